import { findWords } from './find-words';

const marked = (text: string, words: string) => findWords(text, words).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Müller and MULLER', 'muller', ['Müller', 'MULLER']],
  ['Mu\u0308ller', 'müller', ['Mu\u0308ller']],
  ['Cafe\u0301 au lait', 'CAFÉ', ['Cafe\u0301']],
  ['Hauptstraße 5', 'strasse', ['straße']],
  ['HAUPTSTRASSE 5', 'straße', ['STRASSE']],
  ['İstanbul', 'istanbul', ['İstanbul']],
  ['😀 hello 😀', 'Hello', ['hello']],
  ['100%', '%', ['%']],
  ['aaa', 'a', ['a', 'a', 'a']],
  ['nothing', 'else', []],
  ['nothing', ' ', []],
])('%s has %s at %j', (text, words, places) => expect(marked(text, words)).toEqual(places));

import { faultOfConfirmWord, findConfirmWords, unconfirmed } from './words-to-confirm';

const words = ['guarantee', 'Rückgabe', 'free of charge', '100 %', 'ضمان'];

test.each<[string, string[]]>([
  ['We GUARANTEE it.', ['guarantee']],
  ['We guaranteed it.', []],
  ['non-guarantee', ['guarantee']],
  ['die Ruckgabe ist möglich', ['Rückgabe']],
  ['Free  of\ncharge!', ['free of charge']],
  ['free of any charge', []],
  ['A guarantée, free of charge, at 100%', ['guarantee', 'free of charge', '100 %']],
  ['لدينا ضمان', ['ضمان']],
  ['', []],
])('the words in "%s"', (text, found) => expect(findConfirmWords(text, words)).toEqual(found));

test('what was confirmed is not asked again, however it is written', () =>
  expect(unconfirmed(['guarantee', 'Rückgabe'], ['RUECKGABE', 'rückgabe', 'other'])).toEqual(['guarantee']));

test.each([
  ['guarantee', true],
  [' ', false],
  ['%!', false],
  ['x'.repeat(61), false],
])('"%s" can be a word: %s', (word, isFine) => expect(faultOfConfirmWord(word) === null).toBe(isFine));

import { colleaguesLike, mentionBegun, mentionsIn, partsOf, withMention } from './mentions';

const [ben, anna, annaMaria] = [
  { id: 'ben', name: 'Ben Okafor' },
  { id: 'anna', name: 'Anna' },
  { id: 'anna-maria', name: 'Anna Maria' },
];
const colleagues = [ben!, anna!, annaMaria!];

test.each([
  ['@', ''],
  ['Look, @be', 'be'],
  ['(@Ben O', 'Ben O'],
  ['mail ben@', null],
  ['No mention', null],
  ['@Ben, look', null],
])('%j begins the mention %j', (text, begun) => expect(mentionBegun(text)).toBe(begun));

test('a mention is completed with the name of a colleague', () => {
  expect(colleaguesLike(colleagues, 'ok')).toEqual([ben]);
  expect(colleaguesLike(colleagues, '')).toEqual(colleagues);
  expect(colleaguesLike(colleagues, 'Ben Okafor ')).toEqual([]);
  expect(withMention('Look, @be', 'be', ben!)).toBe('Look, @Ben Okafor ');
});

test('a note mentions whole names, once each, the longer of two', () => {
  expect(mentionsIn('@Anna Maria and @Ben Okafor: see @Ben Okafor!', colleagues)).toEqual(['anna-maria', 'ben']);
  expect(mentionsIn('@Annabel, me@Anna, @Ben', colleagues)).toEqual([]);
});

test('its parts are the whole note', () => {
  const text = '👍 @Anna, ask @Ben Okafor';
  const parts = partsOf(text, colleagues);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.map(({ mentioned }) => mentioned?.id)).toEqual([undefined, 'anna', undefined, 'ben']);
});

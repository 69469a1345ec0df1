import fc from 'fast-check';
import { numberKey } from './number-key';

describe('spellings of one number have the same key', () => {
  test.each([
    ['Mexico, with and without the mobile prefix 1', '+5213312345678', '+523312345678'],
    ['Argentina, with and without the mobile prefix 9', '+5493435551212', '+543435551212'],
    ['Brazil, with and without the ninth digit', '+5511987654321', '+551187654321'],
    ['a name, in any case', 'Prizes', 'PRIZES'],
    ['a name with blanks around it', ' MTN ', 'MTN'],
    ['a name in full-width letters', 'ＭＴＮ', 'MTN'],
  ])('%s', (_, one, other) => expect(numberKey(one)).toBe(numberKey(other)));
});

describe('different numbers have different keys', () => {
  test.each([
    ['the next subscriber', '+523312345678', '+523312345679'],
    ["a Mexican number of ten digits that starts with 1 is not the mobile prefix's", '+521331234567', '+52331234567'],
    ['an Argentine number that only starts with a 9', '+54934355512', '+544355512'],
    ['a Brazilian landline never had a ninth digit', '+5511932345678', '+551132345678'],
    ['another country with the same digits', '+15213312345678', '+1523312345678'],
    ['a short code and the number that looks like it', '12345', '+12345'],
  ])('%s', (_, one, other) => expect(numberKey(one)).not.toBe(numberKey(other)));
});

test('in other countries, a number is its own key', () => {
  expect(numberKey('+15550100123')).toBe('+15550100123');
  expect(numberKey('+447531669965')).toBe('+447531669965');
});

test('a key is its own key', () => {
  const digits = fc.stringMatching(/^\d{2,12}$/);
  const number = fc
    .tuple(fc.constantFrom('+1', '+52', '+521', '+54', '+549', '+55', '+5511', '+55119'), digits)
    .map(([head, tail]) => head + tail);
  fc.assert(
    fc.property(fc.oneof(number, fc.string()), (address) =>
      expect(numberKey(numberKey(address))).toBe(numberKey(address)),
    ),
  );
});

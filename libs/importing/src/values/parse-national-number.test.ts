import { parseNationalNumber } from './parse-national-number';

describe('what people type becomes E.164', () => {
  test.each([
    ['(917) 992-5253', 'US', '+19179925253'],
    ['917.992.5253', 'us', '+19179925253'],
    ['07531 669965', 'GB', '+447531669965'],
    ['03-331 6005', 'NZ', '+6433316005'],
    ['02-36618 300', 'IT', '+390236618300'],
    ['0343 15 555 1212', 'AR', '+5493435551212'],
    ['+1 (650) 253-0000', 'NZ', '+16502530000'],
    ['01164 3 331 6005', 'US', '+6433316005'],
    ['  +250 788 123-123 ', 'KE', '+250788123123'],
  ])('%s in %s', (typed, country, expected) => expect(parseNationalNumber(typed, country)).toBe(expected));

  test('a full-width plus is a plus, and does not make it a number in Singapore', () => {
    expect(parseNationalNumber('＋1 (650) 253-0000', 'SG')).toBe('+16502530000');
  });
});

describe('an invalid number is refused', () => {
  test.each([
    ['no number is found inside of a text', 'Call: (213) 373-4253', 'US'],
    ['a number in letters is not cut to +1800', '800-CABBAGE', 'US'],
    ['a short code', '12345', 'US'],
    ['as many digits as a number has, with an area code that none has', '(123) 456-7890', 'US'],
    ['an international number without its plus, with the wrong country', '254791541111', 'US'],
    ['an emergency number', '911', 'US'],
    ['too many digits', '1234567890'.repeat(8), 'RW'],
    ['thousands of plus signs', `${'+'.repeat(6000)}12222-33-244 extensioB 343+`, 'US'],
    ['nothing', '', 'US'],
    ['a national number of a country that does not exist', '0171 1234567', 'XX'],
  ])('%s', (_, typed, country) => expect(parseNationalNumber(typed, country)).toBeNull());
});

test('a parsed number parses as itself in any country', () => {
  for (const country of ['US', 'NZ', 'BR', 'XX'])
    expect(parseNationalNumber('+447531669965', country)).toBe('+447531669965');
});

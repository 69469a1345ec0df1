import { withPlus } from './words';

test.each([
  ['a number', '15550100123', '+15550100123'],
  ['a number of Niue, which has seven digits', '6834002', '+6834002'],
  ['a number of the Falkland Islands, which has eight', '50021234', '+50021234'],
  ['a short code', '12345', '12345'],
  ['a long short code', '1234567', '1234567'],
  ['a name', 'PATCHBAY', 'PATCHBAY'],
  ['a number with its plus', '+6834002', '+6834002'],
])('%s', (_, given, expected) => expect(withPlus(given)).toBe(expected));

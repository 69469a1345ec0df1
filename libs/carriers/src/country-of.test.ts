import { countryOf } from './country-of';

test.each([
  ['+13125550141', 'US'],
  ['+14165550123', 'CA'],
  ['+18765550123', 'JM'],
  ['+442079460018', 'GB'],
  ['+447400123456', 'GB'],
  // Reserved for films.
  ['+447700900123', null],
  ['+4915112345678', 'DE'],
  ['+77011234567', 'KZ'],
  ['+88213012345', null],
  ['+999123456789', null],
  ['hello', null],
])('%s is in %s', (number, country) => expect(countryOf(number)).toBe(country));

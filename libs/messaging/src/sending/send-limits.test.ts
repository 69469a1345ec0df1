import { refuseCountry } from './send-limits';

const countryOf = (number: string) => ({ '+1': 'US', '+44': 'GB' })[number] ?? null;
const refusalOf = (countries: string[] | null, number: string) =>
  refuseCountry({ countryOf, sendLimits: { countries } }, number, 'to');

test('without a list, texts go everywhere', () => {
  expect(refusalOf(null, '+1')).toBeNull();
  expect(refusalOf(null, '+999')).toBeNull();
});

test('with a list, they go to its countries, and to no number whose country is unknown', () => {
  expect(refusalOf(['US', 'GB'], '+44')).toBeNull();
  expect(refusalOf(['GB'], '+1')).toEqual({
    code: 'COUNTRY_NOT_ALLOWED',
    message: '+1 is in US. Your company sends texts to these countries only: GB.',
    path: ['to'],
  });
  expect(refusalOf(['GB'], '+999')?.message).toMatch(/^\+999 is in an unknown country\./);
});

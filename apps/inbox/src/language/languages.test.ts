import { directionOf, languageFor, localeFor } from './languages';

test.each([
  [['de-CH', 'en-US'], 'de'],
  [['fr-FR', 'ar-EG', 'en'], 'ar'],
  [['EN-gb', 'de'], 'en'],
  [['fr', 'ja-JP'], 'en'],
  [[], 'en'],
])('a browser that wants %j gets %s', (wanted, language) => expect(languageFor(wanted)).toBe(language));

test.each([
  ['de', ['en-US', 'de-CH', 'de'], 'de-CH'],
  ['en', ['de-DE', 'en-GB', 'en-US'], 'en-GB'],
  ['ar', ['de-DE'], 'ar'],
] as const)('dates and numbers in %s, for a browser that wants %j, are those of %s', (language, wanted, locale) =>
  expect(localeFor(language, wanted)).toBe(locale),
);

test('Arabic runs from right to left', () =>
  expect([directionOf('en'), directionOf('de'), directionOf('ar')]).toEqual(['ltr', 'ltr', 'rtl']));

/** The languages of the inbox, each in its own words. */
export const languages = { en: 'English', de: 'Deutsch', ar: 'العربية' } as const;

export type Language = keyof typeof languages;

const rightToLeft: ReadonlySet<Language> = new Set(['ar']);
export const directionOf = (language: Language): 'ltr' | 'rtl' => (rightToLeft.has(language) ? 'rtl' : 'ltr');

export const isLanguage = (name: string | null): name is Language => name !== null && Object.hasOwn(languages, name);

const languageIn = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** The first of the languages that people want which the inbox has; English if it has none of them. */
export const languageFor = (wanted: readonly string[]): Language => wanted.map(languageIn).find(isLanguage) ?? 'en';

/** Where people want a language with the dates and numbers of a country, it is that of their browser: `de-CH`, not `de`. */
export const localeFor = (language: Language, wanted: readonly string[]): string =>
  wanted.find((tag) => languageIn(tag) === language) ?? language;

import { i18n } from '@lingui/core';

/** For `Intl`: the language of the page, as the user's country writes it. Undefined, which is the system's, before one is chosen. */
export function currentLocale(): string | undefined {
  const locale = [i18n.locales ?? i18n.locale].flat()[0];
  return locale === '' ? undefined : locale;
}

/** What `make` returns for the current locale; made again only when that changes. */
export function perLocale<Made>(make: (locale: string | undefined) => Made): () => Made {
  let last: { readonly locale: string | undefined; readonly made: Made } | undefined;
  return () => {
    const locale = currentLocale();
    if (last?.locale !== locale) last = undefined;
    last ??= { locale, made: make(locale) };
    return last.made;
  };
}

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
export const numberText = (number: number): string => numbers().format(number);

const shares = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
/** `A, B, and C` */
export const listText = (parts: readonly string[]): string => shares().format(parts);

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * A name or number that keeps its own direction within a text, where no `<bdi>` can be: in a label, a title, a notice. Where
 * the directions are the same, it is as it is.
 */
export const isolated = (text: string): string =>
  (document.documentElement.dir === 'rtl') === rightToLeft.test(text) ? text : `\u2068${text}\u2069`;

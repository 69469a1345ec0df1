import { parse, type Token } from '@messageformat/parser';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { languages } from './languages';

interface Message {
  readonly message: string;
  readonly translation: string;
}

interface Folder {
  readonly name: string;
  readonly used: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, Readonly<Record<string, Message>>>>;
}

/** In a process of its own: Lingui's tools are ES modules, and load each other when they need them. */
const folders = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, '../../read-catalogs.mjs')], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  }),
) as readonly Folder[];

/** The values that a message takes, and where: `{name}`, `{count, plural, …}`, `<0>…</0>`. */
function placesIn(message: string): string[] {
  const tags = [...message.matchAll(/<(\/?\d+\/?)>/g)].map(([tag]) => tag);
  return [...new Set([...argumentsIn(parse(message)), ...tags])].sort();
}

const argumentsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => {
    if (token.type === 'argument') return [`{${token.arg}}`];
    if (token.type === 'plural' || token.type === 'select' || token.type === 'selectordinal')
      return [`{${token.arg}, ${token.type}}`, ...token.cases.flatMap((each) => argumentsIn(each.tokens))];
    return [];
  });

const pluralsIn = (tokens: readonly Token[]): string[][] =>
  tokens.flatMap((token) =>
    token.type === 'plural' || token.type === 'select' || token.type === 'selectordinal'
      ? [
          ...(token.type === 'plural' ? [token.cases.map(({ key }) => key)] : []),
          ...token.cases.flatMap((each) => pluralsIn(each.tokens)),
        ]
      : [],
  );

test('each message belongs to one folder of catalogs', () => {
  expect(folders.length).toBe(4);
  expect(folders.flatMap(({ used }) => Object.keys(used)).length).toBeGreaterThan(400);
});

test('Arabic has six kinds of numbers', () =>
  expect([...new Intl.PluralRules('ar').resolvedOptions().pluralCategories].sort()).toEqual([
    'few',
    'many',
    'one',
    'other',
    'two',
    'zero',
  ]));

describe.each(folders)('the catalogs $name', ({ used, languages: catalogs }) => {
  test('are in the languages that users can choose', () =>
    expect(Object.keys(catalogs).sort()).toEqual(Object.keys(languages).sort()));

  describe.each(Object.entries(catalogs))('in %s', (language, catalog) => {
    const messages = Object.values(catalog);

    test('have the messages that the source uses, and no others', () =>
      expect(Object.fromEntries(Object.entries(catalog).map(([id, { message }]) => [id, message]))).toEqual(used));

    test('translate all of them', () =>
      expect(messages.filter(({ translation }) => translation.trim() === '')).toEqual([]));

    test('give each message the values that it has in English', () =>
      expect(messages.map(({ translation }) => placesIn(translation))).toEqual(
        messages.map(({ message }) => placesIn(message)),
      ));

    test('have a form for each kind of number in their plurals', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const plurals = messages.flatMap(({ translation }) => pluralsIn(parse(translation)));
      expect(plurals.length).toBe(messages.flatMap(({ message }) => pluralsIn(parse(message))).length);
      for (const keys of plurals) expect([...keys].sort()).toEqual([...pluralCategories].sort());
    });
  });
});

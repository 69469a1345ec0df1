import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { digitsOf } from '../sql/page';

describe('a search', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  const holds = async (text: string, words: string) => {
    const [row] = await database.query<{ found: boolean }>('SELECT search_fold($1) LIKE search_pattern($2) AS found', [
      text,
      words,
    ]);
    return row?.found;
  };

  test.each([
    ['Müller', 'muller'],
    ['Müller', 'MÜLLER'],
    ['Müller', 'mu\u0308ller'],
    ['Mu\u0308ller', 'müller'],
    ['MULLER', 'müller'],
    ['Hauptstraße 5', 'strasse'],
    ['HAUPTSTRASSE 5', 'straße'],
    ['STRAẞE', 'strasse'],
    ['Ёлка', 'елка'],
    ['ΑΘΗΝΑ', 'αθήνα'],
    ['שָׁלוֹם', 'שלום'],
    ['100% sure_', '0% sure_'],
    ['a\\b', 'A\\B'],
    ['１００％', '100%'],
  ])('of %s for %s finds it', async (text, words) => expect(await holds(text, words)).toBe(true));

  test.each([
    ['100 sure', '0% sure'],
    ['abc', 'a_c'],
    ['abc', 'a％c'],
    ['की', 'का'],
  ])('of %s for %s finds nothing', async (text, words) => expect(await holds(text, words)).toBe(false));
});

test.each([
  ['0151 234', '151234'],
  ['(312) 555', '312555'],
  ['+49 (0)151 234', '49151234'],
  ['0049 151', '49151'],
  ['001', '001'],
  ['12', null],
  ['room 312', null],
])('%s is part of a number with the digits %s', (words, digits) => expect(digitsOf(words)).toBe(digits));

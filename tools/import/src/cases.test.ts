import { mapColumns, readRecord } from '@patchbay/importing';
import { owners, readFixture } from './read-fixture.testing';

describe('a table of Excel in Europe', () => {
  const stated = {
    type: 'CONTACT',
    map: new Map([
      ['Kundennummer', 'externalId'],
      ['Vorname', 'firstName'],
      ['Nachname', 'lastName'],
      ['Handy', 'mobile'],
      ['Betreuer', 'owner'],
      ['Geändert', 'sourceUpdatedAt'],
    ] as const),
    custom: new Map([
      ['Umsatz', 'revenue'],
      ['Kunde seit', 'since'],
    ]),
  } as const;
  const kindOf = (_type: string, key: string) => (key === 'revenue' ? 'NUMBER' : 'DATE');
  const rules = { kindOf, country: 'DE', decimal: ',', dates: { order: 'DMY', zone: 'Europe/Berlin' } } as const;

  test('has dates in a stated order or as serial numbers, and decimal commas', async () => {
    const { table, records } = await readFixture('excel-europe.csv', stated, rules);
    expect(table).toMatchObject({ delimiter: ';', encoding: { label: 'windows-1252' } });
    expect([...records.values()]).toEqual([
      {
        ...{ type: 'CONTACT', externalId: '10001', name: 'Jörg Weiß', firstName: 'Jörg', lastName: 'Weiß' },
        ...{ owner: { userExternalId: 'ana' }, phones: [{ kind: 'MOBILE', number: '+4915123456789' }] },
        ...{ phoneKinds: ['MOBILE'], sourceUpdatedAt: '2026-11-04T23:00:00.000Z' },
        fields: [
          { number: { key: 'revenue', number: 1234.5 } },
          { date: { key: 'since', date: '2026-11-04T23:00:00.000Z' } },
        ],
      },
    ]);
  });

  test('has numbers that a spreadsheet changed, and a day that does not exist: those rows are refused', async () => {
    const { refused } = await readFixture('excel-europe.csv', stated, rules);
    expect(refused).toEqual([
      { line: 3, reason: expect.stringContaining('scientific notation') as string },
      { line: 4, reason: expect.stringContaining('Kunde seit: Invalid date') as string },
      { line: 5, reason: expect.stringContaining('may have lost its +') as string },
    ]);
  });

  test('has dates that nobody can read without an order', async () => {
    const { refused } = await readFixture('excel-europe.csv', stated, {
      ...rules,
      dates: { order: undefined, zone: 'Europe/Berlin' },
    });
    expect(refused[0]).toEqual({ line: 2, reason: 'Kunde seit: The date is read only with --dates. Set it.' });
  });

  test('can start with the line that names its delimiter', async () => {
    const { records, table } = await readFixture('excel-sep.csv');
    expect(table.delimiter).toBe(';');
    expect(records.get('s1')).toMatchObject({ name: 'Zoë Alvarez' });
  });
});

test('pasted numbers are cleaned, and extensions are never dialed', async () => {
  const { records, refused, warnings } = await readFixture('pasted.csv', {}, { country: 'US' });
  const numbers = [...records.values()].map(({ externalId, phones }) => [
    externalId,
    ...phones!.map((each) => each.number),
  ]);
  expect(numbers).toEqual([
    ['p1', '+13125550141'],
    ['p2', '+13125550141'],
    ['p3', '+447400123456'],
    ['p4', '+447400123456'],
    ['p5', '+13125550100'],
    ['p6', '+13125550100'],
  ]);
  expect(warnings).toEqual(['6: The number has an extension, which was dropped.']);
  expect(refused).toEqual([{ line: 8, reason: expect.stringContaining('mobile: The number is not valid') as string }]);
});

test('a cell that no call can carry costs only its row', () => {
  const mapping = mapColumns(['externalId', 'type', 'name']);
  const rules = {
    mapping,
    owners,
    kindOf: () => undefined,
    accountOf: () => undefined,
    country: undefined,
    dates: { order: undefined, zone: undefined },
  };
  const row = (name: string) =>
    readRecord(['long', 'CONTACT', name], { ...rules, decimal: '.', hasDefaultOwner: false });
  expect(row('x'.repeat(5_001))).toBe('name has over 5,000 characters.');
  expect(row('x'.repeat(5_000))).toMatchObject({ record: { externalId: 'long' } });
});

test('a damaged row is refused with its line, and costs no other row', async () => {
  const { records, refused } = await readFixture('damaged.csv');
  expect([...records.keys()]).toEqual(['d1', 'd5', 'd7', 'd9', 'd10']);
  expect(refused).toEqual(
    [
      [3, /7 cells, but the file has 6 columns/],
      [4, /5 cells/],
      [5, /column mobile 2 times, with different values/],
      [7, /quote/],
      [10, /quote/],
      [11, /repeats the names of the columns/],
    ].map(([line, reason]) => ({ line, reason: expect.stringMatching(reason as RegExp) as string })),
  );
});

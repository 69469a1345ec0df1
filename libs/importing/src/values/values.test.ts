import { readDate } from './read-date';
import { readDecimal } from './read-decimal';
import { readNumbers } from './read-numbers';
import { readSalesforceId } from './salesforce-id';

describe('phone numbers in a cell', () => {
  test.each([
    ['several, as Google writes them', '+1 312-555-0141 ::: +1 312-555-0142', ['+13125550141', '+13125550142']],
    ['several, with semicolons and line breaks', '+13125550141;+13125550142\n+13125550143', 3],
    ['several, with slashes and commas', '+13125550141 / +13125550142, +13125550143', 3],
    ['the same number in two spellings', '+1 312-555-0141; (312) 555-0141', ['+13125550141']],
    ['a national number whose leading zero got lost', '7400123456', ['+447400123456'], 'GB'],
    ['a number that keeps its zero', '+39 (0)6 6982 1234', ['+390669821234']],
    ['a zero in brackets that is not dialed', '+49 (0) 151 23456789', ['+4915123456789']],
    ['full-width characters', '＋1 312 555 0141', ['+13125550141']],
    ['none', '  ', []],
  ] as const)('are read: %s', (_name, cell, expected, country: string = 'US') => {
    const read = readNumbers(cell, country);
    const numbers = typeof read === 'string' ? read : read.numbers;
    if (typeof expected === 'number') expect(numbers).toHaveLength(expected);
    else expect(numbers).toEqual(expected);
  });

  test.each([
    '+1 312-555-0100 x12',
    '+1 312-555-0100 ext. 12',
    '+13125550100;ext=12',
    '+1 312-555-0100,,12#',
    '+1 312 555 0100 #12',
  ])('lose their extension, and say so: %s', (cell) =>
    expect(readNumbers(cell, undefined)).toEqual({ numbers: ['+13125550100'], hasExtension: true }),
  );

  test.each([
    ['scientific notation', '4,91512E+12', 'DE', /scientific/],
    ['scientific notation with a point', '1.31256E+10', 'US', /scientific/],
    ['a decimal', '13125550100.0', 'US', /decimal/],
    ['a national number without a country', '312-555-0100', undefined, /--country/],
    ['a German number that lost its plus, and is also a national one', '4915123456789', 'DE', /lost its \+/],
    ['a word', 'unknown', 'US', /not valid/],
    ['an impossible number', '+4901512345678', 'DE', /not valid/],
    ['one wrong number of two', '+13125550141 ::: 12', 'US', /not valid/],
  ])('are refused, never guessed: %s', (_name, cell, country, reason) => {
    const fault = readNumbers(cell, country);
    expect(fault).toMatch(reason);
    expect(fault).not.toContain(cell);
  });
});

describe('a date', () => {
  const berlin = 'Europe/Berlin';
  test.each([
    ['2026-11-05T14:30:00Z', undefined, undefined, '2026-11-05T14:30:00.000Z'],
    ['2026-11-05T14:30:00.250+02:00', undefined, undefined, '2026-11-05T12:30:00.250Z'],
    ['2026-11-05 14:30', undefined, berlin, '2026-11-05T13:30:00.000Z'],
    ['2026-07-05', undefined, berlin, '2026-07-04T22:00:00.000Z'],
    ['05.11.2026', 'DMY', berlin, '2026-11-04T23:00:00.000Z'],
    ['05/11/2026 2:30 PM', 'MDY', 'UTC', '2026-05-11T14:30:00.000Z'],
    ['11/5/2026 12:05 AM', 'MDY', 'UTC', '2026-11-05T00:05:00.000Z'],
    ['46331', undefined, 'UTC', '2026-11-05T00:00:00.000Z'],
    ['46331,75', undefined, berlin, '2026-11-05T17:00:00.000Z'],
    // The clock goes back in the night to October 25: the second 2:30 of the two.
    ['2026-10-25 02:30', undefined, berlin, '2026-10-25T01:30:00.000Z'],
  ] as const)('is read: %s, %s, %s', (text, order, zone, expected) =>
    expect(readDate(text, { order, zone })).toBe(expected),
  );

  test.each([
    ['05.11.2026', undefined, 'UTC', { missing: '--dates' }],
    ['2026-11-05 14:30', undefined, undefined, { missing: '--zone' }],
    ['31.11.2026', 'DMY', 'UTC', null],
    ['11/31/2026', 'DMY', 'UTC', null],
    ['2026-11-05 25:00', undefined, 'UTC', null],
    ['soon', 'DMY', 'UTC', null],
    ['12', undefined, 'UTC', null],
  ] as const)('is not guessed: %s, %s, %s', (text, order, zone, expected) =>
    expect(readDate(text, { order, zone })).toEqual(expected),
  );
});

test.each([
  ['1.234,50', ',', 1234.5],
  ['1,234.50', '.', 1234.5],
  ['-7', '.', -7],
  ['1,5', '.', null],
  ['12.5', ',', null],
  ['1.234', ',', 1234],
  ['much', '.', null],
] as const)('the number %s with the decimal mark %s', (cell, mark, expected) =>
  expect(readDecimal(cell, mark)).toBe(expected),
);

describe("an id of Salesforce's", () => {
  test('has 15 or 18 characters', () => {
    expect(readSalesforceId('001A0000006Vm9r')).toBe('001A0000006Vm9rIAC');
    expect(readSalesforceId('001A0000006Vm9rIAC')).toBe('001A0000006Vm9rIAC');
  });
  test.each(['001a0000006vm9rIAC', '001A0000006Vm9rIAD', '001A0000006Vm9', '', 'ana'])('is not %j', (id) =>
    expect(readSalesforceId(id)).toBeNull(),
  );
});

import { readRecords } from './read-records';

const read = (text: string, options = {}) => readRecords(text, options);

describe('readRecords', () => {
  test('accepts national, punctuated and international numbers of the given country', () => {
    const { rows, refused } = read(
      'type,externalId,name,owner,mobile,business\nCONTACT,c1,Maya,ana,(312) 555-0141,+1 312-555-0140; 312.555.0142\n',
      { country: 'us' },
    );
    expect(refused).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        record: {
          type: 'CONTACT',
          externalId: 'c1',
          name: 'Maya',
          owner: { userExternalId: 'ana' },
          phones: [
            { kind: 'BUSINESS', number: '+13125550140' },
            { kind: 'BUSINESS', number: '+13125550142' },
            { kind: 'MOBILE', number: '+13125550141' },
          ],
        },
      },
    ]);
  });

  test('accepts files from spreadsheets: byte order mark, semicolons, quotes, column names with spaces', () => {
    const { rows } = read(
      '\uFEFFExternal ID;Name;Owner Team;Active;Updated at\r\nl1;"Smith; Jones";west;no;2026-01-02\r\n',
      { type: 'lead' },
    );
    expect(rows[0]!.record).toMatchObject({
      type: 'LEAD',
      name: 'Smith; Jones',
      owner: { teamExternalId: 'west' },
      isActive: false,
      updatedAt: '2026-01-02T00:00:00.000Z',
    });
  });

  test('leaves alone what the file has no column for, and clears what has an empty cell', () => {
    const { rows, refused } = read('type,externalId,firstName,mobile,account,active\nCONTACT,c1,,,,\n');
    expect(refused).toEqual([]);
    // As JSON, which leaves out what is undefined.
    expect(JSON.parse(JSON.stringify(rows[0]!.record))).toEqual({
      ...{ type: 'CONTACT', externalId: 'c1', firstName: null, phones: [], accountExternalId: null, isActive: null },
    });
  });

  test.each([
    ['no type', 'externalId,name,owner\na,A,ana', /Type missing/],
    ['an unknown type', 'type,externalId,name,owner\nPERSON,a,A,ana', /Unknown type: PERSON/],
    ['no owner', 'type,externalId,name,owner\nLEAD,a,A,', /owner or ownerTeam/],
    ['two owners', 'type,externalId,name,owner,ownerTeam\nLEAD,a,A,ana,west', /either/],
    ['a number without its country', 'type,externalId,name,owner,mobile\nLEAD,a,A,ana,312 555 0141', /--country/],
    ['an invalid number', 'type,externalId,name,owner,mobile\nLEAD,a,A,ana,+1 23', /Invalid mobile number/],
    ['an invalid date', 'type,externalId,name,owner,updatedAt\nLEAD,a,A,ana,soon', /Invalid updatedAt/],
    ['an invalid flag', 'type,externalId,name,owner,active\nLEAD,a,A,ana,perhaps', /yes or no/],
  ])('refuses a row with %s and names its line', (_name, text, reason) => {
    const { rows, refused } = read(`${text}\n`);
    expect(rows).toEqual([]);
    expect(refused).toEqual([{ line: 2, externalId: 'a', reason: expect.stringMatching(reason) as string }]);
  });

  test.each([
    ['an unknown column', 'externalId,name,salary\na,A,1', /salary/],
    ['a missing column', 'name,owner\nA,ana', /externalid/],
    ['a broken quote', 'externalId,name\n"a,A', /CSV/],
  ])('refuses a file with %s', (_name, text, reason) => {
    expect(() => read(`${text}\n`)).toThrow(reason);
  });
});

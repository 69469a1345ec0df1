import { readRecords } from './read-records';

const read = (text: string, options = {}) => readRecords(text, options);

describe('reading a CSV file of records', () => {
  test('takes national, punctuated and international numbers, of the country that is given', () => {
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
          isActive: true,
          phones: [
            { kind: 'BUSINESS', number: '+13125550140' },
            { kind: 'BUSINESS', number: '+13125550142' },
            { kind: 'MOBILE', number: '+13125550141' },
          ],
        },
      },
    ]);
  });

  test('takes what spreadsheets write: a byte order mark, semicolons, quotes, names of columns in their own way', () => {
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

  test.each([
    ['no type', 'externalId,name,owner\na,A,ana', /no type/],
    ['a type that is none', 'type,externalId,name,owner\nPERSON,a,A,ana', /no type PERSON/],
    ['no owner', 'type,externalId,name,owner\nLEAD,a,A,', /owner or ownerTeam/],
    ['two owners', 'type,externalId,name,owner,ownerTeam\nLEAD,a,A,ana,west', /either/],
    ['a national number of no country', 'type,externalId,name,owner,mobile\nLEAD,a,A,ana,312 555 0141', /--country/],
    ['a number that is none', 'type,externalId,name,owner,mobile\nLEAD,a,A,ana,+1 23', /no number/],
    ['a date that is none', 'type,externalId,name,owner,updatedAt\nLEAD,a,A,ana,soon', /no date/],
    ['a flag that is none', 'type,externalId,name,owner,active\nLEAD,a,A,ana,perhaps', /yes nor no/],
  ])('refuses a row with %s, by its line, and takes the others', (_name, text, reason) => {
    const { rows, refused } = read(`${text}\n`);
    expect(rows).toEqual([]);
    expect(refused).toEqual([{ line: 2, externalId: 'a', reason: expect.stringMatching(reason) as string }]);
  });

  test.each([
    ['a column without use', 'externalId,name,salary\na,A,1', /salary/],
    ['a missing column', 'name,owner\nA,ana', /externalid/],
    ['a broken quote', 'externalId,name\n"a,A', /CSV/],
  ])('refuses a file with %s', (_name, text, reason) => {
    expect(() => read(`${text}\n`)).toThrow(reason);
  });
});

import { readFixture } from './read-fixture.testing';

const zone = 'Europe/Berlin';

describe('an export of Google Contacts', () => {
  test('has several numbers in one cell, and their kinds in labels', async () => {
    const { mapping, records, refused } = await readFixture('google.csv', {}, { country: 'US' });
    expect(mapping.product.name).toBe('Google Contacts');
    expect(refused).toEqual([]);
    expect([...records.values()]).toEqual([
      {
        ...{ type: 'CONTACT', externalId: 'google:maya@harbor.example', name: 'Maya Lindqvist' },
        ...{ firstName: 'Maya', lastName: 'Lindqvist' },
        phones: [
          { kind: 'MOBILE', number: '+13125550141' },
          { kind: 'MOBILE', number: '+13125550142' },
          { kind: 'BUSINESS', number: '+13125550140' },
        ],
      },
      {
        ...{ type: 'CONTACT', externalId: 'google:+442079460018', name: 'Rafi Okonkwo' },
        ...{ firstName: 'Rafi', lastName: 'Okonkwo', phones: [{ kind: 'HOME', number: '+442079460018' }] },
      },
      {
        ...{ type: 'CONTACT', externalId: 'google:+13125550150', name: 'Night Desk' },
        ...{ firstName: null, lastName: null, phones: [{ kind: 'OTHER', number: '+13125550150' }] },
      },
    ]);
  });

  test('of the time before 2024 has other names of columns', async () => {
    const { records } = await readFixture('google-old.csv');
    expect([...records.values()]).toEqual([
      {
        ...{ type: 'CONTACT', externalId: 'google:ines@moreau.example', name: 'Ines Moreau' },
        ...{ firstName: 'Ines', lastName: 'Moreau', phones: [{ kind: 'MOBILE', number: '+33612345678' }] },
      },
    ]);
  });
});

describe('an export of HubSpot', () => {
  test('names owners by name, email address or both, and has times in the zone of its user', async () => {
    const { records, refused, warnings } = await readFixture(
      'hubspot-contacts.csv',
      {},
      { country: 'US', dates: { order: undefined, zone } },
    );
    expect(refused).toEqual([]);
    expect(records.get('301')).toEqual({
      ...{ type: 'CONTACT', externalId: '301', name: 'Maya Lindqvist', firstName: 'Maya', lastName: 'Lindqvist' },
      ...{ owner: { userExternalId: 'ana' }, accountExternalId: '9001', phoneKinds: ['BUSINESS', 'MOBILE'] },
      phones: [
        { kind: 'BUSINESS', number: '+13125550140' },
        { kind: 'MOBILE', number: '+13125550141' },
      ],
      sourceUpdatedAt: '2026-11-05T13:30:00.000Z',
    });
    // In July, Berlin is two hours ahead.
    expect(records.get('302')).toMatchObject({
      ...{ owner: { userExternalId: 'ben' }, accountExternalId: null, sourceUpdatedAt: '2026-07-05T12:30:00.000Z' },
    });
    expect(records.get('303')).toMatchObject({ owner: { userExternalId: 'ben' }, phones: [] });
    expect(records.get('303')).not.toHaveProperty('accountExternalId');
    expect(warnings).toEqual(['4: The row has several IDs of its account, of which none was taken.']);
  });

  test('says that times without a zone are not used', async () => {
    const { records, warnings } = await readFixture('hubspot-contacts.csv', {}, { country: 'US' });
    expect(records.get('301')).not.toHaveProperty('sourceUpdatedAt');
    expect(warnings[0]).toMatch(/2: Last Modified Date is not used without --zone/);
  });

  test('of companies and deals becomes accounts and opportunities', async () => {
    const [companies, deals] = [await readFixture('hubspot-companies.csv'), await readFixture('hubspot-deals.csv')];
    expect(companies.records.get('9001')).toMatchObject({
      ...{ type: 'ACCOUNT', name: 'Harbor Supply', owner: { userExternalId: 'ana' } },
      phones: [{ kind: 'BUSINESS', number: '+13125550140' }],
    });
    expect(deals.records.get('501')).toEqual({
      ...{ type: 'OPPORTUNITY', externalId: '501', name: 'Supply 2027', owner: { userExternalId: 'ana' } },
      ...{ accountExternalId: '9001', contactExternalId: '301' },
    });
  });
});

describe('an export of Salesforce', () => {
  test('has ids of 15 and 18 characters of the same records, and line breaks in addresses', async () => {
    const { records, refused, mapping } = await readFixture('salesforce-contacts.csv');
    expect(mapping.ignored).toContainEqual({ header: 'SystemModstamp', reason: 'LastModifiedDate is used' });
    expect(refused).toEqual([]);
    expect(records.get('0033000000Q1xyAAAR')).toMatchObject({
      ...{ type: 'CONTACT', name: 'Maya Lindqvist', owner: { userExternalId: '005300000041AnAAAU' }, isActive: true },
      ...{ accountExternalId: '0013000000Hbor1AAB', sourceUpdatedAt: '2026-11-05T14:30:00.000Z' },
      phones: [
        { kind: 'BUSINESS', number: '+13125550140' },
        { kind: 'MOBILE', number: '+13125550141' },
      ],
    });
    expect(records.get('0033000000Q1xyBAAR')).toMatchObject({
      ...{ owner: { userExternalId: '005300000041AnAAAU' }, isActive: false, accountExternalId: null },
      sourceUpdatedAt: '2026-11-05T14:30:00.000Z',
    });
  });

  test('can be a report', async () => {
    const { records, warnings } = await readFixture('salesforce-report.csv');
    expect([...records.values()]).toEqual([
      {
        ...{ type: 'LEAD', externalId: '00Q3000000LeadAEAR', name: 'Noor Haddad', firstName: 'Noor' },
        ...{ lastName: 'Haddad', owner: { userExternalId: 'ana' }, phoneKinds: ['BUSINESS', 'MOBILE'] },
        phones: [{ kind: 'MOBILE', number: '+4915123456789' }],
      },
    ]);
    expect(warnings[0]).toContain('without --dates');
  });
});

describe('an export of Dynamics 365', () => {
  test('has its ids in a hidden column', async () => {
    const { records, mapping } = await readFixture(
      'dynamics-contacts.csv',
      {},
      { country: 'US', dates: { order: 'MDY', zone: 'America/Chicago' } },
    );
    expect(mapping.ignored).toContainEqual({
      ...{ header: '(Do Not Modify) Row Checksum', reason: 'for imports into Dynamics' },
    });
    expect(records.get('7a1b2c3d-0000-4000-8000-00000000000a')).toMatchObject({
      ...{ type: 'CONTACT', name: 'Maya Lindqvist', owner: { userExternalId: 'ana' }, isActive: true },
      phones: [
        { kind: 'BUSINESS', number: '+13125550140' },
        { kind: 'MOBILE', number: '+13125550141' },
      ],
      sourceUpdatedAt: '2026-11-05T20:30:00.000Z',
    });
    expect(records.get('7a1b2c3d-0000-4000-8000-00000000000b')).toMatchObject({
      ...{ owner: { teamExternalId: 'west' }, isActive: false, sourceUpdatedAt: '2026-11-06T15:05:00.000Z' },
    });
  });

  test('only names accounts, which are looked up if that is asked for', async () => {
    const dates = { order: 'MDY', zone: 'UTC' } as const;
    const named = await readFixture('dynamics-contacts.csv', { accountsByName: true }, { country: 'US', dates });
    expect([...named.records.values()].map((record) => record.accountExternalId)).toEqual(['harbor', null]);
    const unknown = await readFixture(
      'dynamics-contacts.csv',
      { accountsByName: true },
      { country: 'US', dates, accountOf: () => undefined },
    );
    expect([...unknown.records.values()].map((record) => record.accountExternalId)).toEqual([undefined, null]);
    expect(unknown.warnings).toEqual([expect.stringContaining('2: Account Harbor Supply not found') as string]);
    const ignored = await readFixture('dynamics-contacts.csv', {}, { country: 'US', dates });
    expect([...ignored.records.values()].every((record) => !('accountExternalId' in record))).toBe(true);
  });

  test('can be in German', async () => {
    const { records, table } = await readFixture(
      'dynamics-kontakte.csv',
      {},
      { country: 'DE', dates: { order: 'DMY', zone } },
    );
    expect(table.encoding.label).toBe('windows-1252');
    expect(records.get('7a1b2c3d-0000-4000-8000-00000000000c')).toMatchObject({
      ...{ name: 'Jürgen Groß', phones: [{ kind: 'MOBILE', number: '+4915123456789' }], isActive: true },
      ...{ owner: { userExternalId: 'ana' }, sourceUpdatedAt: '2026-11-05T13:30:00.000Z' },
    });
  });
});

describe('an export of Outlook', () => {
  test.each([
    ['windows-1252', ','],
    ['utf-16le', '\t'],
    ['utf-16be', ','],
  ])('is read as %s', async (encoding, delimiter) => {
    const { table, records, refused } = await readFixture(`outlook-${encoding}.csv`);
    expect(table).toMatchObject({ delimiter, encoding: { label: encoding } });
    expect(refused).toEqual([]);
    expect([...records.values()]).toEqual([
      {
        ...{ type: 'CONTACT', externalId: 'outlook:zoe@suedcafe.example', name: 'Zoë Müller', firstName: 'Zoë' },
        ...{ lastName: 'Müller', phoneKinds: ['BUSINESS', 'MOBILE', 'HOME'] },
        phones: [
          { kind: 'BUSINESS', number: '+4930901820' },
          { kind: 'MOBILE', number: '+4915123456789' },
        ],
      },
      expect.objectContaining({ externalId: 'outlook:+442079460018', name: 'Søren O’Neil' }),
    ]);
  });

  test('can be in German', async () => {
    const { records } = await readFixture('outlook-deutsch.csv', {}, { country: 'DE' });
    expect(records.get('outlook:juergen@gross.example')).toMatchObject({
      ...{ name: 'Jürgen Groß' },
      phones: [
        { kind: 'BUSINESS', number: '+4930901820' },
        { kind: 'MOBILE', number: '+4915123456789' },
      ],
    });
  });
});

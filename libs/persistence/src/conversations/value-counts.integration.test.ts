import type { Viewer } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { maxCountedRecords, type RecordView } from '../directory';
import { seedPlenty } from './seed-plenty.testing';

const types: readonly RecordType[] = ['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD'];
const fields = [
  ...['record.type', 'record.owner', 'record.name', 'record.firstName', 'record.lastName', 'record.account'],
  ...['record.contact', 'record.fields.note', 'record.fields.size', 'record.fields.paid', 'record.nickname'],
].map((path) => ({ path, key: path.split('.')[2] ?? null }));

describe('counting the records that have a value', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 4 });
    await seedPlenty(database);
    await database.query(`
      UPDATE record SET is_active = hashtext(id::text) % 7 <> 0,
        first_name = CASE abs(hashtext(id::text)) % 3 WHEN 0 THEN 'Ann' WHEN 1 THEN '' END,
        fields = CASE abs(hashtext(id::text)) % 5 WHEN 0 THEN '{}' WHEN 1 THEN '{"note": "", "size": 0}'
          WHEN 2 THEN '{"note": "Yes", "other": "x"}' ELSE '{"paid": false}' END::jsonb`);
    // Some have their number, or that of another one, as a name.
    await database.query(`
      UPDATE record SET name = number FROM record_phone
      WHERE record_id = record.id AND position = 0 AND abs(hashtext(record.id::text)) % 4 = 0`);
    await database.query(`
      UPDATE record SET name = (SELECT number FROM record_phone LIMIT 1)
      WHERE type = 'ACCOUNT' AND abs(hashtext(record.id::text)) % 4 = 1`);
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const viewerOf = async (externalId: string): Promise<Viewer> =>
    (await persistence.queries.viewers.byExternalIds([externalId])).get(externalId)!;

  /** Counted in the list of what the viewer may see. */
  async function countListed(viewer: Viewer, recordType: RecordType) {
    const { records } = persistence.queries;
    const listed = await records.list(viewer, { types: [recordType], isActive: true }, { limit: 100_000 });
    const phones = await records.phonesOf(listed.map(({ id }) => id));
    const own = (id: string) => (recordType === 'OPPORTUNITY' ? [] : (phones.get(id) ?? []));
    const hasName = ({ id, name }: RecordView) => !own(id).some(({ number }) => number === name);
    const hasField = (key: string) => (record: RecordView) => (record.fields[key] ?? '') !== '';
    const tests: ((record: RecordView) => boolean)[] = [
      ...[() => true, () => true, hasName],
      (record) => (record.firstName ?? '') !== '',
      (record) => (record.lastName ?? '') !== '',
      (record) => record.accountId !== null,
      (record) => record.contactId !== null,
      ...[hasField('note'), hasField('size'), hasField('paid'), () => false],
    ];
    return { records: listed.length, having: tests.map((test) => listed.filter(test).length) };
  }

  it.each(['u1', 'u2', 'u7', 'u10', 'u40', 'admin', 'viewer'])(
    'counts what is in the list of %s, and nothing else',
    async (externalId) => {
      const viewer = await viewerOf(externalId);
      for (const recordType of types) {
        expect([recordType, await persistence.queries.records.countValues(viewer, recordType, fields)]).toEqual([
          recordType,
          await countListed(viewer, recordType),
        ]);
      }
    },
  );

  it('knows records without a name', async () => {
    const asked = fields.filter(({ path }) => path === 'record.name');
    const { records, having } = await persistence.queries.records.countValues(
      await viewerOf('admin'),
      'CONTACT',
      asked,
    );
    expect(having[0]).toBeGreaterThan(0);
    expect(having[0]).toBeLessThan(records);
  });

  it(`counts at most ${maxCountedRecords} records`, async () => {
    await database.query(`
      INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id, first_name)
      SELECT gen_random_uuid(), 'LEAD', 'Lead ' || n, true, now(), (SELECT id FROM app_user WHERE external_id = 'u1'), 'Al'
      FROM generate_series(1, ${maxCountedRecords + 1}) AS n`);
    for (const externalId of ['u1', 'admin']) {
      const viewer = await viewerOf(externalId);
      const counts = await persistence.queries.records.countValues(viewer, 'LEAD', fields);
      expect([counts.records, counts.having[0]]).toEqual([maxCountedRecords, maxCountedRecords]);
    }
  });
});

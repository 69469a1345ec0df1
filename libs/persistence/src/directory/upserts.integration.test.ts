import {
  type Database,
  type RecordInput,
  upsertPhoneNumbers,
  upsertRecordFields,
  upsertRecords,
  upsertTeams,
  type UpsertResult,
  upsertUsers,
} from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { connectPersistence, type Persistence } from '../connect-persistence';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const ana = { userExternalId: 'ana' };
const ours = '+12025550101';
const mobile = (...numbers: string[]) => numbers.map((number) => ({ kind: 'MOBILE', number }));

describe('upserts in PostgreSQL', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  const dependencies = (transactions: Database = persistence.database) => ({
    database: transactions,
    now: () => at(20),
    newId: randomUUID,
  });
  const upsert = (input: readonly RecordInput[], options = {}) => upsertRecords(dependencies(), input, options);
  const contact = (externalId: string, more: Partial<RecordInput> = {}): RecordInput => ({
    ...{ type: 'CONTACT', externalId, name: externalId, owner: ana },
    ...more,
  });
  const outcomesOf = ({ rows }: UpsertResult) => rows.map(({ outcome }) => outcome);
  const idOf = ({ rows }: UpsertResult) => rows[0]!.id;
  /** Everything that an upsert writes. */
  const everything = async () => {
    const tables = [
      'app_user',
      'team',
      'team_member',
      'phone_number',
      'record',
      'record_phone',
      'record_field',
      'outbox',
    ];
    const read = (table: string) => database.query(`SELECT to_jsonb(${table}) AS row FROM ${table} ORDER BY 1`);
    return Promise.all(tables.map(read));
  };
  const recordOf = async (externalId: string) =>
    (
      await database.query<Record<string, unknown>>(
        `SELECT record.*, ARRAY(SELECT number FROM record_phone WHERE record_id = record.id ORDER BY position) AS phones
         FROM record WHERE external_id = $1`,
        [externalId],
      )
    )[0];

  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 10 });
    await upsertUsers(
      dependencies(),
      ['ana', 'ben'].map((externalId) => ({
        ...{ externalId, name: externalId, email: `${externalId}@example.com`, role: 'SALESPERSON' as const },
      })),
    );
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  /** What a first text from an unknown number does. */
  const addLead = (number: string, owner: 'ana' | 'ben' = 'ana') =>
    persistence.database.transaction(async (tx) => {
      const id = randomUUID();
      const ownerId = (await tx.directory.userIds([owner])).get(owner)!;
      const lead = { id, name: number, owner: { kind: 'user' as const, id: ownerId }, number, numberKey: number };
      await tx.records.addLeads([{ ...lead, at: at(10) }]);
      return id;
    });

  it('change only what they are given', async () => {
    const fields = [{ kind: 'NUMBER' as const, key: 'budget', value: 5 }];
    await upsertRecordFields(dependencies(), [
      { recordType: 'CONTACT', key: 'budget', label: 'Budget', kind: 'NUMBER' },
    ]);
    await upsert([contact('partly', { phones: mobile('+14155550001'), firstName: 'P', fields, isActive: false })]);
    const renamed = await upsert([{ type: 'CONTACT', externalId: 'partly', name: 'Renamed' }]);
    expect(outcomesOf(renamed)).toEqual(['UPDATED']);
    expect(await recordOf('partly')).toMatchObject({
      ...{ name: 'Renamed', first_name: 'P', is_active: false, phones: ['+14155550001'], fields: { budget: 5 } },
    });
    await upsert([{ type: 'CONTACT', externalId: 'partly', phones: null, firstName: null, fields: null }]);
    expect(await recordOf('partly')).toMatchObject({ name: 'Renamed', first_name: null, phones: [], fields: {} });
  });

  it('replace only the numbers of the kinds that they name', async () => {
    const business = (number: string) => ({ kind: 'BUSINESS', number });
    await upsert([contact('kinds', { phones: [business('+14155550031'), ...mobile('+14155550032', '+14155550033')] })]);
    const replace = (phones: RecordInput['phones']) =>
      upsert([{ type: 'CONTACT', externalId: 'kinds', phones, phoneKinds: ['MOBILE'] }]);
    expect(outcomesOf(await replace(mobile('+14155550032', '+14155550033')))).toEqual(['UNCHANGED']);
    expect(outcomesOf(await replace(mobile('+14155550034')))).toEqual(['UPDATED']);
    expect(await recordOf('kinds')).toMatchObject({ phones: ['+14155550031', '+14155550034'] });
    // The number moves to the other kind.
    await replace(mobile('+14155550031'));
    expect(await recordOf('kinds')).toMatchObject({ phones: ['+14155550031'] });
    await upsert([contact('kinds', { phones: [business('+14155550035')] })]);
    await replace([]);
    expect(await recordOf('kinds')).toMatchObject({ phones: ['+14155550035'] });
    const many = Array.from({ length: 50 }, (_, n) => `+141555510${String(n).padStart(2, '0')}`);
    expect((await replace(mobile(...many))).refusals).toMatchObject([{ code: 'INVALID_INPUT', path: ['0', 'phones'] }]);
  });

  it('of numbers and teams keep quiet hours, members and leads that are left out', async () => {
    const quietHours = { from: '21:00', until: '08:00', timeZone: 'America/New_York' };
    await upsertPhoneNumbers(dependencies(), [
      { number: ours, name: 'Ours', carrier: 'generic', owner: ana, quietHours },
    ]);
    await upsertPhoneNumbers(dependencies(), [{ number: ours, name: 'Renamed' }]);
    const numbers = () => database.query('SELECT name, quiet_from FROM phone_number');
    expect(await numbers()).toEqual([{ name: 'Renamed', quiet_from: '21:00' }]);
    await upsertPhoneNumbers(dependencies(), [{ number: ours, quietHours: null }]);
    expect(await numbers()).toEqual([{ name: 'Renamed', quiet_from: null }]);

    const members = ['ana', 'ben'];
    await upsertTeams(dependencies(), [
      { externalId: 'west', name: 'West', leadExternalId: 'ana', memberExternalIds: members },
    ]);
    expect(outcomesOf(await upsertTeams(dependencies(), [{ externalId: 'west', name: 'The West' }]))).toEqual([
      'UPDATED',
    ]);
    const teams = () =>
      database.query(`SELECT (SELECT external_id FROM app_user WHERE id = lead_id) AS lead,
        (SELECT count(*)::integer FROM team_member WHERE team_id = team.id) AS members FROM team`);
    expect(await teams()).toEqual([{ lead: 'ana', members: 2 }]);
    await upsertTeams(dependencies(), [{ externalId: 'west', leadExternalId: null, memberExternalIds: null }]);
    expect(await teams()).toEqual([{ lead: null, members: 0 }]);
  });

  it('refuse new rows without a required field, and name the field', async () => {
    const { refusals, rows } = await upsertPhoneNumbers(dependencies(), [
      { number: '+12025550102' },
      { number: '12025550103', name: 'x', carrier: 'generic', owner: ana },
      { number: '+12025550104', name: 'x', carrier: 'generic', owner: { userId: randomUUID() } },
    ]);
    expect(rows).toEqual([]);
    expect(refusals.map(({ path }) => path?.join('.'))).toEqual([
      '1.number',
      '0.name',
      '0.provider',
      '0.owner',
      '2.owner.userId',
    ]);
  });

  it('refuse values that do not fit their field, and only their row', async () => {
    await upsertRecordFields(dependencies(), [
      { recordType: 'CONTACT', key: 'since', label: 'Since', kind: 'DATE' },
      { recordType: 'CONTACT', key: 'note', label: 'Note', kind: 'TEXT' },
    ]);
    const since = { kind: 'DATE' as const, key: 'since', value: at(1) };
    const { refusals, rows } = await upsert([
      contact('fits', { fields: [since] }),
      contact('unknown', { fields: [{ ...since, key: 'until' }] }),
      contact('wrong-kind', { fields: [{ kind: 'TEXT', key: 'since', value: 'today' }] }),
      contact('twice', { fields: [since, since] }),
      contact('long', { fields: [{ kind: 'TEXT', key: 'note', value: 'x'.repeat(2_001) }] }),
      { ...contact('other-type', { fields: [since] }), type: 'LEAD' },
    ]);
    expect(rows.map(({ externalId }) => externalId)).toEqual(['fits']);
    expect(refusals.map(({ path }) => path?.join('.'))).toEqual([
      ...[
        '1.fields.0.date.key',
        '2.fields.0.text.key',
        '3.fields.1.date.key',
        '4.fields.0.text.text',
        '5.fields.0.date.key',
      ],
    ]);
    expect(await recordOf('fits')).toMatchObject({ fields: { since: '2026-01-01T00:00:00.000Z' } });
  });

  it('allow 50 fields for a type of record, whose kind never changes', async () => {
    const fields = Array.from({ length: 51 }, (_, n) => ({
      ...{ recordType: 'ACCOUNT' as const, key: `f${n}`, label: 'F', kind: 'TEXT' as const },
    }));
    const { rows, refusals } = await upsertRecordFields(dependencies(), fields);
    expect([rows.length, refusals.map(({ path }) => path)]).toEqual([50, [['50', 'key']]]);
    const changed = await upsertRecordFields(dependencies(), [{ recordType: 'ACCOUNT', key: 'f0', kind: 'DATE' }]);
    expect(changed.refusals).toMatchObject([{ path: ['0', 'kind'] }]);
  });

  it('change nothing the second time, and announce nothing', async () => {
    const calls = [
      () => upsertUsers(dependencies(), [{ externalId: 'ana', name: 'Ana', role: 'SALESPERSON' }]),
      () =>
        upsertTeams(dependencies(), [{ externalId: 'west', name: 'West', memberExternalIds: ['ben', 'ana', 'ben'] }]),
      () => upsertPhoneNumbers(dependencies(), [{ number: ours, name: 'Ours', owner: { userExternalId: 'ben' } }]),
      () => upsert([contact('again', { owner: ana, phones: mobile('+14155550002'), sourceUpdatedAt: at(2) })]),
    ];
    for (const call of calls) {
      await call();
      const before = await everything();
      expect(outcomesOf(await call())).toEqual(['UNCHANGED']);
      expect(await everything()).toEqual(before);
    }
  });

  it('that are older than what is stored change nothing, even if their owner is gone', async () => {
    await upsert([contact('versions', { sourceUpdatedAt: at(3) })]);
    const before = await everything();
    const result = await upsert([
      contact('versions', { name: 'Older', sourceUpdatedAt: at(2), owner: { userExternalId: 'gone' } }),
    ]);
    expect(result).toMatchObject({ rows: [{ outcome: 'UNCHANGED', isStale: true }], refusals: [] });
    expect(await everything()).toEqual(before);

    // The same data in a newer version: only the version is remembered.
    expect(outcomesOf(await upsert([contact('versions', { sourceUpdatedAt: at(6) })]))).toEqual(['UNCHANGED']);
    expect(await upsert([contact('versions', { name: 'Late', sourceUpdatedAt: at(5) })])).toMatchObject({
      rows: [{ isStale: true }],
    });
    await upsert([contact('versions', { name: 'Newer', sourceUpdatedAt: at(7) })]);
    expect(await recordOf('versions')).toMatchObject({ name: 'Newer', updated_at: at(7) });
  });

  it('as a dry run give the same result and write nothing', async () => {
    await upsert([contact('dry', { phones: mobile('+14155550003') })]);
    const calls = [
      (dryRun: boolean) =>
        upsertUsers(dependencies(), [{ externalId: 'dora', name: 'D', email: 'd@x.example', role: 'ADMIN' }], {
          dryRun,
        }),
      (dryRun: boolean) =>
        upsertTeams(dependencies(), [{ externalId: 'dry', name: 'Dry', memberExternalIds: ['ana'] }], { dryRun }),
      (dryRun: boolean) => upsertPhoneNumbers(dependencies(), [{ number: ours, name: 'Dry' }], { dryRun }),
      (dryRun: boolean) =>
        upsertRecordFields(dependencies(), [{ recordType: 'LEAD', key: 'dry', label: 'D', kind: 'TEXT' }], { dryRun }),
      (dryRun: boolean) =>
        upsert([contact('dry', { phones: [], owner: { userExternalId: 'ben' } }), contact('new')], { dryRun }),
    ];
    for (const call of calls) {
      const before = await everything();
      const tried = await call(true);
      expect(await everything()).toEqual(before);
      const done = await call(false);
      expect(outcomesOf(tried)).toEqual(outcomesOf(done));
      expect(tried.rows.map(({ id }) => id)).toEqual(
        done.rows.map(({ id, outcome }) => (outcome === 'CREATED' ? null : id)),
      );
    }
  });

  it('of one new record at the same time create it once, and keep what each was given', async () => {
    for (let round = 0; round < 20; round += 1) {
      const externalId = `race-${round}`;
      const results = await Promise.all([
        upsert([contact(externalId, { firstName: 'First' })]),
        upsert([contact(externalId, { lastName: 'Last' })]),
        upsert([contact(externalId, { phones: mobile('+14155550004') })]),
      ]);
      expect(results.flatMap(outcomesOf).sort()).toEqual(['CREATED', 'UPDATED', 'UPDATED']);
      expect(new Set(results.map(idOf)).size).toBe(1);
      expect(await recordOf(externalId)).toMatchObject({
        first_name: 'First',
        last_name: 'Last',
        phones: ['+14155550004'],
      });
    }
  });

  it('at the same time do not deadlock, whatever order their rows have', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => contact(`many-${n}`));
    const mixed = (seed: number) => rows.map((row, n) => rows[(n * 7 + seed) % rows.length] ?? row);
    await upsert(rows.slice(0, 100));
    const results = await Promise.all(
      [1, 2, 3, 4].map((seed) => upsert(mixed(seed).map((row) => ({ ...row, name: `${row.externalId} ${seed}` })))),
    );
    expect(results.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(100);
    expect(results.reduce((sum, { updated }) => sum + updated, 0)).toBe(700);
  });

  it('do not wait for those who only refer to the rows', async () => {
    await upsert([contact('referred')]);
    const other = new Client(database.url);
    await other.connect();
    const lock = ['app_user', 'team', 'phone_number', 'record'].map((table) => `SELECT 1 FROM ${table} FOR KEY SHARE`);
    await other.query(`BEGIN; ${lock.join('; ')}`);
    const results = [
      await upsertUsers(dependencies(), [{ externalId: 'ana', name: 'Ana R.' }]),
      await upsertTeams(dependencies(), [{ externalId: 'west', name: 'Western' }]),
      await upsertPhoneNumbers(dependencies(), [{ number: ours, name: 'Referred' }]),
      await upsert([contact('referred', { name: 'Referred' })]),
    ];
    await other.query('COMMIT');
    await other.end();
    expect(results.flatMap(outcomesOf)).toEqual(['UPDATED', 'UPDATED', 'UPDATED', 'UPDATED']);
  });

  it('report unclaimed leads with the same number and owner', async () => {
    const lead = await addLead('+14155550011');
    await addLead('+14155550011', 'ben');
    const spelled = mobile('+14155550012', '+14155550011');
    const { rows } = await upsert([
      contact('duplicate', { phones: spelled }),
      contact('single', { phones: mobile('+14155550012') }),
    ]);
    expect(rows.map(({ possibleDuplicates }) => possibleDuplicates)).toEqual([[lead], []]);
    // A row that is not given its numbers has them anyway.
    expect((await upsert([{ type: 'CONTACT', externalId: 'duplicate' }])).rows[0]).toMatchObject({
      possibleDuplicates: [lead],
    });
  });

  it('claim the only unclaimed lead with the same number and owner', async () => {
    const lead = await addLead('+14155550021');
    const rows = [contact('claimed', { phones: mobile('+14155550021'), firstName: 'C' })];
    const tried = await upsert(rows, { claimUnclaimedByNumber: true, dryRun: true });
    expect(tried.rows).toMatchObject([{ id: lead, outcome: 'UPDATED', possibleDuplicates: [] }]);
    expect(await recordOf('claimed')).toBeUndefined();
    expect(await upsert(rows, { claimUnclaimedByNumber: true })).toEqual(tried);
    expect(await recordOf('claimed')).toMatchObject({ id: lead, type: 'CONTACT', name: 'claimed', first_name: 'C' });
    expect(outcomesOf(await upsert(rows, { claimUnclaimedByNumber: true }))).toEqual(['UNCHANGED']);
  });

  it('claim none of several leads, and report them', async () => {
    const leads = [await addLead('+14155550031'), await addLead('+14155550032')];
    const { rows } = await upsert([contact('several', { phones: mobile('+14155550031', '+14155550032') })], {
      claimUnclaimedByNumber: true,
    });
    expect(rows).toMatchObject([{ outcome: 'CREATED' }]);
    expect([...rows[0]!.possibleDuplicates].sort()).toEqual(leads.sort());
  });

  it('claim a lead only once, in one call or in several at the same time', async () => {
    const one = await addLead('+14155550041');
    const phones = mobile('+14155550041');
    const { rows } = await upsert([contact('x1', { phones }), contact('x2', { phones })], {
      claimUnclaimedByNumber: true,
    });
    expect(rows.map(({ id, outcome }) => [id === one, outcome])).toEqual([
      [true, 'UPDATED'],
      [false, 'CREATED'],
    ]);
    for (let round = 0; round < 10; round += 1) {
      const number = `+1415555${String(1_000 + round)}`;
      const lead = await addLead(number);
      const results = await Promise.all(
        ['a', 'b', 'c'].map((name) =>
          upsert([contact(`${name}-${round}`, { phones: mobile(number) })], { claimUnclaimedByNumber: true }),
        ),
      );
      expect(results.flatMap(outcomesOf).sort()).toEqual(['CREATED', 'CREATED', 'UPDATED']);
      expect(results.map(idOf).filter((id) => id === lead)).toHaveLength(1);
    }
  });
});

import { upsertPhoneNumbers, upsertRecords, upsertTeams, upsertUsers, type RecordInput } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { connectPersistence, type Persistence } from '../connect-persistence';

describe('an upsert', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  const dependencies = () => ({
    database: persistence.database,
    now: () => new Date('2026-11-23T08:00:00Z'),
    newId: randomUUID,
  });
  beforeAll(async () => {
    database = await createTestDatabase();
    // Four calls of a thousand rows wait for each other, for long on a busy machine. A deadlock would still end them.
    const url = `${database.url}?lock_timeout=60000&statement_timeout=60000`;
    persistence = await connectPersistence({ url, applicationName: 'test', poolSize: 10 });
    await upsertUsers(dependencies(), [
      { externalId: 'ana', name: 'Ana', email: 'ana@example.com', role: 'SALESPERSON' },
    ]);
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const contacts = (count: number, name: string): RecordInput[] =>
    Array.from({ length: count }, (_, n) => ({
      type: 'CONTACT',
      externalId: `c${n}`,
      name,
      owner: { userExternalId: 'ana' },
      isActive: true,
      phones: [{ kind: 'MOBILE', number: `+1415555${1000 + n}` }],
    }));

  it('writes a thousand records if four calls at the same time have the same thousand rows', async () => {
    const orders = [
      contacts(1_000, 'A'),
      contacts(1_000, 'B').reverse(),
      contacts(1_000, 'C'),
      contacts(1_000, 'D').reverse(),
    ];
    const results = await Promise.all(orders.map((rows) => upsertRecords(dependencies(), rows)));
    expect(results.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(1_000);
    expect(results.reduce((sum, { updated }) => sum + updated, 0)).toBe(3_000);
    const [{ records, phones }] = (await database.query<{ records: number; phones: number }>(
      "SELECT (SELECT count(*)::integer FROM record WHERE type = 'CONTACT') AS records, (SELECT count(*)::integer FROM record_phone) AS phones",
    )) as [{ records: number; phones: number }];
    expect([records, phones]).toEqual([1_000, 1_000]);
  });

  it('leaves a record with exactly the numbers of the last call', async () => {
    const [row] = contacts(1, 'Ana');
    const phones = (...numbers: string[]) => numbers.map((number) => ({ kind: 'MOBILE', number }));
    await upsertRecords(dependencies(), [{ ...row!, phones: phones('+14155551111', '+14155552222') }]);
    await upsertRecords(dependencies(), [{ ...row!, phones: phones('+14155552222') }]);
    const rows = await database.query<{ number: string }>(
      "SELECT number FROM record_phone JOIN record ON record.id = record_id WHERE external_id = 'c0'",
    );
    expect(rows).toEqual([{ number: '+14155552222' }]);
  });

  it('takes rows that refer to each other in any order', async () => {
    const owner = { userExternalId: 'ana' };
    const base = { owner, isActive: true, phones: [] };
    const result = await upsertRecords(dependencies(), [
      { ...base, type: 'OPPORTUNITY', externalId: 'o', name: 'Deal', accountExternalId: 'a', contactExternalId: 'p' },
      { ...base, type: 'CONTACT', externalId: 'p', name: 'Person', accountExternalId: 'a' },
      { ...base, type: 'ACCOUNT', externalId: 'a', name: 'Account' },
    ]);
    expect(result).toMatchObject({ created: 3, updated: 0, refusals: [] });
  });

  it('leaves a team with exactly the members of the last call', async () => {
    await upsertUsers(dependencies(), [
      { externalId: 'ben', name: 'Ben', email: 'ben@example.com', role: 'SALESPERSON' },
    ]);
    await upsertTeams(dependencies(), [{ externalId: 't', name: 'Team', memberExternalIds: ['ana', 'ben', 'ana'] }]);
    await upsertTeams(dependencies(), [{ externalId: 't', name: 'Team', memberExternalIds: ['ben'] }]);
    const rows = await database.query('SELECT external_id FROM team_member JOIN app_user ON app_user.id = user_id');
    expect(rows).toEqual([{ external_id: 'ben' }]);
  });

  const announced = async (work: () => Promise<unknown>) => {
    const count = async () =>
      (await database.query("SELECT 1 FROM outbox WHERE event->>'type' = 'access-changed'")).length;
    const before = await count();
    await work();
    return (await count()) - before;
  };

  it('of company numbers announces that access changed', async () => {
    const number = { number: '+12025550100', name: 'Ours', carrier: 'generic', owner: { userExternalId: 'ana' } };
    expect(await announced(() => upsertPhoneNumbers(dependencies(), [number]))).toBe(1);
  });

  it('of records announces that access changed if a record that existed has another owner', async () => {
    const upsert = (userExternalId: string) => () =>
      upsertRecords(dependencies(), [
        ...contacts(2, 'Ana'),
        { ...contacts(1, 'New')[0]!, externalId: 'new', owner: { userExternalId } },
      ]);
    await upsertUsers(dependencies(), [
      { externalId: 'ben', name: 'Ben', email: 'ben@example.com', role: 'SALESPERSON' },
    ]);
    expect(await announced(upsert('ana'))).toBe(0);
    expect(await announced(upsert('ana'))).toBe(0);
    expect(await announced(upsert('ben'))).toBe(1);
    expect(await announced(upsert('ben'))).toBe(0);
  });
});

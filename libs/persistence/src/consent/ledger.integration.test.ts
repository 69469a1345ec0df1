import { type ConsentEntry, isAbout, whatApplies } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import fc from 'fast-check';
import { connectPersistence, type Persistence } from '../connect-persistence';

const [user, team, own, shared] = [newId(), newId(), newId(), newId()];
const other = newId();
const conversationOf = { own: newId(), shared: newId() };

describe('the consent ledger', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 4 });
    await database.query(`
      INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${user}', 'ana', 'Ana', '', 'SALESPERSON');
      INSERT INTO team (id, external_id, name) VALUES ('${team}', 'west', 'West'), ('${other}', 'east', 'East');
      INSERT INTO team_member (team_id, user_id) VALUES ('${team}', '${user}');
      INSERT INTO phone_number (id, number, name, carrier, owner_user_id, owner_team_id) VALUES
        ('${own}', '+12025550101', 'Own', 'generic', '${user}', NULL),
        ('${shared}', '+12025550102', 'Shared', 'generic', NULL, '${other}');`);
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const add = (...entries: ConsentEntry[]) => persistence.database.transaction((tx) => tx.consents.add(entries));
  const applies = (customerKey: string) =>
    persistence.database.transaction((tx) =>
      tx.consents.rulesFor([own, shared].map((phoneNumberId) => ({ phoneNumberId, customerKey, recordId: null }))),
    );
  const subjects = [
    { scope: 'COMPANY', phoneNumberId: null, teamId: null },
    { scope: 'TEAM', phoneNumberId: null, teamId: team },
    { scope: 'TEAM', phoneNumberId: null, teamId: other },
    { scope: 'PHONE_NUMBER', phoneNumberId: own, teamId: null },
    { scope: 'PHONE_NUMBER', phoneNumberId: shared, teamId: null },
  ] as const;
  const entryOf = (customerKey: string, given: Partial<ConsentEntry> = {}): ConsentEntry => ({
    ...{
      id: newId(),
      customerKey,
      ...subjects[3],
      state: 'OPTED_OUT',
      source: 'API',
      at: new Date(1),
      recordedAt: new Date(),
    },
    ...{ userId: null, accountId: null, messageId: null, evidence: null, matcherVersion: null },
    ...given,
  });

  it('has in its state what the function says about all entries, in whatever order and batches they arrive', async () => {
    let customer = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            subject: fc.constantFrom(...subjects),
            state: fc.constantFrom('OPTED_IN' as const, 'OPTED_OUT' as const),
            at: fc.integer({ min: 1, max: 4 }).map((ms) => new Date(ms)),
            isNewBatch: fc.boolean(),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        async (given) => {
          const customerKey = `+1415${5_000_000 + (customer += 1)}`;
          const entries = given.map(({ subject, state, at }) => entryOf(customerKey, { ...subject, state, at }));
          const batch: ConsentEntry[] = [];
          for (const [index, entry] of entries.entries()) {
            batch.push(entry);
            if (given[index]!.isNewBatch) await add(...batch.splice(0));
          }
          await add(...batch.splice(0));
          const teamsOf = new Map([
            [own, [team]],
            [shared, [other]],
          ]);
          const [ofOwn, ofShared] = await applies(customerKey);
          for (const [phoneNumberId, rules] of [
            [own, ofOwn!],
            [shared, ofShared!],
          ] as const) {
            const teamIds = teamsOf.get(phoneNumberId)!;
            expect(rules.teamIds).toEqual(teamIds);
            const expected = whatApplies(entries.filter((entry) => isAbout(entry, { phoneNumberId, teamIds })));
            expect([rules.consent.state, rules.consent.decidedBy?.id]).toEqual([
              expected.state,
              expected.decidedBy?.id,
            ]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    "UPDATE consent_entry SET state = 'OPTED_IN'",
    'UPDATE consent_entry SET evidence = NULL',
    "UPDATE consent_entry SET customer_key = 'other'",
    'DELETE FROM consent_entry',
    'TRUNCATE consent_entry CASCADE',
  ])('refuses: %s', async (statement) => {
    await add(entryOf('+14155550100', { evidence: 'A form' }));
    await expect(database.query(statement)).rejects.toThrow('never changed or deleted');
  });

  it('puts a hash in place of an erased customer, and keeps what applies', async () => {
    const [key, hash] = ['+14155550101', 'hash:1'];
    await add(entryOf(key, { evidence: 'Maya called' }), entryOf(key, { ...subjects[1], at: new Date(2) }));
    await database.query(`SELECT replace_consent_customer('${key}', '${hash}')`);
    expect((await applies(key)).map(({ consent }) => consent.state)).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect((await applies(hash)).map(({ consent }) => consent.state)).toEqual(['OPTED_OUT', 'UNKNOWN']);
    // They come back, opt in, and are erased again.
    await add(entryOf(key, { state: 'OPTED_IN', at: new Date(3) }));
    await database.query(`SELECT replace_consent_customer('${key}', '${hash}')`);
    expect((await applies(hash)).map(({ consent }) => consent.state)).toEqual(['OPTED_IN', 'UNKNOWN']);
    const rows =
      await database.query(`SELECT count(*)::int AS count, count(evidence)::int AS evidence FROM consent_entry
      WHERE customer_key = '${hash}'`);
    expect(rows).toEqual([{ count: 3, evidence: 0 }]);
    expect(await database.query(`SELECT 1 FROM consent_entry WHERE customer_key = '${key}'`)).toEqual([]);
    await expect(database.query("UPDATE consent_entry SET evidence = ''")).rejects.toThrow('never changed');
  });

  it('takes what processes of the version before write, and tells them', async () => {
    const key = '+14155550102';
    const former = (isOptedOut: boolean) =>
      database.query(`
        INSERT INTO consent AS former (phone_number_id, customer_key, is_opted_out) VALUES ('${own}', '${key}', ${isOptedOut})
          ON CONFLICT (phone_number_id, customer_key) DO UPDATE SET is_opted_out = excluded.is_opted_out;
        INSERT INTO consent_change (phone_number_id, customer_key, is_opted_out, source, changed_at)
          VALUES ('${own}', '${key}', ${isOptedOut}, 'SERVICE_ACCOUNT', now())`);
    await former(true);
    expect((await applies(key))[0]!.consent.state).toBe('OPTED_OUT');
    await add(entryOf(key, { state: 'OPTED_IN', at: new Date(Date.now() + 1_000) }));
    expect(await database.query(`SELECT is_opted_out FROM consent WHERE customer_key = '${key}'`)).toEqual([
      { is_opted_out: false },
    ]);
    expect(await database.query(`SELECT source FROM consent_entry WHERE customer_key = '${key}' ORDER BY at`)).toEqual([
      { source: 'API' },
      { source: 'API' },
    ]);
  });

  it('tells of each conversation that an entry is about, whatever its scope', async () => {
    const key = '+14155550103';
    const record = newId();
    await database.query(`
      INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES ('${record}', 'LEAD', 'Maya', true, now(), '${user}');
      INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_at)
      VALUES ('${conversationOf.own}', '${record}', '${user}', '${own}', '${key}', '${key}', now()),
        ('${conversationOf.shared}', '${record}', '${user}', '${shared}', '${key}', '${key}', now())`);
    const told = async (given: Partial<ConsentEntry>) => {
      await database.query('DELETE FROM outbox');
      await add(entryOf(key, given));
      const rows = await database.query<{ id: string }>(
        "SELECT event->>'conversationId' AS id FROM outbox WHERE event->>'type' = 'consent-changed' ORDER BY id",
      );
      return rows.map(({ id }) => id).sort();
    };
    const all = Object.values(conversationOf).sort();
    expect(await told({ ...subjects[0], at: new Date(1) })).toEqual(all);
    expect(await told({ ...subjects[1], at: new Date(2) })).toEqual([conversationOf.own]);
    expect(await told({ ...subjects[2], at: new Date(2) })).toEqual([conversationOf.shared]);
    expect(await told({ ...subjects[3], at: new Date(3) })).toEqual([conversationOf.own]);
    expect(await told({ ...subjects[3], at: new Date(2) })).toEqual([]);
  });
});

import { createTestDatabase, waitFor, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

describe('the record owner of a conversation', () => {
  let database: TestDatabase;
  let sessions: [Client, Client];
  const [ana, ben, west, number] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  beforeAll(async () => {
    database = await createTestDatabase();
    sessions = [new Client(database.url), new Client(database.url)];
    for (const session of sessions) await session.connect();
    await sessions[0].query(`
      INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'), ('${ben}', 'ben', 'Ben', '', 'SALESPERSON');
      INSERT INTO team (id, external_id, name) VALUES ('${west}', 'west', 'West');
      INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ('${number}', '+12025550101', 'Ours', 'generic', '${ana}');`);
  });
  afterAll(async () => {
    for (const session of sessions) await session.end();
    await database.close();
  });

  const addRecord = async () => {
    const id = randomUUID();
    await database.query(
      `INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES ('${id}', 'CONTACT', 'Maya', true, now(), '${ana}')`,
    );
    return id;
  };
  const openSql = (recordId: string) =>
    `INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at) VALUES ('${randomUUID()}', '${recordId}', '${number}', '+13125550141', '+13125550141', now())`;
  const giveSql = (recordId: string) => `UPDATE record SET owner_user_id = '${ben}' WHERE id = '${recordId}'`;
  const ownersOf = async (recordId: string) =>
    (
      await database.query<{ record_owner_id: string }>(
        `SELECT record_owner_id FROM conversation WHERE record_id = '${recordId}'`,
      )
    ).map((row) => row.record_owner_id);
  /** Waits until the session is blocked by the transaction of the other one. */
  const isWaiting = (session: Client) =>
    waitFor(async () => {
      const { processID } = session as Client & { processID: number };
      return (await database.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND pid = ${processID}`)).length > 0;
    });

  it('comes from the record, and changes with it to another user and to a team', async () => {
    const record = await addRecord();
    await database.query(openSql(record));
    expect(await ownersOf(record)).toEqual([ana]);
    await database.query(giveSql(record));
    expect(await ownersOf(record)).toEqual([ben]);
    await database.query(`UPDATE record SET owner_user_id = NULL, owner_team_id = '${west}' WHERE id = '${record}'`);
    expect(await ownersOf(record)).toEqual([west]);
  });

  it('is correct if the conversation is opened while the record gets another owner', async () => {
    const record = await addRecord();
    const [first, second] = sessions;
    await first.query(`BEGIN; ${giveSql(record)}`);
    const opened = second.query(openSql(record));
    await isWaiting(second);
    await first.query('COMMIT');
    await opened;
    expect(await ownersOf(record)).toEqual([ben]);
  });

  it('is correct if the record gets another owner while a conversation is being opened', async () => {
    const record = await addRecord();
    const [first, second] = sessions;
    await first.query(`BEGIN; ${openSql(record)}`);
    const given = second.query(giveSql(record));
    await isWaiting(second);
    await first.query('COMMIT');
    await given;
    expect(await ownersOf(record)).toEqual([ben]);
  });

  it('lets two transactions open conversations of one record at the same time', async () => {
    const record = await addRecord();
    const [first, second] = sessions;
    await first.query(`BEGIN; ${openSql(record)}`);
    await second.query(openSql(record).replaceAll('+13125550141', '+13125550142'));
    await first.query('COMMIT');
    expect(await ownersOf(record)).toEqual([ana, ana]);
  });
});

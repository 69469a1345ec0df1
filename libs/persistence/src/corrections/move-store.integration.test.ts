import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { Client } from 'pg';
import { connectPersistence, type Persistence } from '../connect-persistence';

const day = '2026-01-01T00:00:00';
const at = (ms: number) => new Date(Date.parse(`${day}Z`) + ms);

describe('relocating messages', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let from: string;
  let to: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test' });
    await database.query(`
      INSERT INTO app_user (id, external_id, name, email, role) VALUES (md5('u')::uuid, 'ana', 'Ana', '', 'SALESPERSON');
      INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES (md5('n')::uuid, '+12025550101', 'Ana', 'generic', md5('u')::uuid);
      INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id)
      SELECT md5('r' || n)::uuid, 'CONTACT', 'Maya', true, now(), md5('u')::uuid FROM generate_series(1, 2) AS n;
      INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
      SELECT md5('c' || n)::uuid, md5('r' || n)::uuid, md5('n')::uuid, '+13125550141', '+13125550141', now() FROM generate_series(1, 2) AS n`);
    const ids = await database.query<{ id: string }>(
      "SELECT id FROM conversation ORDER BY record_id = md5('r2')::uuid",
    );
    [from, to] = ids.map(({ id }) => id) as [string, string];
  });
  beforeEach(() => database.query('DELETE FROM message'));
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  /** Messages with these bodies, at these milliseconds of the day. */
  const addMessages = (conversationId: string, times: readonly number[], name: string) =>
    database.query(
      `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier)
       SELECT gen_random_uuid(), $1, 'INBOUND', $3 || n, 'RECEIVED', 'GSM7', 1,
         timestamptz '${day}Z' + ms * interval '1 millisecond', 'generic'
       FROM unnest($2::integer[]) WITH ORDINALITY AS given (ms, n)`,
      [conversationId, times, name],
    );
  const relocateAll = async () => {
    const messages = await database.query<{ messageId: string; createdAt: Date }>(
      'SELECT id AS "messageId", created_at AS "createdAt" FROM message WHERE conversation_id = $1 ORDER BY created_at',
      [from],
    );
    await persistence.database.transaction((tx) =>
      tx.moves.relocate(
        messages.map((message) => ({ ...message, routing: null })),
        from,
        to,
      ),
    );
  };
  const timesOf = async (name: string) => {
    const rows = await database.query<{ at: Date }>(
      'SELECT created_at AS at FROM message WHERE conversation_id = $1 AND body LIKE $2 ORDER BY body',
      [to, `${name}%`],
    );
    return rows.map((row) => row.at);
  };

  it('keeps times that are free', async () => {
    await addMessages(to, [0, 5], 'there');
    await addMessages(from, [1, 3, 9], 'moved');
    await relocateAll();
    expect(await timesOf('moved')).toEqual([at(1), at(3), at(9)]);
    expect(await timesOf('there')).toEqual([at(0), at(5)]);
  });

  it('takes the next free milliseconds for times that are taken, and keeps the order', async () => {
    await addMessages(to, [0, 1, 2, 4], 'there');
    await addMessages(from, [0, 1, 4, 5, 20], 'moved');
    await relocateAll();
    expect(await timesOf('moved')).toEqual([at(3), at(5), at(6), at(7), at(20)]);
  });

  it('places a thousand messages with as many statements as one', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    const statementsFor = async (times: readonly number[]) => {
      await database.query('DELETE FROM message');
      await addMessages(to, times, 'there');
      await addMessages(from, times, 'moved');
      query.mockClear();
      await relocateAll();
      return query.mock.calls.length;
    };
    const one = await statementsFor([0]);
    expect(await statementsFor(Array.from({ length: 1_000 }, (_, n) => n))).toBe(one);
    expect(await timesOf('moved')).toEqual(expect.arrayContaining([at(1_000), at(1_999)]));
    query.mockRestore();
  });
});

import type { Viewer } from '@patchbay/access';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import type { Work } from '../connections/patience';
import { explainStatement } from '../sql/explain-statement.testing';
import { seedPlenty } from './seed-plenty.testing';

/** A seller with a company number, and with nothing else. */
async function addSeller(database: TestDatabase): Promise<Viewer> {
  const [seller] = await database.query<{ id: string }>(
    `INSERT INTO app_user (id, external_id, name, email, role)
     VALUES (gen_random_uuid(), 'new', 'New', '', 'SALESPERSON') RETURNING id`,
  );
  const userId = seller!.id;
  await database.query(
    `INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
     VALUES (gen_random_uuid(), '+12025559999', 'Of the new one', 'generic', $1)`,
    [userId],
  );
  return {
    userId,
    role: 'SALESPERSON',
    teamIds: new Set(),
    teamMateIds: new Set(),
    teamMateTeamIds: new Set(),
    teamMateTeamMateIds: new Set(),
  };
}

/** Makes PostgreSQL believe that these columns of `conversation` have one value each, and know nothing else about them. */
async function assumeOneValue(database: TestDatabase, columns: readonly string[]): Promise<void> {
  for (const column of columns)
    await database.query(
      `ALTER TABLE conversation ALTER ${column} SET (n_distinct = 1), ALTER ${column} SET STATISTICS 0`,
    );
  await database.query("DELETE FROM pg_statistic WHERE starelid = 'conversation'::regclass");
  await database.query('ANALYZE conversation');
}

async function restoreStatistics(database: TestDatabase, columns: readonly string[]): Promise<void> {
  for (const column of columns)
    await database.query(
      `ALTER TABLE conversation ALTER ${column} RESET (n_distinct), ALTER ${column} SET STATISTICS -1`,
    );
  await database.query('ANALYZE conversation');
}

/* Which indexes PostgreSQL uses for what sellers ask all day, and how many rows it reads for a page. */
describe('the plan of a query', () => {
  let database: TestDatabase;
  let persistence: Persistence;

  beforeAll(async () => {
    database = await createTestDatabase();
    await seedPlenty(database);
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 1 });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const explain = (run: () => Promise<unknown>, work?: Work) => explainStatement(database.url, run, work);
  const viewerOf = async (externalId: string) =>
    (await persistence.queries.viewers.byExternalIds([externalId])).get(externalId)!;

  it.each(['u1', 'u10'])('lists conversations of %s from the latest of each owner and number', async (who) => {
    const viewer = await viewerOf(who);
    const all = { record: 'brief', lastMessage: 'brief', unreadCount: true } as const;
    const { indexes, readsAllOf, rows } = await explain(() =>
      persistence.queries.conversations.list(viewer, {}, { limit: 51 }, all),
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual([
      'conversation_number_latest',
      'conversation_owner_latest',
      'conversation_read_pkey',
      'message_inbound',
      'message_pkey',
      'record_pkey',
    ]);
    // A row of each table for each row of the page, and a page of each source.
    expect(rows).toBeLessThan(51 * 8 + 51 * 2 * (viewer.teamIds.size + viewer.teamMateIds.size + 2));
  });

  it('reads nothing for a seller without conversations, even if statistics say that one owner has them all', async () => {
    const viewer = await addSeller(database);
    await assumeOneValue(database, ['record_owner_id', 'phone_number_id']);
    const { readsAllOf, rows } = await explain(() => persistence.queries.conversations.list(viewer, {}, { limit: 51 }));
    expect({ readsAllOf, rows }).toEqual({ readsAllOf: [], rows: 0 });
    await restoreStatistics(database, ['record_owner_id', 'phone_number_id']);
  });

  it('lists conversations of an administrator from the latest of all', async () => {
    const viewer = await viewerOf('admin');
    const { indexes, readsAllOf, rows } = await explain(() =>
      persistence.queries.conversations.list(viewer, {}, { limit: 51 }),
    );
    expect({ indexes, readsAllOf }).toEqual({ indexes: ['conversation_latest'], readsAllOf: [] });
    expect(rows).toBeLessThan(51 * 2 + 20);
  });

  it('costs the same for a page far down a list as for the first one', async () => {
    const viewer = await viewerOf('u10');
    const page = (at: string) =>
      explain(() =>
        persistence.queries.conversations.list(
          viewer,
          {},
          { limit: 51, after: { key: new Date(at), id: '00000000-0000-4000-8000-000000000000' } },
        ),
      );
    const [early, late] = [await page('2026-01-02T00:00:00Z'), await page('2026-01-01T05:30:00Z')];
    expect(late.indexes).toEqual(early.indexes);
    expect(late.rows).toBeLessThan(early.rows * 1.5);
  });

  it('reads a history from one index, and no more rows than it returns', async () => {
    const [{ id }] = (await database.query<{ id: string }>('SELECT id FROM conversation LIMIT 1')) as [{ id: string }];
    const { indexes, readsAllOf, rows } = await explain(() =>
      persistence.queries.messages.ofConversations([id], {
        limit: 3,
        isBackward: true,
        before: new Date('2027-01-01'),
      }),
    );
    expect({ indexes, readsAllOf, rows }).toEqual({ indexes: ['message_place'], readsAllOf: [], rows: 3 });
  });

  it.each([
    ['met on the way', 'e', ['record_by_name', 'record_pkey'], 600],
    // It reads the walk, what the viewer and their team own, and what others own that they have a conversation with.
    [
      'not met, with too few letters for an index',
      'zz',
      ['record_by_name', 'record_owner_team', 'record_owner_user'],
      2_500,
    ],
    ['looked up by name', 'e1f2', ['record_by_name', 'record_name_folded', 'record_pkey'], 1_200],
    [
      'looked up by number',
      '14152001234',
      ['record_by_name', 'record_contact', 'record_phone_part', 'record_pkey'],
      15_000,
    ],
  ])('searches for records that are %s', async (_, words, expected, maxRows) => {
    const viewer = await viewerOf('u1');
    const { indexes, readsAllOf, rows } = await explain(
      () => persistence.queries.records.list(viewer, { search: words }, { limit: 21 }),
      'searches',
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(expected));
    expect(rows).toBeLessThan(maxRows);
  });

  it('finds the records with a number by the index of its key', async () => {
    const viewer = await viewerOf('u1');
    const { indexes, readsAllOf, rows } = await explain(() =>
      persistence.queries.records.list(viewer, { numberKey: '+14152001234' }, { limit: 21 }),
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(['record_phone_key', 'record_pkey']));
    expect(rows).toBeLessThan(1_000);
  });

  it('lists records by their latest update with its index', async () => {
    const viewer = await viewerOf('admin');
    const { indexes, readsAllOf, rows } = await explain(() =>
      persistence.queries.records.list(viewer, {}, { limit: 21 }, 'LATEST_UPDATE'),
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(['record_latest_update']));
    expect(rows).toBeLessThan(1_000);
  });

  it('searches for conversations by the index of the words in messages', async () => {
    const viewer = await viewerOf('u1');
    const { indexes, readsAllOf, rows } = await explain(
      () => persistence.queries.conversations.list(viewer, { search: 'e1f2' }, { limit: 51 }),
      'searches',
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(['message_body_folded', 'conversation_pair_under_record']));
    expect(rows).toBeLessThan(18_000);
  });
});

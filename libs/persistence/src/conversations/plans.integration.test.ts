import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { explainAsked } from '../sql/explain-asked.testing';
import { seedPlenty } from './seed-plenty.testing';

/* How PostgreSQL answers what sellers ask for all day: through which indexes, and how many rows it looks at for a page. */
describe('the plans', () => {
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

  const explain = (run: () => Promise<unknown>, options?: { readonly canReadAll: boolean }) =>
    explainAsked(database.url, run, options);
  const viewerOf = async (externalId: string) =>
    (await persistence.queries.viewers.byExternalIds([externalId])).get(externalId)!;

  test.each(['u1', 'u10'])('a list of %s: the latest of each owner and number', async (who) => {
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
    // The page's row of each of its tables, and a page of each source.
    expect(rows).toBeLessThan(51 * 8 + 51 * 2 * (viewer.teamIds.size + viewer.teamMateIds.size + 2));
  });

  test("a list of somebody who sees nothing yet, though PostgreSQL takes all for one owner's", async () => {
    await database.query(`
      INSERT INTO app_user (id, external_id, name, email, role) VALUES (md5('new')::uuid, 'new', 'New', '', 'SALESPERSON');
      INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES (md5('pnew')::uuid, '+12025559999', 'Of the new one', 'generic', md5('new')::uuid);
      ALTER TABLE conversation ALTER record_owner_id SET (n_distinct = 1), ALTER phone_number_id SET (n_distinct = 1), ALTER record_owner_id SET STATISTICS 0, ALTER phone_number_id SET STATISTICS 0;
      DELETE FROM pg_statistic WHERE starelid = 'conversation'::regclass; ANALYZE conversation`);
    const viewer = await viewerOf('new');
    const { readsAllOf, rows } = await explain(() => persistence.queries.conversations.list(viewer, {}, { limit: 51 }));
    expect({ readsAllOf, rows }).toEqual({ readsAllOf: [], rows: 0 });
    await database.query(
      'ALTER TABLE conversation ALTER record_owner_id RESET (n_distinct), ALTER phone_number_id RESET (n_distinct), ALTER record_owner_id SET STATISTICS -1, ALTER phone_number_id SET STATISTICS -1; ANALYZE conversation',
    );
  });

  test('a list of an administrator: the latest of all', async () => {
    const viewer = await viewerOf('admin');
    const { indexes, readsAllOf, rows } = await explain(() =>
      persistence.queries.conversations.list(viewer, {}, { limit: 51 }),
    );
    expect({ indexes, readsAllOf }).toEqual({ indexes: ['conversation_latest'], readsAllOf: [] });
    expect(rows).toBeLessThan(51 * 2 + 20);
  });

  test('a page far down a list costs what the first one does', async () => {
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

  test('a history: a stretch of one index', async () => {
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

  test.each([
    ['met on the way', 'e', ['record_by_name', 'record_pkey'], 600],
    // The walk, what is owned, and of what is talked about what others own: what it has besides is looked up in vain.
    ['too short for an index, and not met', 'zz', ['record_by_name', 'record_owner_team', 'record_owner_user'], 2_500],
    ['looked up by name', 'e1f2', ['record_by_name', 'record_name_part', 'record_pkey'], 1_200],
    [
      'looked up by number',
      '14152001234',
      ['record_by_name', 'record_contact', 'record_phone_part', 'record_pkey'],
      15_000,
    ],
  ])('a search for records: %s', async (_, words, expected, most) => {
    const viewer = await viewerOf('u1');
    const { indexes, readsAllOf, rows } = await explain(
      () => persistence.queries.records.list(viewer, { search: words }, { limit: 21 }),
      { canReadAll: false },
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(expected));
    expect(rows).toBeLessThan(most);
  });

  test('a search for conversations that is looked up finds its messages by their index', async () => {
    const viewer = await viewerOf('u1');
    const { indexes, readsAllOf, rows } = await explain(
      () => persistence.queries.conversations.list(viewer, { search: 'e1f2' }, { limit: 51 }),
      { canReadAll: false },
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(['message_body_part', 'conversation_record_latest']));
    expect(rows).toBeLessThan(18_000);
  });
});

import { isWithin, conversationScope, recordScope, type Owner, type Viewer } from '@patchbay/access';
import type { Conversation } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import type { ConversationFilter } from './conversation-queries';
import { messageBriefly, recordBriefly } from './listed-conversations';
import type { RecordView } from '../directory/record-queries';
import { seedPlenty } from './seed-plenty.testing';

/* What lists and searches find by their indexes is what is found by asking each row. */

interface PlainConversation {
  id: string;
  at: number;
  owners: Owner[];
  type: string;
  phoneNumberId: string;
  texts: string[];
  unreadSince: (userId: string) => number;
}

interface PlainRecord {
  id: string;
  name: string;
  type: string;
  owner: Owner;
  numberOwners: Owner[];
  digits: string[];
  texts: string[];
}

const owner = (user: string | null, team: string | null): Owner =>
  user !== null ? { kind: 'user', id: user } : { kind: 'team', id: team as string };
const viewersAsked = ['u1', 'u2', 'u7', 'u10', 'u40', 'admin', 'viewer'];
const fewWords = ['', 'order', 'e1'];
/** Met on the way, looked up, and too short for the index; of names, of texts, of digits; found everywhere, sometimes and nowhere. */
const wordsAsked = ['', 'order', 'ab', 'ABC', 'e1', 'Is order', '415', '14152001', '4152000999', '%', 'zzz', "o'"];

describe('lists and searches', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let viewers: Map<string, Viewer>;
  let conversations: PlainConversation[];
  let records: PlainRecord[];

  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 4 });
    await seedPlenty(database);
    viewers = await persistence.queries.viewers.byExternalIds(viewersAsked);
    const inbound = new Map<string, number[]>();
    const bodies = new Map<string, string[]>();
    for (const row of await database.query<{
      conversation_id: string;
      body: string;
      direction: string;
      created_at: Date;
    }>('SELECT conversation_id, body, direction, created_at FROM message')) {
      bodies.set(row.conversation_id, [...(bodies.get(row.conversation_id) ?? []), row.body]);
      if (row.direction === 'INBOUND')
        inbound.set(row.conversation_id, [...(inbound.get(row.conversation_id) ?? []), row.created_at.getTime()]);
    }
    const marks = new Map(
      (
        await database.query<{ user_id: string; conversation_id: string; read_until: Date }>(
          'SELECT * FROM conversation_read',
        )
      ).map((row) => [`${row.user_id} ${row.conversation_id}`, row.read_until.getTime()]),
    );
    const recordRows = await database.query<{
      id: string;
      name: string;
      type: string;
      user: string | null;
      team: string | null;
      contact_id: string | null;
      numbers: string[];
    }>(
      `SELECT id, name, type, owner_user_id AS "user", owner_team_id AS team, contact_id, ARRAY(SELECT number FROM record_phone WHERE record_id = record.id OR (type = 'OPPORTUNITY' AND record_id = record.contact_id)) AS numbers FROM record`,
    );
    records = recordRows.map((row) => ({
      id: row.id,
      name: row.name,
      type: row.type,
      owner: owner(row.user, row.team),
      numberOwners: [],
      digits: row.numbers,
      texts: [row.name, ...row.numbers.map((number) => `digits ${number}`)],
    }));
    const recordOf = new Map(records.map((record) => [record.id, record]));
    const rows = await database.query<{
      id: string;
      record_id: string;
      phone_number_id: string;
      customer_number: string;
      last_message_at: Date;
      user: string | null;
      team: string | null;
    }>(
      `SELECT conversation.*, owner_user_id AS "user", owner_team_id AS team FROM conversation JOIN phone_number ON phone_number.id = phone_number_id WHERE last_message_id IS NOT NULL`,
    );
    conversations = rows.map((row) => {
      const record = recordOf.get(row.record_id)!;
      const numberOwner = owner(row.user, row.team);
      record.numberOwners.push(numberOwner);
      return {
        id: row.id,
        at: row.last_message_at.getTime(),
        owners: [record.owner, numberOwner],
        type: record.type,
        phoneNumberId: row.phone_number_id,
        texts: [
          record.name,
          ...(bodies.get(row.id) ?? []),
          ...[...record.digits, row.customer_number].map((number) => `digits ${number}`),
        ],
        unreadSince: (userId) =>
          (inbound.get(row.id) ?? []).filter((at) => at > (marks.get(`${userId} ${row.id}`) ?? -Infinity)).length,
      };
    });
    conversations.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
    records.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const answers = new Map<readonly string[], Map<string, boolean>>();
  /** Asked once of each row, as many ask the same. */
  const hold = (texts: readonly string[], words: string) => {
    const known = answers.get(texts) ?? new Map<string, boolean>();
    answers.set(texts, known);
    const answer = known.get(words) ?? (words === '' || texts.some((text) => holds(text, words)));
    known.set(words, answer);
    return answer;
  };
  const holds = (text: string, words: string) => {
    const digits = words.replace(/\D/g, '');
    if (text.startsWith('digits ')) return digits.length >= 3 && /^[\d\s()+./-]+$/.test(words) && text.includes(digits);
    return text.toLowerCase().includes(words.toLowerCase());
  };
  const seesConversation = (viewer: Viewer, { owners }: PlainConversation) =>
    owners.some((each) => isWithin(conversationScope(viewer), each));
  const expectPages = async <Row extends { id: string }>(
    expected: readonly string[],
    size: number,
    read: (after: Row | undefined) => Promise<readonly Row[]>,
  ) => {
    const found: string[] = [];
    let after: Row | undefined;
    // Three pages, and the one behind the last.
    for (let page = 0; page < 3; page += 1) {
      const rows = await read(after);
      found.push(...rows.map(({ id }) => id));
      after = rows.at(-1);
      if (rows.length < size) break;
    }
    expect(found).toEqual(expected.slice(0, Math.max(found.length, Math.min(expected.length, 3 * size))));
  };

  const filters: Record<string, ConversationFilter> = {
    'no filter': {},
    'unread ones': { unreadOnly: true },
    'contacts and leads': { recordTypes: ['CONTACT', 'LEAD'] },
  };
  for (const [name, filter] of Object.entries(filters))
    test.each(viewersAsked)(`conversations of %s with ${name}, by any words, page by page`, async (who) => {
      const viewer = viewers.get(who)!;
      for (const search of filter === filters['no filter'] ? wordsAsked : fewWords) {
        const expected = conversations.filter(
          (row) =>
            seesConversation(viewer, row) &&
            hold(row.texts, search) &&
            (filter.unreadOnly !== true || row.unreadSince(viewer.userId) > 0) &&
            (filter.recordTypes == null || filter.recordTypes.some((type) => type === row.type)),
        );
        await expectPages<Conversation>(
          expected.map(({ id }) => id),
          50,
          (after) =>
            persistence.queries.conversations.list(
              viewer,
              { ...filter, search },
              { limit: 50, after: after && { key: after.updatedAt, id: after.id } },
            ),
        );
      }
    });

  test('conversations on some of the numbers', async () => {
    const viewer = viewers.get('u10')!;
    const phoneNumberIds = [
      ...new Set(conversations.filter((row) => seesConversation(viewer, row)).map((row) => row.phoneNumberId)),
    ].slice(0, 3);
    const expected = conversations.filter(
      (row) => seesConversation(viewer, row) && phoneNumberIds.includes(row.phoneNumberId),
    );
    expect(expected.length).toBeGreaterThan(100);
    await expectPages<Conversation>(
      expected.map(({ id }) => id),
      50,
      (after) =>
        persistence.queries.conversations.list(
          viewer,
          { phoneNumberIds },
          { limit: 50, after: after && { key: after.updatedAt, id: after.id } },
        ),
    );
  });

  test.each(viewersAsked)('records of %s, by any words, page by page', async (who) => {
    const viewer = viewers.get(who)!;
    const talks = conversationScope(viewer);
    const sees = ({ owner: own, numberOwners }: PlainRecord) =>
      isWithin(recordScope(viewer), own) ||
      (talks.kind === 'owners' && numberOwners.some((each) => isWithin(talks, each)));
    for (const types of [null, ['OPPORTUNITY'] as const])
      for (const search of types === null ? wordsAsked : fewWords) {
        const expected = records.filter(
          (row) => sees(row) && (types === null || row.type === 'OPPORTUNITY') && hold(row.texts, search),
        );
        await expectPages<RecordView>(
          expected.map(({ id }) => id),
          20,
          (after) =>
            persistence.queries.records.list(
              viewer,
              { search, types },
              { limit: 20, after: after && { key: after.name, id: after.id } },
            ),
        );
      }
  });

  test('what a list brings along is what is read by itself', async () => {
    const viewer = viewers.get('u1')!;
    const { queries } = persistence;
    const rows = await queries.conversations.list(
      viewer,
      {},
      { limit: 50 },
      { record: 'whole', lastMessage: 'whole', unreadCount: true },
    );
    expect(rows).toHaveLength(50);
    const of = <Row extends { id: string }>(all: readonly Row[]) => new Map(all.map((row) => [row.id, row]));
    const alone = {
      records: of(
        await queries.records.visibleByIds(
          viewer,
          rows.map(({ recordId }) => recordId),
        ),
      ),
      messages: of(
        await queries.messages.visibleByIds(
          viewer,
          rows.map(({ lastMessageId }) => lastMessageId!),
        ),
      ),
    };
    const counts = await queries.conversations.unreadCounts(
      viewer.userId,
      rows.map(({ id }) => id),
    );
    expect(new Set(counts.values()).size).toBeGreaterThan(1);
    const brief = await queries.conversations.list(
      viewer,
      {},
      { limit: 50 },
      { record: 'brief', lastMessage: 'brief' },
    );
    const some = (row: object | undefined, properties: readonly string[]) =>
      Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => properties.includes(name)));
    expect(brief).toEqual(
      rows.map(({ along: { record, lastMessage }, ...row }) => ({
        ...row,
        along: { record: some(record, recordBriefly), lastMessage: some(lastMessage, messageBriefly) },
      })),
    );
    expect(await queries.conversations.list(viewer, {}, { limit: 50 })).toEqual(
      rows.map((row) => ({ ...row, along: {} })),
    );
    for (const { id, recordId, lastMessageId, along } of rows) {
      expect(along).toEqual({
        record: alone.records.get(recordId),
        lastMessage: alone.messages.get(lastMessageId!),
        unreadCount: counts.get(id) ?? 0,
      });
      expect(along.unreadCount).toBe(conversations.find((row) => row.id === id)!.unreadSince(viewer.userId));
    }
  });
});

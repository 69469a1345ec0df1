import { isWithin, conversationScope, recordScope, type Owner, type Viewer } from '@patchbay/access';
import type { Conversation } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import type { ConversationFilter } from './conversation-queries';
import { messageBriefly, recordBriefly } from './listed-conversations';
import type { RecordView } from '../directory';
import { seedPlenty } from './seed-plenty.testing';

/* Lists and searches find by indexes what one finds by looking at each row. */

interface PlainConversation {
  id: string;
  owners: Owner[];
  type: string;
  phoneNumberId: string;
  /** What a search looks in; numbers match by their digits only. */
  texts: string[];
  numbers: string[];
  /** When its inbound messages came. */
  inboundAt: number[];
}

interface PlainRecord {
  id: string;
  name: string;
  type: string;
  owner: Owner;
  /** The owners of the company numbers of its conversations. */
  numberOwners: Owner[];
  texts: string[];
  numbers: string[];
}

const viewersAsked = ['u1', 'u2', 'u7', 'u10', 'u40', 'admin', 'viewer'];
const fewWords = ['', 'order', 'e1'];
/** Names, texts and digits: frequent, rare and missing words, and some that are too short for the index. */
const wordsAsked = ['', 'order', 'ab', 'ABC', 'e1', 'Is order', '415', '14152001', '4152000999', '%', 'zzz', "o'"];

/** An owner as JSON, from the two columns of `table`. */
const ownerOf = (table: string) =>
  `CASE WHEN ${table}.owner_user_id IS NULL THEN jsonb_build_object('kind', 'team', 'id', ${table}.owner_team_id)
    ELSE jsonb_build_object('kind', 'user', 'id', ${table}.owner_user_id) END`;

/** All records as plain objects, by name. */
async function readRecords(database: TestDatabase): Promise<PlainRecord[]> {
  const rows = await database.query<Omit<PlainRecord, 'texts'>>(`
    SELECT record.id, record.name, record.type, ${ownerOf('record')} AS owner,
      ARRAY(SELECT number FROM record_phone WHERE record_id = record.id OR record.type = 'OPPORTUNITY' AND record_id = record.contact_id) AS numbers,
      ARRAY(SELECT ${ownerOf('phone_number')} FROM conversation JOIN phone_number ON phone_number.id = phone_number_id
        WHERE record_id = record.id AND last_message_id IS NOT NULL) AS "numberOwners"
    FROM record ORDER BY record.name COLLATE "C", record.id`);
  return rows.map((row) => ({ ...row, texts: [row.name] }));
}

/** All conversations that are not empty as plain objects, latest first. */
async function readConversations(
  database: TestDatabase,
  records: ReadonlyMap<string, PlainRecord>,
): Promise<PlainConversation[]> {
  const rows = await database.query<{
    id: string;
    recordId: string;
    phoneNumberId: string;
    customerNumber: string;
    numberOwner: Owner;
    bodies: string[];
    inboundAt: Date[];
  }>(`
    SELECT conversation.id, record_id AS "recordId", phone_number_id AS "phoneNumberId",
      customer_number AS "customerNumber", ${ownerOf('phone_number')} AS "numberOwner",
      ARRAY(SELECT body FROM message WHERE conversation_id = conversation.id) AS bodies,
      ARRAY(SELECT created_at FROM message WHERE conversation_id = conversation.id AND direction = 'INBOUND') AS "inboundAt"
    FROM conversation JOIN phone_number ON phone_number.id = phone_number_id
    WHERE last_message_id IS NOT NULL ORDER BY last_message_at DESC, conversation.id DESC`);
  return rows.map((row) => {
    const record = records.get(row.recordId)!;
    return {
      id: row.id,
      owners: [record.owner, row.numberOwner],
      type: record.type,
      phoneNumberId: row.phoneNumberId,
      texts: [record.name, ...row.bodies],
      numbers: [...record.numbers, row.customerNumber],
      inboundAt: row.inboundAt.map((at) => at.getTime()),
    };
  });
}

/** Until when each user has read each conversation. */
async function readMarks(database: TestDatabase): Promise<Map<string, number>> {
  const rows = await database.query<{ key: string; until: Date }>(
    "SELECT user_id || ' ' || conversation_id AS key, read_until AS until FROM conversation_read",
  );
  return new Map(rows.map(({ key, until }) => [key, until.getTime()]));
}

describe('lists and searches', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let viewers: Map<string, Viewer>;
  let conversations: PlainConversation[];
  let records: PlainRecord[];
  let marks: Map<string, number>;

  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 4 });
    await seedPlenty(database);
    viewers = await persistence.queries.viewers.byExternalIds(viewersAsked);
    records = await readRecords(database);
    conversations = await readConversations(database, new Map(records.map((record) => [record.id, record])));
    marks = await readMarks(database);
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const unreadCount = ({ id, inboundAt }: PlainConversation, userId: string) =>
    inboundAt.filter((at) => at > (marks.get(`${userId} ${id}`) ?? -Infinity)).length;
  type Searched = Pick<PlainRecord, 'texts' | 'numbers'>;
  const matches = ({ texts, numbers }: Searched, words: string) => {
    const digits = words.replace(/\D/g, '');
    const isNumber = digits.length >= 3 && /^[\d\s()+./-]+$/.test(words);
    return (
      texts.some((text) => text.toLowerCase().includes(words.toLowerCase())) ||
      (isNumber && numbers.some((number) => number.includes(digits)))
    );
  };
  const answers = new Map<Searched, Map<string, boolean>>();
  /** The same, remembered: many tests ask it. */
  const hold = (row: Searched, words: string) => {
    const known = answers.get(row) ?? new Map<string, boolean>();
    answers.set(row, known);
    const answer = known.get(words) ?? matches(row, words);
    known.set(words, answer);
    return answer;
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
    // Three pages at most.
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
    it.each(viewersAsked)(`give %s conversations with ${name}, by any words, page by page`, async (who) => {
      const viewer = viewers.get(who)!;
      for (const search of filter === filters['no filter'] ? wordsAsked : fewWords) {
        const expected = conversations.filter(
          (row) =>
            seesConversation(viewer, row) &&
            hold(row, search) &&
            (filter.unreadOnly !== true || unreadCount(row, viewer.userId) > 0) &&
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

  it('give conversations on some of the company numbers', async () => {
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

  it.each(viewersAsked)('give %s records, by any words, page by page', async (who) => {
    const viewer = viewers.get(who)!;
    const talks = conversationScope(viewer);
    const sees = ({ owner: own, numberOwners }: PlainRecord) =>
      isWithin(recordScope(viewer), own) ||
      (talks.kind === 'owners' && numberOwners.some((each) => isWithin(talks, each)));
    for (const types of [null, ['OPPORTUNITY'] as const])
      for (const search of types === null ? wordsAsked : fewWords) {
        const expected = records.filter(
          (row) => sees(row) && (types === null || row.type === 'OPPORTUNITY') && hold(row, search),
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

  it('read the same record, last message and unread count with a conversation as without it', async () => {
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
    const unread = await queries.conversations.unreadCounts(
      rows.map(({ id }) => ({ userId: viewer.userId, conversationId: id })),
    );
    const counts = new Map(rows.map(({ id }, place) => [id, unread[place]]));
    expect(new Set(unread).size).toBeGreaterThan(1);
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
      expect(along.unreadCount).toBe(unreadCount(conversations.find((row) => row.id === id)!, viewer.userId));
    }
  });
});

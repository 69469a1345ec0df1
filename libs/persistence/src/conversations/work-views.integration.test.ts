import { canSeeConversation, type Owner, type Viewer } from '@patchbay/access';
import type { Message } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import type { ConversationFilter, ConversationOrder, MessageFilter } from '.';
import { sellers, seedPlenty } from './seed-plenty.testing';
import { explainStatement } from '../sql/explain-statement.testing';
import { workCountNames } from '../work';

interface PlainConversation {
  id: string;
  numberOwner: Owner;
  recordOwner: Owner;
  state: string;
  assigneeId: string | null;
  waitingSince: Date | null;
  isAmbiguous: boolean;
}

const ownerOf = (table: string) =>
  `CASE WHEN ${table}.owner_user_id IS NULL THEN jsonb_build_object('kind', 'team', 'id', ${table}.owner_team_id)
    ELSE jsonb_build_object('kind', 'user', 'id', ${table}.owner_user_id) END`;

/* Views find by indexes what one finds by looking at each conversation, and read about a page. */
describe('views', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let all: PlainConversation[];
  let viewers: Map<string, Viewer>;
  let members: Map<string, string[]>;
  let messages: Message[];

  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 1 });
    await seedPlenty(database);
    // Most are done; few of the others wait, are assigned, snoozed or ambiguous.
    await database.query(
      `
      SET session_replication_role = replica;
      UPDATE conversation SET state = 'DONE' WHERE substr(id::text, 2, 1) > '2';
      UPDATE conversation SET state = 'SNOOZED', snoozed_until = now() + interval '1 day' WHERE substr(id::text, 2, 2) IN ('10', '11');
      UPDATE conversation SET waiting_since = last_message_at - interval '1 hour' * ascii(substr(id::text, 4, 1))
        WHERE state <> 'DONE' AND substr(id::text, 3, 1) IN ('0', '1');
      UPDATE conversation SET is_ambiguous = true WHERE substr(id::text, 3, 2) IN ('00', '0a');
      UPDATE conversation SET assignee_id = md5('u' || 1 + ascii(substr(id::text, 5, 1)) % ${sellers})::uuid WHERE substr(id::text, 3, 1) IN ('2', '3', '0');
      DELETE FROM message WHERE conversation_id IN (SELECT id FROM conversation WHERE last_message_id IS NULL);
      UPDATE message SET status = CASE WHEN substr(id::text, 2, 1) < '8' THEN 'FAILED' ELSE 'UNDELIVERED' END
        WHERE direction = 'OUTBOUND' AND substr(id::text, 1, 2) IN ('00', '01', '02');
      UPDATE message SET status = 'SCHEDULED' WHERE direction = 'OUTBOUND' AND substr(id::text, 1, 2) = '03';
      UPDATE message SET needs_attention = true WHERE direction = 'OUTBOUND' AND substr(id::text, 1, 2) = '04';
      SET session_replication_role = DEFAULT;
      ANALYZE message;
      ANALYZE conversation`,
    );
    all = await database.query<PlainConversation>(`
      SELECT conversation.id, ${ownerOf('phone_number')} AS "numberOwner", ${ownerOf('record')} AS "recordOwner", state,
        assignee_id AS "assigneeId", waiting_since AS "waitingSince", is_ambiguous AS "isAmbiguous"
      FROM conversation JOIN phone_number ON phone_number.id = phone_number_id JOIN record ON record.id = record_id
      WHERE last_message_id IS NOT NULL ORDER BY last_message_at DESC, conversation.id DESC`);
    messages = await database.query<Message>(`
      SELECT id, conversation_id AS "conversationId", body, direction, status, needs_attention AS "needsAttention",
        sender_id AS "senderId", created_at AS "createdAt" FROM message ORDER BY created_at DESC, id DESC`);
    viewers = await persistence.queries.viewers.byExternalIds(['u1', 'u10', 'admin', 'viewer']);
    const rows = await database.query<{ team: string; users: string[] }>(
      'SELECT team_id AS team, array_agg(user_id) AS users FROM team_member GROUP BY team_id',
    );
    members = new Map(rows.map(({ team, users }) => [team, users]));
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const isWanted = (viewer: Viewer, { ownerIds, teamIds, ...filter }: ConversationFilter, of: PlainConversation) => {
    const isOfOwners = (owner: Owner) =>
      (ownerIds == null || ownerIds.includes(owner.id)) &&
      (teamIds == null || teamIds.some((id) => id === owner.id || members.get(id)?.includes(owner.id)));
    const { numberOwner, recordOwner } = of;
    const sees = (owner: Owner) =>
      canSeeConversation(viewer, { numberOwner: owner, recordOwner: owner }) && isOfOwners(owner);
    return (
      (sees(numberOwner) || sees(recordOwner)) &&
      (filter.states == null || filter.states.includes(of.state as never)) &&
      (filter.assigneeIds == null ||
        (filter.assigneeIds.length === 0 ? of.assigneeId === null : filter.assigneeIds.includes(of.assigneeId!))) &&
      (filter.needsAnswer == null || filter.needsAnswer === (of.waitingSince !== null)) &&
      (filter.isAmbiguous == null || filter.isAmbiguous === of.isAmbiguous)
    );
  };
  const waitedFor = ({ waitingSince }: PlainConversation) => waitingSince!.getTime();
  const expected = (viewer: Viewer, filter: ConversationFilter, order: ConversationOrder) => {
    const found = all.filter((of) => isWanted(viewer, filter, of));
    if (order === 'LATEST_MESSAGE') return found.map(({ id }) => id);
    return found
      .filter(({ waitingSince }) => waitingSince !== null)
      .sort((one, other) => waitedFor(one) - waitedFor(other) || (one.id < other.id ? -1 : 1))
      .map(({ id }) => id);
  };
  const userId = (n: number) => viewers.get(`u${n}`)!.userId;
  const teamOf = (n: number) => [...viewers.get(`u${n}`)!.teamIds][0]!;

  const filters: [string, () => ConversationFilter][] = [
    ['all', () => ({})],
    ['mine', () => ({ assigneeIds: [userId(1)], states: ['OPEN'] })],
    ['of several assignees', () => ({ assigneeIds: [userId(1), userId(10)] })],
    ['unassigned', () => ({ assigneeIds: [], states: ['OPEN'] })],
    ['unassigned in any state', () => ({ assigneeIds: [] })],
    ['needs answer', () => ({ needsAnswer: true })],
    ['open and needs answer', () => ({ needsAnswer: true, states: ['OPEN'] })],
    ['needs no answer', () => ({ needsAnswer: false, states: ['OPEN'] })],
    ['snoozed', () => ({ states: ['SNOOZED'] })],
    ['done', () => ({ states: ['DONE'] })],
    ['open', () => ({ states: ['OPEN'] })],
    ['ambiguous', () => ({ isAmbiguous: true })],
    ['certain', () => ({ isAmbiguous: false, states: ['OPEN', 'SNOOZED'] })],
    ['no state', () => ({ states: [] })],
    ['of an owner', () => ({ ownerIds: [userId(10)] })],
    ['of a team', () => ({ teamIds: [teamOf(1)], states: ['OPEN'] })],
    ['of an owner in a team', () => ({ ownerIds: [userId(1)], teamIds: [teamOf(1)], needsAnswer: true })],
    ['of an owner, assigned', () => ({ ownerIds: [userId(1), userId(10)], assigneeIds: [userId(1)] })],
  ];

  it.each(
    filters.flatMap(([name, filter]) =>
      (['LATEST_MESSAGE', 'LONGEST_WAITING'] as const).map((order) => [name, order, filter] as const),
    ),
  )('show what is %s, in the order %s, to everyone who sees it', async (_, order, filterOf) => {
    for (const viewer of viewers.values()) {
      const filter = filterOf();
      const wanted = expected(viewer, filter, order);
      const found: string[] = [];
      for (let page = 0, after = null as { key: Date; id: string } | null; page < 3; page += 1) {
        const rows = await persistence.queries.conversations.list(viewer, filter, { limit: 20, after }, {}, order);
        found.push(...rows.map(({ id }) => id));
        const last = rows.at(-1);
        if (last === undefined) break;
        after = { key: order === 'LATEST_MESSAGE' ? last.updatedAt : last.waitingSince!, id: last.id };
      }
      expect(found).toEqual(wanted.slice(0, 60));
      const searched = await persistence.queries.conversations.list(
        viewer,
        { ...filter, search: 'order' },
        { limit: 20 },
        {},
        order,
      );
      expect(searched.map(({ id }) => id)).toEqual(wanted.slice(0, 20));
    }
  });

  it.each([
    ['mine', 'LATEST_MESSAGE', 'assigned'],
    ['unassigned', 'LATEST_MESSAGE', 'unassigned'],
    ['needs answer', 'LATEST_MESSAGE', 'waiting'],
    // Of few, it may sort all.
    ['needs answer', 'LONGEST_WAITING', 'waiting'],
    ['snoozed', 'LATEST_MESSAGE', 'put_away'],
    ['done', 'LATEST_MESSAGE', 'put_away'],
    ['ambiguous', 'LATEST_MESSAGE', 'ambiguous'],
  ] as const)('read about a page of what is %s, in the order %s', async (name, order, index) => {
    const filter = filters.find(([each]) => each === name)![1]();
    for (const viewer of viewers.values()) {
      if (viewer.role === 'VIEWER') continue;
      const { indexes, readsAllOf, rows } = await explainStatement(database.url, () =>
        persistence.queries.conversations.list(viewer, filter, { limit: 21 }, {}, order),
      );
      expect(readsAllOf).toEqual([]);
      expect(indexes.length).toBeGreaterThan(0);
      expect(indexes.filter((each) => !each.includes(`_${index}`))).toEqual([]);
      // A page of each source, and the first row of each.
      expect(rows).toBeLessThan(21 * 2 * (viewer.teamIds.size + viewer.teamMateIds.size + 2) + 200);
    }
  });

  it('count up to 100, and one more, what everyone sees', async () => {
    for (const viewer of viewers.values()) {
      const counts = await persistence.queries.work.counts(viewer, workCountNames);
      const wanted = (filter: ConversationFilter) => Math.min(101, expected(viewer, filter, 'LATEST_MESSAGE').length);
      expect(Object.fromEntries(counts)).toMatchObject({
        needsAnswer: wanted({ needsAnswer: true, states: ['OPEN'] }),
        mine: wanted({ assigneeIds: [viewer.userId], states: ['OPEN'] }),
        unassigned: wanted({ assigneeIds: [], states: ['OPEN'] }),
        ambiguous: wanted({ isAmbiguous: true }),
        unreadNotifications: 0,
      });
      const unread = await persistence.queries.conversations.list(viewer, { unreadOnly: true }, { limit: 101 });
      expect(counts.get('unreadConversations')).toBe(unread.length);
      const attention = plainMessages(viewer, { needsAttention: true });
      expect(counts.get('needsAttention')).toBe(Math.min(101, attention.length));
    }
    const { indexes, readsAllOf, rows } = await explainStatement(database.url, () =>
      persistence.queries.work.counts(
        viewers.get('u10')!,
        workCountNames.filter((name) => name !== 'unreadConversations'),
      ),
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toEqual(expect.arrayContaining(['conversation_assigned', 'conversation_owner_waiting']));
    expect(rows).toBeLessThan(5_000);
  });

  const plainMessages = (viewer: Viewer, filter: MessageFilter): string[] => {
    const conversations = new Map(all.map((each) => [each.id, each]));
    return messages
      .filter((message) => {
        const conversation = conversations.get(message.conversationId);
        return (
          conversation !== undefined &&
          canSeeConversation(viewer, conversation) &&
          (filter.search == null || message.body.includes(filter.search)) &&
          (filter.directions == null || filter.directions.includes(message.direction)) &&
          (filter.statuses == null || filter.statuses.includes(message.status)) &&
          (filter.needsAttention == null || filter.needsAttention === message.needsAttention) &&
          (filter.senderIds == null || filter.senderIds.includes(message.senderId!)) &&
          (filter.since == null || message.createdAt >= filter.since) &&
          (filter.until == null || message.createdAt < filter.until)
        );
      })
      .map(({ id }) => id);
  };

  it.each<[string, MessageFilter]>([
    ['all', {}],
    ['inbound', { directions: ['INBOUND'] }],
    ['scheduled', { statuses: ['SCHEDULED'] }],
    ['failed', { statuses: ['FAILED', 'UNDELIVERED'] }],
    ['of some statuses', { statuses: ['FAILED', 'DELIVERED'] }],
    ['no status', { statuses: [] }],
    ['in need of attention', { needsAttention: true }],
    ['found often', { search: 'order' }],
    ['found seldom', { search: 'e1f' }],
    ['found never', { search: 'zzz' }],
    ['of a time', { since: new Date('2026-01-01T02:00:00Z'), until: new Date('2026-01-01T03:00:00Z') }],
  ])('list messages that are %s, the latest first', async (_, filter) => {
    for (const viewer of viewers.values()) {
      const wanted = plainMessages(viewer, filter);
      const found: string[] = [];
      // Far down the list, too.
      for (let page = 0, after = null as { key: Date; id: string } | null; page < 12; page += 1) {
        const rows = await persistence.queries.messages.list(viewer, filter, { limit: 100, after });
        found.push(...rows.map(({ id }) => id));
        const last = rows.at(-1);
        if (last === undefined) break;
        after = { key: last.createdAt, id: last.id };
      }
      expect(found).toEqual(wanted.slice(0, 1_200));
    }
  });

  it.each<[string, MessageFilter, string]>([
    ['scheduled', { statuses: ['SCHEDULED'] }, 'message_planned'],
    ['failed', { statuses: ['FAILED', 'UNDELIVERED'] }, 'message_failed'],
    ['in need of attention', { needsAttention: true }, 'message_attention'],
  ])('read only messages that are %s', async (_, filter, index) => {
    const { indexes, readsAllOf, rows } = await explainStatement(
      database.url,
      () => persistence.queries.messages.list(viewers.get('u1')!, filter, { limit: 21 }),
      'searches',
    );
    expect(readsAllOf).toEqual([]);
    expect(indexes).toContain(index);
    expect(rows).toBeLessThan(1_500);
  });

  it('read the messages of the latest conversations for a page of all', async () => {
    for (const who of ['u1', 'u10', 'admin']) {
      const { readsAllOf, rows } = await explainStatement(
        database.url,
        () => persistence.queries.messages.list(viewers.get(who)!, {}, { limit: 21 }),
        'searches',
      );
      expect(readsAllOf).toEqual([]);
      expect(rows).toBeLessThan(8_000);
    }
  });
});

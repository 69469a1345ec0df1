import type { Viewer } from '@patchbay/access';
import type { Conversation, ConversationWithOwners } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { keysetAfter, limitOf, type Page } from '../sql/page';
import { eachOf, type SqlConnection, sqlOn, texts, uuid, uuids } from '../sql/statement';
import { conversationVisibleTo } from '../sql/visible';
import { type ConversationOrder, viewOf, type WorkFilter, workConditions } from './conversation-view';
import { conversationRows } from './conversation.entity';
import { conversationWithOwners, keyedColumns, keyedConversationOf, type KeyedRow } from './keyed-conversation';
import { inOrder, latestConversations } from './latest-conversations';
import {
  listedColumns,
  type ListedConversation,
  listedConversations,
  type ListedPage,
  type ReadAlong,
  unreadIn,
} from './listed-conversations';
import { matchingConversations } from './matching-conversations';

export interface ConversationFilter extends WorkFilter {
  readonly search?: string | null;
  readonly recordTypes?: readonly RecordType[] | null;
  readonly phoneNumberIds?: readonly string[] | null;
  readonly unreadOnly?: boolean | null;
}

interface ConversationAsk {
  readonly page: Page;
  readonly along: ReadAlong;
  readonly order: ConversationOrder;
}

export interface UnreadQuestion {
  readonly userId: string;
  readonly conversationId: string;
}

export interface ConversationQueries {
  /** The caller knows that the viewer may see them. */
  byIds(ids: readonly string[]): Promise<ConversationWithOwners[]>;
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<ConversationWithOwners[]>;
  /** Latest first, or, of those who wait, longest first. */
  list(
    viewer: Viewer,
    filter: ConversationFilter,
    page: Page,
    along?: ReadAlong,
    order?: ConversationOrder,
  ): Promise<ListedConversation[]>;
  /** A page of each record. */
  ofRecords(viewer: Viewer, recordIds: readonly string[], page: Page): Promise<Map<string, Conversation[]>>;
  /** The latest `maxOfPair` conversations of the same two numbers, the given one among them: they share consent. */
  ofSamePair(viewer: Viewer, id: string): Promise<ConversationWithOwners[]>;
  /** Inbound messages that a user has not read, for each question. */
  unreadCounts(questions: readonly UnreadQuestion[]): Promise<number[]>;
}

/** How many conversations of a pair of numbers are listed: one for each record with the customer's number. */
export const maxOfPair = 100;

const latestFirst = sql`ORDER BY conversation.last_message_at DESC, conversation.id DESC`;

export function createConversationQueries(on: DataSource | Pool): ConversationQueries {
  const db = sqlOn(on);
  const select = async (condition: Sql) => {
    const rows = await db.run<KeyedRow>(sql`SELECT ${keyedColumns} FROM ${conversationWithOwners} WHERE ${condition}`);
    return rows.map(keyedConversationOf);
  };
  const isWanted = (ids: readonly string[]) => sql`conversation.id IN ${eachOf(ids)}`;
  return {
    byIds: (ids) => select(isWanted(ids)),
    visibleByIds: (viewer, ids) => select(sql`${isWanted(ids)} AND ${conversationVisibleTo(viewer)}`),

    list: (viewer, filter, page, along = {}, order = 'LATEST_MESSAGE') =>
      list(db, listSql(viewer, filter, { page, along, order }), along),

    async ofRecords(viewer, recordIds, page) {
      const rows = await db.run<Conversation>(sql`
        SELECT found.* FROM unnest(${uuids(recordIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${conversationRows.columns()} FROM ${conversationWithOwners}
          WHERE conversation.record_id = wanted.id AND conversation.last_message_id IS NOT NULL
            AND ${conversationVisibleTo(viewer)}
            AND ${keysetAfter(page, ['conversation.last_message_at', 'conversation.id'], '<')}
          ${latestFirst} LIMIT ${limitOf(page.limit)}
        ) AS found`);
      return groupBy(rows, 'recordId');
    },

    ofSamePair: (viewer, id) =>
      select(sql`(conversation.phone_number_id, conversation.customer_key) =
          (SELECT phone_number_id, customer_key FROM conversation WHERE id = ${uuid(id)})
        AND conversation.last_message_id IS NOT NULL AND ${conversationVisibleTo(viewer)}
        ${latestFirst} LIMIT ${limitOf(maxOfPair)}`),

    async unreadCounts(questions) {
      const [userIds, conversationIds] = [
        questions.map(({ userId }) => userId),
        questions.map(({ conversationId }) => conversationId),
      ];
      const rows = await db.planOnce<{ count: number }>(sql`
        SELECT unread.count FROM unnest(${uuids(userIds)}, ${uuids(conversationIds)})
          WITH ORDINALITY AS wanted (user_id, id, place)
        CROSS JOIN LATERAL (${unreadIn(sql`wanted.id`, sql`wanted.user_id`)}) AS unread
        ORDER BY wanted.place`);
      return rows.map(({ count }) => count);
    },
  };
}

interface ListSql {
  readonly statement: Sql;
  readonly isSearch: boolean;
}

function listSql(viewer: Viewer, filter: ConversationFilter, { page, along, order }: ConversationAsk): ListSql {
  const view = viewOf(filter, order);
  const conditions = [...filterConditions(viewer, filter), ...workConditions(viewer, filter, view)];
  const words = filter.search?.trim() ?? '';
  const names = conversationRows.definitions.map(({ name }) => name);
  const found =
    words === ''
      ? latestConversations(viewer, { page, conditions, columns: names, view })
      : sql`SELECT conversation.* FROM (${matchingConversations(viewer, words, { page, conditions, view })}) AS matching
          JOIN conversation ON conversation.id = matching.id`;
  const { columns, joins } = listedColumns(viewer, along);
  // One JSON text for each column takes a fraction of the time that single values take.
  const aggregates = columns.map(([name]) => `json_agg(${name}) AS ${name}`).join(', ');
  const values = columns.map(([name, value]) => `${value} AS ${name}`).join(', ');
  const statement = sql`SELECT ${raw(aggregates)} FROM (
    SELECT ${raw(values)} FROM (${found}) AS conversation ${joins} ${inOrder(view, 'conversation')}
  ) AS listed`;
  return { statement, isSearch: words !== '' };
}

async function list(
  db: SqlConnection,
  { statement, isSearch }: ListSql,
  along: ReadAlong,
): Promise<ListedConversation[]> {
  const [page] = isSearch ? await db.run<ListedPage>(statement) : await db.planOnce<ListedPage>(statement);
  return listedConversations(page!, along);
}

/** On a `conversation`. */
function filterConditions(viewer: Viewer, { recordTypes, phoneNumberIds, unreadOnly }: ConversationFilter): Sql[] {
  const conditions: Sql[] = [];
  if (recordTypes != null)
    conditions.push(
      sql`EXISTS (SELECT 1 FROM record
        WHERE record.id = conversation.record_id AND record.type = ANY (${texts(recordTypes)}) OFFSET 0)`,
    );
  if (phoneNumberIds != null) conditions.push(sql`conversation.phone_number_id = ANY (${uuids(phoneNumberIds)})`);
  if (unreadOnly === true)
    conditions.push(
      sql`conversation.last_inbound_at > coalesce((SELECT read_until FROM conversation_read
        WHERE conversation_id = conversation.id AND user_id = ${uuid(viewer.userId)}), '-infinity')`,
    );
  return conditions;
}

/** The ids of a page, for counts. */
export function countedConversations(viewer: Viewer, filter: ConversationFilter, page: Page): Sql {
  const view = viewOf(filter, 'LATEST_MESSAGE');
  const conditions = [...filterConditions(viewer, filter), ...workConditions(viewer, filter, view)];
  return latestConversations(viewer, { page, conditions, view });
}

import type { Viewer } from '@patchbay/access';
import type { Conversation, ConversationWithOwners } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import type { DataSource } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import {
  conversationColumnNames,
  conversationColumns,
  conversationOf,
  conversationWithOwners,
  keyedConversationColumns,
  keyedConversationOf,
  type ConversationRow,
  type KeyedConversationRow,
} from '../sql/rows';
import { latestConversations } from './latest-conversations';
import { matchingConversations } from './matching-conversations';
import { behind, most, type Page } from '../sql/page';
import { groupBy } from '../directory/user-queries';
import {
  listedConversations,
  listedColumns,
  unreadIn,
  type ListedConversation,
  type ListedPage,
  type ReadAlong,
} from './listed-conversations';
import { conversationVisibleTo } from '../sql/visible';

export interface ConversationFilter {
  readonly search?: string | null;
  readonly recordTypes?: readonly RecordType[] | null;
  readonly phoneNumberIds?: readonly string[] | null;
  readonly unreadOnly?: boolean | null;
}

export interface ConversationQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<ConversationWithOwners[]>;
  /** The one talked in last comes first. */
  list(viewer: Viewer, filter: ConversationFilter, page: Page, along?: ReadAlong): Promise<ListedConversation[]>;
  /** A page of each record's, in one statement. */
  ofRecords(viewer: Viewer, recordIds: readonly string[], page: Page): Promise<Map<string, Conversation[]>>;
  /** Inbound messages that the user has not read; a conversation without any is left out. */
  unreadCounts(userId: string, conversationIds: readonly string[]): Promise<Map<string, number>>;
  /** Those whose customer opted out of texts from their number. */
  optedOut(conversationIds: readonly string[]): Promise<Set<string>>;
}

const latestFirst = 'ORDER BY conversation.last_message_at DESC, conversation.id DESC';
const pageOf = ({ after }: Page, values: unknown[]) =>
  behind(after, 'conversation.last_message_at', 'conversation.id', '<', values);

export function createConversationQueries(dataSource: DataSource): ConversationQueries {
  return {
    async visibleByIds(viewer, ids) {
      const values: unknown[] = [ids];
      const rows: KeyedConversationRow[] = await dataSource.query(
        `SELECT ${keyedConversationColumns} FROM ${conversationWithOwners}
         WHERE conversation.id = ANY ($1::uuid[]) AND ${conversationVisibleTo(viewer, values)}`,
        values,
      );
      return rows.map(keyedConversationOf);
    },

    list: (viewer, filter, page, along) => readList(dataSource, viewer, filter, page, along),

    async ofRecords(viewer, recordIds, page) {
      const values: unknown[] = [recordIds];
      const rows: ConversationRow[] = await dataSource.query(
        `SELECT found.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
           SELECT ${conversationColumns} FROM ${conversationWithOwners}
           WHERE conversation.record_id = wanted.id AND conversation.last_message_id IS NOT NULL AND ${conversationVisibleTo(viewer, values)} AND ${pageOf(page, values)}
           ${latestFirst} LIMIT ${most(page.limit)}
         ) AS found`,
        values,
      );
      return groupBy(rows, ({ record_id }) => record_id, conversationOf);
    },

    async unreadCounts(userId, conversationIds) {
      const rows = await queryPrepared<{ id: string; count: number }>(
        dataSource,
        `SELECT wanted.id, unread.count FROM unnest($2::uuid[]) AS wanted (id) CROSS JOIN LATERAL (${unreadIn('wanted.id', '$1::uuid')}) AS unread
         WHERE unread.count > 0`,
        [userId, conversationIds],
      );
      return new Map(rows.map(({ id, count }) => [id, count]));
    },

    async optedOut(conversationIds) {
      const rows: { id: string }[] = await dataSource.query(
        `SELECT conversation.id FROM conversation JOIN consent USING (phone_number_id, customer_key)
         WHERE conversation.id = ANY ($1::uuid[]) AND consent.is_opted_out`,
        [conversationIds],
      );
      return new Set(rows.map(({ id }) => id));
    },
  };
}

async function readList(
  dataSource: DataSource,
  viewer: Viewer,
  filter: ConversationFilter,
  page: Page,
  along: ReadAlong = {},
): Promise<ListedConversation[]> {
  const values: unknown[] = [];
  const conditions = filterConditions(viewer, filter, values);
  const words = filter.search?.trim() ?? '';
  const found =
    words === ''
      ? latestConversations(viewer, { page, conditions, columns: conversationColumnNames }, values)
      : `SELECT ${conversationColumns} FROM (${matchingConversations(viewer, words, { page, conditions }, values)}) AS place JOIN conversation ON conversation.id = place.id`;
  const { columns, joins } = listedColumns(viewer, along, values);
  // One JSON text a column takes a fraction of what its values take that come one by one.
  const sql = `SELECT ${columns.map(([name]) => `json_agg(${name}) AS ${name}`).join(', ')} FROM (
    SELECT ${columns.map(([name, value]) => `${value} AS ${name}`).join(', ')}
    FROM (${found}) AS conversation ${joins} ${latestFirst}
  ) AS listed`;
  const [listed] = (
    words === '' ? await queryPrepared<ListedPage>(dataSource, sql, values) : await dataSource.query(sql, values)
  ) as [ListedPage];
  return listedConversations(listed, along);
}

/** Of a `conversation`. */
function filterConditions(viewer: Viewer, filter: ConversationFilter, values: unknown[]): string[] {
  const conditions: string[] = [];
  if (filter.recordTypes != null)
    conditions.push(
      `EXISTS (SELECT 1 FROM record WHERE record.id = conversation.record_id AND record.type = ANY ($${values.push(filter.recordTypes)}::text[]) OFFSET 0)`,
    );
  if (filter.phoneNumberIds != null)
    conditions.push(`conversation.phone_number_id = ANY ($${values.push(filter.phoneNumberIds)}::uuid[])`);
  if (filter.unreadOnly === true)
    conditions.push(`conversation.last_inbound_at > coalesce((SELECT read_until FROM conversation_read
      WHERE conversation_id = conversation.id AND user_id = $${values.push(viewer.userId)}::uuid), '-infinity')`);
  return conditions;
}

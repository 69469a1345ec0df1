import type { Viewer } from '@patchbay/access';
import type { Conversation, ConversationWithOwners, Message } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import type { DataSource } from 'typeorm';
import { queryPrepared } from '../prepared';
import {
  conversationColumns, conversationOf, conversationWithOwners, keyedConversationColumns, keyedConversationOf, messageColumnNames, messageOf,
  type ConversationRow, type KeyedConversationRow, type MessageRow,
} from '../stores/rows';
import { latestConversations } from './latest-conversations';
import { matchingConversations } from './matching-conversations';
import { behind, type Page } from './page';
import { groupBy } from './people';
import { recordColumnNames, recordOf, type RecordRow, type RecordView } from './records';
import { conversationVisibleTo } from './visible';

export interface ConversationFilter {
  readonly search?: string | null;
  readonly recordTypes?: readonly RecordType[] | null;
  readonly phoneNumberIds?: readonly string[] | null;
  readonly unreadOnly?: boolean | null;
}

/** What a list may bring along with each conversation, in the same statement. */
export interface ReadAlong {
  readonly record?: RecordView;
  readonly lastMessage?: Message;
  readonly unreadCount?: number;
}

export interface ListedConversation extends Conversation {
  readonly along: ReadAlong;
}

export interface ConversationQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<ConversationWithOwners[]>;
  /** The one talked in last comes first. */
  list(viewer: Viewer, filter: ConversationFilter, page: Page, along?: ReadonlySet<keyof ReadAlong>): Promise<ListedConversation[]>;
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

    async list(viewer, filter, page, along = new Set()) {
      const values: unknown[] = [];
      const conditions = filterConditions(viewer, filter, values);
      const words = filter.search?.trim() ?? '';
      const places = words === '' ? latestConversations(viewer, { page, conditions }, values) : matchingConversations(viewer, words, { page, conditions }, values);
      const wanted = [...along].map((what) => joins[what](viewer, values));
      const sql = `SELECT ${[conversationColumns, ...wanted.map(({ columns }) => columns)].join(', ')}
        FROM (${places}) AS place JOIN conversation ON conversation.id = place.id ${wanted.map(({ join }) => join).join(' ')} ${latestFirst}`;
      const rows = words === '' ? await queryPrepared<ListedRow>(dataSource, sql, values) : ((await dataSource.query(sql, values)) as ListedRow[]);
      return rows.map((row) => ({ ...conversationOf(row), along: alongOf(row, along) }));
    },

    async ofRecords(viewer, recordIds, page) {
      const values: unknown[] = [recordIds];
      const rows: ConversationRow[] = await dataSource.query(
        `SELECT found.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
           SELECT ${conversationColumns} FROM ${conversationWithOwners}
           WHERE conversation.record_id = wanted.id AND conversation.last_message_id IS NOT NULL AND ${conversationVisibleTo(viewer, values)} AND ${pageOf(page, values)}
           ${latestFirst} LIMIT $${values.push(page.limit)}
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

/** Of a `conversation`. */
function filterConditions(viewer: Viewer, filter: ConversationFilter, values: unknown[]): string[] {
  const conditions: string[] = [];
  if (filter.recordTypes != null)
    conditions.push(`EXISTS (SELECT 1 FROM record WHERE record.id = conversation.record_id AND record.type = ANY ($${values.push(filter.recordTypes)}::text[]) OFFSET 0)`);
  if (filter.phoneNumberIds != null) conditions.push(`conversation.phone_number_id = ANY ($${values.push(filter.phoneNumberIds)}::uuid[])`);
  if (filter.unreadOnly === true)
    conditions.push(`conversation.last_inbound_at > coalesce((SELECT read_until FROM conversation_read
      WHERE conversation_id = conversation.id AND user_id = $${values.push(viewer.userId)}::uuid), '-infinity')`);
  return conditions;
}

/** How many messages of a conversation somebody has not read. */
const unreadIn = (conversationId: string, userId: string) => `
  SELECT count(*)::integer AS count FROM message AS inbound
  WHERE inbound.conversation_id = ${conversationId} AND inbound.direction = 'INBOUND' AND inbound.created_at > coalesce(
    (SELECT read_until FROM conversation_read WHERE conversation_id = ${conversationId} AND user_id = ${userId}), '-infinity')`;

/** Names of the columns of what is brought along, which a conversation has too, stand behind these. */
const prefixes = { record: 'record__', lastMessage: 'message__' } as const;

const joins: Readonly<Record<keyof ReadAlong, (viewer: Viewer, values: unknown[]) => { readonly columns: string; readonly join: string }>> = {
  record: () => ({
    columns: recordColumnNames.map((column) => `record.${column} AS ${prefixes.record}${column}`).join(', '),
    join: 'JOIN record ON record.id = conversation.record_id',
  }),
  lastMessage: () => ({
    columns: messageColumnNames.map((column) => `message.${column} AS ${prefixes.lastMessage}${column}`).join(', '),
    join: 'JOIN message ON message.id = conversation.last_message_id',
  }),
  unreadCount: ({ userId }, values) => ({
    columns: 'unread.count AS unread_count',
    join: `CROSS JOIN LATERAL (${unreadIn('conversation.id', `$${values.push(userId)}::uuid`)}) AS unread`,
  }),
};

type ListedRow = ConversationRow & { readonly unread_count: number } & Readonly<Record<string, unknown>>;

function alongOf(row: ListedRow, along: ReadonlySet<keyof ReadAlong>): ReadAlong {
  return {
    ...(along.has('record') ? { record: recordOf(columnsBehind<RecordRow>(prefixes.record, recordColumnNames, row)) } : {}),
    ...(along.has('lastMessage') ? { lastMessage: messageOf(columnsBehind<MessageRow>(prefixes.lastMessage, messageColumnNames, row)) } : {}),
    ...(along.has('unreadCount') ? { unreadCount: row.unread_count } : {}),
  };
}

function columnsBehind<Row>(prefix: string, names: readonly string[], row: Readonly<Record<string, unknown>>): Row {
  const columns: Record<string, unknown> = {};
  for (const name of names) columns[name] = row[prefix + name];
  return columns as Row;
}

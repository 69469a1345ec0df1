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
import { behind, most, type Page } from './page';
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
      const wanted = [...along].map((what) => parts[what](viewer, values));
      // One JSON text takes a fraction of what its values take that come one by one.
      const sql = `SELECT coalesce(json_agg(listed), '[]') AS page FROM (
        SELECT ${[conversationColumns, ...wanted.map(({ columns }) => columns)].join(', ')}
        FROM (${places}) AS place JOIN conversation ON conversation.id = place.id ${wanted.map(({ join }) => join).join(' ')} ${latestFirst}
      ) AS listed`;
      const rows = words === '' ? await queryPrepared<PageRow>(dataSource, sql, values) : ((await dataSource.query(sql, values)) as PageRow[]);
      return (rows[0]?.page ?? []).map((row) => listedOf(row, along));
    },

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

const prefixes = { record: 'record__', lastMessage: 'message__' } as const;

/** What is brought along as columns of its row, of which the names would meet the conversation's without a prefix. */
const parts: Readonly<Record<keyof ReadAlong, (viewer: Viewer, values: unknown[]) => { readonly columns: string; readonly join: string }>> = {
  record: () => ({
    columns: recordColumnNames.map((name) => `record.${name} AS ${prefixes.record}${name}`).join(', '),
    join: 'JOIN record ON record.id = conversation.record_id',
  }),
  lastMessage: () => ({
    columns: messageColumnNames.map((name) => `message.${name} AS ${prefixes.lastMessage}${name}`).join(', '),
    join: 'JOIN message ON message.id = conversation.last_message_id',
  }),
  unreadCount: ({ userId }, values) => ({
    columns: 'unread.count AS unread_count',
    join: `CROSS JOIN LATERAL (${unreadIn('conversation.id', `$${values.push(userId)}::uuid`)}) AS unread`,
  }),
};

interface PageRow {
  readonly page: readonly ListedRow[];
}

type ListedRow = AsJson<ConversationRow> & { readonly unread_count: number } & Readonly<Record<string, unknown>>;

/** Instants are texts in JSON. */
type AsJson<Row> = { readonly [Column in keyof Row]: Date extends Row[Column] ? Exclude<Row[Column], Date> | string : Row[Column] };

const instant = (text: string) => new Date(text);

function listedOf(row: ListedRow, along: ReadonlySet<keyof ReadAlong>): ListedConversation {
  return {
    ...conversationOf({ ...row, last_message_at: instant(row.last_message_at) }),
    along: {
      ...(along.has('record') ? { record: recordBroughtBy(row) } : {}),
      ...(along.has('lastMessage') ? { lastMessage: messageBroughtBy(row) } : {}),
      ...(along.has('unreadCount') ? { unreadCount: row.unread_count } : {}),
    },
  };
}

const recordRowOf = columnsBehind<AsJson<RecordRow>>(prefixes.record, recordColumnNames);
const messageRowOf = columnsBehind<AsJson<MessageRow>>(prefixes.lastMessage, messageColumnNames);

function recordBroughtBy(listed: ListedRow): RecordView {
  const row = recordRowOf(listed);
  return recordOf({ ...row, updated_at: instant(row.updated_at) });
}

function messageBroughtBy(listed: ListedRow): Message {
  const row = messageRowOf(listed);
  return messageOf({ ...row, created_at: instant(row.created_at), send_at: row.send_at === null ? null : instant(row.send_at) });
}

/** The columns with this prefix, as a row without it. */
function columnsBehind<Row>(prefix: string, names: readonly string[]): (row: Readonly<Record<string, unknown>>) => Row {
  const columns = names.map((name) => [name, prefix + name] as const);
  return (row) => {
    const own: Record<string, unknown> = {};
    for (const [name, column] of columns) own[name] = row[column];
    return own as Row;
  };
}

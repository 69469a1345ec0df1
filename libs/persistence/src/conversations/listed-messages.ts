import { conversationScope, type Viewer } from '@patchbay/access';
import type { MessageDirection, MessageStatus } from '@patchbay/messaging';
import sql, { raw, type Sql } from 'sql-template-tag';
import { and, holdsWords, keysetAfter, limitOf, type Page, walkFirst } from '../sql/page';
import { instant, texts, uuid, uuids } from '../sql/statement';
import { conversationVisibleTo } from '../sql/visible';
import { conversationWithOwners } from './keyed-conversation';
import { latestConversations } from './latest-conversations';
import { messageRows } from './message.entity';

export interface MessageFilter {
  readonly search?: string | null;
  readonly directions?: readonly MessageDirection[] | null;
  readonly statuses?: readonly MessageStatus[] | null;
  readonly needsAttention?: boolean | null;
  readonly senderIds?: readonly string[] | null;
  readonly phoneNumberIds?: readonly string[] | null;
  readonly since?: Date | null;
  readonly until?: Date | null;
}

/** So many of the latest conversations are looked at before the indexes are used. */
const walkLength = 200;

/** The conditions of the partial indexes, as they are written there. */
const narrow = {
  attention: sql`message.needs_attention`,
  planned: sql`message.status = 'SCHEDULED'`,
  failed: sql`message.status IN ('FAILED', 'UNDELIVERED')`,
};

const isAll = (statuses: readonly MessageStatus[] | null | undefined, ...of: readonly MessageStatus[]) =>
  statuses != null && statuses.length > 0 && statuses.every((status) => of.includes(status));

const latestFirst = (table: string) => raw(`ORDER BY ${table}.created_at DESC, ${table}.id DESC`);

/**
 * A page of the messages that the viewer may see, latest first. What few messages have is found by an index of them. Others
 * are met on the way down the viewer's latest conversations: no other conversation has a message after the last one of those.
 */
export function listedMessages(viewer: Viewer, filter: MessageFilter, page: Page): Sql {
  const columns = messageRows.columns();
  if (conversationScope(viewer).kind === 'nothing') return sql`SELECT ${columns} FROM message WHERE false`;
  const limit = limitOf(page.limit);
  const conditions = [...conditionsOf(filter), keysetAfter(page, ['message.created_at', 'message.id'], '<')];
  const byIndex = sql`SELECT ${columns} FROM message JOIN (${conversationWithOwners}) ON conversation.id = message.conversation_id
    WHERE ${and([...conditions, conversationVisibleTo(viewer)])} ${latestFirst('message')} LIMIT ${limit}`;
  if (isNarrow(filter)) return byIndex;
  if (conversationScope(viewer).kind === 'everything' && !hasWords(filter)) return latestOfAll(filter, page);

  const walked = sql`
    SELECT ${columns} FROM (
      SELECT latest.id, CASE WHEN count(*) OVER () = ${limitOf(walkLength)}
        THEN min(latest.last_message_at) OVER () ELSE '-infinity' END AS until
      FROM (${latestConversations(viewer, { page: { limit: walkLength }, conditions: [] })}) AS latest
    ) AS latest JOIN conversation ON conversation.id = latest.id
    CROSS JOIN LATERAL (
      SELECT * FROM message WHERE message.conversation_id = latest.id AND message.created_at >= latest.until
        AND ${and(conditions)} ${latestFirst('message')} LIMIT ${limit}
    ) AS message ${latestFirst('message')} LIMIT ${limit}`;
  return walkFirst({ walked, lookedUp: hasWords(filter) ? byIndex : fromEach(viewer, conditions, limit), limit });
}

const hasWords = ({ search }: MessageFilter) => (search?.trim() ?? '') !== '';

const isNarrow = ({ statuses, needsAttention }: MessageFilter) =>
  needsAttention === true || isAll(statuses, 'SCHEDULED') || isAll(statuses, 'FAILED', 'UNDELIVERED');

/** Far down: a page of each of the viewer's conversations, however many there are of others. */
const fromEach = (viewer: Viewer, conditions: readonly Sql[], limit: Sql) => sql`
  SELECT ${messageRows.columns()} FROM (
    SELECT conversation.* FROM ${conversationWithOwners}
    WHERE conversation.last_message_id IS NOT NULL AND ${conversationVisibleTo(viewer)} OFFSET 0
  ) AS conversation CROSS JOIN LATERAL (
    SELECT * FROM message WHERE message.conversation_id = conversation.id AND ${and(conditions)}
    ${latestFirst('message')} LIMIT ${limit}
  ) AS message ${latestFirst('message')} LIMIT ${limit}`;

/** In an order, and by an index, of its own, like conversations: see `latestConversations`. */
function latestOfAll(filter: MessageFilter, { after, limit }: Page): Sql {
  const at = sql`message.created_at AT TIME ZONE 'UTC'`;
  const isAfter =
    after == null
      ? sql`true`
      : sql`(${at}, message.id) < (${instant(after.key as Date)} AT TIME ZONE 'UTC', ${uuid(after.id)})`;
  return sql`SELECT ${messageRows.columns()} FROM message JOIN conversation ON conversation.id = message.conversation_id
    WHERE ${and([...conditionsOf(filter), isAfter])} ORDER BY ${at} DESC, message.id DESC LIMIT ${limitOf(limit)}`;
}

/** On a `message` of a `conversation`. */
function conditionsOf({ search, directions, statuses, needsAttention, ...filter }: MessageFilter): Sql[] {
  const words = search?.trim() ?? '';
  return [
    sql`true`,
    ...(words === '' ? [] : [holdsWords('message.body', words)]),
    ...(directions == null ? [] : [sql`message.direction = ANY (${texts(directions)})`]),
    ...(statuses == null ? [] : [sql`message.status = ANY (${texts(statuses)})`]),
    ...(isAll(statuses, 'SCHEDULED') ? [narrow.planned] : []),
    ...(isAll(statuses, 'FAILED', 'UNDELIVERED') ? [narrow.failed] : []),
    ...(needsAttention == null ? [] : [needsAttention ? narrow.attention : sql`NOT message.needs_attention`]),
    ...(filter.senderIds == null ? [] : [sql`message.sender_id = ANY (${uuids(filter.senderIds)})`]),
    ...(filter.phoneNumberIds == null
      ? []
      : [sql`conversation.phone_number_id = ANY (${uuids(filter.phoneNumberIds)})`]),
    ...(filter.since == null ? [] : [sql`message.created_at >= ${instant(filter.since)}`]),
    ...(filter.until == null ? [] : [sql`message.created_at < ${instant(filter.until)}`]),
  ];
}

/** Of the conversations with any of the record's customer numbers, under whatever record, that the viewer may see. */
export function messagesOfPerson(viewer: Viewer, recordId: string, page: Page): Sql {
  const limit = limitOf(page.limit);
  const id = uuid(recordId);
  return sql`
    SELECT ${messageRows.columns()} FROM (
      SELECT conversation.id FROM ${conversationWithOwners}
      WHERE conversation.customer_key IN (
        SELECT number_key FROM record_phone WHERE record_id = ${id}
        UNION SELECT customer_key FROM conversation WHERE record_id = ${id}
      ) AND conversation.last_message_id IS NOT NULL AND ${conversationVisibleTo(viewer)} OFFSET 0
    ) AS conversation CROSS JOIN LATERAL (
      SELECT * FROM message WHERE message.conversation_id = conversation.id
        AND ${keysetAfter(page, ['message.created_at', 'message.id'], '<')}
      ${latestFirst('message')} LIMIT ${limit}
    ) AS message ${latestFirst('message')} LIMIT ${limit}`;
}

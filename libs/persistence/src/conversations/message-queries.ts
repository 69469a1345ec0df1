import type { Viewer } from '@patchbay/access';
import type {
  CarrierStatus,
  DeliveryProblemCode,
  Media,
  Message,
  MessageReaction,
  SendOutcome,
} from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { and, limitOf, type Page } from '../sql/page';
import { eachOf, instant, sqlOn, uuid, uuids } from '../sql/statement';
import { conversationVisibleTo } from '../sql/visible';
import { conversationWithOwners } from './keyed-conversation';
import { unreadIn } from './listed-conversations';
import { listedMessages, type MessageFilter, messagesOfPerson } from './listed-messages';
import { messageRows } from './message.entity';

/** A part of a conversation's history: the first messages after `after`, or, backward, the last ones before `before`. */
export interface HistoryStretch {
  readonly limit: number;
  readonly isBackward: boolean;
  readonly after?: Date | null;
  readonly before?: Date | null;
}

/** The message with this id, and so many before it and after it; nothing if it is not in the conversation. */
export interface HistoryAround {
  readonly around: string;
  readonly before: number;
  readonly after: number;
}

export type HistoryPage = HistoryStretch | HistoryAround;

export interface TimelineRow {
  readonly at: Date;
  readonly kind: 'ATTEMPTED' | 'REPORTED' | 'MOVED' | 'MOVE_UNDONE';
  readonly detail: string;
  /** Of an attempt: how it ended; null while it is under way. */
  readonly outcome: SendOutcome['kind'] | null;
  /** What went wrong with an attempt, or according to a report. */
  readonly problemCode: DeliveryProblemCode | null;
  readonly carrierCode: string | null;
  /** Of a report: what it says. */
  readonly carrierStatus: CarrierStatus | null;
  readonly userId: string | null;
  /** The record that it was moved to. Show it only to users who may see that record. */
  readonly recordId: string | null;
}

/** How many of the things that happened to a message are listed. */
export const maxTimelineEntries = 200;

/** How many reactions to a message are read: the latest ones say what is left of them. */
const maxReactions = 50;

export interface ReactionRow {
  readonly messageId: string;
  /** The message that it came as. */
  readonly id: string;
  readonly reaction: MessageReaction;
  readonly at: Date;
}

export interface ReportedTimes {
  readonly messageId: string;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
}

export interface MessageFiles {
  readonly carrier: string;
  readonly direction: Message['direction'];
  readonly media: readonly Media[];
}

export interface MessageQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<Message[]>;
  /** Latest first. */
  list(viewer: Viewer, filter: MessageFilter, page: Page): Promise<Message[]>;
  /** Of all conversations with the customer numbers of a record, latest first. */
  ofPerson(viewer: Viewer, recordId: string, page: Page): Promise<Message[]>;
  /** The files of a message, the carrier that has them, and who they come from; undefined if the viewer may not see it. */
  mediaOf(viewer: Viewer, id: string): Promise<MessageFiles | undefined>;
  /** The first message of each conversation that the user has not read. */
  firstUnread(userId: string, conversationIds: readonly string[]): Promise<Map<string, Message>>;
  /** The reactions to messages that came in the same conversation, oldest first, each message's latest `maxReactions`. */
  reactionsTo(messageIds: readonly string[]): Promise<Map<string, ReactionRow[]>>;
  /** When the carrier says that messages were sent and delivered. */
  reportedTimes(messageIds: readonly string[]): Promise<Map<string, ReportedTimes>>;
  /** What happened to messages, in order, each message's latest `maxTimelineEntries`. The caller has checked that the viewer may see them. */
  timelines(messageIds: readonly string[]): Promise<Map<string, TimelineRow[]>>;
  /** A page of each conversation, oldest first. The caller has checked that the viewer may see them. */
  ofConversations(conversationIds: readonly string[], page: HistoryPage): Promise<Map<string, Message[]>>;
  /** The same, and how many inbound messages the user has not read at that moment. */
  ofConversationsWithUnread(
    userId: string,
    conversationIds: readonly string[],
    page: HistoryPage,
  ): Promise<Map<string, History>>;
}

/** A conversation without messages on the page has one row, without a message. */
type HistoryRow = { readonly wantedId: string; readonly unreadCount: number } & (Message | { readonly id: null });

export interface History {
  readonly messages: readonly Message[];
  readonly unreadCount: number;
}

const messageWithOwners = sql`message JOIN (${conversationWithOwners}) ON conversation.id = message.conversation_id`;

export function createMessageQueries(dataSource: DataSource | Pool): MessageQueries {
  const db = sqlOn(dataSource);
  return {
    async visibleByIds(viewer, ids) {
      return db.planOnce<Message>(sql`
        SELECT ${messageRows.columns()} FROM ${messageWithOwners}
        WHERE message.id IN ${eachOf(ids)} AND ${conversationVisibleTo(viewer)}`);
    },

    list: (viewer, filter, page) => db.run<Message>(listedMessages(viewer, filter, page)),

    ofPerson: (viewer, recordId, page) => db.planOnce<Message>(messagesOfPerson(viewer, recordId, page)),

    async mediaOf(viewer, id) {
      const rows = await db.run<MessageFiles>(sql`
        SELECT message.carrier, message.direction, message.media FROM ${messageWithOwners}
        WHERE message.id = ${id} AND ${conversationVisibleTo(viewer)}`);
      return rows[0];
    },

    async firstUnread(userId, conversationIds) {
      const rows = await db.planOnce<Message>(sql`
        SELECT found.* FROM unnest(${uuids(conversationIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${messageRows.columns()} FROM message
          WHERE conversation_id = wanted.id AND direction = 'INBOUND' AND reaction_to_id IS NULL AND created_at > coalesce(
            (SELECT read_until FROM conversation_read WHERE conversation_id = wanted.id AND user_id = ${uuid(userId)}),
            '-infinity')
          ORDER BY created_at LIMIT 1
        ) AS found`);
      return new Map(rows.map((row) => [row.conversationId, row]));
    },

    async reactionsTo(messageIds) {
      const rows = await db.planOnce<ReactionRow>(sql`
        SELECT latest.* FROM unnest(${uuids(messageIds)}) AS wanted (id) JOIN message AS quoted USING (id)
        CROSS JOIN LATERAL (
          SELECT quoted.id AS "messageId", message.id, message.reaction, message.created_at AS at FROM message
          WHERE message.reaction_to_id = quoted.id AND message.conversation_id = quoted.conversation_id
          ORDER BY message.created_at DESC LIMIT ${limitOf(maxReactions)}
        ) AS latest ORDER BY latest.at`);
      return groupBy(rows, 'messageId');
    },

    async reportedTimes(messageIds) {
      const timeOf = (status: string) => sql`min(coalesce(happened_at, recorded_at)) FILTER (WHERE status = ${status})`;
      const rows = await db.run<ReportedTimes>(sql`
        SELECT message_id AS "messageId", ${timeOf('sent')} AS "sentAt", ${timeOf('delivered')} AS "deliveredAt"
        FROM status_event WHERE message_id = ANY (${uuids(messageIds)}) GROUP BY message_id`);
      return new Map(rows.map((row) => [row.messageId, row]));
    },

    async timelines(messageIds) {
      const rows = await db.run<TimelineRow & { messageId: string }>(timelineOf(messageIds));
      return groupBy(rows, 'messageId');
    },

    async ofConversations(conversationIds, page) {
      const rows = await db.planOnce<Message>(sql`
        SELECT found.* FROM unnest(${uuids(conversationIds)}) AS wanted (id)
        CROSS JOIN LATERAL (${pageOfWanted(page)}) AS found ORDER BY found."conversationId", found."createdAt"`);
      return groupBy(rows, 'conversationId');
    },

    async ofConversationsWithUnread(userId, conversationIds, page) {
      const rows = await db.planOnce<HistoryRow>(sql`
        SELECT wanted.id AS "wantedId", unread.count AS "unreadCount", found.*
        FROM unnest(${uuids(conversationIds)}) AS wanted (id)
        CROSS JOIN LATERAL (${unreadIn(sql`wanted.id`, sql`${uuid(userId)}`)}) AS unread
        LEFT JOIN LATERAL (${pageOfWanted(page)}) AS found ON true ORDER BY found."createdAt"`);
      return new Map(
        [...groupBy(rows, 'wantedId')].map(([id, found]) => [
          id,
          {
            unreadCount: found[0]!.unreadCount,
            messages: found.filter((row): row is HistoryRow & Message => row.id !== null),
          },
        ]),
      );
    },
  };
}

/** Of the conversation `wanted`. */
const pageOfWanted = (page: HistoryPage): Sql => ('around' in page ? pageAround(page) : stretchOf(page));

function pageAround({ around, before, after }: HistoryAround): Sql {
  const id = uuid(around);
  const from = sql`SELECT ${messageRows.columns()} FROM message WHERE message.conversation_id = wanted.id AND message.created_at`;
  const middle = sql`(SELECT created_at FROM message WHERE id = ${id} AND conversation_id = wanted.id)`;
  return sql`
    (${from} <= ${middle} ORDER BY message.created_at DESC LIMIT ${limitOf(before + 1)})
    UNION ALL (${from} > ${middle} ORDER BY message.created_at LIMIT ${limitOf(after)})`;
}

function stretchOf({ limit, isBackward, after, before }: HistoryStretch): Sql {
  const conditions = [sql`message.conversation_id = wanted.id`];
  if (after != null) conditions.push(sql`message.created_at > ${instant(after)}`);
  if (before != null) conditions.push(sql`message.created_at < ${instant(before)}`);
  return sql`SELECT ${messageRows.columns()} FROM message WHERE ${and(conditions)}
    ORDER BY message.created_at ${isBackward ? sql`DESC` : sql`ASC`} LIMIT ${limitOf(limit)}`;
}

function timelineOf(messageIds: readonly string[]): Sql {
  const isWanted = sql`message_id = wanted.id`;
  return sql`
    SELECT latest.* FROM unnest(${uuids(messageIds)}) AS wanted (id) CROSS JOIN LATERAL (
      SELECT message_id AS "messageId", started_at AS at, 'ATTEMPTED' AS kind,
        coalesce(outcome, 'under way') || coalesce(': ' || reason, '') AS detail, outcome,
        problem_code AS "problemCode", carrier_code AS "carrierCode", NULL AS "carrierStatus", NULL::uuid AS "userId", NULL::uuid AS "recordId"
      FROM send_attempt WHERE ${isWanted}
      UNION ALL
      SELECT message_id, recorded_at, 'REPORTED', carrier_status, NULL, problem_code, carrier_code, status, NULL, NULL
      FROM status_event WHERE ${isWanted}
      UNION ALL
      SELECT message_id, moved_at, 'MOVED', 'to another record', NULL, NULL, NULL, NULL, moved_by, to_record_id
      FROM moved_message JOIN move ON move.id = move_id WHERE ${isWanted} AND NOT is_follower
      UNION ALL
      SELECT message_id, undone_at, 'MOVE_UNDONE', 'back', NULL, NULL, NULL, NULL, undone_by, NULL
      FROM moved_message JOIN move ON move.id = move_id WHERE ${isWanted} AND NOT is_follower AND undone_at IS NOT NULL
      ORDER BY at DESC LIMIT ${limitOf(maxTimelineEntries)}
    ) AS latest ORDER BY at`;
}

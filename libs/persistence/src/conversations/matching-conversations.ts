import type { Viewer } from '@patchbay/access';
import sql, { join, type Sql } from 'sql-template-tag';
import { matchingRecordIds, recordMatches } from '../directory';
import { and, digitsOf, keysetAfter, likePattern, limitOf, walkFirst } from '../sql/page';
import { conversationVisibleTo } from '../sql/visible';
import { conversationWithOwners } from './keyed-conversation';
import { latestConversations, type Listing } from './latest-conversations';

/** So many are looked at, at up to half a millisecond each, before the indexes are used. */
const walkLength = 200;

/**
 * A page of the conversations that the viewer may see and that hold the words: in the record's name or numbers, in the
 * customer's number, or in a message. As a SELECT of `last_message_at` and `id`.
 */
export function matchingConversations(viewer: Viewer, words: string, { page, conditions }: Listing): Sql {
  const limit = limitOf(page.limit);
  const pattern = likePattern(words);
  const digits = digitsOf(words);
  const byNumber = digits === null ? [] : [sql`conversation.customer_number LIKE ${likePattern(digits)}`];

  // OFFSET 0 keeps PostgreSQL from looking up all messages for a few conversations.
  const matches = [
    recordMatches(words),
    sql`EXISTS (SELECT 1 FROM message WHERE message.conversation_id = conversation.id AND message.body ILIKE ${pattern} OFFSET 0)`,
    ...byNumber,
  ];
  const walked = sql`
    SELECT latest.last_message_at, latest.id
    FROM (${latestConversations(viewer, { page: { ...page, limit: walkLength }, conditions })}) AS latest
    JOIN conversation ON conversation.id = latest.id JOIN record ON record.id = conversation.record_id
    WHERE ${join(matches, ' OR ')} ORDER BY latest.last_message_at DESC, latest.id DESC LIMIT ${limit}`;

  const matching = [
    sql`SELECT conversation_id FROM message WHERE body ILIKE ${pattern}`,
    sql`SELECT conversation.id FROM conversation WHERE conversation.record_id IN (${matchingRecordIds(words)})`,
    ...byNumber.map((isFound) => sql`SELECT conversation.id FROM conversation WHERE ${isFound}`),
  ];
  const lookedUp = sql`
    SELECT conversation.last_message_at, conversation.id FROM ${conversationWithOwners}
    WHERE ${and([
      sql`conversation.id IN (${join(matching, ' UNION ALL ')})`,
      sql`conversation.last_message_id IS NOT NULL`,
      keysetAfter(page, ['conversation.last_message_at', 'conversation.id'], '<'),
      conversationVisibleTo(viewer),
      ...conditions,
    ])} ORDER BY conversation.last_message_at DESC, conversation.id DESC LIMIT ${limit}`;
  return walkFirst({ walked, lookedUp, limit });
}

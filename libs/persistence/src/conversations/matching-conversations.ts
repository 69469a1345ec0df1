import type { Viewer } from '@patchbay/access';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { matchingRecordIds, recordMatches } from '../directory';
import { and, digitsOf, holdsWords, likePattern, limitOf, walkFirst } from '../sql/page';
import { conversationVisibleTo } from '../sql/visible';
import type { ConversationView } from './conversation-view';
import { conversationWithOwners } from './keyed-conversation';
import { inOrder, isOnPage, latestConversations, type Listing } from './latest-conversations';

/** So many are looked at, at up to half a millisecond each, before the indexes are used. */
const walkLength = 200;

/**
 * A page of the conversations that the viewer may see and that hold the words: in the record's name or numbers, in the
 * customer's number, or in a message. As a SELECT of the view's key and `id`.
 */
export function matchingConversations(
  viewer: Viewer,
  words: string,
  { page, conditions, view }: Listing & { readonly view: ConversationView },
): Sql {
  const key = raw(view.key);
  const limit = limitOf(page.limit);
  const digits = digitsOf(words);
  const byNumber = digits === null ? [] : [sql`conversation.customer_number LIKE ${likePattern(digits)}`];

  // OFFSET 0 keeps PostgreSQL from looking up all messages for a few conversations.
  const matches = [
    recordMatches(words),
    sql`EXISTS (SELECT 1 FROM message WHERE message.conversation_id = conversation.id AND ${holdsWords('message.body', words)} OFFSET 0)`,
    ...byNumber,
  ];
  const walked = sql`
    SELECT latest.${key}, latest.id
    FROM (${latestConversations(viewer, { page: { ...page, limit: walkLength }, conditions, view })}) AS latest
    JOIN conversation ON conversation.id = latest.id JOIN record ON record.id = conversation.record_id
    WHERE ${join(matches, ' OR ')} ${inOrder(view, 'latest')} LIMIT ${limit}`;

  const matching = [
    sql`SELECT conversation_id FROM message WHERE ${holdsWords('body', words)}`,
    sql`SELECT conversation.id FROM conversation WHERE conversation.record_id IN (${matchingRecordIds(words)})`,
    ...byNumber.map((isFound) => sql`SELECT conversation.id FROM conversation WHERE ${isFound}`),
  ];
  const lookedUp = sql`
    SELECT conversation.${key}, conversation.id FROM ${conversationWithOwners}
    WHERE ${and([
      sql`conversation.id IN (${join(matching, ' UNION ALL ')})`,
      sql`conversation.last_message_id IS NOT NULL`,
      isOnPage(view, page),
      conversationVisibleTo(viewer),
      ...conditions,
    ])} ${inOrder(view, 'conversation')} LIMIT ${limit}`;
  return walkFirst({ walked, lookedUp, limit });
}

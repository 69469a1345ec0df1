import type { Viewer } from '@patchbay/access';
import { latestConversations } from './latest-conversations';
import { anywhere, behind, digitsOf, most, walkFirst, type Page } from '../sql/page';
import { matchingRecordIds, recordMatches } from '../directory/record-matches';
import { conversationVisibleTo } from '../sql/visible';

/** So many are looked at, at up to half a millisecond each, before the indexes are asked. */
const walkLength = 200;

/**
 * The places (`last_message_at` and `id`) of a page of what the viewer may see and what holds the words: in its record's
 * name or numbers, in the customer's number, or in a message. As a SELECT; `conditions` are of a `conversation`.
 */
export function matchingConversations(
  viewer: Viewer,
  words: string,
  { page, conditions }: { page: Page; conditions: readonly string[] },
  values: unknown[],
): string {
  const limit = most(page.limit);
  const pattern = `$${values.push(anywhere(words))}`;
  const digits = digitsOf(words);
  const byNumber = digits === null ? null : `conversation.customer_number LIKE $${values.push(anywhere(digits))}`;

  // OFFSET 0 keeps PostgreSQL from looking up all messages for the few conversations that are asked about.
  const ways = [
    recordMatches(words, values),
    `EXISTS (SELECT 1 FROM message WHERE message.conversation_id = conversation.id AND message.body ILIKE ${pattern} OFFSET 0)`,
    ...(byNumber === null ? [] : [byNumber]),
  ];
  const walked = `
    SELECT place.last_message_at, place.id
    FROM (${latestConversations(viewer, { page: { ...page, limit: walkLength }, conditions }, values)}) AS place
    JOIN conversation ON conversation.id = place.id JOIN record ON record.id = conversation.record_id
    WHERE ${ways.join(' OR ')} ORDER BY place.last_message_at DESC, place.id DESC LIMIT ${limit}`;

  const matching = [
    `SELECT conversation_id FROM message WHERE body ILIKE ${pattern}`,
    `SELECT conversation.id FROM conversation WHERE conversation.record_id IN (${matchingRecordIds(words, values)})`,
    ...(byNumber === null ? [] : [`SELECT conversation.id FROM conversation WHERE ${byNumber}`]),
  ];
  const which = [
    `conversation.id IN (${matching.join(' UNION ALL ')})`,
    'conversation.last_message_id IS NOT NULL',
    behind(page.after, 'conversation.last_message_at', 'conversation.id', '<', values),
    conversationVisibleTo(viewer, values),
    ...conditions,
  ];
  const lookedUp = `
    SELECT conversation.last_message_at, conversation.id FROM conversation
    JOIN phone_number ON phone_number.id = conversation.phone_number_id JOIN record ON record.id = conversation.record_id
    WHERE ${which.join(' AND ')} ORDER BY conversation.last_message_at DESC, conversation.id DESC LIMIT ${limit}`;
  return walkFirst({ walked, lookedUp, limit });
}

import { conversationScope, type Viewer } from '@patchbay/access';
import { ownedWithin } from './owned-within';
import { behind, most, type Page } from './page';

/**
 * The places (`last_message_at` and `id`) of a page of what the viewer may see, as a SELECT: the latest of each owner of
 * records and of each number within their sight, merged. It costs what the viewer's own conversations cost, however many
 * there are beside them. `conditions` are of a `conversation`; values go onto `values`.
 */
export function latestConversations(viewer: Viewer, { page, conditions }: { page: Page; conditions: readonly string[] }, values: unknown[]): string {
  const isBehind = behind(page.after, 'conversation.last_message_at', 'conversation.id', '<', values);
  const limit = most(page.limit);
  const latest = (source: string, rows: string) => `
    SELECT conversation.last_message_at, conversation.id FROM conversation
    WHERE ${[source, 'conversation.last_message_id IS NOT NULL', isBehind, ...conditions].join(' AND ')}
    ORDER BY conversation.last_message_at DESC, conversation.id DESC LIMIT ${rows}`;

  const scope = conversationScope(viewer);
  if (scope.kind === 'nothing') return latest('false', limit);
  if (scope.kind === 'everything') return latest('true', limit);
  const owners = [...scope.userIds, ...scope.teamIds];
  const ofSource = (rows: string) => `
    (${latest('conversation.record_owner_id = source.owner_id', rows)})
    UNION ALL (${latest('conversation.phone_number_id = source.phone_number_id', rows)})`;
  // A conversation comes from two sources at most: the page is all in as many twice as it has rows, those that begin latest.
  return `
    WITH source AS (
      SELECT own.id AS owner_id, NULL::uuid AS phone_number_id FROM unnest($${values.push(owners)}::uuid[]) AS own (id)
      UNION ALL SELECT NULL, phone_number.id FROM phone_number WHERE ${ownedWithin(scope, 'phone_number', values)}
    ), latest_source AS (
      SELECT source.* FROM source CROSS JOIN LATERAL (${ofSource('1')}) AS first
      ORDER BY first.last_message_at DESC, first.id DESC LIMIT 2 * ${limit}
    )
    SELECT DISTINCT found.last_message_at, found.id FROM latest_source AS source CROSS JOIN LATERAL (${ofSource(limit)}) AS found
    ORDER BY found.last_message_at DESC, found.id DESC LIMIT ${limit}`;
}

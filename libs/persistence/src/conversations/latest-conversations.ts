import { conversationScope, type Viewer } from '@patchbay/access';
import { ownedWithin } from '../sql/owned-within';
import { behind, most, type Page } from '../sql/page';

/** What the order hangs on. */
const placeColumns = ['last_message_at', 'id'];
const columnsOf = (table: string, columns: readonly string[]) => columns.map((name) => `${table}.${name}`).join(', ');

/**
 * A page of what the viewer may see, as a SELECT of these columns: the latest of each owner of records and of each number
 * within their sight, merged. It costs what the viewer's own conversations cost, however many there are beside them.
 * `conditions` are of a `conversation`; values go onto `values`.
 */
export function latestConversations(
  viewer: Viewer,
  {
    page,
    conditions,
    columns = placeColumns,
  }: { page: Page; conditions: readonly string[]; columns?: readonly string[] },
  values: unknown[],
): string {
  const limit = most(page.limit);
  const isListed = ['conversation.last_message_id IS NOT NULL', ...conditions];
  const scope = conversationScope(viewer);
  const selected = columnsOf('conversation', columns);
  if (scope.kind === 'nothing')
    return `SELECT ${selected} FROM conversation WHERE ${['false', ...isListed].join(' AND ')}`;
  if (scope.kind === 'everything') {
    // An order of its own, and an index of its own: whose latest ones are few must not be looked for among the latest of all.
    const at = "conversation.last_message_at AT TIME ZONE 'UTC'";
    const isBehindAll =
      page.after == null
        ? 'true'
        : `(${at}, conversation.id) < ($${values.push(page.after.key)}::timestamptz AT TIME ZONE 'UTC', $${values.push(page.after.id)}::uuid)`;
    return `SELECT ${selected} FROM conversation
      WHERE ${[isBehindAll, ...isListed].join(' AND ')} ORDER BY ${at} DESC, conversation.id DESC LIMIT ${limit}`;
  }
  const isBehind = behind(page.after, 'conversation.last_message_at', 'conversation.id', '<', values);
  const latest = (source: string, rows: string, what: string) => `
    SELECT ${what} FROM conversation
    WHERE ${[source, isBehind, ...isListed].join(' AND ')}
    ORDER BY conversation.last_message_at DESC, conversation.id DESC LIMIT ${rows}`;
  const owners = [...scope.userIds, ...scope.teamIds];
  const ofSource = (rows: string, what: string) => `
    (${latest('conversation.record_owner_id = source.owner_id', rows, what)})
    UNION ALL (${latest('conversation.phone_number_id = source.phone_number_id', rows, what)})`;
  // A conversation comes from two sources at most: the page is all in as many twice as it has rows, those that begin latest.
  return `
    WITH source AS (
      SELECT own.id AS owner_id, NULL::uuid AS phone_number_id FROM unnest($${values.push(owners)}::uuid[]) AS own (id)
      UNION ALL SELECT NULL, phone_number.id FROM phone_number WHERE ${ownedWithin(scope, 'phone_number', values)}
    ), latest_source AS (
      SELECT source.* FROM source CROSS JOIN LATERAL (${ofSource('1', columnsOf('conversation', placeColumns))}) AS first
      ORDER BY first.last_message_at DESC, first.id DESC LIMIT 2 * ${limit}
    )
    SELECT DISTINCT ON (found.last_message_at, found.id) ${columnsOf('found', columns)}
    FROM latest_source AS source CROSS JOIN LATERAL (${ofSource(limit, selected)}) AS found
    ORDER BY found.last_message_at DESC, found.id DESC LIMIT ${limit}`;
}

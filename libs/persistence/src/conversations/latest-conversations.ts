import { conversationScope, type Scope, type Viewer } from '@patchbay/access';
import sql, { raw, type Sql } from 'sql-template-tag';
import { and, keysetAfter, limitOf, type Page } from '../sql/page';
import { instant, uuid, uuids } from '../sql/statement';
import { ownedWithin } from '../sql/visible';

const keyset = ['last_message_at', 'id'] as const;
const columnsOf = (table: string, columns: readonly string[]) =>
  raw(columns.map((name) => `${table}.${name}`).join(', '));

export interface Listing {
  readonly page: Page;
  /** On a `conversation`. */
  readonly conditions: readonly Sql[];
  readonly columns?: readonly string[];
}

/**
 * A page of the conversations that the viewer may see, latest first, as a SELECT of these columns. It costs what the
 * viewer's own conversations cost, however many others there are.
 */
export function latestConversations(viewer: Viewer, listing: Listing): Sql {
  const listed = {
    ...listing,
    conditions: [sql`conversation.last_message_id IS NOT NULL`, ...listing.conditions],
  };
  const scope = conversationScope(viewer);
  switch (scope.kind) {
    case 'nothing':
      return sql`SELECT ${columnsOf('conversation', listing.columns ?? keyset)} FROM conversation WHERE false`;
    case 'everything':
      return latestOfAll(listed);
    case 'owners':
      return latestOfOwners(scope, listed);
  }
}

/** In an order, and by an index, of its own: PostgreSQL must not look for a few conversations among the latest of all. */
function latestOfAll({ page, conditions, columns = keyset }: Listing): Sql {
  const at = sql`conversation.last_message_at AT TIME ZONE 'UTC'`;
  const { after } = page;
  const isAfter =
    after == null
      ? sql`true`
      : sql`(${at}, conversation.id) < (${instant(after.key as Date)} AT TIME ZONE 'UTC', ${uuid(after.id)})`;
  return sql`SELECT ${columnsOf('conversation', columns)} FROM conversation
    WHERE ${and([isAfter, ...conditions])} ORDER BY ${at} DESC, conversation.id DESC LIMIT ${limitOf(page.limit)}`;
}

/** Merged from the latest of each owner of records and of each company number in the scope. */
function latestOfOwners(
  scope: Extract<Scope, { kind: 'owners' }>,
  { page, conditions, columns = keyset }: Listing,
): Sql {
  const limit = limitOf(page.limit);
  const isAfter = keysetAfter(page, ['conversation.last_message_at', 'conversation.id'], '<');
  const latest = (source: Sql, rows: Sql, selected: Sql) => sql`
    SELECT ${selected} FROM conversation WHERE ${and([source, isAfter, ...conditions])}
    ORDER BY conversation.last_message_at DESC, conversation.id DESC LIMIT ${rows}`;
  const ofSource = (rows: Sql, selected: Sql) => sql`
    (${latest(sql`conversation.record_owner_id = source.owner_id`, rows, selected)})
    UNION ALL (${latest(sql`conversation.phone_number_id = source.phone_number_id`, rows, selected)})`;
  // A conversation comes from two sources at most: twice as many sources as the page has rows are enough, taking those
  // that begin latest.
  return sql`
    WITH source AS (
      SELECT own.id AS owner_id, NULL::uuid AS phone_number_id
      FROM unnest(${uuids([...scope.userIds, ...scope.teamIds])}) AS own (id)
      UNION ALL SELECT NULL, phone_number.id FROM phone_number WHERE ${ownedWithin(scope, 'phone_number')}
    ), latest_source AS (
      SELECT source.* FROM source
      CROSS JOIN LATERAL (${ofSource(raw('1'), columnsOf('conversation', keyset))}) AS first
      ORDER BY first.last_message_at DESC, first.id DESC LIMIT 2 * ${limit}
    )
    SELECT DISTINCT ON (found.last_message_at, found.id) ${columnsOf('found', columns)}
    FROM latest_source AS source
    CROSS JOIN LATERAL (${ofSource(limit, columnsOf('conversation', columns))}) AS found
    ORDER BY found.last_message_at DESC, found.id DESC LIMIT ${limit}`;
}

import { conversationScope, recordScope, type Viewer } from '@patchbay/access';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { and, keysetAfter, limitOf, type Page, walkFirst } from '../sql/page';
import { uuids } from '../sql/statement';
import { ownedWithin, recordVisibleTo } from '../sql/visible';
import { isLookedUp, matchingRecordIds, recordMatches } from './record-matches';

/** So many are looked at, at a few microseconds each, before the indexes are used. */
const walkLength = 500;

export type RecordOrder = 'NAME' | 'LATEST_UPDATE';

const columns = { NAME: 'name', LATEST_UPDATE: 'updated_at' } as const;

/** The order of a `record`, or of what has its columns. */
export function inOrder(order: RecordOrder, of: string): Sql {
  const direction = order === 'NAME' ? 'ASC' : 'DESC';
  return raw(`${of}.${columns[order]} ${direction}, ${of}.id ${direction}`);
}

export interface RecordListing {
  readonly page: Page;
  readonly order: RecordOrder;
  /** On a `record`. */
  readonly conditions: readonly Sql[];
}

/**
 * A page of the records that the viewer may see and that hold the words, as a SELECT of the column of their order and
 * `id`.
 */
export function recordPage(viewer: Viewer, words: string, { page, order, conditions }: RecordListing): Sql {
  const limit = limitOf(page.limit);
  const key = columns[order];
  const onPage = [keysetAfter(page, [`record.${key}`, 'record.id'], order === 'NAME' ? '>' : '<'), ...conditions];
  const selected = raw(`record.${key}, record.id`);
  const inTheirOrder = inOrder(order, 'record');
  const isVisible = recordVisibleTo(viewer);
  const matches = words === '' ? sql`true` : recordMatches(words);
  const first = (conditionsOf: readonly Sql[]) =>
    sql`SELECT ${selected} FROM record WHERE ${and(conditionsOf)} ORDER BY ${inTheirOrder} LIMIT ${limit}`;

  const walked = sql`
    SELECT ${selected} FROM (
      SELECT record.* FROM record WHERE ${and(onPage)} ORDER BY ${inTheirOrder} LIMIT ${limitOf(walkLength)}
    ) AS record WHERE ${matches} AND ${isVisible} ORDER BY ${inTheirOrder} LIMIT ${limit}`;
  const lookedUp = isLookedUp(words)
    ? first([sql`record.id IN (${matchingRecordIds(words)})`, ...onPage, isVisible])
    : bySource(viewer, (source) => first([source, ...onPage, matches]), { limit, order });
  return walkFirst({ walked, lookedUp, limit });
}

/** Merged from the first records of each owner, and of those with a conversation on a number that the viewer sees. */
function bySource(
  viewer: Viewer,
  first: (source: Sql) => Sql,
  { limit, order }: { readonly limit: Sql; readonly order: RecordOrder },
): Sql {
  const scope = recordScope(viewer);
  if (scope.kind === 'everything') return first(sql`true`);
  const talks = conversationScope(viewer);
  const sources = [first(sql`false`)];
  if (scope.kind === 'owners')
    for (const [column, ids] of [
      ['owner_user_id', scope.userIds],
      ['owner_team_id', scope.teamIds],
    ] as const)
      sources.push(
        sql`SELECT own_first.* FROM unnest(${uuids(ids)}) AS own (id)
          CROSS JOIN LATERAL (${first(sql`record.${raw(column)} = own.id`)}) AS own_first`,
      );
  if (talks.kind === 'owners') {
    // What they own is found above. The others are looked up one by one: PostgreSQL would read all records for them.
    const owned = scope.kind === 'owners' ? [...scope.userIds, ...scope.teamIds] : [];
    sources.push(
      sql`SELECT talked_first.* FROM (
          SELECT DISTINCT conversation.record_id AS id
          FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
          WHERE conversation.last_message_id IS NOT NULL AND conversation.record_owner_id <> ALL (${uuids(owned)})
            AND ${ownedWithin(talks, 'phone_number')}
        ) AS talked CROSS JOIN LATERAL (${first(sql`record.id = talked.id`)}) AS talked_first
        ORDER BY ${inOrder(order, 'talked_first')} LIMIT ${limit}`,
    );
  }
  return sql`SELECT * FROM (${join(
    sources.map((source) => sql`(${source})`),
    ' UNION ',
  )}) AS of_sources ORDER BY ${inOrder(order, 'of_sources')} LIMIT ${limit}`;
}

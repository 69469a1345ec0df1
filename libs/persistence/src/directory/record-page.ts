import { conversationScope, recordScope, type Viewer } from '@patchbay/access';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { and, keysetAfter, limitOf, type Page, walkFirst } from '../sql/page';
import { uuids } from '../sql/statement';
import { ownedWithin, recordVisibleTo } from '../sql/visible';
import { isLookedUp, matchingRecordIds, recordMatches } from './record-matches';

/** So many are looked at, at a few microseconds each, before the indexes are used. */
const walkLength = 500;

/**
 * A page of the records that the viewer may see and that hold the words, by name, as a SELECT of `name` and `id`.
 * `conditions` are on a `record`.
 */
export function recordPage(
  viewer: Viewer,
  words: string,
  { page, conditions }: { page: Page; conditions: readonly Sql[] },
): Sql {
  const limit = limitOf(page.limit);
  const onPage = [keysetAfter(page, ['record.name', 'record.id'], '>'), ...conditions];
  const isVisible = recordVisibleTo(viewer);
  const matches = words === '' ? sql`true` : recordMatches(words);
  const byName = (conditionsOf: readonly Sql[]) =>
    sql`SELECT record.name, record.id FROM record WHERE ${and(conditionsOf)} ORDER BY record.name, record.id LIMIT ${limit}`;

  const walked = sql`
    SELECT record.name, record.id FROM (
      SELECT record.* FROM record WHERE ${and(onPage)} ORDER BY record.name, record.id LIMIT ${limitOf(walkLength)}
    ) AS record WHERE ${matches} AND ${isVisible} ORDER BY record.name, record.id LIMIT ${limit}`;
  const lookedUp = isLookedUp(words)
    ? byName([sql`record.id IN (${matchingRecordIds(words)})`, ...onPage, isVisible])
    : bySource(viewer, (source) => byName([source, ...onPage, matches]), limit);
  return walkFirst({ walked, lookedUp, limit });
}

/** Merged from the first records of each owner, and of those with a conversation on a number that the viewer sees. */
function bySource(viewer: Viewer, first: (source: Sql) => Sql, limit: Sql): Sql {
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
        ORDER BY name, id LIMIT ${limit}`,
    );
  }
  return sql`SELECT name, id FROM (${join(
    sources.map((source) => sql`(${source})`),
    ' UNION ',
  )}) AS of_sources ORDER BY name, id LIMIT ${limit}`;
}

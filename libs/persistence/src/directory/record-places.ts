import { conversationScope, recordScope, type Viewer } from '@patchbay/access';
import { ownedWithin } from '../sql/owned-within';
import { behind, most, walkFirst, type Page } from '../sql/page';
import { isLookedUp, matchingRecordIds, recordMatches } from './record-matches';
import { recordVisibleTo } from '../sql/visible';

/** So many are looked at, at a few microseconds each, before the indexes are asked. */
const walkLength = 500;

/**
 * The places (`name` and `id`) of a page of the records that the viewer may see and that hold the words, as a SELECT.
 * `conditions` are of a `record`; values go onto `values`.
 */
export function recordPlaces(
  viewer: Viewer,
  words: string,
  { page, conditions }: { page: Page; conditions: readonly string[] },
  values: unknown[],
): string {
  const limit = most(page.limit);
  const onPage = [behind(page.after, 'record.name', 'record.id', '>', values), ...conditions];
  const isVisible = recordVisibleTo(viewer, values);
  const matches = words === '' ? 'true' : recordMatches(words, values);
  const byName = (conditionsOf: readonly string[]) =>
    `SELECT record.name, record.id FROM record WHERE ${conditionsOf.join(' AND ')} ORDER BY record.name, record.id LIMIT ${limit}`;

  const walked = `
    SELECT record.name, record.id FROM (
      SELECT record.* FROM record WHERE ${onPage.join(' AND ')} ORDER BY record.name, record.id LIMIT ${walkLength}
    ) AS record WHERE ${matches} AND ${isVisible} ORDER BY record.name, record.id LIMIT ${limit}`;
  const lookedUp = isLookedUp(words)
    ? byName([`record.id IN (${matchingRecordIds(words, values)})`, ...onPage, isVisible])
    : bySource(viewer, (source) => byName([source, ...onPage, matches]), limit, values);
  return walkFirst({ walked, lookedUp, limit });
}

/** Merged from the first of each owner, and of those that are talked with on a number within sight. */
function bySource(viewer: Viewer, first: (source: string) => string, limit: string, values: unknown[]): string {
  const scope = recordScope(viewer);
  if (scope.kind === 'everything') return first('true');
  const talks = conversationScope(viewer);
  const sources = [first('false')];
  if (scope.kind === 'owners')
    for (const [column, ids] of [
      ['owner_user_id', scope.userIds],
      ['owner_team_id', scope.teamIds],
    ] as const)
      sources.push(
        `SELECT own_first.* FROM unnest($${values.push([...ids])}::uuid[]) AS own (id) CROSS JOIN LATERAL (${first(`record.${column} = own.id`)}) AS own_first`,
      );
  if (talks.kind === 'owners') {
    // What they own is there already. The rest is looked up one by one: PostgreSQL would look through all records for it.
    const owned = scope.kind === 'owners' ? [...scope.userIds, ...scope.teamIds] : [];
    sources.push(`SELECT talked_first.* FROM (
        SELECT DISTINCT conversation.record_id AS id FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
        WHERE conversation.last_message_id IS NOT NULL AND conversation.record_owner_id <> ALL ($${values.push(owned)}::uuid[]) AND ${ownedWithin(talks, 'phone_number', values)}
      ) AS talked CROSS JOIN LATERAL (${first('record.id = talked.id')}) AS talked_first ORDER BY name, id LIMIT ${limit}`);
  }
  return `SELECT name, id FROM (${sources.map((source) => `(${source})`).join(' UNION ')}) AS of_sources ORDER BY name, id LIMIT ${limit}`;
}

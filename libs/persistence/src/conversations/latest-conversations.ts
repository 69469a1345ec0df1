import { conversationScope, type Scope, type Viewer } from '@patchbay/access';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { and, keysetAfter, limitOf, type Page } from '../sql/page';
import { instant, texts, uuid, uuids } from '../sql/statement';
import { type ConversationView, numbersOfScope, ownersOfScope, viewOf } from './conversation-view';

const columnsOf = (table: string, columns: readonly string[]) =>
  raw(columns.map((name) => `${table}.${name}`).join(', '));

export interface Listing {
  readonly page: Page;
  /** On a `conversation`. */
  readonly conditions: readonly Sql[];
  readonly columns?: readonly string[];
  readonly view?: ConversationView;
}

interface Walk {
  readonly page: Page;
  readonly conditions: readonly Sql[];
  readonly columns: readonly string[];
  readonly view: ConversationView;
}

const everything = viewOf({}, 'LATEST_MESSAGE');

/** The order of a list, on a table with its columns. */
export const inOrder = ({ key, order }: ConversationView, table: string): Sql =>
  raw(`ORDER BY ${table}.${key} ${order}, ${table}.id ${order}`);

/** The condition for what comes after the page's cursor, on a `conversation`. */
export const isOnPage = ({ key, order }: ConversationView, page: Page): Sql =>
  keysetAfter(page, [`conversation.${key}`, 'conversation.id'], order === 'DESC' ? '<' : '>');

/**
 * A page of the conversations that the viewer may see, in the order of a view, as a SELECT of these columns. It costs what
 * the viewer's own conversations in this view cost, however many others there are.
 */
export function latestConversations(viewer: Viewer, { view = everything, ...listing }: Listing): Sql {
  const walk: Walk = {
    view,
    page: listing.page,
    columns: listing.columns ?? [view.key, 'id'],
    conditions: [sql`conversation.last_message_id IS NOT NULL`, ...listing.conditions],
  };
  const scope = conversationScope(viewer);
  if (scope.kind === 'nothing' || view.parts.length === 0)
    return sql`SELECT ${columnsOf('conversation', walk.columns)} FROM conversation WHERE false`;
  if (view.assigneeIds !== null) return ofAssignees(view.assigneeIds, walk);
  return scope.kind === 'everything' && view.isWanted === null ? ofAll(walk) : ofOwners(scope, walk);
}

/** Of all conversations, and a condition of the indexes for lists of all: other lists must not use these. */
const isAny = sql`conversation.customer_key <> ''`;

/** In an order, and by an index, of its own: PostgreSQL must not look for a few conversations among the latest of all. */
function ofAll({ page, conditions, columns, view: { key, order, parts } }: Walk): Sql {
  const at = raw(`conversation.${key} AT TIME ZONE 'UTC'`);
  const { after } = page;
  const limit = limitOf(page.limit);
  const isAfter =
    after == null
      ? sql`true`
      : sql`(${at}, conversation.id) ${raw(order === 'DESC' ? '<' : '>')} (${instant(after.key as Date)} AT TIME ZONE 'UTC', ${uuid(after.id)})`;
  const found = parts.map(
    (part) => sql`SELECT ${columnsOf('conversation', columns)} FROM conversation
      WHERE ${and([part, isAny, isAfter, ...conditions])} ORDER BY ${at} ${raw(order)}, conversation.id ${raw(order)} LIMIT ${limit}`,
  );
  return found.length === 1 ? found[0]! : merged(found, columns, { key, order }, limit);
}

const merged = (
  found: readonly Sql[],
  columns: readonly string[],
  { key, order }: Pick<ConversationView, 'key' | 'order'>,
  limit: Sql,
) =>
  sql`SELECT ${columnsOf('found', columns)} FROM (${join(
    found.map((each) => sql`(${each})`),
    ' UNION ALL ',
  )}) AS found ORDER BY ${raw(`found.${key} ${order}, found.id ${order}`)} LIMIT ${limit}`;

/** Merged from the lists of the assignees, of each in the states. */
function ofAssignees(assigneeIds: readonly string[], { page, conditions, columns, view }: Walk): Sql {
  const limit = limitOf(page.limit);
  const isListed = [
    // Not a walk along all conversations of a state, or all that wait: see the migration `work-views`.
    sql`conversation.assignee_id = assignee.id AND is_looked_up(conversation.id)`,
    ...(view.states === null ? [] : [sql`conversation.state = listed.state`]),
    ...view.parts,
    isOnPage(view, page),
    ...conditions,
  ];
  const eachState = view.states === null ? sql`` : sql`CROSS JOIN unnest(${texts(view.states)}) AS listed (state)`;
  return sql`SELECT ${columnsOf('found', columns)}
    FROM (SELECT DISTINCT id FROM unnest(${uuids(assigneeIds)}) AS given (id)) AS assignee
    ${eachState}
    CROSS JOIN LATERAL (
      SELECT ${columnsOf('conversation', columns)} FROM conversation WHERE ${and(isListed)}
      ${inOrder(view, 'conversation')} LIMIT ${limit}
    ) AS found ${inOrder(view, 'found')} LIMIT ${limit}`;
}

/** Merged from the first of each owner of records and of each company number in the scope. */
function ofOwners(scope: Scope, { page, conditions, columns, view }: Walk): Sql {
  const { key, order, parts, isWanted } = view;
  const limit = limitOf(page.limit);
  const first = (source: Sql, part: Sql, rows: Sql, selected: Sql) => sql`
    SELECT ${selected} FROM conversation WHERE ${and([source, part, isOnPage(view, page), ...conditions])}
    ${inOrder(view, 'conversation')} LIMIT ${rows}`;
  const ofSource = (rows: Sql, selected: Sql) =>
    join(
      parts.flatMap((part) => [
        sql`(${first(sql`conversation.record_owner_id = source.owner_id`, part, rows, selected)})`,
        sql`(${first(sql`conversation.phone_number_id = source.phone_number_id`, part, rows, selected)})`,
      ]),
      ' UNION ALL ',
    );
  // A conversation comes from two sources at most: twice as many sources as the page has rows are enough, taking those
  // that begin first.
  return sql`
    WITH source AS (
      SELECT own.id AS owner_id, NULL::uuid AS phone_number_id FROM (${ownersOfScope(scope, isWanted)}) AS own
      UNION ALL SELECT NULL, own.id FROM (${numbersOfScope(scope, isWanted)}) AS own
    ), first_source AS (
      SELECT source.* FROM source
      CROSS JOIN LATERAL (
        SELECT * FROM (${ofSource(raw('1'), columnsOf('conversation', [key, 'id']))}) AS each
        ${inOrder(view, 'each')} LIMIT 1
      ) AS first
      ${inOrder(view, 'first')} LIMIT 2 * ${limit}
    )
    SELECT DISTINCT ON (found.${raw(key)}, found.id) ${columnsOf('found', columns)}
    FROM first_source AS source
    CROSS JOIN LATERAL (${ofSource(limit, columnsOf('conversation', columns))}) AS found
    ORDER BY found.${raw(key)} ${raw(order)}, found.id ${raw(order)} LIMIT ${limit}`;
}

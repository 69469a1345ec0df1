import { conversationScope, type Scope, type Viewer } from '@patchbay/access';
import type { WorkState } from '@patchbay/messaging';
import sql, { raw, type Sql } from 'sql-template-tag';
import { and } from '../sql/page';
import { texts, uuids } from '../sql/statement';
import { ownedWithin } from '../sql/visible';

/** What decides which index a list walks along. */
export interface WorkFilter {
  readonly states?: readonly WorkState[] | null;
  /** Empty for those without an assignee. */
  readonly assigneeIds?: readonly string[] | null;
  readonly needsAnswer?: boolean | null;
  readonly isAmbiguous?: boolean | null;
  /** Users or teams through whose numbers or records the viewer sees it. */
  readonly ownerIds?: readonly string[] | null;
  /** Teams, for what they or their members own. */
  readonly teamIds?: readonly string[] | null;
}

export type ConversationOrder = 'LATEST_MESSAGE' | 'LONGEST_WAITING';

/** A walk along indexes: `parts` are their conditions, of which exactly one holds for each row of the list. */
export interface ConversationView {
  readonly key: 'last_message_at' | 'waiting_since';
  readonly order: 'ASC' | 'DESC';
  readonly parts: readonly Sql[];
  /** Not by what the viewer sees, but by assignees; a condition leaves out what the viewer does not see. */
  readonly assigneeIds: readonly string[] | null;
  /** Of a walk by assignees: the states to merge; null for an order in which states are not apart. */
  readonly states: readonly WorkState[] | null;
  /** On an owner's `id`, if it is only about some owners. */
  readonly isWanted: Sql | null;
}

const states: readonly WorkState[] = ['OPEN', 'DONE', 'SNOOZED'];
const inState = (state: WorkState) => sql`conversation.state = ${raw(`'${state}'`)}`;
const isWaiting = sql`conversation.waiting_since IS NOT NULL`;

export function viewOf(filter: WorkFilter, order: ConversationOrder): ConversationView {
  const assigneeIds = (filter.assigneeIds?.length ?? 0) > 0 ? filter.assigneeIds! : null;
  return {
    ...(order === 'LONGEST_WAITING'
      ? { key: 'waiting_since' as const, order: 'ASC' as const }
      : { key: 'last_message_at' as const, order: 'DESC' as const }),
    parts: partsOf(filter, order, assigneeIds !== null),
    assigneeIds,
    states: order === 'LONGEST_WAITING' ? null : statesOf(filter),
    isWanted: ownersWanted(filter),
  };
}

const statesOf = ({ states: wanted }: WorkFilter) => [...new Set(wanted ?? states)];

function partsOf(filter: WorkFilter, order: ConversationOrder, isByAssignee: boolean): Sql[] {
  const { states: wanted, assigneeIds, needsAnswer, isAmbiguous } = filter;
  if (order === 'LONGEST_WAITING') return [isWaiting];
  const given = statesOf(filter);
  if (isByAssignee) return given.length === 0 ? [] : [sql`true`];
  if (needsAnswer === true) return [isWaiting];
  if (isAmbiguous === true) return [sql`conversation.is_ambiguous`];
  if (wanted == null && assigneeIds == null) return [sql`true`];
  const isUnassigned = assigneeIds != null;
  return given.flatMap((state) => {
    if (state !== 'OPEN') return [sql`conversation.state <> 'OPEN' AND ${inState(state)}`];
    const parts = [sql`${inState('OPEN')} AND conversation.assignee_id IS NULL`];
    return isUnassigned ? parts : [...parts, sql`${inState('OPEN')} AND conversation.assignee_id IS NOT NULL`];
  });
}

/** On a `conversation`. */
export function workConditions(
  viewer: Viewer,
  filter: WorkFilter,
  { parts, assigneeIds, isWanted, key }: ConversationView,
): Sql[] {
  const { states: wanted, needsAnswer, isAmbiguous } = filter;
  const conditions: Sql[] = [];
  if (wanted != null) conditions.push(isInStates(wanted, assigneeIds !== null));
  if (filter.assigneeIds?.length === 0) conditions.push(sql`conversation.assignee_id IS NULL`);
  if (needsAnswer != null) conditions.push(needsAnswer ? isWaiting : sql`conversation.waiting_since IS NULL`);
  if (key === 'waiting_since') conditions.push(isWaiting);
  if (isAmbiguous != null)
    conditions.push(isAmbiguous ? sql`conversation.is_ambiguous` : sql`NOT conversation.is_ambiguous`);
  if (assigneeIds !== null) conditions.push(sql`conversation.assignee_id = ANY (${uuids(assigneeIds)})`);
  if (assigneeIds !== null || isWanted !== null) conditions.push(isSeen(conversationScope(viewer), isWanted));
  return parts.length === 0 ? [sql`false`] : conditions;
}

/**
 * Of assignees, the states are hidden from the planner. If it knew them, it could walk all of a small index of rows in one
 * state, and would go on when the index is no longer small.
 */
function isInStates(wanted: readonly WorkState[], isByAssignee: boolean): Sql {
  if (wanted.length === 0) return sql`false`;
  return isByAssignee ? sql`conversation.state = ANY (${texts(wanted)})` : sql`(${anyOf(wanted.map(inState))})`;
}

/** A list that is not walked by owners, such as a search, asks for each row. */
function isSeen(scope: Scope, isWanted: Sql | null): Sql {
  if (scope.kind === 'nothing') return sql`false`;
  if (scope.kind === 'everything' && isWanted === null) return sql`true`;
  const owners = sql`SELECT id FROM (${ownersOfScope(scope, isWanted)}) AS own`;
  return sql`(conversation.record_owner_id IN (${owners}) OR conversation.phone_number_id IN (
    SELECT phone_number.id FROM phone_number WHERE coalesce(owner_user_id, owner_team_id) IN (${owners})))`;
}

const anyOf = (conditions: readonly Sql[]): Sql => conditions.reduce((all, condition) => sql`${all} OR ${condition}`);

function ownersWanted({ ownerIds, teamIds }: WorkFilter): Sql | null {
  const conditions = [
    ...(ownerIds == null ? [] : [sql`own.id = ANY (${uuids(ownerIds)})`]),
    ...(teamIds == null
      ? []
      : [
          sql`(own.id = ANY (${uuids(teamIds)}) OR own.id IN (
            SELECT user_id FROM team_member WHERE team_id = ANY (${uuids(teamIds)})))`,
        ]),
  ];
  return conditions.length === 0 ? null : and(conditions);
}

/** The ids of the users and teams of a scope, or of those that are wanted, as a SELECT of `id`. */
export function ownersOfScope(scope: Scope, isWanted: Sql | null): Sql {
  const all =
    scope.kind === 'owners'
      ? sql`SELECT own.id FROM unnest(${uuids([...scope.userIds, ...scope.teamIds])}) AS own (id)`
      : sql`SELECT own.id FROM (SELECT id FROM app_user UNION ALL SELECT id FROM team) AS own`;
  return isWanted === null ? all : sql`${all} WHERE ${isWanted}`;
}

/** The company numbers of a scope, or those of the wanted owners, as a SELECT of `id`. */
export function numbersOfScope(scope: Scope, isWanted: Sql | null): Sql {
  const seen = ownedWithin(scope, 'phone_number');
  return isWanted === null
    ? sql`SELECT phone_number.id FROM phone_number WHERE ${seen}`
    : sql`SELECT phone_number.id FROM phone_number
        CROSS JOIN LATERAL (SELECT coalesce(phone_number.owner_user_id, phone_number.owner_team_id) AS id) AS own
        WHERE ${seen} AND ${isWanted}`;
}

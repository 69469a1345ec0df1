import {
  conversationScope,
  directoryScope,
  phoneNumberScope,
  recordScope,
  type Scope,
  type Viewer,
} from '@patchbay/access';
import sql, { raw, type Sql } from 'sql-template-tag';
import { uuids } from './statement';

/*
 * The policies as SQL conditions. Each takes its scope from `access` and adds nothing to it. Tables go by their names.
 */

/** A scope as a condition on a table's owner columns. */
export function ownedWithin(scope: Scope, table: string): Sql {
  switch (scope.kind) {
    case 'nothing':
      return sql`false`;
    case 'everything':
      return sql`true`;
    case 'owners':
      return sql`(${raw(table)}.owner_user_id = ANY (${uuids(scope.userIds)}) OR ${raw(table)}.owner_team_id = ANY (${uuids(scope.teamIds)}))`;
  }
}

/** For a `conversation` joined with its `phone_number` and its `record`. */
export function conversationVisibleTo(viewer: Viewer): Sql {
  const scope = conversationScope(viewer);
  if (scope.kind !== 'owners') return ownedWithin(scope, 'phone_number');
  return sql`(${ownedWithin(scope, 'phone_number')} OR ${ownedWithin(scope, 'record')})`;
}

/**
 * For a `record`: visible by its owner, or because one of its conversations is. OFFSET 0 keeps PostgreSQL from reading
 * all conversations for a few records.
 */
export function recordVisibleTo(viewer: Viewer): Sql {
  const byOwner = ownedWithin(recordScope(viewer), 'record');
  const talks = conversationScope(viewer);
  if (talks.kind !== 'owners') return byOwner;
  return sql`(${byOwner} OR EXISTS (
    SELECT 1 FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
    WHERE conversation.record_id = record.id AND conversation.last_message_id IS NOT NULL
      AND ${ownedWithin(talks, 'phone_number')} OFFSET 0))`;
}

/** For a `phone_number`: visible by its owner, or because a conversation on it is. */
export function phoneNumberVisibleTo(viewer: Viewer): Sql {
  const byOwner = ownedWithin(phoneNumberScope(viewer), 'phone_number');
  const talks = conversationScope(viewer);
  if (talks.kind !== 'owners') return byOwner;
  return sql`(${byOwner} OR EXISTS (
    SELECT 1 FROM conversation JOIN record ON record.id = conversation.record_id
    WHERE conversation.phone_number_id = phone_number.id AND ${ownedWithin(talks, 'record')}))`;
}

/** For a row of a list of users or of teams. */
export function listedFor(viewer: Viewer, table: 'app_user' | 'team'): Sql {
  const scope = directoryScope(viewer);
  if (scope.kind !== 'owners') return ownedWithin(scope, table);
  return sql`${raw(table)}.id = ANY (${uuids(table === 'app_user' ? scope.userIds : scope.teamIds)})`;
}

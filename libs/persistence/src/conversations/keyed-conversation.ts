import type { ConversationOwners } from '@patchbay/access';
import type { Conversation, KeyedConversation } from '@patchbay/messaging';
import sql, { empty } from 'sql-template-tag';
import { ownerOf } from '../sql/owner';
import { eachOf, type SqlConnection } from '../sql/statement';
import { conversationRows } from './conversation.entity';

export interface OwnersRow {
  numberUserId: string | null;
  numberTeamId: string | null;
  recordUserId: string | null;
  recordTeamId: string | null;
}

export interface KeyedRow extends Conversation, OwnersRow {
  customerKey: string;
}

export const conversationWithOwners = sql`conversation
  JOIN phone_number ON phone_number.id = conversation.phone_number_id
  JOIN record ON record.id = conversation.record_id`;

/** An `OwnersRow` of `conversationWithOwners`. */
export const ownersColumns = sql`
  phone_number.owner_user_id AS "numberUserId", phone_number.owner_team_id AS "numberTeamId",
  record.owner_user_id AS "recordUserId", record.owner_team_id AS "recordTeamId"`;
/** A `KeyedRow` of `conversationWithOwners`. */
export const keyedColumns = sql`
  ${conversationRows.columns()}, conversation.customer_key AS "customerKey", ${ownersColumns}`;

export const ownersOf = (row: OwnersRow): ConversationOwners => ({
  numberOwner: ownerOf({ ownerUserId: row.numberUserId, ownerTeamId: row.numberTeamId }),
  recordOwner: ownerOf({ ownerUserId: row.recordUserId, ownerTeamId: row.recordTeamId }),
});

export function keyedConversationOf(row: KeyedRow): KeyedConversation {
  const { numberUserId, numberTeamId, recordUserId, recordTeamId, ...conversation } = row;
  return { ...conversation, owners: ownersOf({ numberUserId, numberTeamId, recordUserId, recordTeamId }) };
}

export async function findConversations(db: SqlConnection, ids: Iterable<string>): Promise<KeyedConversation[]> {
  const rows = await db.planOnce<KeyedRow>(
    sql`SELECT ${keyedColumns} FROM ${conversationWithOwners} WHERE conversation.id IN ${eachOf(ids)}`,
  );
  return rows.map(keyedConversationOf);
}

export async function findConversation(
  db: SqlConnection,
  id: string,
  lock = empty,
): Promise<KeyedConversation | undefined> {
  const [row] = await db.run<KeyedRow>(
    sql`SELECT ${keyedColumns} FROM ${conversationWithOwners} WHERE conversation.id = ${id} ${lock}`,
  );
  return row && keyedConversationOf(row);
}

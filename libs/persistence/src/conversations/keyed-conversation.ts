import type { Conversation, KeyedConversation } from '@patchbay/messaging';
import sql, { empty } from 'sql-template-tag';
import { ownerOf } from '../sql/owner';
import type { SqlConnection } from '../sql/statement';
import { conversationRows } from './conversation.entity';

export interface KeyedRow extends Conversation {
  customerKey: string;
  numberUserId: string | null;
  numberTeamId: string | null;
  recordUserId: string | null;
  recordTeamId: string | null;
}

export const conversationWithOwners = sql`conversation
  JOIN phone_number ON phone_number.id = conversation.phone_number_id
  JOIN record ON record.id = conversation.record_id`;

/** A `KeyedRow` of `conversationWithOwners`. */
export const keyedColumns = sql`${conversationRows.columns()}, conversation.customer_key AS "customerKey",
  phone_number.owner_user_id AS "numberUserId", phone_number.owner_team_id AS "numberTeamId",
  record.owner_user_id AS "recordUserId", record.owner_team_id AS "recordTeamId"`;

export function keyedConversationOf(row: KeyedRow): KeyedConversation {
  const { numberUserId, numberTeamId, recordUserId, recordTeamId, ...conversation } = row;
  return {
    ...conversation,
    owners: {
      numberOwner: ownerOf({ ownerUserId: numberUserId, ownerTeamId: numberTeamId }),
      recordOwner: ownerOf({ ownerUserId: recordUserId, ownerTeamId: recordTeamId }),
    },
  };
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

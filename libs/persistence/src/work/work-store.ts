import type { Works } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { conversationWithOwners, ownersColumns, ownersOf, type OwnersRow } from '../conversations';
import { limitOf } from '../sql/page';
import { sqlOn, uuids } from '../sql/statement';

export function createWorkStore(manager: EntityManager): Works {
  const db = sqlOn(manager);
  return {
    async setState(id, { state, snoozedUntil }) {
      const closed = state === 'DONE' ? sql`closed_until = last_message_at, waiting_since = NULL, ` : sql``;
      await db.run(sql`
        UPDATE conversation SET ${closed}state = ${state}, snoozed_until = ${snoozedUntil} WHERE id = ${id}`);
    },
    async lockOwners(id) {
      // In the order in which others lock them: numbers, records.
      await db.run(sql`
        SELECT 1 FROM phone_number WHERE id = (SELECT phone_number_id FROM conversation WHERE id = ${id}) FOR SHARE`);
      await db.run(sql`
        SELECT 1 FROM record WHERE id = (SELECT record_id FROM conversation WHERE id = ${id}) FOR SHARE`);
    },
    async assign(id, assigneeId) {
      await db.run(sql`UPDATE conversation SET assignee_id = ${assigneeId} WHERE id = ${id}`);
    },
    async confirmRouting(id) {
      await db.run(sql`
        UPDATE conversation SET is_ambiguous = false, confirmed_until = last_message_at WHERE id = ${id}`);
    },
    async assignedTo(assigneeId, afterId, limit) {
      const rows = await db.run<OwnersRow & { id: string }>(sql`
        SELECT conversation.id, ${ownersColumns} FROM (
          SELECT * FROM conversation WHERE assignee_id = ${assigneeId} AND (${afterId}::uuid IS NULL OR id > ${afterId})
          ORDER BY id LIMIT ${limitOf(limit)}
        ) AS ${conversationWithOwners} ORDER BY conversation.id`);
      return rows.map((row) => ({ id: row.id, owners: ownersOf(row) }));
    },
    async unassign(ids, assigneeId) {
      await db.run(sql`
        SELECT 1 FROM conversation WHERE id = ANY (${uuids(ids)}) ORDER BY id FOR NO KEY UPDATE`);
      await db.run(sql`
        UPDATE conversation SET assignee_id = NULL WHERE id = ANY (${uuids(ids)}) AND assignee_id = ${assigneeId}`);
    },
  };
}

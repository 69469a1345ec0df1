import type { Receipts } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn } from '../sql/statement';
import { ReceiptEntity } from './receipt.entity';

export function createReceiptStore(manager: EntityManager): Receipts {
  const db = sqlOn(manager);
  const repository = manager.getRepository(ReceiptEntity);
  return {
    load: async (id) => (await repository.findOneBy({ id })) ?? undefined,
    lock: async (id) => (await repository.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined,
    async settle(id, state, cause, at) {
      await db.planOnce(
        sql`UPDATE receipt SET state = ${state}, cause = ${cause}, settled_at = ${at} WHERE id = ${id}`,
      );
    },
    async reopen(id) {
      await repository.update({ id }, { state: 'PENDING', cause: null, settledAt: null });
    },
  };
}

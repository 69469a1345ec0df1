import type { CarrierName, Receipt, Receipts, ReceiptState } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { executePrepared } from '../sql/prepared';
import { ReceiptEntity } from './receipt.entity';

export function createReceipts(manager: EntityManager): Receipts {
  const receipts = manager.getRepository(ReceiptEntity);
  return {
    async load(id) {
      const found = await receipts.findOneBy({ id });
      return found === null ? undefined : receiptOf(found);
    },
    async lock(id) {
      const found = await receipts.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      return found === null ? undefined : receiptOf(found);
    },
    async settle(id, state, cause, at) {
      await executePrepared(manager, 'UPDATE receipt SET state = $2, cause = $3, settled_at = $4 WHERE id = $1', [
        id,
        state,
        cause,
        at,
      ]);
    },
    async reopen(id) {
      await receipts.update({ id }, { state: 'PENDING', cause: null, settledAt: null });
    },
  };
}

export function receiptOf(entity: ReceiptEntity): Receipt {
  const { carrier, state, kind, ...rest } = entity;
  return { ...rest, carrier: carrier as CarrierName, state: state as ReceiptState, kind: kind as Receipt['kind'] };
}

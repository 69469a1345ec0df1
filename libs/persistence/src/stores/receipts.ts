import type { CarrierName, Receipt, Receipts, ReceiptState } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { ReceiptEntity } from '../entities/receipt.entity';

export function createReceipts(manager: EntityManager): Receipts {
  const receipts = manager.getRepository(ReceiptEntity);
  return {
    async load(id) {
      const found = await receipts.findOneBy({ id });
      if (found === null) return undefined;
      const { carrier, state, eventId, path, contentType, rawBody, receivedAt } = found;
      return {
        id,
        carrier: carrier as CarrierName,
        state: state as ReceiptState,
        eventId,
        path,
        contentType,
        rawBody,
        receivedAt,
      } satisfies Receipt;
    },
    async settle(id, state, cause, at) {
      await receipts.update({ id }, { state, cause, settledAt: at });
    },
  };
}

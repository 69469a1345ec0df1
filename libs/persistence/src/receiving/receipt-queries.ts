import type { Receipt, ReceiptState } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';
import { ReceiptEntity } from './receipt.entity';
import { receiptOf } from './receipt-store';
import type { Page } from '../sql/page';

/** The ledger, for administrators: whoever asks has asked the policy. */
export interface ReceiptQueries {
  byIds(ids: readonly string[]): Promise<Receipt[]>;
  /** The latest first, which is the order of their ids. */
  list(states: readonly ReceiptState[] | null, page: Page): Promise<Receipt[]>;
}

export function createReceiptQueries(dataSource: DataSource): ReceiptQueries {
  const receipts = dataSource.getRepository(ReceiptEntity);
  const byIds = async (ids: readonly string[]) => {
    const found = await receipts.createQueryBuilder('receipt').where('receipt.id = ANY (:ids)', { ids }).getMany();
    return found.map(receiptOf);
  };
  return {
    byIds,
    async list(states, { limit, after }) {
      const values: unknown[] = [];
      const conditions = [after == null ? 'true' : `id < $${values.push(after.id)}`];
      if (states !== null) conditions.push(`state = ANY ($${values.push(states)})`);
      const rows: { id: string }[] = await dataSource.query(
        `SELECT id FROM receipt WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT $${values.push(limit)}`,
        values,
      );
      const found = new Map((await byIds(rows.map(({ id }) => id))).map((receipt) => [receipt.id, receipt]));
      return rows.flatMap(({ id }) => found.get(id) ?? []);
    },
  };
}

import type { Receipt, ReceiptState } from '@patchbay/messaging';
import { Any, type DataSource, LessThan } from 'typeorm';
import type { Page } from '../sql/page';
import { ReceiptEntity } from './receipt.entity';

/** The ledger, for administrators. The caller has asked the policy. */
export interface ReceiptQueries {
  byIds(ids: readonly string[]): Promise<Receipt[]>;
  /** Latest first, which is the order of their ids. */
  list(states: readonly ReceiptState[] | null, page: Page): Promise<Receipt[]>;
}

export function createReceiptQueries(dataSource: DataSource): ReceiptQueries {
  const repository = dataSource.getRepository(ReceiptEntity);
  return {
    byIds: (ids) => repository.findBy({ id: Any([...ids]) }),
    list: (states, { limit, after }) =>
      repository.find({
        where: {
          ...(after != null && { id: LessThan(after.id) }),
          ...(states !== null && { state: Any([...states]) }),
        },
        order: { id: 'DESC' },
        take: limit,
      }),
  };
}

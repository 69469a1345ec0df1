import type { Parts, StoredPart } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, type EntityManager } from 'typeorm';
import { sqlOn } from '../sql/statement';
import { table } from '../sql/table';
import { TextPartEntity } from './text-part.entity';

const parts = table(TextPartEntity);

export function createTextPartStore(manager: EntityManager): Parts {
  const db = sqlOn(manager);
  return {
    async add({ carrier, from: sender, to: recipient, reference, total }, { number: partNumber, ...part }) {
      const text = { carrier, sender, recipient, reference, total };
      await db.run(
        sql`INSERT INTO text_part ${parts.values({ ...text, ...part, partNumber })} ON CONFLICT (receipt_id) DO NOTHING`,
      );
      const found = await manager.find(TextPartEntity, { where: text, order: { receivedAt: 'ASC', receiptId: 'ASC' } });
      return found.map(
        (row): StoredPart => ({
          receiptId: row.receiptId,
          carrierMessageId: row.carrierMessageId,
          number: row.partNumber,
          body: row.body,
          receivedAt: row.receivedAt,
        }),
      );
    },
    async remove(receiptIds) {
      await manager.delete(TextPartEntity, { receiptId: Any([...receiptIds]) });
    },
  };
}

import type { Parts } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';

interface PartRow {
  receipt_id: string;
  carrier_message_id: string;
  part_number: number;
  body: string;
  received_at: Date;
}

export function createParts(manager: EntityManager): Parts {
  return {
    async add({ carrier, from, to, reference, total }, part) {
      await manager.query(
        `INSERT INTO text_part (receipt_id, carrier, sender, recipient, reference, total, part_number, carrier_message_id, body, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (receipt_id) DO NOTHING`,
        [
          part.receiptId,
          carrier,
          from,
          to,
          reference,
          total,
          part.number,
          part.carrierMessageId,
          part.body,
          part.receivedAt,
        ],
      );
      const rows: PartRow[] = await manager.query(
        `SELECT receipt_id, carrier_message_id, part_number, body, received_at FROM text_part
         WHERE carrier = $1 AND sender = $2 AND recipient = $3 AND reference = $4 AND total = $5 ORDER BY received_at, receipt_id`,
        [carrier, from, to, reference, total],
      );
      return rows.map((row) => ({
        receiptId: row.receipt_id,
        carrierMessageId: row.carrier_message_id,
        number: row.part_number,
        body: row.body,
        receivedAt: row.received_at,
      }));
    },
    async remove(receiptIds) {
      await manager.query('DELETE FROM text_part WHERE receipt_id = ANY ($1::uuid[])', [receiptIds]);
    },
  };
}

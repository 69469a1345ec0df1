import type { Consents } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';

export function createConsents(manager: EntityManager): Consents {
  return {
    async isOptedOut(phoneNumberId, customerKey) {
      const rows: { is_opted_out: boolean }[] = await manager.query(
        'SELECT is_opted_out FROM consent WHERE phone_number_id = $1 AND customer_key = $2',
        [phoneNumberId, customerKey],
      );
      return rows[0]?.is_opted_out ?? false;
    },
    async change({ phoneNumberId, customerKey, isOptedOut, source, messageId, userId, at }) {
      // Who never opted out has opted in: the first START of a pair changes nothing.
      const changed: unknown[] = await manager.query(
        `WITH changed AS (
           INSERT INTO consent (phone_number_id, customer_key, is_opted_out)
           SELECT $1, $2, $3
           WHERE $3 OR EXISTS (SELECT 1 FROM consent WHERE phone_number_id = $1 AND customer_key = $2)
           ON CONFLICT (phone_number_id, customer_key) DO UPDATE SET is_opted_out = excluded.is_opted_out
           WHERE consent.is_opted_out <> excluded.is_opted_out
           RETURNING 1
         )
         INSERT INTO consent_change (phone_number_id, customer_key, is_opted_out, source, message_id, user_id, changed_at)
         SELECT $1, $2, $3, $4, $5, $6, $7 FROM changed RETURNING id`,
        [phoneNumberId, customerKey, isOptedOut, source, messageId, userId, at],
      );
      return changed.length > 0;
    },
  };
}

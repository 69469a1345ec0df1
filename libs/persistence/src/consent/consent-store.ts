import type { ConsentPair, Consents } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { ConsentChangeEntity } from './consent-change.entity';
import { ConsentEntity } from './consent.entity';

const changes = table(ConsentChangeEntity);

export function createConsentStore(manager: EntityManager): Consents {
  const db = sqlOn(manager);
  return {
    async isOptedOut(phoneNumberId, customerKey) {
      const found = await manager.findOneBy(ConsentEntity, { phoneNumberId, customerKey });
      return found?.isOptedOut ?? false;
    },
    async findOptedOut(pairs) {
      if (pairs.length === 0) return [];
      return db.planOnce<ConsentPair>(sql`
        SELECT consent.phone_number_id AS "phoneNumberId", consent.customer_key AS "customerKey"
        FROM unnest(
          ${uuids(pairs.map(({ phoneNumberId }) => phoneNumberId))}, ${texts(pairs.map(({ customerKey }) => customerKey))}
        ) AS given (phone_number_id, customer_key)
        JOIN consent USING (phone_number_id, customer_key) WHERE consent.is_opted_out`);
    },
    async lastChangeAt(phoneNumberId, customerKey) {
      const last = await manager.findOne(ConsentChangeEntity, {
        where: { phoneNumberId, customerKey },
        order: { id: 'DESC' },
      });
      return last?.changedAt ?? null;
    },
    async change({ at, ...change }) {
      const { phoneNumberId, customerKey, isOptedOut } = change;
      // A customer who never opted out has opted in: the first START of a pair changes nothing.
      const rows = await db.run(sql`
        WITH changed AS (
          INSERT INTO consent (phone_number_id, customer_key, is_opted_out)
          SELECT ${phoneNumberId}, ${customerKey}, ${isOptedOut}
          WHERE ${isOptedOut} OR EXISTS (
            SELECT 1 FROM consent WHERE phone_number_id = ${phoneNumberId} AND customer_key = ${customerKey})
          ON CONFLICT (phone_number_id, customer_key) DO UPDATE SET is_opted_out = excluded.is_opted_out
          WHERE consent.is_opted_out <> excluded.is_opted_out
          RETURNING 1
        )
        INSERT INTO consent_change ${changes.values({ ...change, changedAt: at })} FROM changed RETURNING id`);
      return rows.length > 0;
    },
  };
}

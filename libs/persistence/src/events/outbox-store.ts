import type { Outbox } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { outboxChannel } from '../jobs';
import { sqlOn } from '../sql/statement';
import { OutboxEntity } from './outbox.entity';

export function createOutboxStore(manager: EntityManager): Outbox {
  const db = sqlOn(manager);
  return {
    async append(events) {
      if (events.length === 0) return;
      await db.planOnce(sql`
        WITH appended AS (INSERT INTO outbox (event) SELECT * FROM jsonb_array_elements(${JSON.stringify(events)}))
        SELECT pg_notify(${outboxChannel}, '')`);
    },
    async removeBefore(at) {
      // In the order of the sequence, to leave no gap. The last event stays: numbers continue from it.
      const { affected } = await manager
        .createQueryBuilder()
        .delete()
        .from(OutboxEntity)
        .where(
          `sequence < coalesce(
            (SELECT sequence FROM outbox WHERE sequence IS NOT NULL AND created_at >= :at ORDER BY sequence LIMIT 1),
            (SELECT max(sequence) FROM outbox)
          )`,
          { at },
        )
        .execute();
      return affected ?? 0;
    },
  };
}

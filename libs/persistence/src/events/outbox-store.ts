import type { Outbox } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { outboxChannel } from '../jobs';
import { sqlOn } from '../sql/statement';

export function createOutboxStore(manager: EntityManager): Outbox {
  const db = sqlOn(manager);
  return {
    async append(events) {
      if (events.length === 0) return;
      await db.planOnce(sql`
        WITH appended AS (INSERT INTO outbox (event) SELECT * FROM jsonb_array_elements(${JSON.stringify(events)}))
        SELECT pg_notify(${outboxChannel}, '')`);
    },
  };
}

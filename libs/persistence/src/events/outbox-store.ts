import type { DomainEvent, Outbox } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { outboxChannel } from '../jobs';
import { sqlOn } from '../sql/statement';
import type { TransactionTraces } from '../transaction-traces';

export function createOutboxStore(manager: EntityManager, traces: TransactionTraces): Outbox {
  const db = sqlOn(manager);
  return {
    async append(events) {
      if (events.length === 0) return;
      const rows = events.map((event) => ({ event, traceparent: traces.of(...subjectsOf(event)) ?? undefined }));
      await db.planOnce(sql`
        WITH appended AS (
          INSERT INTO outbox (event, traceparent)
          SELECT event, traceparent FROM jsonb_to_recordset(${JSON.stringify(rows)}) AS given (event jsonb, traceparent text)
        )
        SELECT pg_notify(${outboxChannel}, '')`);
    },
  };
}

/** What decides about the trace of an event: what it is about, or else its conversation. */
function subjectsOf(event: DomainEvent): (string | undefined)[] {
  const { messageId, notificationId, conversationId } = event as Partial<Record<string, string>>;
  return [messageId, notificationId, conversationId];
}

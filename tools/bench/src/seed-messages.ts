import { runSql } from './run-sql';
import { idsSql } from './seed-ids';

/** Adds this number of messages for the contacts of `seedCustomers`, with their receipts and events. */
export async function seedMessages(databaseUrl: string, messages: number, customers: number): Promise<void> {
  await runSql(
    databaseUrl,
    `${idsSql}
     SET session_replication_role = replica;
     SET synchronous_commit = off;
     SET maintenance_work_mem = '256MB';
     -- Rebuilt below: updating it row by row is slow.
     DROP INDEX message_body_folded;

     CREATE TEMPORARY TABLE history AS
     SELECT n, pg_temp.id('m', n) AS id, pg_temp.id('v', (1 + n % ${customers})) AS conversation_id, pg_temp.id('e', n) AS receipt_id,
       CASE WHEN (n / ${customers}) % 2 = 0 THEN 'INBOUND' ELSE 'OUTBOUND' END AS direction,
       date_trunc('milliseconds', now()) - (${messages} - n) * interval '1 second' AS at
     FROM generate_series(0, ${messages - 1}) AS n;

     INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at, state, settled_at)
     SELECT receipt_id, 'generic', 'event-' || n, 'message', '', 'application/json', convert_to(repeat('x', 150) || n, 'UTF8'), at, 'ROUTED', at FROM history;
     INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id, receipt_id)
     SELECT id, conversation_id, direction, 'Is my order ready? I could come by at noon. ' || n, CASE direction WHEN 'INBOUND' THEN 'RECEIVED' ELSE 'DELIVERED' END,
       'GSM7', 1, at, 'generic', 'event-' || n, receipt_id
     FROM history;
     INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_id, last_message_at, last_inbound_at)
     SELECT pg_temp.id('v', c), pg_temp.id('r', c), (SELECT owner_user_id FROM phone_number), (SELECT id FROM phone_number), '+1415' || (2000000 + c), '+1415' || (2000000 + c), last.id, last.at, last.at
     FROM generate_series(1, ${customers}) AS c
     JOIN (SELECT DISTINCT ON (conversation_id) conversation_id, id, at FROM history ORDER BY conversation_id, at DESC) AS last ON last.conversation_id = pg_temp.id('v', c);
     INSERT INTO outbox (sequence, event, created_at)
     SELECT n + 1, jsonb_build_object('type', 'message-added', 'messageId', id, 'conversationId', conversation_id), at FROM history ORDER BY n;

     CREATE INDEX message_body_folded ON message USING gin (search_fold(body) gin_trgm_ops);
     DROP TABLE history;
     ANALYZE;`,
  );
}

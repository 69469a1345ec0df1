import { runSql } from './run-sql';

/** Texts to the customers of `seedCustomers` in turn, one SQL text for each kind of job. */
const textsSql = (count: number, customers: number, status: string, carrierMessageId: string) => `
  INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
  SELECT gen_random_uuid(), record_id, (SELECT id FROM phone_number), number, number_key, now() FROM record_phone
  ON CONFLICT DO NOTHING;
  WITH texts AS (
    INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, sender_id, created_at, carrier, carrier_message_id)
    SELECT gen_random_uuid(), conversation.id, 'OUTBOUND', 'Your order is ready. Come by until six. ' || n, '${status}', 'GSM7', 1,
      (SELECT id FROM app_user), coalesce((SELECT max(created_at) FROM message), now()) + n * interval '1 millisecond',
      'generic', ${carrierMessageId}
    FROM generate_series(1, ${count}) AS n
    JOIN conversation ON conversation.customer_number = '+1415' || (2000001 + n % ${customers})
    ORDER BY n
    RETURNING id, conversation_id, carrier_message_id
  )`;

/** Adds texts that are to be sent. */
export async function seedQueuedTexts(url: string, count: number, customers: number): Promise<void> {
  await runSql(
    url,
    `${textsSql(count, customers, 'QUEUED', 'NULL')}
     INSERT INTO job (name, subject_id, lane, run_at)
     SELECT 'deliver-message', id, 'deliver:' || conversation_id, date_trunc('milliseconds', now()) FROM texts;
     ANALYZE message, conversation;`,
  );
}

/** Adds texts that were sent, with two reports on each: sent, and delivered. */
export async function seedReports(url: string, texts: number, customers: number): Promise<void> {
  await runSql(
    url,
    `${textsSql(texts, customers, 'SENT', "'GEN-' || gen_random_uuid()")}, report AS (
       SELECT gen_random_uuid() AS receipt_id, texts.*, status FROM texts CROSS JOIN (VALUES ('sent'), ('delivered')) AS reported (status)
     ), received AS (
       INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at)
       SELECT receipt_id, 'generic', receipt_id, 'status', '', 'application/json', convert_to(jsonb_build_object(
         'type', 'message.status',
         'data', jsonb_build_object('id', carrier_message_id, 'messageId', id, 'status', status)
       )::text, 'UTF8'), now() FROM report
     )
     INSERT INTO job (name, subject_id, lane, run_at)
     SELECT 'record-delivery-status', receipt_id, 'generic:status:' || carrier_message_id, date_trunc('milliseconds', now())
     FROM report ORDER BY status DESC;
     ANALYZE message, conversation, receipt;`,
  );
}

import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { customerNumber, ourNumber } from './seed-customers';

const connections = 8;

/**
 * Writes about the rows that a text leaves behind, in a database with the customers of `seedCustomers`: one transaction per
 * text, on eight connections. It verifies, decides and tells nobody. Returns texts per second.
 */
export async function writeNaively(databaseUrl: string, count: number, customers: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      return client;
    }),
  );
  let next = 0;
  const since = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let n = next++; n < count; n = next++) await writeText(client, n, customerNumber(1 + (n % customers)));
      await client.end();
    }),
  );
  return count / ((performance.now() - since) / 1_000);
}

async function writeText(client: Client, n: number, from: string): Promise<void> {
  const [receiptId, messageId, notificationId] = [randomUUID(), randomUUID(), randomUUID()];
  const text = `Is my order ready? I could come by at noon. ${n}`;
  const run = (name: string, sql: string, values: readonly unknown[]) =>
    client.query<{ id: string; owner: string }>({ name, text: sql, values: [...values] });
  await client.query('BEGIN');
  await run(
    'receipt',
    `INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at, state, settled_at)
     VALUES ($1::uuid, 'generic', ($1::uuid)::text, 'text', 'messages', 'application/json', $2, now(), 'ROUTED', now())`,
    [
      receiptId,
      Buffer.from(JSON.stringify({ type: 'message.received', data: { id: receiptId, from, to: ourNumber, text } })),
    ],
  );
  const { rows } = await run(
    'conversation',
    `INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_id, last_message_at, last_inbound_at)
     SELECT $1, record_id, phone_number.id, $2, $2, $3, now(), now() FROM record_phone JOIN phone_number ON phone_number.number = $4
     WHERE number_key = $2 LIMIT 1
     ON CONFLICT (record_id, phone_number_id, customer_key) DO UPDATE SET last_message_id = excluded.last_message_id,
       last_message_at = greatest(now(), conversation.last_message_at + interval '1 millisecond'), last_inbound_at = now()
     RETURNING id, record_owner_id AS owner`,
    [randomUUID(), from, messageId, ourNumber],
  );
  const [conversation] = rows;
  await run(
    'message',
    `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, routing, carrier, carrier_message_id, receipt_id)
     SELECT $1, $2, 'INBOUND', $3, 'RECEIVED', 'GSM7', 1, last_message_at, $4, 'generic', $5, $6 FROM conversation WHERE id = $2`,
    [messageId, conversation?.id, text, JSON.stringify({ decidedBy: 'ONLY_CANDIDATE' }), receiptId, receiptId],
  );
  await run(
    'notification',
    `INSERT INTO notification (id, user_id, kind, conversation_id, message_id, created_at) VALUES ($1, $2, 'NEW_MESSAGE', $3, $4, now())`,
    [notificationId, conversation?.owner, conversation?.id, messageId],
  );
  await run('outbox', 'INSERT INTO outbox (event) VALUES ($1), ($2)', [
    JSON.stringify({ type: 'message-added', messageId, conversationId: conversation?.id }),
    JSON.stringify({ type: 'notification-added', notificationId, userId: conversation?.owner }),
  ]);
  await client.query('COMMIT');
}

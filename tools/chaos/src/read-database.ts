import type { Client } from 'pg';
import type { DatabaseState, StoredMessage } from './observations';

/** Reads the tables as they are, in SQL of its own. */
export async function readDatabase(client: Client): Promise<DatabaseState> {
  const rows = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
  const [waiting] = await rows<{ count: string }>('SELECT count(*) FROM outbox WHERE sequence IS NULL');
  return {
    messages: await rows<StoredMessage>(`
      SELECT message.id, message.body, direction, status, needs_attention AND status = 'SENDING' AS "isInDoubt", problem ->> 'reason' AS problem,
        (extract(epoch FROM message.created_at) * 1000)::float8 AS "createdAt", customer_number AS customer, phone_number.number,
        coalesce(number_user.external_id, '') AS "numberOwner", coalesce(record_user.external_id, '') AS "recordOwner",
        coalesce(changes.count, 0)::int AS updates
      FROM message
      JOIN conversation ON conversation.id = message.conversation_id
      JOIN phone_number ON phone_number.id = conversation.phone_number_id
      JOIN record ON record.id = conversation.record_id
      LEFT JOIN app_user AS number_user ON number_user.id = phone_number.owner_user_id
      LEFT JOIN app_user AS record_user ON record_user.id = record.owner_user_id
      LEFT JOIN (
        SELECT event ->> 'messageId' AS id, count(*) FROM outbox WHERE event ->> 'type' = 'message-updated' GROUP BY 1
      ) AS changes ON changes.id = message.id::text
      ORDER BY message.created_at, message.id`),
    receipts: await rows('SELECT event_id AS "eventId", state, cause FROM receipt'),
    // A job of this kind looks after each text a minute later.
    overdueJobs: await rows(`
      SELECT name, last_error AS "lastError" FROM job WHERE name <> 'ask-carrier' OR run_at < now() - interval '30 seconds'`),
    waitingEvents: Number(waiting?.count),
  };
}

/** What an older state may lack. */
export async function readKeys(client: Client): Promise<{
  readonly receipts: readonly string[];
  readonly messages: readonly { readonly id: string; readonly body: string }[];
}> {
  const receipts = (await client.query<{ event_id: string }>('SELECT event_id FROM receipt')).rows;
  const messages = (await client.query<{ id: string; body: string }>('SELECT id, body FROM message')).rows;
  return { receipts: receipts.map(({ event_id }) => event_id), messages };
}

/** How much is left to do. */
export async function countOpen(client: Client): Promise<number> {
  const { rows } = await client.query<{ open: string }>(`
    SELECT (SELECT count(*) FROM receipt WHERE state = 'PENDING')
      + (SELECT count(*) FROM job WHERE name <> 'ask-carrier')
      + (SELECT count(*) FROM outbox WHERE sequence IS NULL) AS open`);
  return Number(rows[0]?.open);
}

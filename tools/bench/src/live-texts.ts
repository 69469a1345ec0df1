import { outboxChannel } from '@patchbay/persistence';
import { Client } from 'pg';
import { createDatabase } from './create-database';
import { endLater } from './leave-nothing';
import { runSql } from './run-sql';
import { idsSql } from './seed-ids';

const conversations = 2_000;

/** `externalId` of a seller, 0 to `sellers - 1`. */
export const liveSellerOf = (n: number) => `seller-${n}`;

/** Creates a database in which sellers have a number and the same share of the conversations each. */
export async function seedLiveTexts(serverUrl: string, name: string, sellers: number): Promise<string> {
  const url = await createDatabase(serverUrl, name);
  await runSql(
    url,
    `${idsSql}
     INSERT INTO app_user (id, external_id, name, email, role)
     SELECT pg_temp.id('u', n), 'seller-' || n, 'Seller ' || n, '', 'SALESPERSON' FROM generate_series(0, ${sellers - 1}) AS n;
     INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
     SELECT pg_temp.id('p', n), '+1202555' || (1000 + n), 'Seller ' || n, 'generic', pg_temp.id('u', n) FROM generate_series(0, ${sellers - 1}) AS n;
     INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id)
     SELECT pg_temp.id('r', n), 'CONTACT', 'c' || n, 'Contact ' || n, true, now(), pg_temp.id('u', n % ${sellers}) FROM generate_series(0, ${conversations - 1}) AS n;
     INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
     SELECT pg_temp.id('c', n), pg_temp.id('r', n), pg_temp.id('p', n % ${sellers}), '+1415' || (2000000 + n), '+1415' || (2000000 + n), now()
     FROM generate_series(0, ${conversations - 1}) AS n;
     -- With empty tables, PostgreSQL would plan for empty tables.
     INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier)
     SELECT pg_temp.id('h', n), pg_temp.id('c', n % ${conversations}), 'INBOUND', 'Hello ' || n, 'RECEIVED', 'GSM7', 1, now() - n * interval '1 second', 'generic'
     FROM generate_series(1, ${10 * conversations}) AS n;
     INSERT INTO notification (id, user_id, kind, conversation_id, message_id, created_at)
     SELECT pg_temp.id('n', -n), pg_temp.id('u', n % ${sellers}), 'NEW_MESSAGE', pg_temp.id('c', n % ${conversations}), pg_temp.id('h', n), now() - n * interval '1 second'
     FROM generate_series(1, ${10 * conversations}) AS n;
     -- The seed itself is no news.
     DELETE FROM outbox;
     ANALYZE;`,
  );
  return url;
}

/** One commit of a worker: texts with their events. Text n is the next one of conversation n. */
const addTextsSql = (sellers: number) => `
  WITH text AS (
    SELECT n, pg_temp.id('m', n) AS id, pg_temp.id('c', n % ${conversations}) AS conversation_id,
      pg_temp.id('n', n) AS notification_id, pg_temp.id('u', n % ${sellers}) AS seller_id,
      date_trunc('milliseconds', clock_timestamp()) AS at
    FROM generate_series($1::bigint, $1::bigint + $2::bigint - 1) AS n
  ), added AS (
    INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier)
    SELECT id, conversation_id, 'INBOUND', 'Is my order ready? I could come by at noon. ' || n, 'RECEIVED', 'GSM7', 1, at, 'generic' FROM text
  ), updated AS (
    UPDATE conversation SET last_message_id = text.id, last_message_at = text.at, last_inbound_at = text.at
    FROM text WHERE conversation.id = text.conversation_id
  ), notified AS (
    INSERT INTO notification (id, user_id, kind, conversation_id, message_id, created_at)
    SELECT notification_id, seller_id, 'NEW_MESSAGE', conversation_id, id, at FROM text
  ), appended AS (
    INSERT INTO outbox (event) SELECT event FROM text CROSS JOIN LATERAL (VALUES
      (1, jsonb_build_object('type', 'message-added', 'messageId', id, 'conversationId', conversation_id, 'owners', jsonb_build_object(
        'numberOwner', jsonb_build_object('kind', 'user', 'id', seller_id), 'recordOwner', jsonb_build_object('kind', 'user', 'id', seller_id)))),
      (2, jsonb_build_object('type', 'notification-added', 'notificationId', notification_id, 'userId', seller_id))
    ) AS told (place, event) ORDER BY n, place
  )
  SELECT pg_notify('${outboxChannel}', '')`;

const markAllReadSql = (sellers: number) => `
  INSERT INTO conversation_read (user_id, conversation_id, read_until)
  SELECT pg_temp.id('u', n % ${sellers}), pg_temp.id('c', n), clock_timestamp() FROM generate_series(0, ${conversations - 1}) AS n
  ON CONFLICT (user_id, conversation_id) DO UPDATE SET read_until = excluded.read_until`;

export interface TextWriter {
  /** Its PostgreSQL backend. */
  readonly backend: number;
  /** One commit. */
  add(from: number, count: number): Promise<void>;
  markAllRead(): Promise<void>;
}

export async function connectTextWriter(databaseUrl: string, sellers: number): Promise<TextWriter> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  endLater(() => client.end());
  await client.query(idsSql);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return {
    backend: rows[0]!.pid,
    async add(from, count) {
      await client.query({ name: 'add', text: addTextsSql(sellers), values: [from, count] });
    },
    async markAllRead() {
      await client.query(markAllReadSql(sellers));
    },
  };
}

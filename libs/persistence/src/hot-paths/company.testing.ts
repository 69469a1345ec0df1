import type { TestDatabase } from '@patchbay/testkit';
import { createHash } from 'node:crypto';

/** How many sellers there are, each with a number. */
export const numbers = 10;
export const customerOf = (n: number) => `+1415${2_000_000 + n}`;
export const numberOf = (n: number) => `+1202555${1_000 + (n % numbers)}`;
/** The id of a row: `r` for a record, `c` for a conversation, see below. */
export const idOf = (kind: string, n: number) =>
  createHash('md5')
    .update(`${kind}${n}`)
    .digest('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');

/** Sellers with a number each, and nothing that grows. */
export const addSellers = (database: TestDatabase): Promise<unknown> =>
  database.query(`
    INSERT INTO app_user (id, external_id, name, email, role)
    SELECT md5('u' || n)::uuid, 'u' || n, 'Seller ' || n, '', CASE n WHEN 0 THEN 'ADMIN' ELSE 'SALESPERSON' END
    FROM generate_series(0, ${numbers - 1}) AS n;
    INSERT INTO push_subscription (id, user_id, endpoint, p256dh, auth, created_at, seen_at)
    SELECT md5('b' || n)::uuid, md5('u' || n)::uuid, 'https://push.example/' || n, '', '', now(), now()
    FROM generate_series(0, ${numbers - 1}) AS n;
    INSERT INTO team (id, external_id, name) VALUES (md5('t')::uuid, 't', 'Team');
    INSERT INTO team_member (team_id, user_id) SELECT md5('t')::uuid, md5('u' || n)::uuid FROM generate_series(1, 3) AS n;
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    SELECT md5('p' || n)::uuid, '+1202555' || (1000 + n), 'Of ' || n, 'generic', md5('u' || n)::uuid FROM generate_series(0, ${numbers - 1}) AS n`);

/** Customers with a text in, a text out, and a row of every kind that comes with them. */
export async function addCustomers(database: TestDatabase, from: number, to: number): Promise<void> {
  const series = `FROM generate_series(${from}, ${to}) AS n`;
  await database.query(`
    SET session_replication_role = replica;
    INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id, contact_id)
    SELECT md5('r' || n)::uuid, CASE n % 10 WHEN 9 THEN 'OPPORTUNITY' ELSE 'CONTACT' END, 'r' || n, 'Customer ' || n, true, now(),
      md5('u' || n % ${numbers})::uuid, CASE n % 10 WHEN 9 THEN md5('r' || (n - 1))::uuid END ${series};
    INSERT INTO record_phone (record_id, position, kind, number, number_key)
    SELECT md5('r' || n)::uuid, 0, 'MOBILE', '+1415' || (2000000 + n), '+1415' || (2000000 + n) ${series};
    INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_id,
      last_message_at, last_inbound_at, burst_started_at, burst_texts)
    SELECT md5('c' || n)::uuid, md5('r' || n)::uuid, md5('u' || n % ${numbers})::uuid, md5('p' || n % ${numbers})::uuid,
      '+1415' || (2000000 + n), '+1415' || (2000000 + n), md5('o' || n)::uuid, at + interval '1 s', at, at, 1
    FROM generate_series(${from}, ${to}) AS n, LATERAL (SELECT timestamptz '2026-01-01' + n * interval '1 s' AS at) AS time;
    INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at, state)
    SELECT md5('e' || n)::uuid, 'generic', 'e' || n, 'text', '', '', '{}', timestamptz '2026-01-01' + n * interval '1 s', 'ROUTED' ${series};
    INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id, sender_id)
    SELECT md5(CASE way WHEN 0 THEN 'i' ELSE 'o' END || n)::uuid, md5('c' || n)::uuid, CASE way WHEN 0 THEN 'INBOUND' ELSE 'OUTBOUND' END,
      'Hi', CASE way WHEN 0 THEN 'RECEIVED' ELSE 'SENT' END, 'GSM7', 1, timestamptz '2026-01-01' + (n + way) * interval '1 s', 'generic',
      'm' || n, CASE way WHEN 1 THEN md5('u' || n % ${numbers})::uuid END
    FROM generate_series(${from}, ${to}) AS n, generate_series(0, 1) AS way;
    INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, send_at, carrier, sender_id, cancel_if_customer_replies)
    SELECT md5('s' || n)::uuid, md5('c' || n)::uuid, 'OUTBOUND', 'Later', 'SCHEDULED', 'GSM7', 1,
      timestamptz '2025-01-01' + n * interval '1 s', '2040-01-01', 'generic', md5('u' || n % ${numbers})::uuid, n % 8 = 0 ${series} WHERE n % 4 = 0;
    INSERT INTO send_attempt (id, message_id, started_at, ended_at, outcome)
    SELECT md5('a' || n)::uuid, md5('o' || n)::uuid, now(), now(), 'accepted' ${series};
    INSERT INTO status_event (message_id, status, carrier_status, recorded_at)
    SELECT md5('o' || n)::uuid, 'sent', 'sent', now() ${series};
    INSERT INTO send_request (user_id, key, input_hash, message_id)
    SELECT md5('u' || n % ${numbers})::uuid, 'key ' || n, '', md5('o' || n)::uuid ${series};
    INSERT INTO send_rate (key, next_at) SELECT 'earlier ' || n, now() ${series};
    INSERT INTO notification (id, user_id, kind, conversation_id, message_id, created_at)
    SELECT md5('n' || n)::uuid, md5('u' || n % ${numbers})::uuid, 'MESSAGE_RECEIVED', md5('c' || n)::uuid, md5('i' || n)::uuid,
      timestamptz '2026-01-01' + n * interval '1 s' ${series};
    INSERT INTO conversation_read (user_id, conversation_id, read_until)
    SELECT md5('u' || n % ${numbers})::uuid, md5('c' || n)::uuid, timestamptz '2025-01-01' ${series};
    INSERT INTO consent_entry (id, customer_key, scope, phone_number_id, state, source, at, recorded_at)
    SELECT md5('k' || n)::uuid, '+1415' || (2000000 + n), 'PHONE_NUMBER', md5('p' || n % ${numbers})::uuid,
      CASE n % 2 WHEN 1 THEN 'OPTED_OUT' ELSE 'OPTED_IN' END, 'KEYWORD', timestamptz '2026-01-01' + n * interval '1 s', now() ${series};
    INSERT INTO consent_state (customer_key, subject_id, scope, state, at, entry_id)
    SELECT customer_key, phone_number_id, scope, state, at, id FROM consent_entry
    WHERE customer_key BETWEEN '+1415' || (2000000 + ${from}) AND '+1415' || (2000000 + ${to});
    INSERT INTO consent (phone_number_id, customer_key, is_opted_out)
    SELECT md5('p' || n % ${numbers})::uuid, '+1415' || (2000000 + n), n % 2 = 1 ${series};
    INSERT INTO move (id, phone_number_id, customer_key, from_conversation_id, to_conversation_id, to_record_id, moved_by, moved_at)
    SELECT md5('v' || n)::uuid, md5('p' || n % ${numbers})::uuid, '+1415' || (2000000 + n), md5('c' || n)::uuid, md5('c' || n)::uuid,
      md5('r' || n)::uuid, md5('u0')::uuid, now() ${series};
    INSERT INTO moved_message (move_id, message_id, created_at) SELECT md5('v' || n)::uuid, md5('i' || n)::uuid, now() ${series};
    INSERT INTO text_part (receipt_id, carrier, sender, recipient, reference, total, part_number, carrier_message_id, body, received_at)
    SELECT md5('e' || n)::uuid, 'generic', '+1415' || (2000000 + n), '+1202555' || (1000 + n % ${numbers}), 'earlier', 2, 1, 'part ' || n, '', now() ${series};
    INSERT INTO outbox (sequence, event)
    SELECT (SELECT coalesce(max(sequence), 0) FROM outbox) + n, jsonb_build_object('type', 'message-updated', 'messageId', md5('o' || n)::uuid, 'conversationId', md5('c' || n)::uuid,
      'owners', '{}'::jsonb) ${series};
    -- Jobs for later, of each customer, and the backlog of one lane that a worker has just claimed.
    INSERT INTO job (name, subject_id, lane, run_at) SELECT 'ask-carrier', md5('o' || n)::uuid, 'ask:' || n, now() + interval '1 year' ${series};
    INSERT INTO job (name, subject_id, lane, run_at, leased_until, lease_token, is_backlog)
    SELECT 'route-inbound', md5('flood' || n)::uuid, 'flood', now(), CASE n WHEN 1 THEN now() + interval '1 hour' END,
      CASE n WHEN 1 THEN gen_random_uuid() END, n > 50 ${series}`);
}

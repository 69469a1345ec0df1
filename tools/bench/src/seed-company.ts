import { createDatabase } from './create-database';
import { runSql } from './run-sql';
import { idOf, idsSql } from './seed-ids';

export const sellers = 50;
const teamSize = 5;
/** A conversation with more than 50,000 messages. */
export const longConversation = idOf('c', 50);
/** `externalId` of an administrator. */
export const adminId = 'admin';
/** `externalId` of a seller, 1 to `sellers`. */
export const sellerOf = (n: number) => `s${n}`;

/** Creates a database with this number of messages, a tenth as many conversations and a fifth as many records. */
export async function seedCompany(serverUrl: string, name: string, messages: number): Promise<string> {
  const url = await createDatabase(serverUrl, name);
  await runSql(
    url,
    `${idsSql}
  SET session_replication_role = replica;
  SET synchronous_commit = off;
  SET maintenance_work_mem = '256MB';
  -- Rebuilt below: updating them row by row is slow.
  DROP INDEX message_body_folded;
  DROP INDEX record_name_folded;
  DROP INDEX record_phone_part;
  ${directorySql(messages / 5)}
  ${conversationsSql(messages, messages / 10)}
  CREATE INDEX message_body_folded ON message USING gin (search_fold(body) gin_trgm_ops);
  CREATE INDEX record_name_folded ON record USING gin (search_fold(name) gin_trgm_ops);
  CREATE INDEX record_phone_part ON record_phone USING gin (number gin_trgm_ops);
  DROP TABLE history;
  ANALYZE;`,
  );
  return url;
}

const directorySql = (records: number) => `
  INSERT INTO app_user (id, external_id, name, email, role) SELECT pg_temp.id('s', n), 's' || n, 'Seller ' || n, '', 'SALESPERSON' FROM generate_series(1, ${sellers}) AS n;
  INSERT INTO app_user (id, external_id, name, email, role) VALUES (pg_temp.id('a', 1), '${adminId}', 'Admin', '', 'ADMIN');
  INSERT INTO team (id, external_id, name) SELECT pg_temp.id('t', n), 't' || n, 'Team ' || n FROM generate_series(0, ${sellers / teamSize - 1}) AS n;
  INSERT INTO team_member (team_id, user_id) SELECT pg_temp.id('t', (n - 1) / ${teamSize}), pg_temp.id('s', n) FROM generate_series(1, ${sellers}) AS n;
  INSERT INTO phone_number (id, number, name, carrier, owner_user_id) SELECT pg_temp.id('ps', n), '+1202555' || (1000 + n), 'Seller ' || n, 'generic', pg_temp.id('s', n) FROM generate_series(1, ${sellers}) AS n;
  INSERT INTO phone_number (id, number, name, carrier, owner_team_id) SELECT pg_temp.id('pt', n), '+1202555' || (2000 + n), 'Team ' || n, 'generic', pg_temp.id('t', n) FROM generate_series(0, ${sellers / teamSize - 1}) AS n;
  -- Random names, so that a part of a name matches few records.
  INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id)
  SELECT pg_temp.id('r', n), (ARRAY['CONTACT', 'ACCOUNT', 'LEAD'])[1 + n % 3], 'r' || n, initcap(substr(md5('n' || n), 1, 6)) || ' ' || initcap(substr(md5('n' || n), 7, 8)), n % 10 > 0,
    now() - n * interval '1 second', pg_temp.id('s', (1 + n % ${sellers})) FROM generate_series(1, ${records}) AS n;
  INSERT INTO record_phone (record_id, position, kind, number, number_key)
  SELECT pg_temp.id('r', n), 0, 'MOBILE', '+1415' || (2000000 + n), '+1415' || (2000000 + n) FROM generate_series(1, ${records}) AS n;`;

const conversationsSql = (messages: number, conversations: number) => `
  CREATE TEMPORARY TABLE history AS
  SELECT n, pg_temp.id('m', n) AS id, 1 + n % ${conversations} AS c, pg_temp.id('c', (1 + n % ${conversations})) AS conversation_id,
    CASE WHEN (n / ${conversations}) % 2 = 0 THEN 'INBOUND' ELSE 'OUTBOUND' END AS direction,
    date_trunc('milliseconds', now()) - (${messages} - n) * interval '1 second' AS at
  FROM generate_series(0, ${messages - 1}) AS n;
  INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id)
  SELECT id, conversation_id, direction, 'Is order ' || substr(md5('b' || n), 1, 8) || ' ready? I could come by at noon.', CASE direction WHEN 'INBOUND' THEN 'RECEIVED' ELSE 'DELIVERED' END,
    'GSM7', 1, at, 'generic', 'e' || n FROM history;
  -- Most conversations use the number of the record's owner, every fifth uses the team's number.
  INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_id, last_message_at, last_inbound_at)
  SELECT pg_temp.id('c', c), pg_temp.id('r', c), pg_temp.id('s', (1 + c % ${sellers})), CASE WHEN c % 5 = 0 THEN pg_temp.id('pt', (c % ${sellers}) / ${teamSize}) ELSE pg_temp.id('ps', 1 + c % ${sellers}) END,
    '+1415' || (2000000 + c), '+1415' || (2000000 + c), last.id, last.at, last.at - interval '1 minute'
  FROM generate_series(1, ${conversations}) AS c
  JOIN (SELECT DISTINCT ON (c) c AS place, id, at FROM history ORDER BY c, at DESC) AS last ON last.place = c;
  -- All but the last three texts of a conversation are read.
  INSERT INTO conversation_read (user_id, conversation_id, read_until)
  SELECT pg_temp.id('s', (1 + c % ${sellers})), pg_temp.id('c', c), last_message_at - interval '3 seconds' * ${conversations}
  FROM generate_series(1, ${conversations}) AS c JOIN conversation ON conversation.id = pg_temp.id('c', c);
  -- A long conversation to page through.
  INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id)
  SELECT pg_temp.id('long', n), pg_temp.id('c', 50), 'OUTBOUND', 'A long story, part ' || n, 'DELIVERED', 'GSM7', 1, timestamptz '2020-01-01' + n * interval '1 minute', 'generic', 'l' || n
  FROM generate_series(1, 50100) AS n;`;

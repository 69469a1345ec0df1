import { runMigrations } from '@patchbay/persistence';
import { createHash } from 'node:crypto';
import { runSql } from './run-sql';

export const sellers = 50;
const teamSize = 5;
/** A conversation of the first seller that has more than 50,000 messages. */
export const longConversation = createHash('md5').update('c50').digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
/** Of one of the sellers, 1 to `sellers`. */
export const sellerOf = (n: number) => `s${n}`;

/** A new database: a company whose sellers share so many messages, a tenth as many conversations, a fifth as many records. */
export async function seedCompany(serverUrl: string, name: string, messages: number): Promise<string> {
  const [conversations, records] = [messages / 10, messages / 5];
  const url = new URL(serverUrl);
  await runSql(serverUrl, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  await runMigrations(url.toString());
  await runSql(
    url.toString(),
    `SET session_replication_role = replica;
     SET synchronous_commit = off;
     SET maintenance_work_mem = '256MB';
     -- Built at once below: row by row it costs more than all the rest.
     DROP INDEX message_body_part;
     DROP INDEX record_name_part;
     DROP INDEX record_phone_part;

     INSERT INTO app_user (id, external_id, name, email, role) SELECT md5('s' || n)::uuid, 's' || n, 'Seller ' || n, '', 'SALESPERSON' FROM generate_series(1, ${sellers}) AS n;
     INSERT INTO team (id, external_id, name) SELECT md5('t' || n)::uuid, 't' || n, 'Team ' || n FROM generate_series(0, ${sellers / teamSize - 1}) AS n;
     INSERT INTO team_member (team_id, user_id) SELECT md5('t' || (n - 1) / ${teamSize})::uuid, md5('s' || n)::uuid FROM generate_series(1, ${sellers}) AS n;
     INSERT INTO phone_number (id, number, name, provider, owner_user_id) SELECT md5('ps' || n)::uuid, '+1202555' || (1000 + n), 'Seller ' || n, 'GENERIC', md5('s' || n)::uuid FROM generate_series(1, ${sellers}) AS n;
     INSERT INTO phone_number (id, number, name, provider, owner_team_id) SELECT md5('pt' || n)::uuid, '+1202555' || (2000 + n), 'Team ' || n, 'GENERIC', md5('t' || n)::uuid FROM generate_series(0, ${sellers / teamSize - 1}) AS n;
     -- Names that begin in any way, so that a part of one is in few.
     INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id)
     SELECT md5('r' || n)::uuid, (ARRAY['CONTACT', 'ACCOUNT', 'LEAD'])[1 + n % 3], 'r' || n, initcap(substr(md5('n' || n), 1, 6)) || ' ' || initcap(substr(md5('n' || n), 7, 8)), n % 10 > 0,
       now() - n * interval '1 second', md5('s' || (1 + n % ${sellers}))::uuid FROM generate_series(1, ${records}) AS n;
     INSERT INTO record_phone (record_id, position, kind, number, number_key)
     SELECT md5('r' || n)::uuid, 0, 'MOBILE', '+1415' || (2000000 + n), '+1415' || (2000000 + n) FROM generate_series(1, ${records}) AS n;

     CREATE TEMPORARY TABLE history AS
     SELECT n, md5('m' || n)::uuid AS id, 1 + n % ${conversations} AS c, md5('c' || (1 + n % ${conversations}))::uuid AS conversation_id,
       CASE WHEN (n / ${conversations}) % 2 = 0 THEN 'INBOUND' ELSE 'OUTBOUND' END AS direction,
       date_trunc('milliseconds', now()) - (${messages} - n) * interval '1 second' AS at
     FROM generate_series(0, ${messages - 1}) AS n;
     INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, provider_message_id)
     SELECT id, conversation_id, direction, 'Is order ' || substr(md5('b' || n), 1, 8) || ' ready? I could come by at noon.', CASE direction WHEN 'INBOUND' THEN 'RECEIVED' ELSE 'DELIVERED' END,
       'GSM7', 1, at, 'generic', 'e' || n FROM history;
     -- Most on the number of the record's owner, every fifth on their team's.
     INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_id, last_message_at, last_inbound_at)
     SELECT md5('c' || c)::uuid, md5('r' || c)::uuid, md5('s' || (1 + c % ${sellers}))::uuid, md5(CASE WHEN c % 5 = 0 THEN 'pt' || (c % ${sellers}) / ${teamSize} ELSE 'ps' || (1 + c % ${sellers}) END)::uuid,
       '+1415' || (2000000 + c), '+1415' || (2000000 + c), last.id, last.at, last.at - interval '1 minute'
     FROM generate_series(1, ${conversations}) AS c
     JOIN (SELECT DISTINCT ON (c) c AS place, id, at FROM history ORDER BY c, at DESC) AS last ON last.place = c;
     -- What is older than the last three texts of a conversation was read.
     INSERT INTO conversation_read (user_id, conversation_id, read_until)
     SELECT md5('s' || (1 + c % ${sellers}))::uuid, md5('c' || c)::uuid, last_message_at - interval '3 seconds' * ${conversations}
     FROM generate_series(1, ${conversations}) AS c JOIN conversation ON conversation.id = md5('c' || c)::uuid;
     -- Enough of one to page through.
     INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, provider_message_id)
     SELECT md5('long' || n)::uuid, md5('c50')::uuid, 'OUTBOUND', 'A long story, part ' || n, 'DELIVERED', 'GSM7', 1, timestamptz '2020-01-01' + n * interval '1 minute', 'generic', 'l' || n
     FROM generate_series(1, 50100) AS n;

     CREATE INDEX message_body_part ON message USING gin (body gin_trgm_ops);
     CREATE INDEX record_name_part ON record USING gin (name gin_trgm_ops);
     CREATE INDEX record_phone_part ON record_phone USING gin (number gin_trgm_ops);
     DROP TABLE history;
     ANALYZE;`,
  );
  return url.toString();
}

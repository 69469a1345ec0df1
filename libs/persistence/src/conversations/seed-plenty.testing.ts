export const sellers = 40;

/**
 * A company for the tests of lists: 40 sellers in teams of four, a company number for each seller and each team, 12,000
 * records, 6,000 conversations, 24,000 messages. Owners and texts follow from a row's number, so that a test can compute
 * what a query must find.
 */
export async function seedPlenty(database: { query(sql: string): Promise<unknown> }): Promise<void> {
  await database.query(`
    SET session_replication_role = replica;
    INSERT INTO app_user (id, external_id, name, email, role) SELECT md5('u' || n)::uuid, 'u' || n, 'Seller ' || n, '', CASE n % 10 WHEN 0 THEN 'SALES_MANAGER' ELSE 'SALESPERSON' END FROM generate_series(1, ${sellers}) AS n;
    INSERT INTO app_user (id, external_id, name, email, role) VALUES (md5('admin')::uuid, 'admin', 'Admin', '', 'ADMIN'), (md5('viewer')::uuid, 'viewer', 'Viewer', '', 'VIEWER');
    INSERT INTO team (id, external_id, name) SELECT md5('t' || n)::uuid, 't' || n, 'Team ' || n FROM generate_series(0, ${sellers / 4}) AS n;
    INSERT INTO team_member (team_id, user_id) SELECT md5('t' || n / 4)::uuid, md5('u' || n)::uuid FROM generate_series(1, ${sellers}) AS n;
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id) SELECT md5('pu' || n)::uuid, '+1202555' || (1000 + n), 'Of ' || n, 'generic', md5('u' || n)::uuid FROM generate_series(1, ${sellers}) AS n;
    INSERT INTO phone_number (id, number, name, carrier, owner_team_id) SELECT md5('pt' || n)::uuid, '+1202555' || (2000 + n), 'Of team ' || n, 'generic', md5('t' || n)::uuid FROM generate_series(0, ${sellers / 4}) AS n;
    INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id, owner_team_id, contact_id)
    SELECT md5('r' || n)::uuid, (ARRAY['CONTACT', 'ACCOUNT', 'LEAD', 'OPPORTUNITY'])[1 + n % 4], 'r' || n, initcap(substr(md5('n' || n), 1, 6)) || ' ' || initcap(substr(md5('n' || n), 7, 5)), true, now(),
      CASE WHEN n % 7 > 0 THEN md5('u' || (1 + n % ${sellers}))::uuid END, CASE WHEN n % 7 = 0 THEN md5('t' || n % ${sellers / 4})::uuid END, CASE n % 4 WHEN 3 THEN md5('r' || (n - 3))::uuid END
    FROM generate_series(1, 12000) AS n;
    INSERT INTO record_phone (record_id, position, kind, number, number_key)
    SELECT md5('r' || n)::uuid, 0, 'MOBILE', '+1415' || (2000000 + n), '+1415' || (2000000 + n) FROM generate_series(1, 12000) AS n WHERE n % 4 < 3;
    INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, carrier_message_id)
    SELECT md5('m' || n)::uuid, md5('c' || (1 + n % 6000))::uuid, CASE WHEN n / 6000 % 2 = 0 THEN 'INBOUND' ELSE 'OUTBOUND' END, 'Is order ' || substr(md5('b' || n), 1, 8) || ' ready?',
      CASE WHEN n / 6000 % 2 = 0 THEN 'RECEIVED' ELSE 'DELIVERED' END, 'GSM7', 1, timestamptz '2026-01-01' + n * interval '1 second', 'generic', 'e' || n FROM generate_series(0, 23999) AS n;
    INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_id, last_message_at, last_inbound_at)
    SELECT md5('c' || c)::uuid, record.id, coalesce(record.owner_user_id, record.owner_team_id), md5(CASE WHEN c % 5 = 0 THEN 'pt' || c % ${sellers / 4} ELSE 'pu' || (1 + c * 13 % ${sellers}) END)::uuid,
      '+1415' || (2000000 + c), '+1415' || (2000000 + c), last.id, last.created_at, (SELECT max(created_at) FROM message WHERE conversation_id = md5('c' || c)::uuid AND direction = 'INBOUND')
    FROM generate_series(1, 6000) AS c JOIN record ON record.external_id = 'r' || c
    CROSS JOIN LATERAL (SELECT id, created_at FROM message WHERE conversation_id = md5('c' || c)::uuid ORDER BY created_at DESC LIMIT 1) AS last;
    -- Empty, as after a move.
    UPDATE conversation SET last_message_id = NULL WHERE substr(id::text, 1, 2) = '00';
    INSERT INTO conversation_read (user_id, conversation_id, read_until) SELECT md5('u' || u)::uuid, conversation.id, last_message_at - interval '7000 seconds' * (u % 3)
    FROM generate_series(1, ${sellers}, 3) AS u, conversation WHERE substr(conversation.id::text, 1, 1) IN ('1', '2', '3');
    SET session_replication_role = DEFAULT;
    ANALYZE;`);
}

import { Client } from 'pg';

export interface FigureTexts {
  /** Texts at a moment, with their events and two reports on each. */
  add(count: number, at: Date): Promise<void>;
  close(): Promise<void>;
}

/** A company with texts of the last days, in and out by turns, as figures read them. */
export async function seedFigureTexts(
  databaseUrl: string,
  { days, perDay, sellers }: { readonly days: number; readonly perDay: number; readonly sellers: number },
): Promise<FigureTexts> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const customers = perDay / 10;
  await client.query(`
    SET session_replication_role = replica;
    INSERT INTO app_user (id, external_id, name, email, role)
      SELECT md5('u' || n)::uuid, 'u' || n, 'Seller', '', 'SALESPERSON' FROM generate_series(0, ${sellers - 1}) AS n;
    INSERT INTO team (id, external_id, name) SELECT md5('t' || n)::uuid, 't' || n, 'Team' FROM generate_series(0, 19) AS n;
    INSERT INTO team_membership (team_id, user_id, member_from)
      SELECT md5('t' || n / 10)::uuid, md5('u' || n)::uuid, '1970-01-01' FROM generate_series(0, ${sellers - 1}) AS n;
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
      SELECT md5('p' || n)::uuid, '+1202555' || 1000 + n, 'Ours', 'generic', md5('u' || n)::uuid FROM generate_series(0, ${sellers - 1}) AS n;
    INSERT INTO number_ownership (phone_number_id, owned_from, owner_user_id)
      SELECT id, '1970-01-01', owner_user_id FROM phone_number;
    INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id)
      VALUES (md5('r')::uuid, 'CONTACT', 'Customer', true, now(), md5('u0')::uuid);
    INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_at)
      SELECT md5('c' || n)::uuid, md5('r')::uuid, md5('u0')::uuid, md5('p' || n % ${sellers})::uuid, '+1415' || 2000000 + n,
        '+1415' || 2000000 + n, now() FROM generate_series(0, ${customers - 1}) AS n`);
  let added = 0;
  /** `at` is an expression of `n`. */
  const insert = async (first: number, count: number, at: string, withEvents: boolean) => {
    await client.query(`
      INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier, sender_id)
      SELECT md5('m' || n)::uuid, md5('c' || n / 2 % ${customers})::uuid, CASE n % 2 WHEN 0 THEN 'INBOUND' ELSE 'OUTBOUND' END, '',
        CASE n % 2 WHEN 0 THEN 'RECEIVED' ELSE 'DELIVERED' END, 'GSM7', 1, ${at}, 'generic',
        CASE n % 2 WHEN 1 THEN md5('u' || n / 2 % ${customers} % ${sellers})::uuid END
      FROM generate_series(${first}, ${first + count - 1}) AS n`);
    if (withEvents)
      await client.query(`
        INSERT INTO outbox (sequence, event)
        SELECT (SELECT coalesce(max(sequence), 0) FROM outbox) + row_number() OVER (), jsonb_build_object(
          'type', CASE round WHEN 0 THEN 'message-added' ELSE 'message-updated' END, 'messageId', md5('m' || n)::uuid)
        FROM generate_series(${first}, ${first + count - 1}) AS n, generate_series(0, 2) AS round`);
  };
  const history = days * perDay;
  for (let day = 0; day < days; day += 1)
    await insert(
      day * perDay,
      perDay,
      `date_trunc('milliseconds', now()) - interval '${days + 1 - day} days' + (n - ${day * perDay}) * interval '1.6 s'`,
      false,
    );
  await client.query('ANALYZE');
  return {
    async add(count, at) {
      // In and out by turns: an even number.
      await insert(history + added, count, `timestamptz '${at.toISOString()}' + (n % 1000) * interval '1 ms'`, true);
      added += count;
    },
    close: () => client.end(),
  };
}

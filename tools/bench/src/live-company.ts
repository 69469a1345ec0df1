import { SignJWT } from 'jose';
import { runSql } from './run-sql';
import { withoutLimits } from './start-program';

const jwtSecret = 'a-secret-of-the-benchmarks-of-some-length';
const users = 50;

/** One team with one conversation that all members may see. */
const seedSql = `
  INSERT INTO app_user (id, external_id, name, email, role) SELECT md5('u' || n)::uuid, 'u' || n, 'User ' || n, '', 'SALESPERSON' FROM generate_series(1, ${users}) AS n;
  INSERT INTO team (id, external_id, name) VALUES (md5('t')::uuid, 't', 'Team');
  INSERT INTO team_member (team_id, user_id) SELECT md5('t')::uuid, id FROM app_user;
  INSERT INTO phone_number (id, number, name, carrier, owner_team_id) VALUES (md5('p')::uuid, '+12025550101', 'Ours', 'generic', md5('t')::uuid);
  INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_team_id) VALUES (md5('r')::uuid, 'CONTACT', 'r', 'Maya Fischer', true, now(), md5('t')::uuid);
  INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES (md5('r')::uuid, 0, 'MOBILE', '+13125550141', '+13125550141');
  INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
  VALUES (md5('c')::uuid, md5('r')::uuid, md5('p')::uuid, '+13125550141', '+13125550141', now());
  -- The seed itself is no news.
  DELETE FROM outbox;`;

export async function seedLiveCompany(databaseUrl: string): Promise<void> {
  await runSql(databaseUrl, seedSql);
}

/** The environment of a gateway without limits per user, because few users share many sockets. */
export const liveEnvironment = (databaseUrl: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  REDIS_URL: 'redis://127.0.0.1:6379',
  AUTH_JWT_SECRET: jwtSecret,
  PORT: '0',
  ...withoutLimits,
});

const tokenOf = (externalId: string): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(externalId)
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(new TextEncoder().encode(jwtSecret));

/** One token per member of the team. */
export function tokensOfTeam(): Promise<string[]> {
  return Promise.all(Array.from({ length: users }, (_, n) => tokenOf(`u${n + 1}`)));
}

export const liveAuthorization = async (externalId: string): Promise<string> => `Bearer ${await tokenOf(externalId)}`;

/** Adds texts and their events in one commit, like a worker. They are not relayed yet. */
export const addTextsSql = `
  WITH last AS (SELECT coalesce(max(created_at), now()) AS at FROM message WHERE conversation_id = md5('c')::uuid),
  added AS (
    INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier)
    SELECT gen_random_uuid(), md5('c')::uuid, 'INBOUND', 'Is my order ready? I could come by at noon.', 'RECEIVED', 'GSM7', 1, last.at + n * interval '1 millisecond', 'generic'
    FROM last, generate_series(1, $1::integer) AS n
    RETURNING id, created_at
  )
  INSERT INTO outbox (event)
  SELECT jsonb_build_object('type', 'message-added', 'messageId', id, 'conversationId', md5('c')::uuid, 'owners', jsonb_build_object(
    'numberOwner', jsonb_build_object('kind', 'team', 'id', md5('t')::uuid), 'recordOwner', jsonb_build_object('kind', 'team', 'id', md5('t')::uuid)))
  FROM added ORDER BY created_at`;

import type { QueryResultRow } from 'pg';

/** The same numbers for the same seed. */
export function createDice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (max: number) => Math.floor(next() * max);
  return { below, isLucky: (share: number) => next() < share, pick: <T>(of: readonly T[]): T => of[below(of.length)]! };
}
export type Dice = ReturnType<typeof createDice>;

export const idOf = (kind: string, n: number) =>
  `${kind.charCodeAt(0).toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const users = [0, 1, 2].map((n) => idOf('u', n));
export const teams = [0, 1, 2].map((n) => idOf('t', n));
export const numbers = [0, 1, 2].map((n) => idOf('p', n));
const customers = 4;

/** Three users, three teams and three numbers; each pair of numbers has conversations under two records. */
export const company = `
  INSERT INTO service_account (id, name, scopes, created_at) VALUES ('${idOf('s', 0)}', 'CRM', '[]', now());
  INSERT INTO app_user (id, external_id, name, email, role)
    SELECT id::uuid, id, 'Seller', '', 'SALESPERSON' FROM unnest('{${users.join()}}'::text[]) AS id;
  INSERT INTO team (id, external_id, name) SELECT id::uuid, id, 'Team' FROM unnest('{${teams.join()}}'::text[]) AS id;
  INSERT INTO phone_number (id, number, name, carrier, owner_user_id) SELECT id::uuid, '+1202555010' || place, 'Ours', 'generic',
    '${users[0]}' FROM unnest('{${numbers.join()}}'::text[]) WITH ORDINALITY AS one (id, place);
  INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id)
    SELECT id::uuid, 'CONTACT', 'Customer', true, now(), '${users[0]}' FROM unnest('{${[0, 1].map((n) => idOf('r', n)).join()}}'::text[]) AS id;
  INSERT INTO conversation (id, record_id, record_owner_id, phone_number_id, customer_number, customer_key, last_message_at)
    SELECT md5(number || customer || record)::uuid, record::uuid, '${users[0]}', number::uuid, '+1312555' || customer,
      '+1312555' || customer, now()
    FROM unnest('{${numbers.join()}}'::text[]) AS number, generate_series(1, ${customers}) AS customer,
      unnest('{${[0, 1].map((n) => idOf('r', n)).join()}}'::text[]) AS record`;

type Query = <Row extends QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Who owned the numbers and who was in which team, with changes at any time. */
export async function playCompany(query: Query, dice: Dice, from: Date, until: Date): Promise<void> {
  const moment = () => new Date(from.getTime() + dice.below(until.getTime() - from.getTime()));
  await query('TRUNCATE number_ownership, team_membership RESTART IDENTITY');
  for (const number of numbers) {
    const change = moment();
    for (const [start, end] of [[from, change] as const, [change, null] as const]) {
      const isUser = dice.isLucky(0.6);
      await query(
        `INSERT INTO number_ownership (phone_number_id, owned_from, owned_until, owner_user_id, owner_team_id) VALUES ($1, $2, $3, $4, $5)`,
        [number, start, end, isUser ? dice.pick(users) : null, isUser ? null : dice.pick(teams)],
      );
    }
  }
  for (const user of users)
    for (const team of teams)
      if (dice.isLucky(0.6))
        await query(
          `INSERT INTO team_membership (user_id, team_id, member_from, member_until) VALUES ($1, $2, $3, $4)`,
          [...[user, team], dice.isLucky(0.5) ? from : moment(), dice.isLucky(0.5) ? null : moment()],
        );
}

const statuses = ['QUEUED', 'SCHEDULED', 'SENDING', 'SENT', 'DELIVERED', 'UNDELIVERED', 'FAILED', 'CANCELED'];
const codes = ['NOT_A_MOBILE', 'UNREACHABLE', 'EXPIRED'];

/** What happens to texts: they come and leave in any order of their times, get late reports, are moved, and change consent. */
export function createHistory(query: Query, dice: Dice, from: Date, until: Date) {
  let texts = 0;
  const log = (type: string, ids: Readonly<Record<string, string>>) =>
    query(
      `INSERT INTO outbox (sequence, event) SELECT coalesce(max(sequence), 0) + 1, $1 FROM outbox WHERE sequence IS NOT NULL`,
      [JSON.stringify({ type, ...ids })],
    );
  const state = () => {
    const status = dice.pick(statuses);
    return { status, problem: dice.isLucky(0.9) ? JSON.stringify({ code: dice.pick(codes) }) : null };
  };
  const any = async () =>
    (
      await query<{ id: string; direction: string; conversation_id: string; created_at: Date }>(
        'SELECT id, direction, conversation_id, created_at FROM message ORDER BY md5(id::text || $1) LIMIT 1',
        [String(dice.below(1_000_000))],
      )
    )[0];
  const add = async () => {
    const id = idOf('m', texts++);
    const createdAt = new Date(from.getTime() + dice.below(until.getTime() - from.getTime()));
    const isIn = dice.isLucky(0.5);
    const { status, problem } = state();
    const author = dice.below(4);
    const [place] = await query<{ id: string }>('SELECT id FROM conversation ORDER BY md5(id::text || $1) LIMIT 1', [
      String(dice.below(1_000_000)),
    ]);
    await query(
      `INSERT INTO message (id, conversation_id, direction, body, status, problem, encoding, segments, sender_id, account_id,
         created_at, send_at, carrier, is_excess, reaction_to_id, routing)
       VALUES ($1, $2, $3, 'Hi', $4, $5, 'GSM7', 1, $6, $7, $8, $9, 'generic', $10, $11, $12)`,
      [
        ...[id, place!.id, isIn ? 'INBOUND' : 'OUTBOUND', isIn ? 'RECEIVED' : status, isIn ? null : problem],
        ...[isIn || author > 2 ? null : users[author], !isIn && dice.isLucky(0.1) ? idOf('s', 0) : null, createdAt],
        !isIn && dice.isLucky(0.2) ? new Date(createdAt.getTime() + dice.below(7_200_000)) : null,
        ...[isIn && dice.isLucky(0.1), isIn && dice.isLucky(0.1) ? id : null],
        isIn ? JSON.stringify({ decidedBy: dice.isLucky(0.2) ? 'NEW_LEAD' : 'ONLY_CANDIDATE' }) : null,
      ],
    );
    await log('message-added', { messageId: id, conversationId: place!.id });
  };
  const report = async () => {
    const text = await any();
    if (text?.direction !== 'OUTBOUND') return;
    const { status, problem } = state();
    await query('UPDATE message SET status = $2, problem = $3 WHERE id = $1', [text.id, status, problem]);
    await log('message-updated', { messageId: text.id, conversationId: text.conversation_id });
  };
  const move = async () => {
    const text = await any();
    if (text === undefined) return;
    await query(
      `UPDATE message SET conversation_id = other.id FROM conversation AS here JOIN conversation AS other
         USING (phone_number_id, customer_key) WHERE message.id = $1 AND here.id = $2 AND other.id <> here.id`,
      [text.id, text.conversation_id],
    );
    await log('message-moved', { messageId: text.id, conversationId: text.conversation_id });
  };
  const consent = async () => {
    const text = await any();
    if (text === undefined) return;
    const state = dice.pick(['OPTED_OUT', 'OPTED_IN']);
    await query(
      `INSERT INTO consent_entry (id, customer_key, scope, phone_number_id, state, source, at, recorded_at, message_id)
       SELECT gen_random_uuid(), customer_key, 'PHONE_NUMBER', phone_number_id, $2, 'KEYWORD', $3, now(), $1
       FROM conversation WHERE id = $4`,
      [text.id, state, new Date(text.created_at.getTime() + dice.below(5_000)), text.conversation_id],
    );
    await log('consent-changed', { conversationId: text.conversation_id });
  };
  return () => dice.pick([add, add, add, add, report, report, move, consent])();
}

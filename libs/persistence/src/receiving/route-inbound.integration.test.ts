import type { Viewer } from '@patchbay/access';
import {
  type Carriers,
  type Job,
  moveMessages,
  routeInbound,
  type StoredCallback,
  UnreadableCallback,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import fc from 'fast-check';
import { connectPersistence, type Persistence } from '../connect-persistence';

const customers = ['known', 'shared', 'stranger', 'other stranger'] as const;
const numbers = ['ana', 'west', 'ben', 'nobody'] as const;
type Customer = (typeof customers)[number];
type Number = (typeof numbers)[number];

/** A callback that comes in. Numbers choose from what came before, so that it can shrink. */
type Callback =
  | { readonly kind: 'text'; readonly from: Customer; readonly to: Number; readonly body: string }
  | { readonly kind: 'part'; readonly from: Customer; readonly to: Number; readonly number: number }
  | { readonly kind: 'again'; readonly which: number }
  | { readonly kind: 'unreadable' };

const from = fc.constantFrom(...customers);
const to = fc.constantFrom(...numbers);
const callbacks: fc.Arbitrary<Callback> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      from,
      to,
      body: fc.oneof(
        { weight: 5, arbitrary: fc.constant('Hi') },
        { weight: 1, arbitrary: fc.constantFrom('STOP', 'START', 'HELP', 'please stop texting me') },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('part' as const), from, to, number: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unreadable' as const) }) },
);

const [ana, ben, mo, west] = [newId(), newId(), newId(), newId()];
const administrator: Viewer = {
  userId: mo,
  role: 'ADMIN',
  teamIds: new Set(),
  teamMateIds: new Set(),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
};
const start = Date.parse('2026-03-02T15:00:00Z');

describe('texts that are routed together', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let worlds = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test' });
    await database.query(`
      INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
        ('${ben}', 'ben', 'Ben', '', 'VIEWER'), ('${mo}', 'mo', 'Mo', '', 'ADMIN')`);
    await database.query(`INSERT INTO team (id, external_id, name) VALUES ('${west}', 'west', 'West')`);
    await database.query(
      `INSERT INTO team_member (team_id, user_id) VALUES ('${west}', '${ana}'), ('${west}', '${ben}')`,
    );
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  /** The same company each time, with numbers of its own, and what is left in the tables when its callbacks are routed. */
  async function createWorld() {
    worlds += 1;
    const prefix = `+1202${String(worlds).padStart(5, '0')}`;
    const [ourNumber, customerNumber] = [
      (name: Number) => `${prefix}${10 + numbers.indexOf(name)}`,
      (name: Customer) => `${prefix}${50 + customers.indexOf(name)}`,
    ];
    const numberIds = { ana: newId(), west: newId(), ben: newId() };
    const records = { Al: newId(), Bo: newId(), Cy: newId(), Deal: newId() };
    await database.query(
      `INSERT INTO phone_number (id, number, name, carrier, owner_user_id, owner_team_id) VALUES
        ($1, $4, 'Ana', 'generic', '${ana}', NULL), ($2, $5, 'West', 'generic', NULL, '${west}'), ($3, $6, 'Ben', 'generic', '${ben}', NULL)`,
      [numberIds.ana, numberIds.west, numberIds.ben, ourNumber('ana'), ourNumber('west'), ourNumber('ben')],
    );
    await database.query(
      `INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id, owner_team_id, contact_id) VALUES
        ($1, 'CONTACT', 'Al', true, '2026-01-01', '${ana}', NULL, NULL), ($2, 'ACCOUNT', 'Bo', true, '2026-01-02', NULL, '${west}', NULL),
        ($3, 'LEAD', 'Cy', true, '2026-01-03', '${ben}', NULL, NULL), ($4, 'OPPORTUNITY', 'Deal', true, '2026-01-04', '${ana}', NULL, $1)`,
      [records.Al, records.Bo, records.Cy, records.Deal],
    );
    for (const [record, customer] of [
      ['Al', 'known'],
      ['Cy', 'known'],
      ['Al', 'shared'],
      ['Bo', 'shared'],
    ] as const)
      await database.query(
        `INSERT INTO record_phone (record_id, position, kind, number, number_key)
         SELECT $1, count(*), 'MOBILE', $2, $2 FROM record_phone WHERE record_id = $1`,
        [records[record], customerNumber(customer)],
      );

    const dependencies = { database: persistence.database, now: () => new Date(start), newId };
    const carriers = new Map([['generic', { read }]]) as unknown as Carriers;
    const route = (jobs: readonly Job[]) =>
      routeInbound(
        {
          ...dependencies,
          carriers,
          jobs: persistence.jobs,
          helpText: 'Help.',
          maxTextsPerMinute: 4,
          countryOf: () => null,
        },
        jobs,
      );
    const claim = async () => {
      const jobs = await persistence.jobs.claim(['route-inbound'], { limit: 500, perLane: 500, leaseMs: 60_000 });
      return jobs.filter(({ lane }) => lane.startsWith(prefix));
    };
    const receive = async (given: readonly Callback[]) => {
      const texts: object[] = [];
      for (const [place, callback] of given.entries()) {
        const id = newId();
        const text = textOf(callback, { texts, id, ourNumber, customerNumber });
        texts.push(text);
        const lane = callback.kind === 'text' ? `${prefix} ${callback.from} ${callback.to}` : `${prefix} ${place}`;
        await persistence.receipts.append({
          ...{ id, carrier: 'generic', path: String(place), contentType: '' },
          envelope: { eventId: id, kind: 'text', lane },
          rawBody: Buffer.from(JSON.stringify(text)),
          receivedAt: new Date(start + place * 1_000),
        });
      }
      return claim();
    };
    /** The known customer has texted Ana and was moved to Bo, and texts to them are scheduled. */
    const prepare = async () => {
      await route(await receive([{ kind: 'text', from: 'known', to: 'ana', body: 'First' }]));
      const [message] = await database.query<{ id: string; conversation_id: string }>(
        `SELECT message.id, conversation_id FROM message JOIN conversation ON conversation.id = conversation_id
         WHERE phone_number_id = $1`,
        [numberIds.ana],
      );
      const moved = await moveMessages(dependencies, administrator, {
        messageIds: [message!.id],
        toRecordId: records.Bo,
      });
      expect(moved.kind).toBe('moved');
      await database.query(
        `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, sender_id, created_at, send_at, carrier, cancel_if_customer_replies)
         SELECT gen_random_uuid(), $1, 'OUTBOUND', 'Scheduled ' || n, 'SCHEDULED', 'GSM7', 1, '${ana}', '2026-03-01'::timestamptz + n * interval '1 s', '2030-01-01', 'generic', n = 1
         FROM generate_series(1, 2) AS n`,
        [message!.conversation_id],
      );
    };
    return { prepare, receive, route, state: () => stateOf(database, prefix, numberIds, records) };
  }

  test('end up exactly as if they had been routed one by one', async () => {
    const together = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(callbacks, { maxLength: 24 }),
        together,
        fc.boolean(),
        async (given, sizes, isPrepared) => {
          const states = [];
          for (const cuts of [[1], sizes]) {
            const world = await createWorld();
            if (isPrepared) await world.prepare();
            const jobs = await world.receive(given);
            for (let [done, turn] = [0, 0]; done < jobs.length; turn += 1) {
              const size = cuts[turn % cuts.length]!;
              await world.route(jobs.slice(done, done + size));
              done += size;
            }
            states.push(await world.state());
          }
          expect(states[1]).toEqual(states[0]);
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);
});

const read = ({ rawBody }: StoredCallback) => {
  const event = JSON.parse(rawBody.toString()) as { kind: string };
  if (event.kind === 'unreadable') throw new UnreadableCallback('It cannot be read.');
  return event;
};

interface Known {
  readonly id: string;
  readonly texts: readonly object[];
  readonly ourNumber: (name: Number) => string;
  readonly customerNumber: (name: Customer) => string;
}

function textOf(callback: Callback, { id, texts, ourNumber, customerNumber }: Known): object {
  if (callback.kind === 'again') return texts[callback.which % Math.max(1, texts.length)] ?? { kind: 'unreadable' };
  if (callback.kind === 'unreadable') return { kind: 'unreadable' };
  const pair = { from: customerNumber(callback.from), to: ourNumber(callback.to) };
  const text = { kind: 'text', carrierMessageId: id, media: [], ...pair };
  if (callback.kind === 'text') return { ...text, body: callback.body };
  return { ...text, body: `Part ${callback.number}`, part: { reference: 'r', number: callback.number, total: 2 } };
}

/** Everything that routing wrote for a world, without ids. */
async function stateOf(
  database: TestDatabase,
  prefix: string,
  numberIds: Readonly<Record<string, string>>,
  records: Readonly<Record<string, string>>,
) {
  const ids = Object.values(numberIds);
  const query = (sql: string, values: readonly unknown[] = [ids]) =>
    database.query<Record<string, unknown>>(sql, [...values]);
  const messages = await query(
    `SELECT message.id, conversation.id AS conversation, record.name AS record, phone_number.name AS number, customer_number AS customer,
       direction, body, message.status, message.created_at - timestamptz '2026-03-02T15:00:00Z' AS at, routing::text, needs_attention, is_excess,
       problem->>'reason' AS problem, last_message_id = message.id AS is_last, last_inbound_at = message.created_at AS is_last_inbound,
       burst_started_at, burst_texts,
       (SELECT jsonb_agg(jsonb_build_array(is_follower, moved_message.routing, question) ORDER BY place)::text FROM moved_message
        JOIN move ON move.id = move_id WHERE message_id = message.id) AS steps
     FROM message JOIN conversation ON conversation.id = conversation_id JOIN record ON record.id = record_id
     JOIN phone_number ON phone_number.id = phone_number_id
     WHERE phone_number_id = ANY ($1) ORDER BY phone_number.name, customer_number, record.name, message.created_at`,
  );
  const notifications = await query(
    `SELECT app_user.name, kind, message_id, notification.created_at - timestamptz '2026-03-02T15:00:00Z' AS at
     FROM notification JOIN app_user ON app_user.id = user_id JOIN conversation ON conversation.id = conversation_id
     WHERE phone_number_id = ANY ($1) ORDER BY app_user.name, notification.id`,
  );
  const events = await query(
    `SELECT outbox.event->>'type' AS type, coalesce(outbox.event->>'messageId', notification.message_id::text) AS message,
       (outbox.event - 'messageId' - 'conversationId' - 'notificationId')::text AS event, kind
     FROM outbox LEFT JOIN notification ON notification.id = (outbox.event->>'notificationId')::uuid
     WHERE coalesce(outbox.event->>'messageId', notification.message_id::text) = ANY (
       SELECT message.id::text FROM message JOIN conversation ON conversation.id = conversation_id WHERE phone_number_id = ANY ($1))
     ORDER BY outbox.id`,
  );
  const receipts = await query(
    `SELECT path::integer AS place, state, cause FROM receipt WHERE id IN (SELECT receipt_id FROM message JOIN conversation ON conversation.id = conversation_id
       WHERE phone_number_id = ANY ($1)) OR convert_from(raw_body, 'UTF8') LIKE '%' || $2 || '%' ORDER BY 1, 2, 3`,
    [ids, prefix],
  );
  const consents = await query(
    `SELECT number.name, customer_key, state, source, user_id, message_id FROM consent_entry
     JOIN phone_number AS number ON number.id = phone_number_id
     WHERE phone_number_id = ANY ($1) ORDER BY number.name, customer_key, at`,
  );
  const leads = await query(
    `SELECT name, type, owner_user_id, owner_team_id FROM record WHERE name LIKE $1 || '%' ORDER BY name`,
    [prefix],
  );
  const jobs = await query(
    `SELECT name FROM job WHERE subject_id IN (SELECT message.id FROM message JOIN conversation ON conversation.id = conversation_id
       WHERE phone_number_id = ANY ($1)) OR lane LIKE $2 || '%' ORDER BY name`,
    [ids, prefix],
  );
  const labels = new Map<string, string>([
    ...Object.entries({ ...numberIds, ...records }).map(([name, id]) => [id, name] as const),
    ...messages.map((row) => [String(row.id), `${row.number} ${row.customer} ${String(row.at)} ${row.body}`] as const),
  ]);
  const leadIds = await query(`SELECT id, name FROM record WHERE name LIKE $1 || '%'`, [prefix]);
  for (const { id, name } of leadIds) labels.set(String(id), String(name));
  const named = (rows: readonly Record<string, unknown>[]) =>
    JSON.parse(
      JSON.stringify(rows.map(({ id: _, conversation: __, ...row }) => row))
        .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => labels.get(id) ?? id)
        .replaceAll(prefix, '+'),
    ) as Record<string, unknown>[];
  const conversationOf = new Map(messages.map((row) => [String(row.id), String(row.conversation)]));
  /** The order of events counts within a conversation; of updates and notifications, only that they are there. */
  const added = events.filter(({ type }) => type === 'message-added');
  const others = events.filter(({ type }) => type !== 'message-added');
  return {
    messages: named(messages),
    notifications: sorted(named(notifications)),
    added: sorted(
      [...new Set(conversationOf.values())].map((id) =>
        named(added.filter(({ message }) => conversationOf.get(String(message)) === id)),
      ),
    ),
    others: sorted(named(others)),
    receipts: named(receipts),
    consents: named(consents),
    leads: named(leads),
    jobs,
  };
}

const sorted = <Item>(items: readonly Item[]) =>
  [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

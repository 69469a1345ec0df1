import {
  type Carriers,
  type Job,
  recordDeliveryStatus,
  type StatusReport,
  type StoredCallback,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import fc from 'fast-check';
import { Client, type QueryResultRow } from 'pg';
import { connectPersistence, type Persistence } from '../connect-persistence';

interface Sent {
  readonly status: string;
  readonly isNamed: boolean;
  readonly hasSender: boolean;
  readonly needsAttention: boolean;
}

/** Numbers are places in the list of messages. There are reports on messages that don't exist. */
interface Report {
  readonly about: { readonly name: number | null; readonly id: number | null };
  readonly status: StatusReport['status'];
  readonly isOptOut: boolean;
}

const customers = 2;
const sent: fc.Arbitrary<Sent> = fc.record({
  status: fc.constantFrom('SCHEDULED', 'QUEUED', 'SENDING', 'SENDING', 'SENT', 'SENT', 'DELIVERED', 'FAILED'),
  isNamed: fc.boolean(),
  hasSender: fc.boolean(),
  needsAttention: fc.boolean(),
});
const report: fc.Arbitrary<Report> = fc.record({
  about: fc.oneof(
    { weight: 4, arbitrary: fc.nat(3).map((name) => ({ name, id: null })) },
    { weight: 2, arbitrary: fc.nat(3).map((id) => ({ name: null, id })) },
    { weight: 3, arbitrary: fc.nat(3).map((both) => ({ name: both, id: both })) },
    { weight: 1, arbitrary: fc.record({ name: fc.nat(3), id: fc.nat(3) }) },
  ),
  status: fc.constantFrom(null, 'queued', 'sent', 'sent', 'delivered', 'undelivered', 'failed'),
  isOptOut: fc.boolean(),
});
/** A report that waited so often is given up. */
const lastAttempt = 8;

const [ana, number] = [newId(), newId()];

describe('reports in batches', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let client: Client;
  let worlds = 0;
  const select = async <Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;

  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test' });
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON');
      INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
      VALUES ('${number}', '+12025550101', 'Ana', 'generic', '${ana}')`);
  });
  afterAll(async () => {
    await client.end();
    await persistence.close();
    await database.close();
  });

  async function createWorld(messages: readonly Sent[]) {
    worlds += 1;
    const world = worlds;
    const [record, ids] = [newId(), messages.map(() => newId())];
    const conversations = Array.from({ length: customers }, () => newId());
    const keyOf = (customer: number) => `+1312${String(world * customers + customer).padStart(7, '0')}`;
    await client.query(
      `INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES ($1, 'CONTACT', 'Al', true, now(), $2)`,
      [record, ana],
    );
    for (const [n, id] of conversations.entries())
      await client.query(
        `INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
         VALUES ($1, $2, $3, $4, $4, now())`,
        [id, record, number, keyOf(n)],
      );
    const nameOf = (message: number) => `${world}-${message}`;
    for (const [n, { status, isNamed, hasSender, needsAttention }] of messages.entries())
      await client.query(
        `INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, sender_id, created_at, carrier,
           carrier_message_id, needs_attention)
         VALUES ($1, $2, 'OUTBOUND', 'Hi', $3, 'GSM7', 1, $4, now() + $5 * interval '1 ms', 'generic', $6, $7)`,
        [
          ids[n],
          conversations[n % customers],
          status,
          hasSender ? ana : null,
          n,
          isNamed ? nameOf(n) : null,
          needsAttention,
        ],
      );
    const receipts: string[] = [];
    const receive = async ({ about: { name, id }, status, isOptOut }: Report) => {
      const receipt = newId();
      receipts.push(receipt);
      const problem = { code: 'OTHER' as const, carrierCode: '7', reason: 'It failed.', advice: 'Call.', isOptOut };
      const carrierMessageId = name === null ? null : nameOf(name);
      const event: StatusReport = {
        kind: 'status',
        carrierMessageId,
        messageId: id === null ? null : (ids[id] ?? newId()),
        status,
        carrierStatus: `${status}`,
        problem: status === 'failed' || status === 'undelivered' ? problem : null,
        at: null,
      };
      await persistence.receipts.append({
        id: receipt,
        carrier: 'generic',
        envelope: { eventId: receipt, kind: 'status', lane: `status:${carrierMessageId ?? ''}` },
        path: '',
        contentType: '',
        rawBody: Buffer.from(JSON.stringify(event)),
        receivedAt: new Date(),
      });
    };
    /** The answers of the carrier to what was sent. */
    const nameAll = async () => {
      for (const [n, id] of ids.entries())
        await client.query('UPDATE message SET carrier_message_id = $2 WHERE id = $1 AND carrier_message_id IS NULL', [
          id,
          nameOf(n),
        ]);
    };
    const rows = async () => ({
      messages: await select(
        'SELECT status, problem, needs_attention, carrier_message_id FROM message WHERE id = ANY ($1) ORDER BY created_at',
        [ids],
      ),
      events: await select(
        `SELECT message_id, status, carrier_status, carrier_code, receipt_id FROM status_event WHERE message_id = ANY ($1)
         ORDER BY array_position($1, message_id), id`,
        [ids],
      ),
      receipts: await select('SELECT state, cause FROM receipt WHERE id = ANY ($1) ORDER BY array_position($1, id)', [
        receipts,
      ]),
      notifications: await select(
        `SELECT message_id, kind, EXISTS (SELECT 1 FROM outbox WHERE event->>'notificationId' = notification.id::text) AS has_event
         FROM notification WHERE message_id = ANY ($1) ORDER BY array_position($1, message_id), kind`,
        [ids],
      ),
      updated: await select(
        `SELECT DISTINCT event->>'messageId' AS message FROM outbox WHERE event->>'messageId' = ANY ($1) ORDER BY 1`,
        [ids],
      ),
      consent: await select(
        `SELECT customer_key, state, message_id FROM consent_entry WHERE customer_key = ANY ($1) ORDER BY customer_key, at`,
        [conversations.map((_, n) => keyOf(n))],
      ),
    });
    /** The same in every world. */
    const shown = async () => {
      let text = JSON.stringify(await rows()).replaceAll(`"${world}-`, '"');
      ids.forEach((id, n) => (text = text.replaceAll(id, `message ${n}`)));
      receipts.forEach((id, n) => (text = text.replaceAll(id, `receipt ${n}`)));
      conversations.forEach((_, n) => (text = text.replaceAll(keyOf(n), `customer ${n}`)));
      return JSON.parse(text) as Awaited<ReturnType<typeof rows>>;
    };
    return { receive, nameAll, shown };
  }

  /** Does all jobs that are free, in batches of these sizes. As with the runner, a job that has to wait stops its lane. */
  async function work(sizes: readonly number[]): Promise<void> {
    const carriers = new Map([
      ['generic', { read: ({ rawBody }: StoredCallback) => JSON.parse(rawBody.toString()) }],
    ]) as unknown as Carriers;
    const { jobs } = persistence;
    const dependencies = { database: persistence.database, now: () => new Date(), newId, carriers, jobs };
    const claimed = await jobs.claim(['record-delivery-status'], { limit: 1_000, perLane: 1_000, leaseMs: 60_000 });
    const stopped = new Set<string>();
    for (let n = 0, first = 0; first < claimed.length; n += 1) {
      const batch = claimed.slice(first, first + sizes[n % sizes.length]!);
      first += batch.length;
      const [ready, blocked]: [Job[], Job[]] = [[], []];
      for (const job of batch) (stopped.has(job.lane) ? blocked : ready).push(job);
      await jobs.postpone(blocked, 0);
      if (ready.length > 0) await recordDeliveryStatus(dependencies, ready);
      for (const { lane } of await select<{ lane: string }>('SELECT lane FROM job WHERE id = ANY ($1)', [
        batch.map(({ id }) => id),
      ]))
        stopped.add(lane);
    }
  }

  async function play(messages: readonly Sent[], reports: readonly Report[], sizes: readonly number[]) {
    const world = await createWorld(messages);
    for (const one of reports) await world.receive(one);
    await work(sizes);
    await world.nameAll();
    await client.query("UPDATE job SET run_at = '2026-01-01'");
    await work(sizes);
    while ((await select("UPDATE job SET run_at = '2026-01-01', attempts = $1 RETURNING 1", [lastAttempt])).length > 0)
      await work(sizes);
    return world.shown();
  }

  it('give the same rows as one by one, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sent, { minLength: 2, maxLength: 3 }),
        fc.array(report, { minLength: 2, maxLength: 10 }),
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 3 }),
        async (messages, reports, sizes) => {
          const alone = await play(messages, reports, [1]);
          expect(await play(messages, reports, sizes)).toEqual(alone);
          expect(await play(messages, reports, [reports.length])).toEqual(alone);
        },
      ),
      { numRuns: 50 },
    );
  });
});

import { outboxChannel } from '@patchbay/persistence';
import {
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  startApp,
  testRedisUrl,
  waitFor,
  type GraphqlClient,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, webhookSecret } from './start-patchbay';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver';

/** `WEBHOOK_EVENTS=20000` is the full size. */
const size = Number(process.env.WEBHOOK_EVENTS ?? 2_000);
const perCommit = 100;
const commits = size / perCommit;
const limitMs = 60_000 + size * 15;

const tenMegabytes = Buffer.alloc(10 * 2 ** 20);

interface Added {
  readonly messageAdded: { readonly message: { readonly body: string } };
}

/** Texts and their events in one commit, as a worker writes them. Their number is their text. */
const addTexts = `
  WITH conversation AS (SELECT * FROM conversation LIMIT 1), added AS (
    INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier)
    SELECT gen_random_uuid(), conversation.id, 'INBOUND', n::text, 'RECEIVED', 'GSM7', 1,
      timestamptz '2026-01-01' + n * interval '1 millisecond', 'generic'
    FROM conversation, generate_series($1::integer, $2::integer) AS n RETURNING id, conversation_id, created_at
  )
  INSERT INTO outbox (event)
  SELECT jsonb_build_object('type', 'message-added', 'messageId', added.id, 'conversationId', added.conversation_id, 'owners',
    jsonb_build_object('numberOwner', jsonb_build_object('kind', 'user', 'id', phone_number.owner_user_id),
      'recordOwner', jsonb_build_object('kind', 'user', 'id', record.owner_user_id)))
  FROM added, conversation JOIN phone_number ON phone_number.id = phone_number_id JOIN record ON record.id = record_id
  ORDER BY added.created_at`;
const addConversation = `
  INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
  SELECT gen_random_uuid(), record.id, phone_number.id, '${customers.maya}', '${customers.maya}', now()
  FROM record, phone_number WHERE record.external_id = 'maya' AND phone_number.number = '${numbers.ana}'`;

describeWithRedis(`${size} events to five receivers`, () => {
  let database: TestDatabase;
  let environment: Record<string, string>;
  let gateways: RunningApp[];
  let worker: RunningApp;
  let admin: GraphqlClient;
  const receivers: Record<string, WebhookReceiver> = {};

  const connectTo = async (name: string, accountId: string) => {
    const receiver = await startWebhookReceiver();
    receivers[name] = receiver;
    const { created } = await admin.run<{ created: { secret: string; userErrors: unknown[] } }>(
      `mutation ($input: WebhookEndpointInput!) { created: createWebhookEndpoint(input: $input) { secret userErrors { message } } }`,
      {
        input: {
          url: receiver.url,
          document: 'subscription { messageAdded { message { body } } }',
          serviceAccountId: accountId,
        },
      },
    );
    expect(created.userErrors).toEqual([]);
    receiver.secret = created.secret;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: 'http://127.0.0.1:1/',
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
    };
    let first: RunningApp;
    let second: RunningApp;
    [first, second, worker] = await Promise.all([
      startApp('gateway', environment),
      startApp('gateway', environment),
      startApp('worker', environment),
    ]);
    gateways = [first, second];
    const token = await signToken(jwtSecret, { sub: 'root' });
    await fillCompany(createGraphqlClient(first.url, token));
    // The first gateway is killed.
    admin = createGraphqlClient(second.url, token);
    const { account } = await admin.run<{ account: { serviceAccount: { id: string } } }>(
      'mutation { account: createServiceAccount(input: { name: "CRM", scopes: [MESSAGES_READ] }) { serviceAccount { id } } }',
    );
    await database.query(addConversation);
    for (const name of ['good', 'large', 'fine', 'hanging', 'failing'])
      await connectTo(name, account.serviceAccount.id);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([...gateways, worker].map((app) => app.stop()));
    await Promise.all(Object.values(receivers).map((receiver) => receiver.close()));
    await database.close();
  });

  /** What each receiver acknowledged: the numbers of texts, in the order in which they came. */
  const taken = new Map<string, number[]>();
  const writtenAt: number[] = [];
  const latencies: number[] = [];
  const hung: ServerResponse[] = [];
  let areHealed = false;
  /** Called for each request to `fine`, which waits a moment before it answers. */
  let onRequest = () => undefined as void;
  const isGood = (name: string) => name === 'good' || name === 'fine';
  const acknowledge = (response: ServerResponse) => void response.writeHead(204).end();
  const fail = [
    (response: ServerResponse) => void response.writeHead(500).end(),
    (response: ServerResponse) => void response.destroy(),
    (response: ServerResponse) => void response.writeHead(503).end(tenMegabytes),
  ];
  const answers: Record<string, (response: ServerResponse) => void> = {
    good: acknowledge,
    fine(response) {
      onRequest();
      setTimeout(() => acknowledge(response), 200);
    },
    large: (response) => void response.writeHead(200).end(tenMegabytes),
    hanging: (response) => (areHealed ? acknowledge(response) : void hung.push(response)),
    failing: (response) =>
      areHealed ? acknowledge(response) : fail[receivers.failing!.deliveries.length % fail.length]!(response),
  };
  const listen = (name: string) => {
    const numbersTaken: number[] = [];
    taken.set(name, numbersTaken);
    receivers[name]!.answer = (response, { data }) => {
      if (areHealed || (name !== 'hanging' && name !== 'failing'))
        for (const { data: result } of data) {
          const number = Number((result as unknown as Added).messageAdded.message.body);
          numbersTaken.push(number);
          if (isGood(name)) latencies.push(performance.now() - writtenAt[Math.floor((number - 1) / perCommit)]!);
        }
      answers[name]!(response);
    };
  };
  const has = (name: string) => new Set(taken.get(name)).size;

  /** The gateway that delivers to `fine`, as soon as a request of it is under way. */
  const findBusy = async (): Promise<number> => {
    await new Promise<void>((resolve) => (onRequest = resolve));
    const [row] = await database.query<{ holder: string | null }>(
      'SELECT holder FROM webhook_endpoint WHERE url = $1',
      [receivers.fine!.url],
    );
    return gateways.findIndex(({ pid }) => row?.holder?.split('/')[1] === String(pid));
  };
  const kill = async () => {
    const place = await findBusy();
    await gateways[place]!.stop('SIGKILL');
    gateways[place] = await startApp('gateway', environment);
  };
  /** Longer than a lease, so that another gateway has its endpoints when it wakes up. */
  const freeze = async () => {
    const { pid } = gateways[await findBusy()]!;
    process.kill(pid, 'SIGSTOP');
    await pause(6_000);
    process.kill(pid, 'SIGCONT');
  };
  const faults = [kill, kill, freeze, kill];

  test(
    'nothing is lost and order is kept, while gateways are killed and frozen; good receivers do not wait for others',
    async () => {
      for (const name of Object.keys(receivers)) listen(name);
      const quarter = commits / faults.length;
      for (const [nth, fault] of faults.entries()) {
        const breaking = fault();
        for (let n = nth * quarter; n < (nth + 1) * quarter; n += 1) {
          writtenAt.push(performance.now());
          await database.query(addTexts, [n * perCommit + 1, (n + 1) * perCommit]);
          await database.query(`SELECT pg_notify('${outboxChannel}', '')`);
          // A load of some 500 events per second.
          await pause(2 * perCommit);
        }
        await breaking;
      }
      // The others answer nothing before this: who waits for them would wait forever.
      await waitFor(() => ['good', 'fine', 'large'].every((name) => has(name) === size), {
        what: 'good receivers to have everything',
        limitMs,
      });
      expect([has('hanging'), has('failing')]).toEqual([0, 0]);
      for (const name of ['hanging', 'failing']) expect(receivers[name]!.deliveries.length).toBeGreaterThan(0);

      areHealed = true;
      for (const response of hung) response.destroy();
      await waitFor(
        async () => {
          await database.query('UPDATE webhook_endpoint SET next_attempt_at = NULL WHERE next_attempt_at IS NOT NULL');
          return has('hanging') === size && has('failing') === size;
        },
        { what: 'the others to catch up', limitMs },
      );

      const expected = Array.from({ length: size }, (_, n) => n + 1);
      const repeated: Record<string, number> = {};
      for (const [name, receiver] of Object.entries(receivers)) {
        // Without repetitions, it is what was written, in order.
        expect([...new Set(taken.get(name))]).toEqual(expected);
        expect(receiver.forged).toEqual([]);
        repeated[name] = taken.get(name)!.length - size;
      }
      // What was under way when its gateway was killed came again.
      expect(repeated.fine).toBeGreaterThan(0);
      latencies.sort((a, b) => a - b);
      const [medianMs, slowestMs] = [latencies[Math.floor(latencies.length / 2)]!, latencies.at(-1)!].map(Math.round);
      if (process.env.WEBHOOK_EVENTS !== undefined) console.log({ size, repeated, medianMs, slowestMs });
      // All were delivered to by more than one process.
      const endpoints = await database.query<{ state: string; claims: number }>(
        'SELECT state, fence::integer AS claims FROM webhook_endpoint',
      );
      for (const { state, claims } of endpoints) {
        expect(state).toBe('ACTIVE');
        expect(claims).toBeGreaterThan(1);
      }
    },
    3 * limitMs,
  );
});

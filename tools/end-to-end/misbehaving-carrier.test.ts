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
import { setTimeout as pause } from 'node:timers/promises';
import { jwtSecret } from './start-patchbay';

const textsEachWay = 600;
const sellers = 20;
const customers = 100;
/** The first customers' handsets answer every text with STOP. */
const unwilling = 5;
const limitMs = 420_000;
/** On a machine that has no time for more, a worker that is killed every second gets nothing done. */
const textsPerKill = 25;

const seller = (n: number) => `seller-${n % sellers}`;
const numberOf = (n: number) => `+1202555${1000 + (n % sellers)}`;
const customer = (n: number) => `+1312555${1000 + (n % customers)}`;
const unwillingNumbers = Array.from({ length: unwilling }, (_, n) => customer(n));

interface HandsetText {
  direction: string;
  id: string;
  from: string;
  to: string;
  body: string;
  messageId: string | null;
}

/** A carrier that does everything wrong, while a worker is killed every second if they get something done. */
describeWithRedis('with a carrier that misbehaves and workers that are killed', () => {
  let database: TestDatabase;
  let gateway: RunningApp;
  let ingress: RunningApp;
  let workers: RunningApp[] = [];
  let environment: Record<string, string>;
  let admin: GraphqlClient;
  let isKilling = true;
  let killing: Promise<void>;
  let kills = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      DEMO: '1',
      DEMO_HISTORY: '0',
      LOG_LEVEL: 'info',
      SEND_ASK_AFTER_SECONDS: '1',
      SEND_DOUBT_MINUTES: '5',
      JOB_LEASE_SECONDS: '2',
    };
    [gateway, ingress] = await Promise.all([
      startApp('gateway', environment),
      startApp('webhook-ingress', environment),
    ]);
    environment = { ...environment, WEBHOOK_PORT: new URL(ingress.url).port };
    workers = await Promise.all([startWorker(), startWorker()]);
    admin = createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'root' }));
    await fill();
    const faults = {
      duplicates: 0.2,
      reordering: 0.2,
      delayMs: 300,
      lostCallbacks: 0.1,
      failures: 0.05,
      lostAnswers: 0.05,
      rateLimits: 0.1,
      stopNumbers: unwillingNumbers,
    };
    expect(
      (await fetch(`${ingress.url}/simulator/faults`, { method: 'POST', body: JSON.stringify(faults) })).status,
    ).toBe(200);
    killing = killOften();
  }, 60_000);

  afterAll(async () => {
    isKilling = false;
    await killing;
    await Promise.all([...workers, gateway, ingress].map((app) => app.stop()));
    await database.close();
  }, 60_000);

  // The ingress hosts the simulated network, which is the carrier of the workers.
  const startWorker = () => startApp('worker', { ...environment, PUBLIC_WEBHOOK_URL: ingress.url });

  async function killOften(): Promise<void> {
    for (let before = 0; ; before = await countDone()) {
      await pause(1_000);
      await waitFor(async () => !isKilling || (await countDone()) >= before + textsPerKill, { limitMs });
      if (!isKilling) return;
      const victim = workers.shift();
      await victim?.stop('SIGKILL');
      kills += 1;
      workers.push(await startWorker());
    }
  }

  async function fill(): Promise<void> {
    const owner = (n: number) => ({ userExternalId: seller(n) });
    await admin.run(
      `mutation ($users: [UserInput!]!, $numbers: [PhoneNumberInput!]!, $records: [RecordInput!]!) {
        upsertUsers(input: $users) { userErrors { message } } upsertPhoneNumbers(input: $numbers) { userErrors { message } }
        upsertRecords(input: $records) { userErrors { message } }
      }`,
      {
        users: Array.from({ length: sellers }, (_, n) => ({
          externalId: seller(n),
          name: seller(n),
          email: `${seller(n)}@example.com`,
          role: 'SALESPERSON',
        })),
        numbers: Array.from({ length: sellers }, (_, n) => ({
          number: numberOf(n),
          name: numberOf(n),
          provider: 'SIMULATOR',
          owner: owner(n),
        })),
        records: Array.from({ length: customers }, (_, n) => ({
          type: 'CONTACT',
          externalId: `c-${n}`,
          name: `Customer ${n}`,
          owner: owner(n),
          phones: [{ kind: 'MOBILE', number: customer(n) }],
        })),
      },
    );
  }

  const readHandsets = async () => {
    const texts: HandsetText[] = [];
    for (let n = 0; n < customers; n += 1) {
      const response = await fetch(`${ingress.url}/simulator/texts?number=${encodeURIComponent(customer(n))}`);
      texts.push(...((await response.json()) as { texts: HandsetText[] }).texts);
    }
    return texts;
  };

  const inParallel = async (count: number, lanes: number, work: (n: number) => Promise<void>) => {
    let next = 0;
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (next < count) await work(next++);
      }),
    );
  };

  async function textIn(n: number): Promise<void> {
    const response = await fetch(`${ingress.url}/simulator/texts`, {
      method: 'POST',
      body: JSON.stringify({ from: customer(n), to: numberOf(n), body: `in ${n}` }),
    });
    expect(response.status).toBe(202);
  }

  /** Returns a function that sends a text and says whether it was accepted. */
  async function createSender(): Promise<(n: number) => Promise<boolean>> {
    const clients = await Promise.all(
      Array.from({ length: sellers }, async (_, n) =>
        createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: seller(n) })),
      ),
    );
    const recordIds = await Promise.all(
      Array.from({ length: customers }, async (_, n) => {
        const { records } = await clients[n % sellers]!.run<{ records: { edges: { node: { id: string } }[] } }>(
          'query ($search: String) { records(search: $search) { edges { node { id } } } }',
          { search: customer(n) },
        );
        return records.edges[0]!.node.id;
      }),
    );
    return async (n) => {
      const { sendMessage } = await clients[n % sellers]!.run<{
        sendMessage: { message: { id: string } | null; userErrors: { code: string }[] };
      }>(
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message } } }',
        { input: { recordId: recordIds[n % customers], body: `out ${n}`, idempotencyKey: `out-${n}` } },
      );
      const isRefused = sendMessage.message === null && unwillingNumbers.includes(customer(n));
      expect(sendMessage.userErrors).toMatchObject(isRefused ? [{ code: 'RECIPIENT_OPTED_OUT' }] : []);
      return sendMessage.message !== null;
    };
  }

  const count = async (sql: string) =>
    (await database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${sql}`))[0]!.count;
  const final = "('DELIVERED', 'UNDELIVERED', 'FAILED')";
  const countDone = () => count(`message WHERE direction = 'INBOUND' OR status IN ${final}`);
  const areAllOutboundFinal = async () =>
    (await count(`message WHERE direction = 'OUTBOUND' AND status NOT IN ${final}`)) === 0;
  const sentBy = (texts: readonly HandsetText[]) => texts.filter(({ direction }) => direction === 'SENT');

  /** Waits until nothing happens any more. Returns all texts of all handsets. */
  async function untilQuiet(): Promise<readonly HandsetText[]> {
    await waitFor(async () => (await count("message WHERE direction = 'INBOUND'")) >= textsEachWay, {
      what: 'all inbound texts',
      limitMs,
    });
    await waitFor(areAllOutboundFinal, { what: 'all outbound texts to be final', limitMs });
    isKilling = false;
    await killing;
    // A handset also answers the confirmation with STOP, so compare the handsets before and after.
    return waitFor(
      async () => {
        const before = await readHandsets();
        const isQuiet =
          (await count("receipt WHERE state = 'PENDING'")) === 0 &&
          (await count("message WHERE direction = 'INBOUND'")) === sentBy(before).length &&
          (await areAllOutboundFinal());
        return isQuiet && (await readHandsets()).length === before.length && before;
      },
      { what: 'silence', limitMs },
    );
  }

  /** The database has exactly the texts that the handsets sent, once each, in the right conversation. */
  async function expectInboundComplete(handsets: readonly HandsetText[]): Promise<void> {
    const sent = sentBy(handsets);
    expect(sent).toHaveLength(textsEachWay + sent.filter(({ body }) => body === 'STOP').length);
    const lines = (rows: readonly { id: string; from: string; to: string; body: string }[]) =>
      rows.map(({ id, from, to, body }) => [id, from, to, body].join(' ')).sort();
    const inbound = await database.query<{ id: string; from: string; to: string; body: string }>(
      `SELECT message.carrier_message_id AS id, conversation.customer_number AS from, phone_number.number AS to, message.body
       FROM message JOIN conversation ON conversation.id = message.conversation_id JOIN phone_number ON phone_number.id = conversation.phone_number_id
       WHERE message.direction = 'INBOUND'`,
    );
    expect(lines(inbound)).toEqual(lines(sent));
    expect(await count("receipt WHERE state = 'QUARANTINED'")).toBe(0);
  }

  /** The handsets have exactly the texts that are DELIVERED in the database, once each. */
  async function expectOutboundComplete(handsets: readonly HandsetText[], accepted: number): Promise<void> {
    const received = handsets.filter(({ direction }) => direction === 'RECEIVED').map(({ messageId }) => messageId);
    expect(new Set(received).size).toBe(received.length);
    const delivered = await database.query<{ id: string }>(
      "SELECT id FROM message WHERE direction = 'OUTBOUND' AND status = 'DELIVERED'",
    );
    expect(new Set(delivered.map(({ id }) => id))).toEqual(new Set(received));
    expect(await count("message WHERE direction = 'OUTBOUND' AND sender_id IS NOT NULL")).toBe(accepted);
  }

  /** Texts fail only because the simulator did not deliver them, or because the customer opted out. */
  async function expectFailuresExplained(): Promise<void> {
    const failures = await database.query<{
      status: string;
      code: string | null;
      reason: string | null;
      numbers: string[];
    }>(
      `SELECT status, problem->>'carrierCode' AS code, problem->>'reason' AS reason, array_agg(DISTINCT conversation.customer_number) AS numbers
       FROM message JOIN conversation ON conversation.id = message.conversation_id
       WHERE direction = 'OUTBOUND' AND status <> 'DELIVERED' GROUP BY 1, 2, 3`,
    );
    expect(failures).toContainEqual(expect.objectContaining({ status: 'UNDELIVERED', code: '30003' }));
    for (const failure of failures.filter(({ status }) => status !== 'UNDELIVERED')) {
      expect(failure).toMatchObject({
        status: 'FAILED',
        code: null,
        reason: expect.stringContaining('opted out') as string,
      });
      expect(failure.numbers.filter((number) => !unwillingNumbers.includes(number))).toEqual([]);
    }
  }

  /** Every customer who texted STOP is opted out and got exactly one confirmation. */
  async function expectOptOutsConfirmed(handsets: readonly HandsetText[]): Promise<void> {
    const stopped = new Set(sentBy(handsets).flatMap(({ body, from }) => (body === 'STOP' ? [from] : [])));
    expect(stopped.size).toBeGreaterThan(0);
    const optedOut = await database.query<{ number: string; answers: number }>(
      `SELECT DISTINCT conversation.customer_number AS number,
         (SELECT count(*)::integer FROM message AS answer WHERE answer.conversation_id = conversation.id AND answer.direction = 'OUTBOUND' AND answer.sender_id IS NULL) AS answers
       FROM consent_state JOIN conversation USING (customer_key) WHERE consent_state.subject_id = phone_number_id
         AND consent_state.state = 'OPTED_OUT'`,
    );
    expect(new Set(optedOut.map(({ number }) => number))).toEqual(stopped);
    expect(optedOut.map(({ answers }) => answers)).toEqual(optedOut.map(() => 1));
  }

  test(
    `none of ${textsEachWay} texts each way is lost or doubled, and every status is right`,
    async () => {
      const send = await createSender();
      let accepted = 0;
      const textOut = async (n: number) => {
        if (await send(n)) accepted += 1;
      };
      await Promise.all([inParallel(textsEachWay, 20, textIn), inParallel(textsEachWay, 10, textOut)]);
      const handsets = await untilQuiet();
      await expectInboundComplete(handsets);
      await expectOutboundComplete(handsets, accepted);
      await expectFailuresExplained();
      await expectOptOutsConfirmed(handsets);
      expect(kills).toBeGreaterThan(3);
    },
    limitMs * 2,
  );
});

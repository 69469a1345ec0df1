import { createClient, type Client } from 'graphql-ws';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { authorizationOf } from './authorization-of';
import { compare, percentile, type Result } from './compare';
import { load, loadOpenly } from './http-load';
import { endLater } from './leave-nothing';
import { seedCustomers, sellerId } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';

const customers = 2_000;
const burst = 2_000;
const seconds = 8;
/** Fail if nothing arrives for so long. */
const timeoutMs = 30_000;

interface Setup {
  readonly ingressUrl: string;
  readonly gatewayUrl: string;
}

/** In milliseconds. */
interface Latencies {
  readonly fromSent: readonly number[];
  readonly fromAcknowledged: readonly number[];
}

export async function benchLatency(serverUrl: string): Promise<readonly Result[]> {
  const patchbay = await startPatchbay(await seedCustomers(serverUrl, 'bench_latency', customers));
  const plain = await startPlain(await seedCustomers(serverUrl, 'bench_plain_latency', customers));
  // Warm up: the first texts are slower.
  for (const setup of [patchbay, plain]) await sustain(setup, burst / 4);
  const sustained = await sustain(patchbay, burst);
  const busy = 0.7 * sustained;
  const result = await compare(
    {
      asks: 'How long does a text take to a subscribed socket at 70% of the sustained rate, at a tenth of that, and on a plain server?',
      unit: 'ms',
      rounds: 3,
      contenders: {
        ...figuresOf('70% load', () => measure(patchbay, busy)),
        ...figuresOf('a tenth of it', () => measure(patchbay, busy / 10)),
        ...figuresOf('plain graphql-ws', () => measure(plain, busy)),
      },
      ratios: [
        ...['p50', 'p99'].map((part) => ({
          of: `70% load, acknowledged to socket, ${part}`,
          over: `a tenth of it, acknowledged to socket, ${part}`,
        })),
        ...['p50', 'p99'].map((part) => ({
          of: `70% load, sent to socket, ${part}`,
          over: `plain graphql-ws, sent to socket, ${part}`,
        })),
      ],
    },
    [
      `Sustained: ${Math.round(sustained)} texts per second from the webhook to the socket; 70% of that is ${Math.round(busy)}. Texts arrive at random times.`,
      'The plain server publishes before it answers, so compare it only from the sending of the webhook on.',
    ],
  );
  return [result];
}

/** Four contenders that share one measurement. The first one makes it. */
function figuresOf(name: string, run: () => Promise<Latencies>): Record<string, () => Promise<number>> {
  let last: Latencies = { fromSent: [], fromAcknowledged: [] };
  return {
    [`${name}, acknowledged to socket, p50`]: async () => {
      last = await run();
      return percentile(last.fromAcknowledged, 0.5);
    },
    [`${name}, acknowledged to socket, p99`]: async () => percentile(last.fromAcknowledged, 0.99),
    [`${name}, sent to socket, p50`]: async () => percentile(last.fromSent, 0.5),
    [`${name}, sent to socket, p99`]: async () => percentile(last.fromSent, 0.99),
  };
}

async function startPatchbay(databaseUrl: string): Promise<Setup> {
  const environment = environmentOf(databaseUrl);
  const gateway = await startProgram(scripts.gateway, environment);
  const ingress = await startProgram(scripts.ingress, environment);
  await startProgram(scripts.worker, environment);
  return { gatewayUrl: gateway.url, ingressUrl: ingress.url };
}

async function startPlain(databaseUrl: string): Promise<Setup> {
  const { url } = await startProgram(join(__dirname, 'latency-plain-server.js'), environmentOf(databaseUrl));
  return { gatewayUrl: url, ingressUrl: url };
}

/** Texts per second that reach the socket when more texts are always waiting. */
async function sustain({ gatewayUrl, ingressUrl }: Setup, count: number): Promise<number> {
  const requests = writeTexts(ingressUrl, count, customers);
  const arrivals = await awaitArrivals(gatewayUrl, count);
  const since = performance.now();
  await load(ingressUrl, requests);
  await arrivals.complete;
  return count / ((Math.max(...arrivals.at) - since) / 1_000);
}

async function measure({ gatewayUrl, ingressUrl }: Setup, perSecond: number): Promise<Latencies> {
  const count = Math.ceil(perSecond * seconds);
  const requests = writeTexts(ingressUrl, count, customers);
  const arrivals = await awaitArrivals(gatewayUrl, count);
  const sentAt: number[] = [];
  const acknowledgedAt: number[] = [];
  await loadOpenly(ingressUrl, requests, perSecond, {
    sent: (n) => (sentAt[n] = performance.now()),
    answered: (n) => (acknowledgedAt[n] = performance.now()),
  });
  await arrivals.complete;
  const since = (starts: readonly number[]) => arrivals.at.map((at, n) => at - starts[n]!);
  return { fromSent: since(sentAt), fromAcknowledged: since(acknowledgedAt) };
}

/** Opens a seller's socket that waits for this number of texts. */
async function awaitArrivals(
  gatewayUrl: string,
  count: number,
): Promise<{ readonly at: readonly number[]; readonly complete: Promise<void> }> {
  const at: number[] = [];
  let missing = count;
  const client = createClient({
    url: `${gatewayUrl.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: await authorizationOf(sellerId) },
    lazy: false,
    retryAttempts: 0,
  });
  const close = endLater(async () => client.dispose());
  await new Promise<void>((resolve, reject) => {
    client.on('connected', () => resolve());
    client.on('error', reject);
  });
  // The subscription gets everything after the cursor, however long it takes to start.
  const { eventCursor } = await ask<{ eventCursor: string }>(client, '{ eventCursor }');
  const complete = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${missing} of ${count} texts did not arrive.`)), timeoutMs);
    client.subscribe<{ messageAdded: { message: { body: string } } }>(
      { query: `subscription { messageAdded(after: "${eventCursor}") { message { body } } }` },
      {
        next: ({ data, errors }) => {
          if (data == null) return reject(new Error(errors?.[0]?.message ?? 'An event had no data.'));
          const n = Number(data.messageAdded.message.body.split(' ').at(-1));
          if (at[n] !== undefined) return reject(new Error(`Text ${n} arrived twice.`));
          at[n] = performance.now();
          timer.refresh();
          missing -= 1;
          if (missing > 0) return;
          clearTimeout(timer);
          resolve();
        },
        error: reject,
        complete: () => undefined,
      },
    );
  }).finally(close);
  // The plain server has no log: when it answers this query, it knows the subscription that was sent before.
  await ask(client, '{ eventCursor }');
  return { at, complete };
}

async function ask<Data extends object>(client: Client, query: string): Promise<Data> {
  for await (const { data } of client.iterate<Data>({ query })) if (data != null) return data;
  throw new Error(`No answer to ${query}.`);
}

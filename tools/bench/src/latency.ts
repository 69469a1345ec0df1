import { join } from 'node:path';
import { awaitArrivals, type Setup, startPatchbay, sustain } from './arrivals';
import { compare, percentile, type Result } from './compare';
import { loadOpenly } from './http-load';
import { seedCustomers } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, startProgram } from './start-program';

const customers = 2_000;
const burst = 2_000;
const seconds = 8;
/** In milliseconds. */
interface Latencies {
  readonly fromSent: readonly number[];
  readonly fromAcknowledged: readonly number[];
}

export async function benchLatency(serverUrl: string): Promise<readonly Result[]> {
  const patchbay = await startPatchbay(await seedCustomers(serverUrl, 'bench_latency', customers));
  const plain = await startPlain(await seedCustomers(serverUrl, 'bench_plain_latency', customers));
  // Warm up: the first texts are slower.
  for (const setup of [patchbay, plain]) await sustain(setup, burst / 4, customers);
  const sustained = await sustain(patchbay, burst, customers);
  const busy = 0.7 * sustained;
  const result = await compare(
    {
      asks: 'How long does a text take to a subscribed socket at 70% of the sustained rate, at a tenth of that, and on a plain server?',
      unit: 'ms',
      rounds: 3,
      contenders: {
        ...figuresOf('70% load', () => measure(patchbay, busy)),
        ...figuresOf('a tenth of it', () => measure(patchbay, busy / 10)),
        ...figuresOf('10 a second', () => measure(patchbay, 10)),
        ...figuresOf('30 a second', () => measure(patchbay, 30)),
        ...figuresOf('100 a second', () => measure(patchbay, 100)),
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

async function startPlain(databaseUrl: string): Promise<Setup> {
  const { url } = await startProgram(join(__dirname, 'latency-plain-server.js'), environmentOf(databaseUrl));
  return { gatewayUrl: url, ingressUrl: url };
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

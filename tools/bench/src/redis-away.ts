import { setTimeout as pause } from 'node:timers/promises';
import { compare, percentile, type Result } from './compare';
import { loadOpenly } from './http-load';
import { maxPause } from './max-pause';
import { seedCustomers } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';
import { startOwnRedis, type OwnRedis } from './start-redis';
import { subscribeToTexts } from './subscribe-to-texts';

const perSecond = 20;
const socketsPerGateway = 20;
const beforeMs = 3_000;
const awayMs = 60_000;
const afterMs = 5_000;
const undisturbedMs = 10_000;
/** Each text comes from another customer. */
const customers = (perSecond * (beforeMs + awayMs + afterMs)) / 1_000;

interface Setup {
  readonly databaseUrl: string;
  readonly gatewayUrls: readonly string[];
  readonly ingressUrl: string;
  readonly redis: OwnRedis;
}

interface Arrival {
  readonly sent: number;
  readonly at: number;
}

/** In milliseconds. */
interface Outage {
  /** From the sending of each text to each socket. */
  readonly latencies: readonly number[];
  /** The longest pause of any socket while Redis was away. */
  readonly pause: number;
  /** From Redis' return until every socket had everything that was sent before. */
  readonly untilComplete: number;
  /** The slowest text that was sent after that. */
  readonly slowestAfter: number;
}

/** Redis is killed while texts arrive, and comes back empty. Every socket must get the missed texts from the log, once and in order. */
export async function benchRedisAway(serverUrl: string): Promise<readonly Result[]> {
  const setup = await startSetup(serverUrl);
  await measureUndisturbed(setup);
  let latencies: readonly number[] = [];
  let outage: Outage | undefined;
  const ofOutage = (figure: (outage: Outage) => number) => async () => figure((outage ??= await measureOutage(setup)));
  const result = await compare(
    {
      asks: `What do the sockets of two gateways notice if Redis is away for ${awayMs / 1_000} s, with ${perSecond} texts per second, and comes back empty?`,
      unit: 'ms',
      // One round, because it takes so long.
      rounds: 1,
      contenders: {
        'undisturbed, sent to socket, p50': async () => percentile((latencies = await measureUndisturbed(setup)), 0.5),
        'undisturbed, slowest': async () => percentile(latencies, 1),
        'Redis away, sent to socket, p50': ofOutage((it) => percentile(it.latencies, 0.5)),
        'Redis away, slowest': ofOutage((it) => percentile(it.latencies, 1)),
        'Redis away, longest pause of a socket': ofOutage((it) => it.pause),
        'Redis back, until all have what came before': ofOutage((it) => it.untilComplete),
        'Redis back, slowest from then on': ofOutage((it) => it.slowestAfter),
      },
      ratios: [
        { of: 'Redis away, slowest', over: 'undisturbed, slowest' },
        { of: 'Redis back, until all have what came before', over: 'undisturbed, slowest' },
        { of: 'Redis back, slowest from then on', over: 'undisturbed, slowest' },
      ],
    },
    [`Each of ${2 * socketsPerGateway} sockets got every text once, in the order of the log.`],
  );
  return [result];
}

async function startSetup(serverUrl: string): Promise<Setup> {
  const databaseUrl = await seedCustomers(serverUrl, 'bench_redis_away', customers);
  const redis = await startOwnRedis();
  const environment = { ...environmentOf(databaseUrl), REDIS_URL: redis.url };
  const gateways = [await startProgram(scripts.gateway, environment), await startProgram(scripts.gateway, environment)];
  const ingress = await startProgram(scripts.ingress, environment);
  for (let n = 0; n < 2; n += 1) await startProgram(scripts.worker, environment);
  return { databaseUrl, gatewayUrls: gateways.map(({ url }) => url), ingressUrl: ingress.url, redis };
}

/** Sends texts for this time while `disturb` runs. Returns its answer and the arrivals at each socket. */
async function sendTexts<Answer>(
  { databaseUrl, gatewayUrls, ingressUrl }: Setup,
  lengthMs: number,
  disturb: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly sockets: readonly (readonly Arrival[])[] }> {
  const count = (perSecond * lengthMs) / 1_000;
  const subscriptions = await subscribeToTexts(databaseUrl, gatewayUrls, socketsPerGateway);
  const sentAt: number[] = [];
  const sent = (n: number) => (sentAt[n] = performance.now());
  const [answer] = await Promise.all([
    disturb(),
    loadOpenly(ingressUrl, writeTexts(ingressUrl, count, customers), perSecond, { sent, isEven: true }),
  ]);
  await subscriptions.until(count);
  await subscriptions.expectComplete();
  await subscriptions.close();
  return {
    answer,
    sockets: subscriptions.arrivals.map((texts) => [...texts].map(([n, at]) => ({ at, sent: sentAt[n]! }))),
  };
}

async function measureUndisturbed(setup: Setup): Promise<readonly number[]> {
  const { sockets } = await sendTexts(setup, undisturbedMs, () => Promise.resolve());
  return sockets.flat().map(latencyOf);
}

async function measureOutage(setup: Setup): Promise<Outage> {
  const { answer, sockets } = await sendTexts(setup, beforeMs + awayMs + afterMs, async () => {
    await pause(beforeMs);
    const from = performance.now();
    await setup.redis.kill();
    await pause(awayMs);
    await setup.redis.start();
    return { from, to: performance.now() };
  });
  const { from, to } = answer;
  const during = sockets.map((arrivals) => arrivals.filter(({ sent }) => sent >= from && sent < to));
  const completeAt = Math.max(to, ...during.flat().map(({ at }) => at));
  const after = sockets.flat().filter(({ sent }) => sent >= completeAt);
  const pauses = during.map((arrivals) =>
    maxPause(
      arrivals.map(({ at }) => at),
      from,
    ),
  );
  return {
    latencies: during.flat().map(latencyOf),
    pause: Math.max(...pauses),
    untilComplete: completeAt - to,
    slowestAfter: Math.max(...after.map(latencyOf)),
  };
}

const latencyOf = ({ at, sent }: Arrival) => at - sent;

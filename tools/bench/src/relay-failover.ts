import { setTimeout as pause } from 'node:timers/promises';
import { compare, type Result } from './compare';
import { loadOpenly } from './http-load';
import { maxPause } from './max-pause';
import { runSql } from './run-sql';
import { seedCustomers } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';
import { startOwnRedis } from './start-redis';
import { subscribeToTexts } from './subscribe-to-texts';

const perSecond = 20;
const beforeMs = 1_000;
const afterMs = 4_000;
/** Each text comes from another customer, so that none waits behind a text that the killed worker had claimed. */
const texts = (perSecond * (beforeMs + afterMs)) / 1_000;
const killsPerRound = 3;
const boundMs = 2_000;

interface Setup {
  readonly databaseUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly gatewayUrl: string;
  readonly ingressUrl: string;
  /** In milliseconds, from the kill: the slowest text that was sent after it. One per kill. */
  readonly slowest: number[];
  /** In milliseconds, from the kill: the arrival of texts that waited for the lease of the killed worker. */
  readonly leased: number[];
}

/**
 * Kills the worker whose relay is active while texts arrive. Only the other worker can route and relay the texts that come
 * after the kill, so their arrivals show how long live events pause. Texts that the killed worker had claimed wait for its
 * lease. That has nothing to do with the relay: they must arrive, and a note tells when.
 */
export async function benchRelayFailover(serverUrl: string): Promise<readonly Result[]> {
  const setup = await startSetup(serverUrl);
  const workers = [await startProgram(scripts.worker, setup.environment)];
  workers.push(await startProgram(scripts.worker, setup.environment));
  const killAndReplace = async (): Promise<number> => {
    let killed: number | undefined;
    const took = await measurePause(setup, async () => {
      killed = await relayingProcess(setup.databaseUrl);
      const place = workers.findIndex(({ pid }) => pid === killed);
      await workers[place]!.kill();
      workers.splice(place, 1);
    });
    if ((await relayingProcess(setup.databaseUrl)) === killed) throw new Error('The killed worker was not the relay.');
    workers.push(await startProgram(scripts.worker, setup.environment));
    return took;
  };
  await measurePause(setup);
  const notes: string[] = [];
  const result = await compare(
    {
      asks: `How long do live events pause when the worker that relays them is killed, with ${perSecond} texts per second? The longest pause of ${killsPerRound} kills.`,
      unit: 'ms',
      rounds: 3,
      contenders: {
        killed: () => maxOf(killAndReplace),
        'no kill': () => maxOf(() => measurePause(setup)),
        'the bound': () => Promise.resolve(boundMs),
      },
      ratios: [
        { of: 'killed', over: 'the bound', atMost: 1 },
        { of: 'killed', over: 'no kill' },
      ],
    },
    notes,
  );
  notes.push(...describeArrivals(setup));
  return [result];
}

async function startSetup(serverUrl: string): Promise<Setup> {
  const databaseUrl = await seedCustomers(serverUrl, 'bench_failover', texts);
  const redis = await startOwnRedis();
  const environment = { ...environmentOf(databaseUrl), REDIS_URL: redis.url };
  const { url: gatewayUrl } = await startProgram(scripts.gateway, environment);
  const { url: ingressUrl } = await startProgram(scripts.ingress, environment);
  return { databaseUrl, environment, gatewayUrl, ingressUrl, slowest: [], leased: [] };
}

/** Sends texts, calls `disturb`, and returns the longest pause in milliseconds between texts that were sent after it. */
async function measurePause(setup: Setup, disturb?: () => Promise<void>): Promise<number> {
  const { databaseUrl, gatewayUrl, ingressUrl, slowest, leased } = setup;
  const subscriptions = await subscribeToTexts(databaseUrl, [gatewayUrl], 1);
  const sentAt: number[] = [];
  const sending = loadOpenly(ingressUrl, writeTexts(ingressUrl, texts, texts), perSecond, {
    sent: (n) => (sentAt[n] = performance.now()),
    isEven: true,
  });
  await pause(beforeMs);
  const since = performance.now();
  await disturb?.();
  await sending;
  await subscriptions.until(texts);
  await subscriptions.expectComplete();
  await subscriptions.close();
  const all = [...subscriptions.arrivals[0]!].map(([n, at]) => ({ at, sent: sentAt[n]! }));
  const after = all.filter(({ sent }) => sent >= since);
  if (disturb !== undefined) {
    slowest.push(Math.max(...after.map(({ at, sent }) => at - sent)));
    leased.push(...all.filter(({ at, sent }) => sent < since && at > since + afterMs).map(({ at }) => at - since));
  }
  return maxPause(
    after.map(({ at }) => at),
    since,
  );
}

async function maxOf(measure: () => Promise<number>): Promise<number> {
  const pauses: number[] = [];
  while (pauses.length < killsPerRound) pauses.push(await measure());
  return Math.max(...pauses);
}

function describeArrivals({ slowest, leased }: Setup): string[] {
  return [
    `The slowest text that was sent after a kill took ${Math.round(Math.max(...slowest))} ms from the webhook to the socket. All texts arrived once.`,
    leased.length === 0
      ? 'The killed workers had claimed no text.'
      : `${leased.length} texts that a killed worker had claimed waited for its lease and arrived up to ${Math.round(Math.max(...leased))} ms after the kill.`,
  ];
}

/** The process that has the relay's lease, or had it last. */
async function relayingProcess(databaseUrl: string): Promise<number> {
  const [lease] = await runSql<{ holder: string }>(databaseUrl, 'SELECT holder FROM relay_lease');
  return Number(lease?.holder.split('/')[1]);
}

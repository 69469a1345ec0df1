import { setTimeout as pause } from 'node:timers/promises';
import { compare, type Result } from './compare';
import { hearTexts } from './hear-texts';
import { loadOpenly } from './http-load';
import { maxPause } from './max-pause';
import { runSql } from './run-sql';
import { seedCustomers } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram, type Program } from './start-program';
import { startOwnRedis } from './start-redis';

const perSecond = 20;
const beforeMs = 1_000;
const afterMs = 4_000;
/** Each text is of another customer, so that none waits for a text of theirs that the killed worker had taken. */
const texts = (perSecond * (beforeMs + afterMs)) / 1_000;
const killsARound = 3;
const boundMs = 2_000;
const pollMs = 20;

/**
 * The worker whose relay is active is killed while texts come. What came after the kill can only be routed and relayed by
 * the other one: its arrivals tell how long live events pause. What the killed one had taken to route waits for its lease,
 * which is no matter of the relay: it has to arrive as well, and is told in a note.
 */
export async function benchRelayFailover(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await seedCustomers(serverUrl, 'bench_failover', texts);
  const redis = await startOwnRedis();
  const environment = { ...environmentOf(databaseUrl), REDIS_URL: redis.url };
  const gateway = await startProgram(scripts.gateway, environment);
  const ingress = await startProgram(scripts.ingress, environment);
  // The first one to be there relays; the other one stands by.
  let active = await startWorker(environment, databaseUrl, 1);
  let standby = await startWorker(environment, databaseUrl, 2);
  const slowest: number[] = [];
  const leased: number[] = [];

  /** In milliseconds, the longest pause of what is sent from the moment on at which `disturb` is called. */
  const pauseAround = async (disturb?: () => Promise<void>): Promise<number> => {
    const hearing = await hearTexts(databaseUrl, [gateway.url], 1);
    const sentAt: number[] = [];
    const sending = loadOpenly(ingress.url, writeTexts(ingress.url, texts, texts), perSecond, {
      sent: (n) => (sentAt[n] = performance.now()),
      isEven: true,
    });
    await pause(beforeMs);
    const since = performance.now();
    await disturb?.();
    await sending;
    await hearing.until(texts);
    await hearing.expectWhole();
    await hearing.close();
    const all = [...hearing.heardAt[0]!].map(([n, at]) => ({ at, sent: sentAt[n]! }));
    const behind = all.filter(({ sent }) => sent >= since);
    if (disturb !== undefined) {
      slowest.push(Math.max(...behind.map(({ at, sent }) => at - sent)));
      leased.push(...all.filter(({ at, sent }) => sent < since && at > since + afterMs).map(({ at }) => at - since));
    }
    return maxPause(
      behind.map(({ at }) => at),
      since,
    );
  };
  const killAndReplace = async (): Promise<number> => {
    const killed = await relayingSession(databaseUrl);
    const took = await pauseAround(() => active.kill());
    if ((await relayingSession(databaseUrl)) === killed)
      throw new Error('The worker that was killed was not the one that relays.');
    active = standby;
    standby = await startWorker(environment, databaseUrl, 2);
    return took;
  };
  const maxOf = async (measure: () => Promise<number>): Promise<number> => {
    const pauses: number[] = [];
    while (pauses.length < killsARound) pauses.push(await measure());
    return Math.max(...pauses);
  };

  await pauseAround();
  const notes: string[] = [];
  const result = await compare(
    {
      asks: `How long do live events pause when the worker that relays them is killed, with ${perSecond} texts a second? The longest of ${killsARound} kills.`,
      unit: 'ms',
      rounds: 3,
      contenders: {
        killed: () => maxOf(killAndReplace),
        'no kill': () => maxOf(pauseAround),
        'the bound': () => Promise.resolve(boundMs),
      },
      ratios: [
        { of: 'killed', over: 'the bound', atMost: 1 },
        { of: 'killed', over: 'no kill' },
      ],
    },
    notes,
  );
  notes.push(
    `Of what was sent after a kill, the slowest text took ${Math.round(Math.max(...slowest))} ms from the webhook to the socket. All arrived, each once.`,
  );
  notes.push(
    leased.length === 0
      ? 'The killed workers had taken no text to route.'
      : `${leased.length} texts that a killed worker had taken to route waited for its lease, and came up to ${Math.round(Math.max(...leased))} ms after the kill.`,
  );
  return [result];
}

/** Resolves when so many workers in all have the session that their relay works over, and one of them relays. */
async function startWorker(
  environment: Readonly<Record<string, string>>,
  databaseUrl: string,
  inAll: number,
): Promise<Program> {
  const worker = await startProgram(scripts.worker, environment);
  for (;;) {
    const [{ sessions } = { sessions: 0 }] = await runSql<{ sessions: number }>(
      databaseUrl,
      `SELECT count(*)::integer AS sessions FROM pg_stat_activity WHERE ${isRelays}`,
    );
    if (sessions === inAll && (await relayingSession(databaseUrl)) !== undefined) return worker;
    await pause(pollMs);
  }
}

const isRelays = "application_name = 'patchbay-relay' AND datname = current_database()";

async function relayingSession(databaseUrl: string): Promise<number | undefined> {
  const [holder] = await runSql<{ pid: number }>(
    databaseUrl,
    `SELECT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND granted AND ${isRelays}`,
  );
  return holder?.pid;
}

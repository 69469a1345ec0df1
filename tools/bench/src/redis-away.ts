import { setTimeout as pause } from 'node:timers/promises';
import { compare, percentile, type Result } from './compare';
import { hearTexts } from './hear-texts';
import { loadOpenly } from './http-load';
import { maxPause } from './max-pause';
import { seedCustomers } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';
import { startOwnRedis } from './start-redis';

const perSecond = 20;
const socketsEach = 20;
const beforeMs = 3_000;
const awayMs = 60_000;
const afterMs = 5_000;
const undisturbedMs = 10_000;
/** Each text is of another customer. */
const customers = (perSecond * (beforeMs + awayMs + afterMs)) / 1_000;

/** Milliseconds. */
interface Outage {
  /** From the sending of each text to each socket. */
  readonly ways: readonly number[];
  /** Of any socket, while Redis was away. */
  readonly pause: number;
  /** From Redis' return until every socket had what was sent before it. */
  readonly untilWhole: number;
  /** The slowest text that was sent after everybody had what was sent before. */
  readonly slowestBehind: number;
}

/** Redis is killed while texts come, and comes back empty: what it was to carry is read from the log, for each socket once and in order. */
export async function benchRedisAway(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await seedCustomers(serverUrl, 'bench_redis_away', customers);
  const redis = await startOwnRedis();
  const environment = { ...environmentOf(databaseUrl), REDIS_URL: redis.url };
  const gateways = [await startProgram(scripts.gateway, environment), await startProgram(scripts.gateway, environment)];
  const ingress = await startProgram(scripts.ingress, environment);
  for (let n = 0; n < 2; n += 1) await startProgram(scripts.worker, environment);

  /** Texts for so long, and what the sockets of both gateways heard of them. */
  const listen = async <Answer>(lengthMs: number, meanwhile: () => Promise<Answer>) => {
    const count = (perSecond * lengthMs) / 1_000;
    const hearing = await hearTexts(
      databaseUrl,
      gateways.map(({ url }) => url),
      socketsEach,
    );
    const sentAt: number[] = [];
    const [answer] = await Promise.all([
      meanwhile(),
      loadOpenly(ingress.url, writeTexts(ingress.url, count, customers), perSecond, {
        sent: (n) => (sentAt[n] = performance.now()),
        isEven: true,
      }),
    ]);
    await hearing.until(count);
    await hearing.expectWhole();
    await hearing.close();
    const heard = hearing.heardAt.map((texts) => [...texts].map(([n, at]) => ({ at, sent: sentAt[n]! })));
    return { answer, heard };
  };
  const undisturbed = async (): Promise<readonly number[]> => {
    const { heard } = await listen(undisturbedMs, () => Promise.resolve());
    return heard.flat().map(({ at, sent }) => at - sent);
  };
  const outage = async (): Promise<Outage> => {
    const { answer, heard } = await listen(beforeMs + awayMs + afterMs, async () => {
      await pause(beforeMs);
      const from = performance.now();
      await redis.kill();
      await pause(awayMs);
      await redis.start();
      return { from, to: performance.now() };
    });
    const { from, to } = answer;
    const during = heard.map((texts) => texts.filter(({ sent }) => sent >= from && sent < to));
    const wholeAt = Math.max(to, ...during.flat().map(({ at }) => at));
    return {
      ways: during.flat().map(({ at, sent }) => at - sent),
      pause: Math.max(
        ...during.map((texts) =>
          maxPause(
            texts.map(({ at }) => at),
            from,
          ),
        ),
      ),
      untilWhole: wholeAt - to,
      slowestBehind: Math.max(
        ...heard
          .flat()
          .filter(({ sent }) => sent >= wholeAt)
          .map(({ at, sent }) => at - sent),
      ),
    };
  };

  await undisturbed();
  let ways: readonly number[] = [];
  let last: Outage | undefined;
  const of = (figure: (outage: Outage) => number) => async () => figure((last ??= await outage()));
  const result = await compare(
    {
      asks: `How do the sockets of two gateways fare while Redis is away for ${awayMs / 1_000} s, with ${perSecond} texts a second, and when it is back, empty?`,
      unit: 'ms',
      // One, as it takes so long.
      rounds: 1,
      contenders: {
        'undisturbed, sent to socket, p50': async () => percentile((ways = await undisturbed()), 0.5),
        'undisturbed, slowest': async () => percentile(ways, 1),
        'Redis away, sent to socket, p50': of((outage) => percentile(outage.ways, 0.5)),
        'Redis away, slowest': of((outage) => percentile(outage.ways, 1)),
        'Redis away, longest pause of a socket': of(({ pause }) => pause),
        'Redis back, until all have what came before': of(({ untilWhole }) => untilWhole),
        'Redis back, slowest from then on': of(({ slowestBehind }) => slowestBehind),
      },
      ratios: [
        { of: 'Redis away, slowest', over: 'undisturbed, slowest' },
        { of: 'Redis back, until all have what came before', over: 'undisturbed, slowest' },
        { of: 'Redis back, slowest from then on', over: 'undisturbed, slowest' },
      ],
    },
    [`Each of ${2 * socketsEach} sockets was told every text, once and in the order of the log.`],
  );
  return [result];
}

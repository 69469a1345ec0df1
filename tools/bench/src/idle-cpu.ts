import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { compare, type Result } from './compare';
import { openCrowd } from './crowd';
import { liveEnvironment, seedLiveCompany, tokensOfTeam } from './live-company';
import { createDatabase } from './create-database';
import { processorMsOf, processorMsOfFamily } from './processor-time';
import { runSql } from './run-sql';
import { environmentOf, type Program, scripts, startProgram } from './start-program';
import { startOwnRedis } from './start-redis';

const seconds = 60;
/** What starting leaves behind: garbage, statistics, and first looks of everything that looks regularly. */
const warmUpMs = 20_000;
const sockets = 100;
const boundPercent = 2;
const subscriptions = ['subscription { messageAdded { cursor message { id body } } }'];

/** How much of a core do all programs of an installation take while nothing happens? */
export async function benchIdleCpu(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await createDatabase(serverUrl, 'bench_idle_cpu');
  await seedLiveCompany(databaseUrl);
  const redis = await startOwnRedis();
  const { AUTH_JWT_SECRET = '' } = liveEnvironment(databaseUrl);
  const environment = { ...environmentOf(databaseUrl), AUTH_JWT_SECRET, REDIS_URL: redis.url };
  const programs: Record<string, Program> = {};
  for (const name of ['gateway', 'ingress', 'worker'] as const)
    programs[name] = await startProgram(scripts[name], environment);
  const url = programs.gateway!.url;
  const crowd = await openCrowd({ url, size: sockets, tokens: await tokensOfTeam(), subscriptions });
  await crowd.isServed();
  const postgres = await postmasterOf(databaseUrl);
  await pause(warmUpMs);

  const figures: Record<string, number> = {};
  const takers: Record<string, () => number> = {
    PostgreSQL: () => processorMsOfFamily(postgres, 0),
    Redis: () => processorMsOf(redis.pid()),
    ...Object.fromEntries(Object.entries(programs).map(([name, { pid }]) => [name, () => processorMsOf(pid!)])),
  };
  const measure = async () => {
    const before = Object.entries(takers).map(([name, take]) => [name, take()] as const);
    const since = performance.now();
    await pause(seconds * 1_000);
    const percent = (ms: number) => (ms / (performance.now() - since)) * 100;
    for (const [name, ms] of before) figures[name] = percent(takers[name]!() - ms);
    return Object.keys(programs).reduce((sum, name) => sum + figures[name]!, 0);
  };
  const of = (name: string) => () => Promise.resolve(figures[name]!);
  try {
    return [
      await compare({
        asks: `How much of a core do a gateway with ${sockets} idle sockets, an ingress and a worker take in ${seconds} s without any work?`,
        unit: '%',
        rounds: 1,
        contenders: {
          'all programs': measure,
          ...Object.fromEntries(Object.keys(takers).map((name) => [name, of(name)])),
          'the bound': () => Promise.resolve(boundPercent),
        },
        ratios: [{ of: 'all programs', over: 'the bound', atMost: 1 }],
      }),
    ];
  } finally {
    crowd.close();
  }
}

/** The process that all connections of the database server come from. */
async function postmasterOf(databaseUrl: string): Promise<number> {
  const [folder] = await runSql<{ data_directory: string }>(databaseUrl, 'SHOW data_directory');
  return Number.parseInt(readFileSync(`${folder!.data_directory}/postmaster.pid`, 'utf8'), 10);
}

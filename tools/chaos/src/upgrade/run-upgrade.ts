import { setTimeout as pause } from 'node:timers/promises';
import { FakeCarrier } from '../carrier/fake-carrier';
import { check } from '../checker/check';
import type { Findings } from '../checker/findings';
import { administrator, type Company, createCompany, fillCompany } from '../company';
import { hookSecret, startInstallation, tokenSecret, type Installation } from '../installation/installation';
import { reservePorts } from '../installation/reserve-ports';
import type { Api } from '../load/api';
import { closeConnections } from '../load/post';
import { createWorld, startLoad } from '../load/start-load';
import type { Observations } from '../observations';
import { createRandom } from '../random';
import { readDatabase } from '../read-database';
import { odditiesOf } from '../run-chaos';
import { settle } from '../settle';
import { startWatchers } from '../watch/start-watchers';
import { type Delays, measureDelays, type Times } from './delays';
import { type LaterRelease, pretendLaterRelease } from '../faults/later-release';
import { startMoreLoad } from './more-load';
import type { UpgradeOptions } from './options';
import { buildRelease, migrate, type Release, thisRelease } from './release';
import { rollTo } from './roll';

export interface UpgradeResult {
  readonly options: UpgradeOptions;
  readonly observations: Observations;
  readonly findings: Findings;
  readonly delays: readonly Delays[];
  readonly migrations: number;
  readonly migrationSeconds: number;
  readonly reads: number;
  readonly oddities: ReadonlyMap<string, number>;
  readonly losses: number;
  readonly seconds: number;
  readonly folder: string;
}

interface Parts {
  readonly options: UpgradeOptions;
  readonly before: Release;
  readonly after: Release;
  readonly installation: Installation;
  readonly carrier: FakeCarrier;
  readonly closing: (() => unknown)[];
  readonly log: (line: string) => void;
}

const maxSeconds = 7_200;
const sellersPerTeam = 3;
const customersPerSeller = 30;
/** Customers of each seller who only get scheduled texts. Every other one is a contact. */
const remindedPerSeller = 4;

/** Upgrades an installation under load, takes the upgrade back, and upgrades again; then looks at what is left. */
export async function runUpgrade(options: UpgradeOptions, log: (line: string) => void): Promise<UpgradeResult> {
  const after = thisRelease();
  const before = options.from === 'this' ? after : buildRelease(options.from, log);
  const [carrierPort = 0] = await reservePorts(1);
  const carrier = new FakeCarrier(carrierPort, hookSecret, options.seed);
  const closing: (() => unknown)[] = [() => carrier.close(), closeConnections];
  try {
    const installation = await startInstallation({
      carrierPort,
      hasLinks: false,
      hasSmallDisk: false,
      seed: options.seed,
      // Longer than what may be late: a job that its worker drops is found.
      leaseSeconds: options.isQuick ? 30 : 10,
      drainSeconds: options.isQuick ? 0 : 2,
      prepare: async (apps) => {
        for (const app of apps) app.appsFolder = before.appsFolder;
        if (before.hasMigrate) await migrate(before, apps[0]!.environment);
      },
    });
    closing.push(() => installation.close());
    log(`The installation of ${before.name} is in ${installation.folder}.`);
    return await upgradeIt({ options, before, after, installation, carrier, closing, log });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function upgradeIt(parts: Parts): Promise<UpgradeResult> {
  const { options, installation, carrier, closing, log } = parts;
  const world = createWorld(installation);
  closing.push(() => world.end());
  const requests: Times['requests'][number][] = [];
  const apiOf = (user: string) => timed(world.apiOf(user), requests);
  const company = createCompany(sellersPerTeam, customersPerSeller);
  await fillCompany(company, (query, variables) => world.apiOf(administrator).run(query, variables));
  await carrier.listen(world.hooks);
  const urls = installation.gateways.map(({ url }) => url);
  const watchers = await startWatchers(company, urls, tokenSecret, world.apiOf);
  closing.push(() => watchers.forEach((watcher) => watcher.close()));

  const since = Date.now();
  const [writing, reminded] = divide(company);
  const load = await startLoad(writing, { ...world, apiOf }, loadOf(options));
  const isRefused = (body: string) => carrier.log.refused.includes(body);
  const more = await startMoreLoad(reminded, apiOf, carrier.takenAt, isRefused, options.isQuick);
  closing.push(() => load.stop());
  const play = async () => {
    const played = await playUpgrade(parts);
    load.stop();
    await Promise.all([load.done, more.stop()]);
    if ((await played.later?.end()) === 0) throw new Error('The later release had no job to do.');
    log('Waiting until nothing is left to do.');
    await settle(installation, carrier, watchers, log);
    return played;
  };
  let isOver = false;
  const playing = play().finally(() => (isOver = true));
  playing.catch(() => undefined);
  await Promise.race([playing, watchForCrashes(installation, () => isOver)]);
  const { later: _, upgradeAt, ...migration } = await playing;

  const observations: Observations = {
    texts: load.texts,
    sends: [...load.sends, ...more.scheduled],
    carrier: carrier.log,
    watchers: watchers.map(({ name, sellers, entries }) => ({ name, sellers, entries })),
    database: await installation.postgres.withClient(readDatabase),
    restores: [],
  };
  const times = { takenAt: carrier.takenAt, sockets: watchers, dueAt: more.dueAt, requests, upgradeAt };
  const delays = measureDelays(observations, times, options.maxDelayMs);
  return {
    ...{ options, observations, delays, ...migration, reads: more.counts.reads },
    findings: check(observations),
    oddities: odditiesOf(world, installation),
    losses: watchers.reduce((sum, { losses }) => sum + losses, 0),
    seconds: (Date.now() - since) / 1_000,
    folder: installation.folder,
  };
}

/** It lasts as long as the steps take: what is left of it then is not begun. */
const loadOf = ({ textsPerSecond, sendsPerSecond, seed }: UpgradeOptions) => ({
  texts: textsPerSecond * maxSeconds,
  sends: sendsPerSecond * maxSeconds,
  spreadMs: maxSeconds * 1_000,
  random: createRandom(seed + 1),
});

/** Some load before, a migration in the middle of it, and then forward, back and forward again. */
async function playUpgrade(parts: Parts) {
  const { options, before, after, installation, log } = parts;
  const lastFor = () => pause(options.isQuick ? 500 : options.together * 1_000);
  const rolling = { installation, lastFor, isQuick: options.isQuick };
  await lastFor();
  const upgradeAt = Date.now();
  const migration = await migrateInTheMiddle(parts);
  log(`${migration.migrations} migrations ran while ${before.name} served, ${migration.migrationSeconds.toFixed(1)} s`);
  await lastFor();
  await rollTo(after, rolling, log);
  if (!options.isQuick) {
    await rollTo(before, rolling, log);
    await rollTo(after, rolling, log);
  }
  return { ...migration, upgradeAt };
}

interface Migrated {
  readonly migrations: number;
  readonly migrationSeconds: number;
  /** If N + 1 is made up. */
  readonly later?: LaterRelease;
}

async function migrateInTheMiddle({ options, after, installation }: Parts): Promise<Migrated> {
  if (options.from === 'this') {
    const since = Date.now();
    const later = await pretendLaterRelease(installation.postgres);
    return { migrations: 1, migrationSeconds: (Date.now() - since) / 1_000, later };
  }
  const { lines, seconds } = await migrate(after, installation.apps[0]!.environment);
  return { migrations: lines.filter((line) => line.startsWith('done: ')).length, migrationSeconds: seconds };
}

/** Most customers write and are written to, some only get what was scheduled. */
function divide(company: Company): [Company, Company] {
  const withCustomers = (begin: number, end?: number): Company => ({
    ...company,
    sellers: company.sellers.map((seller) => ({ ...seller, customers: seller.customers.slice(begin, end) })),
  });
  return [withCustomers(0, -remindedPerSeller), withCustomers(-remindedPerSeller)];
}

function timed(api: Api, requests: Times['requests'][number][]): Api {
  const time = async <Result>(work: Promise<Result>): Promise<Result> => {
    const begunAt = Date.now();
    const result = await work;
    requests.push({ begunAt, ms: Date.now() - begunAt });
    return result;
  };
  return {
    ask: (query, variables) => time(api.ask(query, variables)),
    run: (query, variables) => time(api.run(query, variables)),
  };
}

/** Rejects when a program ends that nobody told to: nobody starts it again. */
async function watchForCrashes({ apps }: Installation, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const crashed = apps.find(({ crashes }) => crashes > 0);
    if (crashed !== undefined) throw new Error(`${crashed.name} ended by itself. Its log says why.`);
    await pause(250);
  }
}

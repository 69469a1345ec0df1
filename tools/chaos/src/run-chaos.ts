import { setTimeout as pause } from 'node:timers/promises';
import { FakeCarrier } from './carrier/fake-carrier';
import { check } from './checker/check';
import type { Findings } from './checker/findings';
import { administrator, createCompany, fillCompany } from './company';
import { faults as allFaults } from './faults';
import type { Fault } from './faults/fault';
import { hookSecret, startInstallation, tokenSecret, type Installation } from './installation/installation';
import { reservePorts } from './installation/reserve-ports';
import { closeConnections } from './load/post';
import { createWorld, startLoad, type World } from './load/start-load';
import type { Observations, Restore } from './observations';
import type { Options } from './options';
import { playFaults, type Played } from './play-faults';
import { createRandom } from './random';
import { readDatabase } from './read-database';
import { settle } from './settle';
import { startWatchers } from './watch/start-watchers';

export interface Result {
  readonly options: Options;
  readonly observations: Observations;
  readonly findings: Findings;
  readonly played: Played;
  /** Faults that this machine cannot have, and what it lacks. */
  readonly skipped: ReadonlyMap<string, string>;
  readonly carrierFaults: ReadonlyMap<string, number>;
  /** What no client should see and no app should log, with how often. */
  readonly oddities: ReadonlyMap<string, number>;
  /** How often watchers lost their connection. */
  readonly losses: number;
  /** See `Scene`. */
  readonly takeovers: readonly number[];
  readonly loadSeconds: number;
  readonly settleSeconds: number;
  readonly folder: string;
}

interface Parts {
  readonly installation: Installation;
  readonly carrier: FakeCarrier;
  readonly faults: readonly Fault[];
  readonly skipped: Result['skipped'];
  /** What ends what was started, the first one last. */
  readonly closing: (() => unknown)[];
  readonly log: (line: string) => void;
}

const sellersPerTeam = 3;
const maxCustomersPerSeller = 40;
/** Each fault takes some time for programs to start, however short its pauses are. */
const startSeconds = 3;

/** Starts everything, breaks it under load, lets it come to rest, and looks at what is left. */
export async function runChaos(options: Options, log: (line: string) => void): Promise<Result> {
  const wanted = allFaults.filter(({ name }) => options.faults.includes(name));
  const skipped = new Map(
    wanted.flatMap(({ name, missing }) => {
      const lack = missing?.();
      return lack === undefined ? [] : [[name, lack] as const];
    }),
  );
  const faults = wanted.filter(({ name }) => !skipped.has(name));
  for (const [name, missing] of skipped) log(`${name} is skipped: it needs ${missing}.`);
  const [carrierPort = 0] = await reservePorts(1);
  const carrier = new FakeCarrier(carrierPort, hookSecret, options.seed);
  const closing: (() => unknown)[] = [() => carrier.close(), closeConnections];
  try {
    const installation = await startInstallation({
      carrierPort,
      hasLinks: faults.some(({ needs }) => needs === 'links'),
      hasSmallDisk: faults.some(({ needs }) => needs === 'small disk'),
      seed: options.seed,
      leaseSeconds: options.isQuick ? 2 : 10,
      drainSeconds: options.isQuick ? 0 : 2,
    });
    closing.push(() => installation.close());
    log(`The installation is in ${installation.folder}.`);
    return await breakIt(options, { installation, carrier, faults, skipped, closing, log });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function breakIt(options: Options, parts: Parts): Promise<Result> {
  const { installation, carrier, faults, skipped, closing, log } = parts;
  // The load takes as many numbers as it needs, so the faults have their own.
  const random = createRandom(options.seed);
  const world = createWorld(installation);
  closing.push(() => world.end());
  const company = createCompany(
    sellersPerTeam,
    Math.max(4, Math.min(maxCustomersPerSeller, Math.floor(options.texts / 60))),
  );
  await fillCompany(company, (query, variables) => world.apiOf(administrator).run(query, variables));
  await carrier.listen(world.hooks);
  const urls = installation.gateways.map(({ url }) => url);
  const watchers = await startWatchers(company, urls, tokenSecret, world.apiOf);
  closing.push(() => watchers.forEach((watcher) => watcher.close()));

  const scale = options.isQuick ? 0.1 : 1;
  carrier.slowMs *= scale;
  const atLeast = faults.reduce((sum, { seconds }) => sum + seconds * scale + startSeconds, 5);
  const spreadMs = Math.max(options.minutes * 60, atLeast) * 1_000;
  const since = Date.now();
  const load = await startLoad(company, world, { ...options, spreadMs, random: createRandom(options.seed + 1) });
  closing.push(() => load.stop());
  const restores: Restore[] = [];
  const takeovers: number[] = [];
  const lastFor = (seconds: number) => pause(seconds * 1_000 * scale);
  const scene = { installation, carrier, random, restores, takeovers, lastFor, isLoadOver: load.isOver };
  const played = await playFaults(scene, faults, log);
  await load.done;
  const loadSeconds = (Date.now() - since) / 1_000;
  log(`All was written after ${loadSeconds.toFixed(0)} s. Waiting until nothing is left to do.`);
  const settleSeconds = await settle(installation, carrier, watchers, log);

  const observations: Observations = {
    texts: load.texts,
    sends: load.sends,
    carrier: carrier.log,
    watchers: watchers.map(({ name, sellers, entries }) => ({ name, sellers, entries })),
    database: await installation.postgres.withClient(readDatabase),
    restores,
  };
  return {
    ...{ options, observations, played, takeovers, skipped, loadSeconds, settleSeconds },
    findings: check(observations),
    carrierFaults: carrier.faults,
    oddities: odditiesOf(world, installation),
    losses: watchers.reduce((sum, { losses }) => sum + losses, 0),
    folder: installation.folder,
  };
}

export const odditiesOf = (world: World, installation: Installation): Map<string, number> =>
  new Map([...world.strange, ...errorsOf(installation)]);

/** What the apps logged as errors, and how often they ended by themselves. */
function errorsOf({ apps }: Installation): Map<string, number> {
  const errors = new Map<string, number>();
  for (const app of apps) {
    for (const [error, count] of app.errors) {
      const name = `${app.kind}: ${error}`;
      errors.set(name, (errors.get(name) ?? 0) + count);
    }
    if (app.crashes > 0) errors.set(`${app.name} ended by itself`, app.crashes);
  }
  return errors;
}

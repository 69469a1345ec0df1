import { setTimeout as pause } from 'node:timers/promises';
import { startCarrier } from './carrier';
import { check } from './checker/check';
import type { Findings } from './checker/findings';
import { administrator, createCompany, fillCompany, type Company } from './company';
import { faults as allFaults } from './faults';
import type { Scene } from './faults/fault';
import { hookSecret, startInstallation, tokenSecret, type Installation } from './installation/installation';
import { reservePorts } from './installation/reserve-ports';
import { createApi, type Api } from './load/api';
import { createPacer } from './load/pacer';
import { closeConnections } from './load/post';
import { sendMessages } from './load/send-messages';
import { sendTexts } from './load/send-texts';
import type { Observations, Restore } from './observations';
import type { Options } from './options';
import { playFaults, type Played } from './play-faults';
import { createRandom } from './random';
import { countOpen, readDatabase } from './read-database';
import { signToken } from './signature';
import { startWatcher, type Watcher } from './watch/watcher';

export interface Result {
  readonly options: Options;
  readonly observations: Observations;
  readonly findings: Findings;
  readonly played: Played;
  readonly carrierFaults: ReadonlyMap<string, number>;
  /** What no client should see and no app should log, with how often. */
  readonly oddities: ReadonlyMap<string, number>;
  readonly losses: number;
  readonly loadSeconds: number;
  readonly settleSeconds: number;
  readonly folder: string;
}

/** When nothing has changed for this long, all is over. */
const restMs = 2_500;
/** A report on a message that a restore took away is tried for two minutes. */
const maxStandstillMs = 150_000;

/** Starts everything, breaks it under load, lets it come to rest, and looks at what is left. */
export async function runChaos(options: Options, log: (line: string) => void): Promise<Result> {
  const random = createRandom(options.seed);
  const [carrierPort = 0] = await reservePorts(1);
  const carrier = await startCarrier(carrierPort, hookSecret, options.seed);
  const closing: (() => unknown)[] = [() => carrier.close(), closeConnections];
  try {
    const installation = await startInstallation({
      carrierUrl: carrier.sendUrl,
      leaseSeconds: options.isQuick ? 2 : 10,
      drainSeconds: options.isQuick ? 0 : 2,
    });
    closing.push(() => installation.close());
    log(`The installation is in ${installation.folder}.`);
    return await breakIt(options, { installation, carrier, random, closing, log });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

interface Parts {
  readonly installation: Installation;
  readonly carrier: Scene['carrier'];
  readonly random: () => number;
  readonly closing: (() => unknown)[];
  readonly log: (line: string) => void;
}

async function breakIt(options: Options, { installation, carrier, random, closing, log }: Parts): Promise<Result> {
  let isOver = false;
  closing.push(() => (isOver = true));
  const oddities = new Map<string, number>();
  const note = (what: string) => void oddities.set(what, (oddities.get(what) ?? 0) + 1);
  const company = createCompany(3, Math.max(4, Math.min(40, Math.floor(options.texts / 60))));
  const apiOf = createApis(installation, () => isOver, note);
  await fillCompany(company, (query, variables) => apiOf(administrator).run(query, variables));
  const hooks = { urls: installation.ingresses.map(({ url }) => url), secret: hookSecret, isOver: () => isOver };
  carrier.reportTo(hooks);
  const watchers = await startWatchers(company, installation, apiOf, closing);

  const faults = allFaults.filter(({ name }) => options.faults.includes(name));
  const scale = options.isQuick ? 0.1 : 1;
  carrier.slowMs *= scale;
  const estimate = faults.reduce((sum, { seconds }) => sum + seconds * scale + 4, 5) * 1_000;
  const spreadMs = Math.max(options.minutes * 60_000, estimate);
  const since = Date.now();
  const texts = sendTexts(company, createPacer(options.texts, spreadMs), hooks, random);
  const sends = await sendMessages(company, createPacer(options.sends, spreadMs), apiOf, random);
  let isLoadOver = false;
  const load = Promise.all([texts.done, sends.done]).then(() => (isLoadOver = true));
  const restores: Restore[] = [];
  const scene: Scene = {
    installation,
    carrier,
    random,
    restores,
    lastFor: (seconds) => pause(seconds * 1_000 * scale),
  };
  const played = await playFaults(scene, faults, () => isLoadOver, log);
  await load;
  const loadSeconds = (Date.now() - since) / 1_000;
  log(`All was written after ${loadSeconds.toFixed(0)} s. Waiting until nothing is left to do.`);
  const settleSeconds = await settle(installation, carrier, watchers, log);
  const database = await installation.postgres.withClient(readDatabase);
  const observations = {
    texts: texts.texts,
    sends: sends.sends,
    carrier: carrier.log,
    watchers,
    database,
    restores,
  };
  for (const app of installation.apps) {
    for (const [error, count] of app.errors)
      oddities.set(`${app.kind}: ${error}`, (oddities.get(`${app.kind}: ${error}`) ?? 0) + count);
    if (app.crashes > 0) oddities.set(`${app.name} ended by itself`, app.crashes);
  }
  const losses = watchers.reduce((sum, watcher) => sum + watcher.losses(), 0);
  return {
    ...{ options, observations, played, oddities, losses, loadSeconds, settleSeconds },
    findings: check(observations),
    carrierFaults: carrier.faults,
    folder: installation.folder,
  };
}

function createApis(
  { gateways }: Installation,
  isOver: () => boolean,
  onStrange: (what: string) => void,
): (user: string) => Api {
  const urls = gateways.map(({ url }) => url);
  return (user) => createApi({ urls, tokenSecret, user, isOver, onStrange });
}

async function startWatchers(
  { viewers }: Company,
  { gateways }: Installation,
  apiOf: (user: string) => Api,
  closing: (() => unknown)[],
): Promise<Watcher[]> {
  const urls = gateways.map(({ url }) => url);
  return Promise.all(
    viewers.map(async ({ name, sellers }, place) => {
      const watcher = await startWatcher({
        name: `${name} at ${place}`,
        sellers,
        urls: place % 2 === 0 ? urls : [...urls].reverse(),
        token: signToken(tokenSecret, name),
        api: apiOf(name),
      });
      closing.push(() => watcher.close());
      return watcher;
    }),
  );
}

/** Waits until no job is left, the carrier has reported everything, and no socket has news. Returns how long it took. */
async function settle(
  { postgres }: Installation,
  carrier: Scene['carrier'],
  watchers: readonly Watcher[],
  log: (line: string) => void,
): Promise<number> {
  const since = Date.now();
  let before = '';
  let quietSince = Date.now();
  for (;;) {
    const heard = watchers.reduce((sum, { entries }) => sum + entries.length, 0);
    const open = await postgres.withClient(countOpen).catch(() => 'unknown');
    const now = `${heard} events, ${open} open in the database, ${carrier.openReports()} open reports`;
    if (now !== before) quietSince = Date.now();
    before = now;
    const quietMs = Date.now() - quietSince;
    if (quietMs > restMs && open === 0 && carrier.openReports() === 0) break;
    if (quietMs > maxStandstillMs) {
      log(`It stands still with ${now}.`);
      break;
    }
    await pause(250);
  }
  return (Date.now() - since) / 1_000;
}

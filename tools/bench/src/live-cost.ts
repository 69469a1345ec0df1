import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { openCrowd, type Crowd } from './crowd';
import { askGraphql } from './http-load';
import { endLater } from './leave-nothing';
import { connectTextWriter, liveSellerOf, seedLiveTexts } from './live-texts';
import { parentOf, processorMsOf, processorMsOfFamily } from './processor-time';
import { environmentOf, scripts, startProgram } from './start-program';

const texts = 2_000;
const textsPerCommit = 100;
/** 1,000 texts per second, as long as they are delivered as fast. */
const paceMs = 100;
const rounds = 3;
const subscriptions = [
  'subscription ($after: Cursor) { messageAdded(after: $after) { message { id body conversation { id record { name } unreadCount } } } }',
  'subscription ($after: Cursor) { notificationAdded(after: $after) { notification { id title body } } }',
];

interface Setup {
  /** Adds texts in one commit. */
  add(from: number, count: number): Promise<void>;
  /** Before each round. */
  prepare(): Promise<void>;
  /** Processor time so far of each part, in milliseconds. */
  processorMs(): Readonly<Record<string, number>>;
  readonly crowd: Crowd;
}

/** What does a text cost from the commit that adds it to its seller's socket? */
export async function benchLiveCost(serverUrl: string): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const sellers of [1, 100]) {
    const patchbay = createMeasure(await startPatchbay(serverUrl, sellers));
    const plain = createMeasure(await startPlain(sellers));
    // Warm up: the first texts are slower.
    for (const measure of [patchbay, plain]) await measure(0);
    const who = `${sellers} ${sellers === 1 ? 'seller' : 'sellers'}`;
    let last = await patchbay(paceMs);
    results.push(
      await compare({
        asks: `What does a text cost from its commit to the socket of one of ${who}, with its notification?`,
        unit: 'ms of processor time',
        rounds,
        contenders: {
          gateway: async () => (last = await patchbay(paceMs)).costs.gateway!,
          worker: async () => last.costs.worker!,
          PostgreSQL: async () => last.costs.PostgreSQL!,
          'plain graphql-ws': async () => (await plain(paceMs)).costs.gateway!,
        },
        ratios: [{ of: 'gateway', over: 'plain graphql-ws' }],
      }),
      await compare({
        asks: `How many texts per second reach the sockets of ${who} when more are always waiting?`,
        unit: 'texts per second',
        rounds,
        contenders: {
          patchbay: async () => (await patchbay(0)).perSecond,
          'plain graphql-ws': async () => (await plain(0)).perSecond,
        },
        ratios: [{ of: 'patchbay', over: 'plain graphql-ws' }],
      }),
    );
  }
  return results;
}

interface Measured {
  /** Processor time of each part, in milliseconds per text. */
  readonly costs: Readonly<Record<string, number>>;
  readonly perSecond: number;
}

function createMeasure({ add, prepare, processorMs, crowd }: Setup): (paceMs: number) => Promise<Measured> {
  let from = 0;
  return async (stepMs) => {
    await prepare();
    const before = processorMs();
    const since = performance.now();
    const complete = crowd.until(crowd.frames() + subscriptions.length * texts);
    for (let place = 0; place < texts / textsPerCommit; place += 1, from += textsPerCommit) {
      await add(from, textsPerCommit);
      await pause(Math.max(0, since + (place + 1) * stepMs - performance.now()));
    }
    await complete;
    const perSecond = texts / ((performance.now() - since) / 1_000);
    const after = processorMs();
    const costs = Object.fromEntries(Object.keys(before).map((part) => [part, (after[part]! - before[part]!) / texts]));
    return { costs, perSecond };
  };
}

async function startPatchbay(serverUrl: string, sellers: number): Promise<Setup> {
  const databaseUrl = await seedLiveTexts(serverUrl, `bench_live_cost_${sellers}`, sellers);
  const gateway = await startProgram(scripts.gateway, environmentOf(databaseUrl));
  const worker = await startProgram(scripts.worker, environmentOf(databaseUrl));
  const writer = await connectTextWriter(databaseUrl, sellers);
  const postmaster = parentOf(writer.backend);
  return {
    add: writer.add,
    prepare: writer.markAllRead,
    processorMs: () => ({
      gateway: processorMsOf(gateway.pid!),
      worker: processorMsOf(worker.pid!),
      PostgreSQL: processorMsOfFamily(postmaster, writer.backend),
    }),
    crowd: await openSellers(gateway.url, sellers),
  };
}

async function startPlain(sellers: number): Promise<Setup> {
  const { url, pid } = await startProgram(join(__dirname, 'live-cost-plain-server.js'), {});
  return {
    add: async (from, count) =>
      void (await fetch(`${url}/?from=${from}&count=${count}&sellers=${sellers}`, { method: 'POST' })),
    prepare: async () => undefined,
    processorMs: () => ({ gateway: processorMsOf(pid!) }),
    crowd: await openCrowdLater(url, sellers, await Promise.all([authorizationOf(liveSellerOf(0))]), {}),
  };
}

async function openSellers(url: string, sellers: number): Promise<Crowd> {
  const authorizations = await Promise.all(Array.from({ length: sellers }, (_, n) => authorizationOf(liveSellerOf(n))));
  const { eventCursor } = await askGraphql<{ eventCursor: string }>(url, '{ eventCursor }', authorizations[0]!);
  return openCrowdLater(url, sellers, authorizations, { after: eventCursor });
}

async function openCrowdLater(
  url: string,
  size: number,
  authorizations: readonly string[],
  variables: Record<string, unknown>,
): Promise<Crowd> {
  const tokens = authorizations.map((authorization) => authorization.replace('Bearer ', ''));
  const crowd = await openCrowd({ url, size, tokens, subscriptions, variables });
  endLater(async () => crowd.close());
  await crowd.isServed();
  return crowd;
}

import { runMigrations } from '@patchbay/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import { compare, type Result } from './compare';
import { openCrowd } from './crowd';
import { askGraphql } from './http-load';
import { liveEnvironment, seedLiveCompany, tokensOfTeam } from './live-company';
import type { LiveServerKind } from './live-servers';
import { startServer, type BenchServer } from './start-server';

const size = 5_000;
const missed = 20;
const subscription =
  'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { id body direction status createdAt conversation { id customerNumber record { id name } } } } }';
const query =
  '{ me { id name } conversations(first: 10) { edges { node { id unreadCount record { name } lastMessage { body } } } } }';

/** All clients come back at the same time and want what they missed. Queries that come during the storm must succeed. */
export async function benchReconnectStorm(databaseUrl: string): Promise<readonly Result[]> {
  await runMigrations(databaseUrl);
  await seedLiveCompany(databaseUrl);
  const tokens = await tokensOfTeam();
  const notes: string[] = [];
  const storm = async (kind: LiveServerKind): Promise<number> => {
    const environment = { ...liveEnvironment(databaseUrl), GREETINGS: String(missed) };
    const server = await startServer('live-servers', kind, environment);
    try {
      if (kind !== 'patchbay') return await reconnectAll(server, { tokens });
      const authorization = `Bearer ${tokens[0]}`;
      const after = await missTexts(server, authorization);
      const queries = askUntilStopped(server.url, authorization);
      const took = await Promise.race([
        reconnectAll(server, { tokens, after, onEach: createOrderCheck(), onComplete: queries.stop }),
        queries.failed,
      ]);
      const times = await queries.times;
      notes.push(
        `${times.length} queries during the storm, none failed; the slowest took ${Math.round(Math.max(...times))} ms.`,
      );
      return took;
    } finally {
      server.close();
    }
  };
  return [
    await compare(
      {
        asks: `How long until ${size.toLocaleString('en')} clients that reconnect at the same time have the ${missed} texts that they missed?`,
        unit: 'ms',
        rounds: 3,
        contenders: { patchbay: () => storm('patchbay'), 'raw ws': () => storm('raw ws') },
        ratios: [{ of: 'patchbay', over: 'raw ws' }],
      },
      notes,
    ),
  ];
}

/** Adds the texts that the clients miss. Returns the cursor before them. */
async function missTexts(server: BenchServer, authorization: string): Promise<string> {
  const eventCursor = async () =>
    (await askGraphql<{ eventCursor: string }>(server.url, '{ eventCursor }', authorization)).eventCursor;
  const before = await eventCursor();
  server.child.send({ emit: missed, bytes: '' });
  while ((await eventCursor()) === before) await pause(50);
  await pause(1_500);
  return before;
}

/** Asks one query after the other, until `stop` is called. */
function askUntilStopped(url: string, authorization: string) {
  let isStopped = false;
  const ask = async (): Promise<readonly number[]> => {
    const times: number[] = [];
    while (!isStopped) {
      const since = performance.now();
      await askGraphql(url, query, authorization);
      times.push(performance.now() - since);
    }
    return times;
  };
  const times = ask();
  return {
    times,
    /** Never resolves; rejects if a query fails. */
    failed: times.then(() => new Promise<never>(() => undefined)),
    stop: () => void (isStopped = true),
  };
}

/** The texts of the first client, in its order, are what every client must get, each text once. */
function createOrderCheck(): (client: number, payload: Buffer) => void {
  const expected: Buffer[] = [];
  const counts = new Map<number, number>();
  return (client, payload) => {
    const nth = counts.get(client) ?? 0;
    if (nth === expected.length && !expected.some((known) => known.equals(payload)))
      expected.push(Buffer.from(payload));
    if (nth >= missed || expected[nth]?.equals(payload) !== true)
      throw new Error(`Client ${client} got a wrong text after ${nth} texts: ${payload.toString()}`);
    counts.set(client, nth + 1);
  };
}

interface Reconnect {
  readonly tokens: readonly string[];
  readonly after?: string;
  readonly onEach?: (client: number, payload: Buffer) => void;
  readonly onComplete?: () => void;
}

/** Returns the milliseconds until all clients have all texts. */
async function reconnectAll({ url }: BenchServer, { tokens, after, onEach, onComplete }: Reconnect): Promise<number> {
  const since = performance.now();
  const crowd = await openCrowd({
    url,
    size,
    batchSize: size,
    tokens,
    subscriptions: [subscription],
    variables: { after },
    onEach,
  });
  await crowd.until(size * missed);
  const took = performance.now() - since;
  onComplete?.();
  // No text may arrive twice.
  await crowd.untilQuiet();
  if (crowd.frames() !== size * missed)
    throw new Error(`There were ${crowd.frames()} deliveries instead of ${size * missed}.`);
  crowd.close();
  return took;
}

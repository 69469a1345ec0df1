import { runMigrations } from '@patchbay/persistence';
import { compare, type Result } from './compare';
import { openCrowd } from './crowd';
import { liveEnvironment, seedLiveCompany, tokensOfTeam } from './live-company';
import type { LiveServerKind } from './live-servers';
import { startServer } from './start-server';

const kinds: readonly LiveServerKind[] = ['patchbay', 'raw ws', 'graphql-ws'];
const message = 'message { id body direction status createdAt conversation { id customerNumber record { id name } } }';
const subscriptions = {
  messageAdded: `subscription { messageAdded { cursor ${message} } }`,
  events: `subscription { events { cursor ... on MessageAdded { ${message} } } }`,
};
/** Texts per round, by the number of sockets: a few seconds of work each. */
const texts: Readonly<Record<number, Readonly<Record<LiveServerKind, number>>>> = {
  1_000: { 'raw ws': 200, patchbay: 200, 'graphql-ws': 40 },
  5_000: { 'raw ws': 40, patchbay: 40, 'graphql-ws': 8 },
};

/** How much of the rate of a broadcast is left when each event is authorized, computed and sent only to its audience? */
export async function benchFanOut(databaseUrl: string): Promise<readonly Result[]> {
  await runMigrations(databaseUrl);
  await seedLiveCompany(databaseUrl);
  const tokens = await tokensOfTeam();
  const results: Result[] = [];
  for (const size of Object.keys(texts).map(Number)) {
    const environment = liveEnvironment(databaseUrl);
    let bytes = `{"id":"1","type":"next","payload":${JSON.stringify('x'.repeat(400))}}`;
    /** Each contender gets its own server and crowd, so that contenders don't affect each other. */
    const measure = async (kind: LiveServerKind, subscription = subscriptions.messageAdded) => {
      const server = await startServer('live-servers', kind, environment);
      const crowd = await openCrowd({
        url: server.url,
        size,
        tokens,
        subscriptions: [subscription],
        onFirst: (payload) => (bytes = kind === 'patchbay' ? payload.toString() : bytes),
      });
      try {
        // Send single texts until all sockets get one: then all subscriptions have started.
        for (let heard = 0; heard < size; ) {
          const before = crowd.frames();
          server.child.send({ emit: 1, bytes });
          await crowd.untilQuiet();
          heard = crowd.frames() - before;
        }
        const count = texts[size]![kind];
        const [before, since] = [crowd.frames(), process.hrtime.bigint()];
        server.child.send({ emit: count, bytes });
        await crowd.until(before + count * size);
        return (count * size) / (Number(process.hrtime.bigint() - since) / 1e9);
      } finally {
        crowd.close();
        server.close();
      }
    };
    results.push(
      await compare({
        asks: `How many deliveries per second are there to ${size.toLocaleString('en')} sockets with the same subscription?`,
        unit: 'a second',
        rounds: 3,
        contenders: {
          ...Object.fromEntries(kinds.map((kind) => [kind, () => measure(kind)])),
          events: () => measure('patchbay', subscriptions.events),
        },
        ratios: [
          { of: 'patchbay', over: 'raw ws', atLeast: 0.6 },
          { of: 'patchbay', over: 'graphql-ws', atLeast: 3 },
          { of: 'events', over: 'patchbay', atLeast: 0.95 },
        ],
      }),
    );
  }
  return results;
}

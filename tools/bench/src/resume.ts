import { runMigrations } from '@patchbay/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import { compare, type Result } from './compare';
import { openCrowd } from './crowd';
import { askGraphql } from './http-load';
import { liveEnvironment, seedLiveCompany, tokensOfTeam } from './live-company';
import { startServer } from './start-server';

const missed = 10_000;
const message = 'message { id body direction status createdAt conversation { id customerNumber record { id name } } }';
const subscriptions = {
  messageAdded: `subscription ($after: Cursor) { messageAdded(after: $after) { cursor ${message} } }`,
  events: `subscription ($after: Cursor) { events(after: $after) { cursor ... on MessageAdded { ${message} } } }`,
};

/** How long does a client that was away for long take until it has everything? */
export async function benchResume(databaseUrl: string): Promise<readonly Result[]> {
  await runMigrations(databaseUrl);
  await seedLiveCompany(databaseUrl);
  const tokens = await tokensOfTeam();
  const measure = async (subscription: string): Promise<number> => {
    const server = await startServer('live-servers', 'patchbay', liveEnvironment(databaseUrl));
    try {
      const cursor = async () =>
        (await askGraphql<{ eventCursor: string }>(server.url, '{ eventCursor }', `Bearer ${tokens[0]}`)).eventCursor;
      const after = await cursor();
      server.child.send({ emit: missed, bytes: '' });
      let last = after;
      do {
        last = await cursor();
        await pause(1_500);
      } while (last === after || (await cursor()) !== last);
      const since = performance.now();
      const crowd = await openCrowd({
        url: server.url,
        size: 1,
        tokens,
        subscriptions: [subscription],
        variables: { after },
      });
      await crowd.until(missed);
      const took = performance.now() - since;
      crowd.close();
      return took;
    } finally {
      server.close();
    }
  };
  return [
    await compare({
      asks: `How long until a client that resumes has the ${missed.toLocaleString('en')} events that it missed?`,
      unit: 'ms',
      rounds: 3,
      contenders: {
        events: () => measure(subscriptions.events),
        messageAdded: () => measure(subscriptions.messageAdded),
      },
      ratios: [{ of: 'events', over: 'messageAdded', atMost: 1.1 }],
    }),
  ];
}

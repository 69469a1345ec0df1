import { runMigrations } from '@patchbay/persistence';
import { compare, type Result } from './compare';
import { openCrowd } from './crowd';
import { openStreams } from './crowd-of-streams';
import { liveEnvironment, seedLiveCompany, tokensOfTeam } from './live-company';
import { startServer } from './start-server';

const size = 1_000;
const texts = 200;
const subscription = `subscription { events { cursor ... on MessageAdded { message {
  id body direction status createdAt conversation { id customerNumber record { id name } }
} } } }`;

/** How much of the rate over WebSocket is left over Server-Sent Events? */
export async function benchStreams(databaseUrl: string): Promise<readonly Result[]> {
  await runMigrations(databaseUrl);
  await seedLiveCompany(databaseUrl);
  const tokens = await tokensOfTeam();
  const measure = async (transport: 'WebSocket' | 'SSE') => {
    const server = await startServer('live-servers', 'patchbay', liveEnvironment(databaseUrl));
    const crowd =
      transport === 'SSE'
        ? await openStreams(server.url, size, tokens, subscription)
        : await openCrowd({ url: server.url, size, tokens, subscriptions: [subscription] });
    try {
      // Send single texts until all get one: then all subscriptions have started.
      for (let heard = 0; heard < size; ) {
        const before = crowd.frames();
        server.child.send({ emit: 1, bytes: '' });
        await crowd.untilQuiet();
        heard = crowd.frames() - before;
      }
      const [before, since] = [crowd.frames(), process.hrtime.bigint()];
      server.child.send({ emit: texts, bytes: '' });
      await crowd.until(before + texts * size);
      return (texts * size) / (Number(process.hrtime.bigint() - since) / 1e9);
    } finally {
      crowd.close();
      server.close();
    }
  };
  return [
    await compare({
      asks: `How many deliveries per second are there to ${size.toLocaleString('en')} clients over each transport?`,
      unit: 'a second',
      rounds: 3,
      contenders: { SSE: () => measure('SSE'), WebSocket: () => measure('WebSocket') },
      ratios: [{ of: 'SSE', over: 'WebSocket', atLeast: 0.5 }],
    }),
  ];
}

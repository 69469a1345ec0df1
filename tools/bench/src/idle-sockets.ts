import { runMigrations } from '@patchbay/persistence';
import { once } from 'node:events';
import { compare, type Result } from './compare';
import { openCrowd } from './crowd';
import { liveEnvironment, seedLiveCompany, tokensOfTeam } from './live-company';
import type { LiveServerKind } from './live-servers';
import { startServer, type BenchServer } from './start-server';

const size = 5_000;
const boundKiB = 12;
const subscriptions = [
  'subscription { messageAdded { cursor message { id body conversation { id record { id name } } } } }',
  'subscription { notificationAdded { cursor notification { id kind title body } } }',
];

/** How much memory does an idle socket with two subscriptions need beyond an idle socket of `ws`? */
export async function benchIdleSockets(databaseUrl: string): Promise<readonly Result[]> {
  await runMigrations(databaseUrl);
  await seedLiveCompany(databaseUrl);
  const tokens = await tokensOfTeam();
  const measure = async (kind: LiveServerKind): Promise<number> => {
    const server = await startServer('live-servers', kind, liveEnvironment(databaseUrl), ['--expose-gc']);
    try {
      // Don't count what is loaded and compiled once, for the first sockets.
      const first = await openCrowd({ url: server.url, size: 200, tokens, subscriptions });
      await first.isServed();
      const before = await memoryOf(server);
      const crowd = await openCrowd({ url: server.url, size, tokens, subscriptions });
      await crowd.isServed();
      const after = await memoryOf(server);
      first.close();
      crowd.close();
      return (after - before) / size / 1_024;
    } finally {
      server.close();
    }
  };
  return [
    await compare({
      asks: `How much memory does each of ${size.toLocaleString('en')} idle sockets with two subscriptions need beyond a raw ws socket?`,
      unit: 'KiB',
      rounds: 3,
      contenders: {
        'patchbay beyond raw ws': async () => (await measure('patchbay')) - (await measure('raw ws')),
        'the bound': () => Promise.resolve(boundKiB),
      },
      ratios: [{ of: 'patchbay beyond raw ws', over: 'the bound', atMost: 1 }],
    }),
  ];
}

async function memoryOf({ child }: BenchServer): Promise<number> {
  child.send({ measure: true });
  const [{ rss }] = (await once(child, 'message')) as [{ rss: number }];
  return rss;
}

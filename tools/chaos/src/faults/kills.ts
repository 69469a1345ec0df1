import { pick } from '../random';
import type { Fault, Scene } from './fault';

const kill = async ({ random, lastFor }: Scene, apps: Scene['installation']['apps']) => {
  const app = pick(random, apps);
  await app.stop('SIGKILL');
  await lastFor(2 * random());
  await app.start();
};

/** The end of a process, without a chance to clean up. */
export const kills: readonly Fault[] = [
  {
    name: 'kill-gateway',
    what: 'a gateway is killed',
    seconds: 5,
    run: (scene) => kill(scene, scene.installation.gateways),
  },
  {
    name: 'kill-ingress',
    what: 'an ingress is killed',
    seconds: 5,
    run: (scene) => kill(scene, scene.installation.ingresses),
  },
  {
    name: 'kill-worker',
    what: 'a worker is killed',
    seconds: 5,
    run: (scene) => kill(scene, scene.installation.workers),
  },
  {
    name: 'kill-relay',
    what: 'the worker that relays events is killed',
    seconds: 5,
    run: async (scene) => kill(scene, [await findRelay(scene)]),
  },
  {
    name: 'kill-all',
    what: 'all apps are killed at the same time',
    seconds: 10,
    async run({ installation, lastFor }) {
      await Promise.all(installation.apps.map((app) => app.stop('SIGKILL')));
      await lastFor(2);
      await Promise.all(installation.apps.map((app) => app.start()));
    },
  },
];

/** The worker that numbers events. */
export async function findRelay({ installation, random }: Scene): Promise<Scene['installation']['apps'][number]> {
  const rows = await installation.postgres.query<{ holder: string }>('SELECT holder FROM relay_lease');
  const pid = Number(rows[0]?.holder.split('/')[1]);
  return installation.workers.find((worker) => worker.pid === pid) ?? pick(random, installation.workers);
}

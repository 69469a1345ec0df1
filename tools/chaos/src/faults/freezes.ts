import { pick } from '../random';
import type { Fault, Scene } from './fault';
import { findRelay } from './kills';

const freeze = async ({ lastFor }: Scene, app: Scene['installation']['apps'][number], seconds: number) => {
  const thaw = app.freeze();
  try {
    await lastFor(seconds);
  } finally {
    thaw();
  }
};

/** A process stands still for longer than any of its leases, and then goes on as if nothing had happened. */
export const freezes: readonly Fault[] = [
  {
    name: 'freeze-relay',
    what: 'the worker that relays events stands still for 40 s',
    seconds: 40,
    run: async (scene) => freeze(scene, await findRelay(scene), 40),
  },
  {
    name: 'freeze-worker',
    what: 'one of two workers stands still for 25 s',
    seconds: 25,
    run: (scene) => freeze(scene, pick(scene.random, scene.installation.workers), 25),
  },
  {
    name: 'freeze-gateway',
    what: 'a gateway stands still for 20 s',
    seconds: 20,
    run: (scene) => freeze(scene, pick(scene.random, scene.installation.gateways), 20),
  },
  {
    name: 'freeze-ingress',
    what: 'an ingress stands still for 15 s',
    seconds: 15,
    run: (scene) => freeze(scene, pick(scene.random, scene.installation.ingresses), 15),
  },
];

import type { Condition, Link } from '../network/link';
import { pickServer } from '../network/network';
import { pick } from '../random';
import type { Fault, Scene } from './fault';

const be = async ({ lastFor }: Scene, links: readonly Link[], condition: Condition, seconds: number) => {
  for (const link of links) link.condition = condition;
  try {
    await lastFor(seconds);
  } finally {
    for (const link of links) link.condition = {};
  }
};

const pickProgram = ({ random, installation }: Scene) => [pick(random, installation.apps).name];

/** The network between programs and their servers. Seeds decide which link it is, how slow it is and where it breaks. */
export const networkFaults: readonly Fault[] = [
  {
    name: 'slow-network',
    what: 'the network to PostgreSQL, Redis and the carrier takes 10 to 50 ms more each way, and up to 40 ms of jitter, for 25 s',
    seconds: 25,
    needs: 'links',
    run: (scene) =>
      be(scene, scene.installation.network.links(), { latencyMs: 10 + 40 * scene.random(), jitterMs: 40 }, 25),
  },
  {
    name: 'narrow-network',
    what: 'a program has 16 to 64 KB/s to and from each server for 25 s',
    seconds: 25,
    needs: 'links',
    run: (scene) =>
      be(
        scene,
        scene.installation.network.links(pickProgram(scene)),
        { latencyMs: 5, bytesPerSecond: 16_000 + 48_000 * scene.random() },
        25,
      ),
  },
  {
    name: 'black-hole',
    what: 'nothing passes between a program and a server for 40 s, and no connection ends; then all comes late, or breaks',
    seconds: 40,
    needs: 'links',
    async run(scene) {
      const { random, installation } = scene;
      const links = installation.network.links(pickProgram(scene), [pickServer(random)]);
      const isCut = random() < 0.5;
      await be(scene, links, { isStalled: true }, 40);
      if (isCut) for (const link of links) link.cut();
    },
  },
  {
    name: 'broken-connections',
    what: 'connections to PostgreSQL, Redis and the carrier break in the middle of an answer or a request, one piece in 50, for 15 s',
    seconds: 15,
    needs: 'links',
    run: (scene) => be(scene, scene.installation.network.links(), { breaks: 0.02 }, 15),
  },
];

import type { Mood } from '../carrier/fake-carrier';
import { pick } from '../random';
import { isSoon } from '../wait-until';
import type { Fault, Scene } from './fault';

const be = async ({ carrier, lastFor }: Scene, mood: Mood, seconds: number) => {
  carrier.mood = mood;
  try {
    await lastFor(seconds);
  } finally {
    carrier.mood = 'usual';
  }
};

/** Beside these, one text in twenty meets a fault of its own at any time. */
export const carrierFaults: readonly Fault[] = [
  {
    name: 'carrier-away',
    what: 'the carrier hangs up on every send for 15 s',
    seconds: 15,
    run: (scene) => be(scene, 'away', 15),
  },
  {
    name: 'carrier-failing',
    what: 'the carrier answers every send with 503 for 15 s',
    seconds: 15,
    run: (scene) => be(scene, 'failing', 15),
  },
  {
    name: 'stop-while-sending',
    what: 'a worker has to end (SIGTERM) while sends take 25 s',
    seconds: 20,
    async run(scene) {
      const { carrier, installation, random, lastFor } = scene;
      carrier.mood = 'slow';
      try {
        await isSoon(() => carrier.waiting > 3, 10_000);
        const worker = pick(random, installation.workers);
        await worker.stop();
        await worker.start();
        await lastFor(5);
      } finally {
        carrier.mood = 'usual';
      }
    },
  },
];

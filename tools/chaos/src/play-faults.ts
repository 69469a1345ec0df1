import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, Scene } from './faults/fault';
import { pick, shuffle } from './random';

/** How often each fault happened. */
export type Played = Map<string, number>;

/** Plays every fault once, in any order, and then any of them until the load is over. */
export async function playFaults(scene: Scene, faults: readonly Fault[], log: (line: string) => void): Promise<Played> {
  const played: Played = new Map();
  const rest = shuffle(scene.random, faults);
  while (rest.length > 0 || (faults.length > 0 && !scene.isLoadOver())) {
    const fault = rest.shift() ?? pick(scene.random, faults);
    const since = Date.now();
    try {
      await fault.run(scene);
    } catch (error) {
      throw new Error(`The fault ${fault.name} could not be played.`, { cause: error });
    }
    log(`${fault.name}, ${((Date.now() - since) / 1_000).toFixed(1)} s`);
    played.set(fault.name, (played.get(fault.name) ?? 0) + 1);
    await scene.lastFor(1 + 3 * scene.random());
  }
  await pause(0);
  return played;
}

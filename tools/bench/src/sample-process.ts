/**
 * Loaded with `--require`: with SIGUSR2, writes what its process holds on to as a line of JSON to SAMPLE_FILE, after a
 * collection of garbage.
 */
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface ProcessSample {
  readonly heapMb: number;
  readonly rssMb: number;
  /** Since the sample before. */
  readonly delayP99Ms: number;
  /** Sockets, timers and the like. */
  readonly handles: number;
}

const file = process.env.SAMPLE_FILE;
if (file !== undefined) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  process.on('SIGUSR2', () => {
    const delayP99Ms = delay.percentile(99) / 1e6;
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    const sample: ProcessSample = {
      heapMb: (heapUsed + external) / 2 ** 20,
      rssMb: rss / 2 ** 20,
      delayP99Ms,
      handles: process.getActiveResourcesInfo().length,
    };
    appendFileSync(file, `${JSON.stringify(sample)}\n`);
    // The collection itself is a delay.
    setImmediate(() => delay.reset());
  });
}

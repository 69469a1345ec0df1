import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { Config } from './config';
import { openApp } from './open-app';
import type { Running } from './run-main';
import { withTimeout } from './with-timeout';

/*
 * Several processes of one app, to use several cores. They share its port: the first process accepts connections and
 * gives them to the others in turn. It starts another process for one that dies, and they end with it.
 */

/** The process is one of several, started by `superviseProcesses`. */
export const isOneOfSeveral: boolean = cluster.isWorker;

const firstDelayMs = 100;
const maxDelayMs = 10_000;
/** A process that lived for so long is replaced without delay. */
const stableMs = 60_000;
const metricsLimitMs = 6_000;

/** A process could not start. */
export class ProcessEnded extends Error {
  override name = 'ProcessEnded';
}

interface MetricsMessage {
  readonly patchbayMetrics: 'asked' | { readonly text?: string; readonly error?: string };
}

/** Runs this program `count` times. Rejects if one of them ends before it has started; it has said why. */
export function superviseProcesses(name: string, config: Config, count: number): Promise<Running> {
  return openApp(name, config, async ({ log, closer }) => {
    let isStopping = false;
    let delayMs = firstDelayMs;
    let hasStarted = false;
    const waiting = new Set<NodeJS.Timeout>();
    const start = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const since = performance.now();
        const child = cluster.fork();
        child.once('listening', () => resolve());
        child.once('exit', (code, signal) => {
          reject(new ProcessEnded('A process ended before it was ready. Its output says why.'));
          if (isStopping || !hasStarted) return;
          delayMs = performance.now() - since >= stableMs ? firstDelayMs : Math.min(maxDelayMs, 2 * delayMs);
          log.error({ pid: child.process.pid, code, signal, delayMs }, 'A process ended. Another one takes its place.');
          const timer = setTimeout(() => {
            waiting.delete(timer);
            // One that does not start is replaced, too.
            start().catch(() => undefined);
          }, delayMs);
          waiting.add(timer);
        });
      });
    closer.beforeClosing('processes', async () => {
      isStopping = true;
      for (const timer of waiting) clearTimeout(timer);
      await Promise.all(childrenOf(cluster).map(endOf));
    });
    answerMetrics();
    await Promise.all(Array.from({ length: count }, start));
    hasStarted = true;
    // One may have ended while others were starting.
    while (childrenOf(cluster).length < count) await start();
    return {};
  });
}

const childrenOf = ({ workers = {} }: typeof cluster): Worker[] =>
  Object.values(workers).flatMap((child) => child ?? []);

function endOf(child: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (child.isDead()) return resolve();
    child.once('exit', () => resolve());
    child.process.kill('SIGTERM');
  });
}

/** Sums up the metrics of all processes for the one that was asked for them. */
function answerMetrics(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (child, message: Partial<MetricsMessage>) => {
    if (message.patchbayMetrics !== 'asked') return;
    const answer = (patchbayMetrics: MetricsMessage['patchbayMetrics']) => {
      if (child.isConnected()) child.send({ patchbayMetrics } satisfies MetricsMessage);
    };
    all.clusterMetrics().then(
      (text) => answer({ text }),
      (error: unknown) => answer({ error: String(error) }),
    );
  });
}

/** For one of several processes: returns what reads the metrics of all. */
export function shareMetrics(registry: Registry): () => Promise<string> {
  AggregatorRegistry.setRegistries(registry);
  new AggregatorRegistry();
  return () => withTimeout(askForMetrics(), metricsLimitMs, `No metrics within ${metricsLimitMs} ms.`);
}

function askForMetrics(): Promise<string> {
  return new Promise((resolve, reject) => {
    const listen = ({ patchbayMetrics }: Partial<MetricsMessage>) => {
      if (patchbayMetrics === undefined || patchbayMetrics === 'asked') return;
      process.off('message', listen);
      const { text, error } = patchbayMetrics;
      if (text === undefined) reject(new Error(error));
      else resolve(text);
    };
    process.on('message', listen);
    process.send?.({ patchbayMetrics: 'asked' } satisfies MetricsMessage);
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterOptions } from './initialise-cluster';
import { startServer } from './start-server';

export interface KeptServer {
  readonly url: string;
  stop(): Promise<void>;
}

const pauseMs = 500;

/**
 * Runs the server until it is stopped: one that ends by itself, as when the system runs out of memory, is started again
 * on the same port, so that pools find it where it was.
 */
export async function keepServing(options: ClusterOptions): Promise<KeptServer> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let server = await startServer({ ...options, signal });
  const { url, port } = server;

  const keepRunning = async () => {
    for (;;) {
      await server.ended;
      if (signal.aborted) return;
      try {
        server = await startServer({ ...options, port, signal });
      } catch {
        // Its log says why. The pause is not worth to be waited for by a process that has nothing else to do.
        await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  };
  const running = keepRunning();

  return {
    url,
    async stop() {
      stopping.abort();
      await server.stop();
      await running;
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterOptions } from './initialize-cluster';
import { reservePort } from './reserve-port';
import { startServer } from './start-server';

export interface KeptServer {
  readonly url: string;
  stop(): Promise<void>;
}

const pauseMs = 500;

/**
 * Runs the server until it is stopped. If the server ends by itself (for example, out of memory), it starts again on the
 * same port, so that pools can reconnect.
 */
export async function keepServing(options: ClusterOptions): Promise<KeptServer> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { port, release } = await reservePort();
  const start = () => startServer({ ...options, port, signal });
  let server = await start().catch((error: unknown) => {
    release();
    throw error;
  });

  const keepRunning = async () => {
    for (;;) {
      await server.ended;
      if (signal.aborted) return;
      try {
        server = await start();
      } catch {
        // The server's log says why. Don't keep the process alive just for this pause.
        await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  };
  const running = keepRunning();

  return {
    url: server.url,
    async stop() {
      stopping.abort();
      await server.stop();
      await running;
      release();
    },
  };
}

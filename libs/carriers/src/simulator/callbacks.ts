import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { signatureHeaders, now } from '@patchbay/service-kit';

export interface Callbacks {
  /** Calls back, and retries like a carrier until it is acknowledged. Rejects when it gives up. */
  make(payload: unknown, delayMs?: number): Promise<{ readonly status: number }>;
  /** Drops waiting callbacks and waits for running ones. */
  close(): Promise<void>;
}

const attempts = 8;
const timeoutMs = 5_000;

/** The simulated carrier's calls to our webhook: signed, and over real HTTP. */
export function createCallbacks(options: { readonly secret: string; readonly webhookUrl: () => string }): Callbacks {
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();

  const call = async (id: string, body: Buffer): Promise<number> => {
    const { statusCode, body: answer } = await request(options.webhookUrl(), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...signatureHeaders(options.secret, id, now(), body) },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: stopping.signal,
    });
    await answer.dump();
    return statusCode;
  };

  const repeat = async (payload: unknown, delayMs: number) => {
    const id = `sim_${randomUUID()}`;
    const body = Buffer.from(JSON.stringify(payload));
    await pause(delayMs, stopping.signal);
    let problem = 'not called';
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (attempt > 0) await pause(100 * 2 ** attempt, stopping.signal);
      try {
        const status = await call(id, body);
        // A refused callback would be refused again.
        if (status < 500 && status !== 429) return { status };
        problem = `status ${status}`;
      } catch (error) {
        if (stopping.signal.aborted) throw error;
        problem = error instanceof Error ? error.message : String(error);
      }
    }
    throw new Error(`The webhook did not take the callback: ${problem}.`);
  };

  return {
    make(payload, delayMs = 0) {
      const made = repeat(payload, delayMs);
      running.add(made);
      const remove = () => running.delete(made);
      made.then(remove, remove);
      return made;
    },
    async close() {
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Error('The simulated network was closed.'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

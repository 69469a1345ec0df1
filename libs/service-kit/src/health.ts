import { sendJson, type Routes } from './http-server';
import { withTimeout } from './with-timeout';

export interface Health {
  /** A part that the app needs. `check` rejects with the reason if it does not work. */
  add(part: string, check: () => Promise<unknown>): void;
  readonly routes: Routes;
}

const checkLimitMs = 2_000;

/** `/healthz`: the process runs. `/readyz`: everything that it needs works; otherwise 503 with the reasons. */
export function createHealth(): Health {
  const checks = new Map<string, () => Promise<unknown>>();
  return {
    add: (part, check) => void checks.set(part, check),
    routes: {
      '/healthz': { GET: (_request, response) => sendJson(response, 200, { status: 'ok' }) },
      '/readyz': {
        GET: async (_request, response) => {
          const results = await Promise.all(
            [...checks].map(async ([part, check]) => [part, await reasonOfFailure(check)] as const),
          );
          const failing = results.filter(([, reason]) => reason !== null);
          if (failing.length === 0) sendJson(response, 200, { status: 'ready', parts: [...checks.keys()] });
          else sendJson(response, 503, { status: 'not ready', reasons: Object.fromEntries(failing) });
        },
      },
    },
  };
}

async function reasonOfFailure(check: () => Promise<unknown>): Promise<string | null> {
  try {
    await withTimeout(check(), checkLimitMs, `no answer within ${checkLimitMs} ms`);
    return null;
  } catch (error) {
    return error instanceof Error && error.message !== '' ? error.message : 'not reachable';
  }
}

import { sendJson, type Routes } from './http-server';
import type { Metrics } from './metrics';
import { remember } from './remember';
import { withTimeout } from './with-timeout';

export interface Health {
  /** A part of the app. `check` rejects with the reason if it does not work. Without an optional part, the app is slower. */
  add(part: string, check: () => Promise<unknown>, options?: { readonly isOptional?: boolean }): void;
  /** From now on the app is not ready, because it is stopping. */
  stop(): void;
  readonly routes: Routes;
}

const checkLimitMs = 2_000;
/** Metrics are asked for by anyone who can reach the port: don't check again each time. */
const rememberMs = 1_000;

/**
 * `/healthz`: the process runs. `/readyz`: 200 if everything works, or if only optional parts do not (`degraded`, with the
 * reasons: a load balancer must not remove an app that works); otherwise 503 with the reasons.
 */
export function createHealth(metrics?: Pick<Metrics, 'gauges'>): Health {
  const checks = new Map<string, () => Promise<unknown>>();
  const optional = new Set<string>();
  let isStopping = false;
  const checkAll = () =>
    Promise.all([...checks].map(async ([part, check]) => [part, await reasonOfFailure(check)] as const));
  const checkForMetrics = remember(checkAll, rememberMs);
  metrics?.gauges(
    'patchbay_part_up',
    '1 if a part that the app needs (database, bus) works, as on /readyz; otherwise 0.',
    'part',
    async () => new Map((await checkForMetrics()).map(([part, reason]) => [part, reason === null ? 1 : 0])),
  );
  return {
    add(part, check, { isOptional = false } = {}) {
      checks.set(part, check);
      if (isOptional) optional.add(part);
    },
    stop: () => void (isStopping = true),
    routes: {
      '/healthz': { GET: (_request, response) => sendJson(response, 200, { status: 'ok' }) },
      '/readyz': {
        GET: async (_request, response) => {
          if (isStopping) return sendJson(response, 503, { status: 'stopping', reasons: { app: 'It is stopping.' } });
          const results = await checkAll();
          const failing = results.filter(([, reason]) => reason !== null);
          const reasons = Object.fromEntries(failing);
          if (failing.length === 0) sendJson(response, 200, { status: 'ready', parts: [...checks.keys()] });
          else if (failing.every(([part]) => optional.has(part)))
            sendJson(response, 200, { status: 'degraded', reasons });
          else sendJson(response, 503, { status: 'not ready', reasons });
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

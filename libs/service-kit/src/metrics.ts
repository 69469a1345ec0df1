import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Routes } from './http-server';
import { isOneOfSeveral, shareMetrics } from './processes';
import { sendBody } from './send-body';

export interface Metrics {
  readonly registry: Registry;
  readonly routes: Routes;
}

/** The app's own registry with the metrics of its processes, served at `/metrics` in the Prometheus format. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const read = isOneOfSeveral ? shareMetrics(registry) : () => registry.metrics();
  return {
    registry,
    routes: {
      '/metrics': {
        GET: async (_request, response) => {
          response.setHeader('content-type', registry.contentType);
          sendBody(response, await read());
        },
      },
    },
  };
}

import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Routes } from './http-server';
import { sendBody } from './send-body';

export interface Metrics {
  readonly registry: Registry;
  readonly routes: Routes;
}

/** The app's own registry with the process metrics, served at `/metrics` in the Prometheus format. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    routes: {
      '/metrics': {
        GET: async (_request, response) => {
          response.setHeader('content-type', registry.contentType);
          sendBody(response, await registry.metrics());
        },
      },
    },
  };
}

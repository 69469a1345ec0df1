import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Routes } from './http-server';

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
          const text = await registry.metrics();
          response.writeHead(200, { 'content-type': registry.contentType });
          response.end(text);
        },
      },
    },
  };
}

import { createCloser, type Closer } from './closer';
import type { Config } from './config';
import { createLogger, type Logger } from './logger';
import { createMetrics, type Metrics } from './metrics';
import type { Running } from './run-main';
import { openTracing } from './tracing';

/** What the parts of an app share. */
export interface App {
  readonly name: string;
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly closer: Closer;
}

/** Opens the parts of an app. If one of them fails, closes those that are open. */
export async function openApp<Opened extends object>(
  name: string,
  config: Config,
  open: (app: App) => Promise<Opened>,
): Promise<Opened & Running> {
  const log = createLogger({ level: config.logLevel, name });
  const metrics = createMetrics({ isServed: config.metrics });
  // The parts of the standalone app have its configuration.
  if (name === config.app) for (const warning of config.warnings) log.warn(warning);
  const closer = createCloser(log, config.drainSeconds * 1_000);
  try {
    // The parts of the standalone app share its process.
    if (name === config.app) await openTracing(config, log, closer);
    return { ...(await open({ name, config, log, metrics, closer })), close: () => closer.close() };
  } catch (error) {
    await closer.close();
    throw error;
  }
}

/** Where this machine reaches an app that listens on this port. */
export const localUrl = ({ host }: Config, port: number): string => `http://${reachable(host)}:${port}`;

const reachable = (host: string): string => {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
};

import { createCloser, type Closer } from './closer';
import type { Config } from './config';
import { createLogger, type Logger } from './logger';
import type { Running } from './run-main';

/** What the parts of an app share. */
export interface App {
  readonly name: string;
  readonly config: Config;
  readonly log: Logger;
  readonly closer: Closer;
}

/** Opens the parts of an app. If one of them fails, closes those that are open. */
export async function openApp<Opened extends object>(
  name: string,
  config: Config,
  open: (app: App) => Promise<Opened>,
): Promise<Opened & Running> {
  const log = createLogger({ level: config.logLevel, name });
  const closer = createCloser(log, config.drainSeconds * 1_000);
  try {
    return { ...(await open({ name, config, log, closer })), close: () => closer.close() };
  } catch (error) {
    await closer.close();
    throw error;
  }
}

/** Where this machine reaches an app that listens on this port. */
export const localUrl = ({ host }: Config, port: number): string =>
  `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;

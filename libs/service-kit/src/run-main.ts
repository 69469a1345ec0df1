import { ConfigError } from './config';
import { PortTaken } from './http-server';
import { isOneOfSeveral, ProcessEnded } from './processes';

export interface Running {
  close(): Promise<void>;
}

/** How long a start may still take after a signal. */
const startLimitMs = 3_000;

/**
 * Starts an app, and closes it on Ctrl-C or SIGTERM. An app that is still starting may finish that first, unless it waits
 * for something that does not come. A second signal exits immediately. `expected` are errors that the
 * person who started the app can fix: they are printed without a stack.
 */
export async function runMain(
  start: () => Promise<Running>,
  expected: readonly (abstract new (...arguments_: never[]) => Error)[] = [],
): Promise<void> {
  let running: Running | undefined;
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    if (running !== undefined) void end(running);
    else setTimeout(() => running ?? process.exit(0), startLimitMs);
  };
  // A terminal sends Ctrl-C to all processes. Those that have a first one are stopped by it.
  process.on('SIGINT', isOneOfSeveral ? () => undefined : stop);
  process.on('SIGTERM', stop);
  try {
    running = await start();
    if (isStopping) await end(running);
  } catch (error) {
    const isExpected = [ConfigError, PortTaken, ProcessEnded, ...expected].some((type) => error instanceof type);
    console.error(isExpected ? (error as Error).message : error);
    process.exit(1);
  }
}

async function end(running: Running): Promise<void> {
  try {
    await running.close();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

import { ConfigError } from './config';
import { PortTaken } from './http-server';

export interface Running {
  close(): Promise<void>;
}

/**
 * Starts an app and ends it on Ctrl-C or SIGTERM: closes what it opened, then exits. A second signal exits immediately.
 * An operator's mistake is reported as a message, every other error with its stack.
 */
export async function runMain(start: () => Promise<Running>): Promise<void> {
  let running: Running | undefined;
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    if (running !== undefined) void end(running);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    running = await start();
    if (isStopping) await end(running);
  } catch (error) {
    if (
      error instanceof ConfigError ||
      error instanceof PortTaken ||
      (error instanceof Error && error.name === 'DataInUse')
    )
      console.error(error.message);
    else console.error(error);
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

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './free-port';
import { waitFor } from './wait-for';

export type AppName = 'gateway' | 'webhook-ingress' | 'worker' | 'standalone';

export interface RunningApp {
  /** Of its HTTP port; the worker has none. */
  readonly url: string;
  /** All that it wrote so far. */
  output(): string;
  /** Sends a signal and waits for the end; the exit code, or null where it was killed. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = join(__dirname, '../../..');

/** Runs an app as a process of its own, from the built code, on a free port where none is asked for, and waits until it says that it is ready. */
export async function startApp(app: AppName, environment: Record<string, string>): Promise<RunningApp> {
  const port = environment.PORT ?? String(await freePort());
  const webhookPort = environment.WEBHOOK_PORT ?? String(await freePort());
  const child = spawn(process.execPath, [join(root, 'apps', app, 'dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: port,
      WEBHOOK_PORT: webhookPort,
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));

  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  try {
    // The standalone's parts are ready before it is.
    const ready = app === 'standalone' ? 'Patchbay is ready' : 'is ready';
    const wasReady = await waitFor(() => (output.includes(ready) ? 'ready' : child.exitCode !== null && 'ended'), {
      what: `${app} to be ready`,
      limitMs: 60_000,
    });
    if (wasReady === 'ended') throw new Error('It ended.');
  } catch (error) {
    await stop('SIGKILL');
    throw new Error(`${app} did not start: ${output}`, { cause: error });
  }
  return { url: `http://127.0.0.1:${app === 'webhook-ingress' ? webhookPort : port}`, output: () => output, stop };
}

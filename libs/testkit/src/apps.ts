import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { waitFor } from './wait-for';

export type AppName = 'gateway' | 'webhook-ingress' | 'worker' | 'standalone';

export interface RunningApp {
  /** Where it listens, as it says itself; empty for the worker. */
  readonly url: string;
  /** Where its ingress listens; empty for the gateway and the worker. */
  readonly webhooksUrl: string;
  /** All that it wrote so far. */
  output(): string;
  /** Sends a signal and waits for the end; the exit code, or null where it was killed. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = join(__dirname, '../../..');

/**
 * Runs an app as a process of its own, from the built code, and waits until it says that it is ready. Unless the
 * environment names a port, the app listens on any free one and reports it: `{"msg": "The … is ready.", "url": …}`.
 */
export async function startApp(app: AppName, environment: Record<string, string>): Promise<RunningApp> {
  const child = spawn(process.execPath, [join(root, 'apps', app, 'dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      WEBHOOK_PORT: '0',
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
  const webhooksUrl = reportedUrl(output, 'ingress');
  return {
    url: app === 'webhook-ingress' ? webhooksUrl : reportedUrl(output, 'gateway'),
    webhooksUrl,
    output: () => output,
    stop,
  };
}

/** Where a part of an app listens, by its log. */
function reportedUrl(output: string, part: 'gateway' | 'ingress'): string {
  const line = output.split('\n').find((written) => written.includes(`The ${part} is ready.`));
  return line === undefined ? '' : (JSON.parse(line) as { url: string }).url;
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { waitFor } from './wait-for';

export type AppName = 'gateway' | 'webhook-ingress' | 'worker' | 'standalone';

export interface RunningApp {
  /** Where it listens, as it reports. */
  readonly url: string;
  /** Where its ingress listens; empty for the gateway and the worker. */
  readonly webhooksUrl: string;
  /** Everything it has written so far. */
  output(): string;
  readonly pid: number;
  /** Sends a signal and waits for the end; returns the exit code, or null if the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = join(__dirname, '../../..');
/** Ends the app when the pipe from our process closes, so that it does not outlive a test that was killed. */
const endWithTest = 'data:text/javascript,process.stdin.once("end",()=>process.exit(1)).resume()';

export interface LaunchedApp extends Pick<RunningApp, 'output' | 'pid' | 'stop'> {
  /** Resolves when it is ready; rejects, with its output, if it ends before. */
  ready(): Promise<RunningApp>;
}

/**
 * Runs an app as a process of its own, from the built code. Unless the environment names a port, the app listens on any
 * free one, and reports it in its log: `{"msg": "The … is ready.", "url": …}`.
 */
export function launchApp(app: AppName, environment: Record<string, string>): LaunchedApp {
  const child = spawn(process.execPath, ['--import', endWithTest, join(root, 'apps', app, 'dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      WEBHOOK_PORT: '0',
      WORKER_PORT: '0',
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: 'pipe',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const launched = {
    output: () => output,
    pid: child.pid ?? 0,
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
  return {
    ...launched,
    async ready() {
      try {
        // The parts of the standalone app are ready before it is.
        const ready = app === 'standalone' ? 'Patchbay is ready' : 'is ready."}\n';
        const wasReady = await waitFor(() => (output.includes(ready) ? 'ready' : child.exitCode !== null && 'ended'), {
          what: `${app} to be ready`,
          limitMs: 60_000,
        });
        if (wasReady === 'ended') throw new Error('It ended.');
      } catch (error) {
        await launched.stop('SIGKILL');
        throw new Error(`${app} did not start: ${output}`, { cause: error });
      }
      const webhooksUrl = reportedUrl(output, 'ingress');
      return {
        ...launched,
        url: reportedUrl(output, partOf[app]),
        webhooksUrl,
      };
    },
  };
}

export const startApp = (app: AppName, environment: Record<string, string>): Promise<RunningApp> =>
  launchApp(app, environment).ready();

const partOf = { gateway: 'gateway', 'webhook-ingress': 'ingress', worker: 'worker', standalone: 'gateway' } as const;

function reportedUrl(output: string, part: 'gateway' | 'ingress' | 'worker'): string {
  const line = output.split('\n').find((written) => written.includes(`The ${part} is ready.`));
  return line === undefined ? '' : (JSON.parse(line) as { url: string }).url;
}

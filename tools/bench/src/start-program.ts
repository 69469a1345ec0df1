import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcessLater } from './leave-nothing';

export interface Program {
  /** Empty if the program has no port. */
  readonly url: string;
  readonly pid: number | undefined;
  end(): Promise<void>;
  /** Sends SIGKILL, so that the program cannot clean up. */
  kill(): Promise<void>;
}

export const redisUrl = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';
export const webhookSecret = Buffer.from('a-secret-of-the-webhook-benchmarks');
export const tokenSecret = 'a-secret-of-the-token-benchmarks';

/** The apps, built for production. */
export const scripts = {
  gateway: join(__dirname, '../../../apps/gateway/dist/main.js'),
  ingress: join(__dirname, '../../../apps/webhook-ingress/dist/main.js'),
  worker: join(__dirname, '../../../apps/worker/dist/main.js'),
  standalone: join(__dirname, '../../../apps/standalone/dist/main.js'),
} as const;

/** Benches are few users at one address. */
export const withoutLimits = {
  SOCKETS_PER_USER: '0',
  SUBSCRIPTIONS_PER_USER: '0',
  SUBSCRIPTIONS_PER_SOCKET: '0',
  CONNECTIONS_PER_ADDRESS: '0',
  COST_PER_USER: '0',
  COST_PER_ADDRESS: '0',
};

/** The environment of one installation, on free ports. */
export function environmentOf(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    PORT: '0',
    WEBHOOK_PORT: '0',
    WORKER_PORT: '0',
    DEMO: '0',
    LOG_LEVEL: 'info',
    AUTH_JWT_SECRET: tokenSecret,
    ...withoutLimits,
    GENERIC_SECRET: `whsec_${webhookSecret.toString('base64')}`,
  };
}

/**
 * Starts a script as a process that ends with the bench. The script says that it is ready with a line of JSON on stdout,
 * like the log of an app: `{"msg": "The … is ready.", "url": …}`.
 */
export function startProgram(
  script: string,
  environment: Readonly<Record<string, string>>,
  { args = [], awaited = 'is ready.' }: { readonly args?: readonly string[]; readonly awaited?: string } = {},
): Promise<Program> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = endProcessLater(child);
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const { msg, url = '' } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg?.endsWith(awaited)) resolve({ url, pid: child.pid, end, kill });
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready.`)));
  });
}

/** Runs a server of the benches: starts it, and writes the line that `startProgram` waits for. */
export function runServer(name: string, start: () => Promise<string>): void {
  start().then(
    (url) => reportReady(name, url),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

export function reportReady(name: string, url: string): void {
  console.log(JSON.stringify({ msg: `The ${name} is ready.`, url }));
}

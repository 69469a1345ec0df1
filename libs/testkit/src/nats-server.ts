import { reservePort } from '@patchbay/embedded-database';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { waitFor } from './wait-for';

export interface NatsServer {
  readonly url: string;
  readonly port: number;
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Distributions put it where only administrators look. */
const findNatsProgram = (): string | undefined =>
  ['nats-server', '/usr/sbin/nats-server', '/usr/local/sbin/nats-server'].find(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
  );

/** A suite that starts a NATS of its own. Skipped, by name, if no NATS is installed; in CI, that is a failure. */
export function describeWithNats(name: string, suite: () => void): void {
  if (findNatsProgram() !== undefined) describe(name, suite);
  else if (process.env.CI === 'true') throw new Error('CI skips no test: install nats-server.');
  else describe.skip(`${name} (needs nats-server)`, suite);
}

/** Ends the server when the pipe from our process closes, so that it does not outlive a test that was killed. */
const guard = '"$0" "$@" </dev/null & read -r line; kill -9 $!; wait';

/** A NATS of the test's own, which it may kill. */
export async function startNatsServer(settings: readonly string[] = []): Promise<NatsServer> {
  const program = findNatsProgram();
  if (program === undefined) throw new Error('Install nats-server: it is not on the PATH.');
  const { port, release } = await reservePort();
  const args = ['--addr', '127.0.0.1', '--port', String(port), ...settings];
  let kill = async () => undefined as void;
  const start = async () => {
    const child = spawn('/bin/sh', ['-c', guard, program, ...args], { stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = once(child, 'exit');
    kill = async () => {
      child.stdin.end();
      await ended;
    };
    await waitFor(() => greets(port), { what: 'NATS to answer' });
  };
  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    start,
    kill: () => kill(),
    async close() {
      await kill();
      release();
    },
  };
}

/** It speaks first: INFO, with what it is. */
function greets(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise<boolean>((resolve) => {
    socket.once('data', (bytes) => resolve(bytes.toString().startsWith('INFO')));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  }).finally(() => socket.destroy());
}

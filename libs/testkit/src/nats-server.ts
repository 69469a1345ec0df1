import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { startOwnServer, type OwnServer } from './own-server';

export type NatsServer = OwnServer;

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

/** A NATS of the test's own, which it may kill. */
export async function startNatsServer(settings: readonly string[] = []): Promise<NatsServer> {
  const program = findNatsProgram();
  if (program === undefined) throw new Error('Install nats-server: it is not on the PATH.');
  return startOwnServer({
    ...{ name: 'NATS', protocol: 'nats', program, answers: greets },
    args: (port) => ['--addr', '127.0.0.1', '--port', String(port), ...settings],
  });
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

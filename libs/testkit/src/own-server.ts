import { reservePort } from '@patchbay/embedded-database';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from './wait-for';

/** A server of the test's own, such as a Redis. */
export interface OwnServer {
  readonly url: string;
  readonly port: number;
  kill(): Promise<void>;
  /** Starts it again on the same port, without its data. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface OwnServerOptions {
  /** For messages. */
  readonly name: string;
  readonly protocol: string;
  readonly program: string;
  readonly args: (port: number) => readonly string[];
  readonly answers: (port: number) => Promise<boolean>;
}

/** Ends the server when the pipe from our process closes, so that it does not outlive a test that was killed. */
const guard = '"$0" "$@" </dev/null & read -r line; kill -9 $!; wait';

export async function startOwnServer({ name, protocol, program, args, answers }: OwnServerOptions): Promise<OwnServer> {
  const { port, release } = await reservePort();
  let kill = async () => undefined as void;
  const start = async () => {
    const child = spawn('/bin/sh', ['-c', guard, program, ...args(port)], { stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = once(child, 'exit');
    kill = async () => {
      child.stdin.end();
      await ended;
    };
    await waitFor(() => answers(port), { what: `${name} to answer` });
  };
  await start();
  return {
    url: `${protocol}://127.0.0.1:${port}`,
    port,
    start,
    kill: () => kill(),
    async close() {
      await kill();
      release();
    },
  };
}

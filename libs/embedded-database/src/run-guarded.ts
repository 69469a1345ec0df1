import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { ServerAccount } from './server-account';

export interface Guarded {
  /** `code 0`, `signal SIGKILL`... */
  readonly ended: Promise<string>;
  /** Ends the command, in the same way as the end of this process does. */
  end(): void;
  /** Says whether the command keeps this process alive. */
  hold(isHeld: boolean): void;
}

/*
 * The guard runs a command and ends it when the pipe from our process closes. The kernel closes it even after a
 * `kill -9`. The guard sends SIGTERM and SIGINT: a PostgreSQL that is starting obeys SIGTERM (a shell's background jobs
 * ignore SIGINT); for a running one, SIGINT means "fast shutdown", without waiting for clients.
 */
const guard = `
remove=$1; shift
exec 3<&0 </dev/null
"$@" 3<&- &
command=$!
{ read -r _ <&3; kill -TERM $command; kill -INT $command; exit 0; } 2>/dev/null &
watcher=$!
exec 3<&-
wait $command
status=$?
{ kill $watcher; wait $watcher; } 2>/dev/null && wasTold=yes
[ -z "$remove" ] || [ -z "$wasTold" ] || rm -rf "$remove" 2>/dev/null
exit $status
`;

/** Runs a command that must not outlive this process. */
export function runGuarded({
  command,
  args,
  account,
  output,
  removeAfter = '',
}: {
  readonly command: string;
  readonly args: readonly string[];
  readonly account: ServerAccount;
  readonly output: number;
  /** A folder to remove after the command was asked to end, even if this process is gone by then. */
  readonly removeAfter?: string;
}): Promise<Guarded> {
  const child = spawn('/bin/sh', ['-c', guard, 'patchbay-guard', removeAfter, command, ...args], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    // Not our environment: it may contain secrets, and PG* variables change what the server does.
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['pipe', output, output],
    // Its own process group: Ctrl-C in a terminal must reach only us, because we close our pools first.
    detached: true,
  });
  const pipe = child.stdin as Socket;
  pipe.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      pipe.destroy();
      resolve(code === null ? `signal ${signal}` : `code ${code}`);
    });
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () =>
      resolve({
        ended,
        end: () => pipe.destroy(),
        hold: (isHeld) => {
          for (const handle of [child, pipe])
            if (isHeld) handle.ref();
            else handle.unref();
        },
      }),
    );
  });
}

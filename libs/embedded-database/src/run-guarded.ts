import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { ServerAccount } from './server-account';

export interface Guarded {
  /** `code 0`, `signal SIGKILL`... */
  readonly ended: Promise<string>;
  /** Asks the command to end, in the same way as the death of this process does. */
  end(): void;
  /** Whether this process stays alive for the command's sake. */
  hold(isHeld: boolean): void;
}

/*
 * The guard: runs a command, and ends it when the pipe from our process closes, which the kernel does for it even after
 * a `kill -9`. It gets SIGTERM and SIGINT: a PostgreSQL that is still starting obeys the first one (a shell's background
 * jobs ignore the second one), one that is up takes the second one as "fast", without waiting for its clients.
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

/** Runs a command which must not outlive this process. */
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
  /** A folder that is removed when the command was told to end and did, also where this process is no longer there. */
  readonly removeAfter?: string;
}): Promise<Guarded> {
  const child = spawn('/bin/sh', ['-c', guard, 'patchbay-guard', removeAfter, command, ...args], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    // Nothing of ours, which may hold secrets; and PG... variables would change what the server does.
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['pipe', output, output],
    // A process group of its own: Ctrl-C in a terminal is for us, and we close our pools first.
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

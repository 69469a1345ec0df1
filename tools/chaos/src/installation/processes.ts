import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';

/**
 * Ends a server when the pipe from our process closes, so that nothing outlives a run that was killed. The first argument
 * is the signal for that.
 */
const guard = `
signal=$1; shift
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{ read -r _ <&3; kill -CONT $server; kill -"$signal" $server; } 2>/dev/null &
watcher=$!
wait $server
status=$?
kill $watcher 2>/dev/null
exit $status
`;

export interface GuardedProcess {
  readonly ended: Promise<unknown>;
  hasEnded(): boolean;
  /** Ends it as the end of our process would. */
  end(): void;
}

export function startGuarded(options: {
  readonly command: readonly string[];
  readonly endSignal: 'KILL' | 'QUIT';
  readonly logFile: string;
  readonly account?: { readonly uid?: number; readonly gid?: number };
}): GuardedProcess {
  const log = openSync(options.logFile, 'a', 0o666);
  const child: ChildProcess = spawn('/bin/sh', ['-c', guard, 'chaos-guard', options.endSignal, ...options.command], {
    ...options.account,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['pipe', log, log],
    // Ctrl-C must reach only us.
    detached: true,
  });
  closeSync(log);
  child.stdin?.on('error', () => undefined);
  let hasEnded = false;
  const ended = once(child, 'exit').then(() => (hasEnded = true));
  return { ended, hasEnded: () => hasEnded, end: () => child.stdin?.destroy() };
}

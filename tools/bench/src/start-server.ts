import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface BenchServer {
  readonly url: string;
  readonly child: ChildProcess;
  close(): void;
}

/** Starts a script of this folder as a process. It reports its address when it is ready, and ends with this process. */
export function startServer(
  program: string,
  kind: string,
  environment: Record<string, string>,
  execArgv: readonly string[] = [],
): Promise<BenchServer> {
  const child = fork(join(__dirname, `${program}.js`), [kind], {
    execArgv: [...execArgv],
    env: { ...process.env, LOG_LEVEL: 'fatal', NODE_ENV: 'production', ...environment },
  });
  const close = () => {
    if (child.connected) child.disconnect();
  };
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ ...(message as { url: string }), child, close }));
    child.once('exit', (code) => reject(new Error(`The server "${kind}" ended with ${code}.`)));
  });
}

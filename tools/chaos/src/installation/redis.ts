import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { waitUntil } from '../wait-until';
import { startGuarded, type GuardedProcess } from './processes';

/** A Redis without data on disk. */
export class Redis {
  #server: GuardedProcess | undefined;

  constructor(
    private readonly port: number,
    private readonly logFile: string,
  ) {}

  async start(): Promise<void> {
    const program = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);
    if (program === undefined) throw new Error('Install redis-server or valkey-server: neither is on the PATH.');
    this.#server = startGuarded({
      command: [program, '--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      endSignal: 'KILL',
      logFile: this.logFile,
    });
    await waitUntil('Redis answers', async () => (await this.ask('PING')).startsWith('+PONG'));
  }

  async kill(): Promise<void> {
    this.#server?.end();
    await this.#server?.ended;
  }

  /** Stops its process without ending it. The returned function lets it go on. */
  async freeze(): Promise<() => void> {
    const pid = Number(/process_id:(\d+)/.exec(await this.ask('INFO server'))?.[1]);
    process.kill(pid, 'SIGSTOP');
    return () => void process.kill(pid, 'SIGCONT');
  }

  ask(command: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(`${command}\r\n`));
      socket.setTimeout(2_000, () => socket.destroy(new Error('Redis did not answer.')));
      socket.once('data', (answer) => {
        socket.destroy();
        resolve(answer.toString());
      });
      socket.once('error', reject);
    });
  }
}

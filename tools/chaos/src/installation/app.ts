import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { waitUntil } from '../wait-until';

export type AppKind = 'gateway' | 'webhook-ingress' | 'worker';

/** The apps of this build. */
export const ownApps = join(__dirname, '../../../../apps');
/** Ends the app when the pipe from our process closes. */
const endWithUs = 'data:text/javascript,process.stdin.once("end",()=>process.exit(1)).resume()';

/** One process of the product, which comes back at the same port. */
export class App {
  #child: ChildProcess | undefined;
  #isReady = false;
  #isToldToEnd = false;
  readonly #log: WriteStream;
  /** What it logged as an error, with how often. */
  readonly errors = new Map<string, number>();
  /** How often it ended although nobody told it to. */
  crashes = 0;
  /** The build that it runs from its next start on. */
  appsFolder = ownApps;

  constructor(
    readonly name: string,
    readonly kind: AppKind,
    readonly port: number,
    readonly environment: Readonly<Record<string, string>>,
    logFolder: string,
  ) {
    this.#log = createWriteStream(join(logFolder, `${name}.log`));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  launch(overrides: Readonly<Record<string, string>> = {}): void {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import', endWithUs, join(this.appsFolder, this.kind, 'dist/main.js')],
      {
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.environment, ...overrides },
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
      },
    );
    this.#child = child;
    this.#isReady = false;
    this.#isToldToEnd = false;
    createInterface({ input: child.stdout }).on('line', (line) => this.#read(line));
    child.stderr.on('data', (chunk: Buffer) => this.#log.write(chunk));
    child.once('exit', (code, signal) => {
      this.#log.write(`The process ended with ${code ?? signal}.\n`);
      if (this.#child === child) this.#isReady = false;
      if (!this.#isToldToEnd && this.#child === child) this.crashes += 1;
    });
  }

  async start(overrides?: Readonly<Record<string, string>>): Promise<void> {
    this.launch(overrides);
    await waitUntil(`${this.name} is ready`, () => this.#isReady, 120_000, 20);
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    this.#isToldToEnd = true;
    const gone = once(child, 'exit');
    child.kill(signal);
    const forced = setTimeout(() => {
      this.#log.write('It did not end within 60 s of SIGTERM.\n');
      this.errors.set('did not end within 60 s of SIGTERM', 1);
      child.kill('SIGKILL');
    }, 60_000);
    await gone;
    clearTimeout(forced);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** The returned function lets it go on. */
  freeze(): () => void {
    const child = this.#child;
    child?.kill('SIGSTOP');
    return () => void child?.kill('SIGCONT');
  }

  #read(line: string): void {
    this.#log.write(`${line}\n`);
    if (!line.startsWith('{')) return;
    const {
      level = 0,
      msg = '',
      err,
    } = JSON.parse(line) as {
      level?: number;
      msg?: string;
      err?: { message?: string };
    };
    if (msg.endsWith('is ready.')) this.#isReady = true;
    if (level < 50) return;
    // Without the port, which is another one in each run.
    const error = `${msg} ${err?.message ?? ''}`
      .trim()
      .replace(/(\d+\.\d+):\d+/, '$1')
      .slice(0, 160);
    this.errors.set(error, (this.errors.get(error) ?? 0) + 1);
  }
}

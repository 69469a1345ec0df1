import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { HookOptions } from '../load/post-hook';
import type { CarrierLog } from '../observations';
import { isSigned } from '../signature';
import { createFates } from './fate';
import { Reporter } from './reporter';

/** What the carrier does with every text. */
export type Mood = 'usual' | 'away' | 'slow' | 'failing';

export const sendUrl = (port: number): string => `http://127.0.0.1:${port}/send`;

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/**
 * A carrier with the faults of real ones. It sends two requests with one `webhook-id` once, as the generic carrier promises,
 * and reports on every text.
 */
export class FakeCarrier {
  mood: Mood = 'usual';
  /** How long a slow answer takes. */
  slowMs = 25_000;
  /** Sends that wait for a slow answer. */
  waiting = 0;
  /** What it did wrong, with how often. */
  readonly faults = new Map<string, number>();
  /** When it took each text. */
  readonly takenAt = new Map<string, number>();
  readonly #taken: CarrierLog['taken'][number][] = [];
  readonly #ids = new Set<string>();
  readonly #refused = new Set<string>();
  readonly #reporter: Reporter;
  readonly #fateOf: ReturnType<typeof createFates>;
  readonly #server: Server;

  constructor(
    private readonly port: number,
    private readonly secret: Buffer,
    seed: number,
  ) {
    this.#reporter = new Reporter(seed);
    this.#fateOf = createFates(seed);
    this.#server = createServer(
      (request, response) => void this.#serve(request, response).catch(() => response.destroy()),
    );
  }

  get log(): CarrierLog {
    return { taken: this.#taken, refused: [...this.#refused], reports: this.#reporter.log };
  }

  get openReports(): number {
    return this.#reporter.open;
  }

  async listen(hooks: HookOptions): Promise<void> {
    this.#reporter.reportTo(hooks);
    await once(this.#server.listen(this.port, '127.0.0.1'), 'listening');
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const wanted = JSON.parse(body) as Wanted;
    const answer = (status: number, content: unknown, headers = {}) =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content));
    const hangUp = () => void request.socket.destroy();
    if (!isSigned(this.secret, request.headers, body)) {
      this.#note('unsigned request');
      return answer(403, {});
    }
    const { mood } = this;
    if (mood !== 'usual') this.#note(mood);
    if (mood === 'away') return hangUp();
    if (mood === 'failing') return answer(503, {});

    const fate = this.#fateOf(wanted.text);
    if (fate === 'refused') {
      this.#refused.add(wanted.text);
      return answer(400, { errorCode: '30006' });
    }
    if (fate !== 'usual') this.#note(fate);
    if (fate === 'busy') return answer(429, {}, { 'retry-after': '1' });
    const id = this.#take(String(request.headers['webhook-id']), wanted);
    if (fate === 'fails after') return answer(500, {});
    if (fate === 'hangs up') return hangUp();
    if (mood === 'slow') {
      this.waiting += 1;
      await pause(this.slowMs);
      this.waiting -= 1;
    }
    answer(200, { id });
  }

  /** Returns its own id. */
  #take(id: string, { from, to, text }: Wanted): string {
    const carrierId = `carrier-${id}`;
    if (!this.#ids.has(id)) {
      this.#ids.add(id);
      this.takenAt.set(text, Date.now());
      this.#taken.push({ id, body: text, from, to });
      void this.#reporter.reportAll(text, carrierId);
    }
    return carrierId;
  }

  #note(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** What a network does to the bytes of every connection. */
export interface Condition {
  /** How long bytes take, in milliseconds, and how much longer at most. */
  readonly latencyMs?: number;
  readonly jitterMs?: number;
  readonly bytesPerSecond?: number;
  /** Nothing arrives any more, and no connection ends. */
  readonly isStalled?: boolean;
  /** The chance of a connection to break with each piece that arrives, in the middle of it. */
  readonly breaks?: number;
}

/** Bytes on the way, beyond which their sender has to wait. */
const maxWaiting = 64 * 1_024;

/**
 * A network of its own between a program and a server: a TCP proxy. What was sent before the condition changed arrives under
 * the new one, in order.
 */
export class Link {
  #condition: Condition = {};
  readonly #directions = new Set<Direction>();
  readonly #server: Server;

  constructor(
    /** Where the program connects to. 0 for any free port. */
    private readonly givenPort: number,
    private readonly targetPort: number,
    private readonly random: () => number,
  ) {
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => this.#join(near));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.#directions.size / 2;
  }

  async listen(): Promise<void> {
    await once(this.#server.listen(this.givenPort, '127.0.0.1'), 'listening');
  }

  set condition(condition: Condition) {
    this.#condition = condition;
    for (const direction of this.#directions) direction.go();
  }

  /** Breaks all connections, as a firewall does that forgot them. */
  cut(): void {
    for (const direction of this.#directions) direction.break();
  }

  close(): void {
    this.#server.close();
    this.cut();
  }

  #join(near: Socket): void {
    const far = connect({ port: this.targetPort, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const options = { conditionOf: () => this.#condition, random: this.random };
    const directions = [new Direction(near, far, options), new Direction(far, near, options)];
    for (const direction of directions) this.#directions.add(direction);
    for (const socket of [near, far]) {
      // An end without an error is passed on by its direction, after the bytes before it.
      socket.on('error', () => directions[0]?.break());
      socket.once('close', () => directions.forEach((direction) => this.#directions.delete(direction)));
    }
  }
}

/** One direction of a connection: what was read from one socket and is not written to the other yet. */
class Direction {
  readonly #waiting: { readonly bytes: Buffer | null; readonly dueAt: number }[] = [];
  #size = 0;
  #freeAt = 0;
  #lastDueAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly options: { readonly conditionOf: () => Condition; readonly random: () => number },
  ) {
    from.on('data', (bytes: Buffer) => this.#take(bytes));
    // The end of the bytes is on the way like bytes.
    from.once('end', () => this.#take(null));
    to.on('drain', () => this.go());
    to.once('close', () => clearTimeout(this.#timer));
  }

  break(): void {
    clearTimeout(this.#timer);
    for (const socket of [this.from, this.to]) {
      if (socket.destroyed) continue;
      // A reset of a socket that is being shut down does nothing, and leaves it open.
      if (socket.writableEnded) socket.destroy();
      else socket.resetAndDestroy();
    }
  }

  /** Passes on what is due. */
  go(): void {
    clearTimeout(this.#timer);
    const { isStalled = false, breaks = 0 } = this.options.conditionOf();
    for (;;) {
      const [first] = this.#waiting;
      if (first === undefined || isStalled || this.to.destroyed || this.to.writableNeedDrain) break;
      const leftMs = first.dueAt - performance.now();
      if (leftMs > 0) {
        this.#timer = setTimeout(() => this.go(), leftMs);
        break;
      }
      this.#waiting.shift();
      if (first.bytes === null) {
        this.to.end();
        break;
      }
      this.#size -= first.bytes.length;
      if (breaks > 0 && this.options.random() < breaks) {
        const part = first.bytes.subarray(0, Math.floor(first.bytes.length * this.options.random()));
        this.to.write(part, () => this.break());
        return;
      }
      this.to.write(first.bytes);
    }
    if (this.#size < maxWaiting && this.from.isPaused()) this.from.resume();
  }

  #take(bytes: Buffer | null): void {
    const { latencyMs = 0, jitterMs = 0, bytesPerSecond = Infinity } = this.options.conditionOf();
    const now = performance.now();
    const length = bytes?.length ?? 0;
    this.#freeAt = Math.max(this.#freeAt, now) + (length / bytesPerSecond) * 1_000;
    // Jitter does not change the order of bytes: TCP keeps it.
    const jitter = jitterMs === 0 ? 0 : jitterMs * this.options.random();
    this.#lastDueAt = Math.max(this.#lastDueAt, this.#freeAt + latencyMs + jitter);
    this.#waiting.push({ bytes, dueAt: this.#lastDueAt });
    this.#size += length;
    if (this.#size >= maxWaiting) this.from.pause();
    this.go();
  }
}

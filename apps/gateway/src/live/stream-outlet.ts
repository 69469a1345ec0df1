import type { Outlet } from '@patchbay/live';
import type { LogPosition } from '@patchbay/messaging';
import type { ExecutionResult } from 'graphql';
import type { ServerResponse } from 'node:http';
import { maxWaiting } from './socket-outlet';
import type { StreamFraming } from './stream-framing';

/** How many bytes wait before a backfill waits, too. */
const maxUnsent = 65_536;
/** How long a client may take to read the rest after the end. */
const closeMs = 5_000;

/** Writes the results of one operation to an HTTP response that stays open. The first one opens it. */
export class StreamOutlet implements Outlet {
  /** Called once, when nothing more can be sent. */
  onOver: () => void = () => undefined;
  private isOver = false;

  constructor(
    private readonly response: ServerResponse,
    private readonly framing: StreamFraming,
    private readonly cursorOf: (position: LogPosition) => string,
    private readonly onSlow: () => void,
  ) {
    response.once('close', () => this.leave());
    response.on('error', () => this.leave());
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  open(): void {
    const { response, framing } = this;
    if (this.isOver || response.headersSent) return;
    response.writeHead(200, {
      'content-type': framing.contentType,
      'cache-control': 'no-store, no-transform',
      // Proxies would wait for more.
      'x-accel-buffering': 'no',
    });
    response.write(framing.opening);
  }

  send(payload: Buffer, position: LogPosition): void {
    if (this.isOver) return;
    this.open();
    this.response.write(this.frame(payload, position));
    this.refuseSlow();
  }

  sendAndWait(payload: Buffer, position: LogPosition): Promise<void> {
    const { response } = this;
    if (this.isOver) return Promise.reject(new Error('The stream is closed.'));
    this.open();
    const frame = this.frame(payload, position);
    if (response.writableLength < maxUnsent) {
      response.write(frame);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      // A response that is closed does not call back.
      const fail = () => reject(new Error('The stream is closed.'));
      response.once('close', fail);
      response.write(frame, (error) => {
        response.off('close', fail);
        if (error == null) resolve();
        else fail();
      });
    });
  }

  /** A result that belongs to no event, such as an error. */
  result(result: ExecutionResult): void {
    if (this.isOver) return;
    this.open();
    this.response.write(`${this.framing.head(undefined)}${JSON.stringify(result)}${this.framing.tail}`);
  }

  keepAlive(): void {
    if (this.isOver || !this.response.headersSent) return;
    this.response.write(this.framing.keepAlive);
    this.refuseSlow();
  }

  complete(): void {
    this.end(this.framing.complete);
  }

  /** The client is to connect again. */
  interrupt(): void {
    this.end(this.framing.interrupted);
  }

  private end(last: string): void {
    const { response } = this;
    if (this.isOver) return;
    this.open();
    response.end(last);
    const timer = setTimeout(() => response.destroy(), closeMs);
    response.once('close', () => clearTimeout(timer));
    this.leave();
  }

  private leave(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.onOver();
  }

  /** It can connect again, and resume after the last event that it read. */
  private refuseSlow(): void {
    const { response } = this;
    if (response.destroyed || response.writableLength <= maxWaiting) return;
    this.onSlow();
    response.destroy();
  }

  private frame(payload: Buffer, position: LogPosition): Buffer {
    const head = Buffer.from(this.framing.head(this.cursorOf(position)));
    return Buffer.concat([head, payload, Buffer.from(this.framing.tail)]);
  }
}

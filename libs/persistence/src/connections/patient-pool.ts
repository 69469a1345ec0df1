import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

/** PostgreSQL's limits of connections: of the server, of the database or of the role. */
const isFull = (error: unknown) => (error as { code?: unknown }).code === '53300';

/** For how long the pool goes on with the connections that it has, before it tries to open more. */
const smallForMs = 5_000;
const retryMs = 50;

const ignore = () => undefined;

type Connected = (error: Error | undefined, client?: PoolClient, release?: (error?: Error | boolean) => void) => void;

/** A pool whose users wait if PostgreSQL has no connections left: those that the pool has go from one to the next. */
export class PatientPool extends Pool {
  private readonly normalMax: number;
  private growing: NodeJS.Timeout | undefined;

  constructor(config: PoolConfig) {
    super(config);
    this.normalMax = this.options.max;
    // A server that stops can end a connection before the one who waited for it listens: that would end the process.
    this.on('connect', (client) => client.on('error', ignore));
  }

  override connect(): Promise<PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<PoolClient> | void {
    const connecting = this.connectPatiently();
    if (connected === undefined) return connecting;
    void connecting.then(
      (client) => connected(undefined, client, (error) => client.release(error)),
      (error: Error) => connected(error, undefined, () => undefined),
    );
  }

  override end(): Promise<void>;
  override end(ended: () => void): void;
  override end(ended?: () => void): Promise<void> | void {
    clearTimeout(this.growing);
    return ended === undefined ? super.end() : super.end(ended);
  }

  private async connectPatiently(): Promise<PoolClient> {
    const until = performance.now() + (this.options.connectionTimeoutMillis ?? 0);
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        if (!isFull(error) || performance.now() > until) throw error;
        this.stopGrowing();
        await pause(retryMs * (1 + Math.random()));
      }
    }
  }

  private stopGrowing(): void {
    this.options.max = Math.max(1, this.totalCount);
    clearTimeout(this.growing);
    this.growing = setTimeout(() => {
      this.options.max = this.normalMax;
    }, smallForMs);
    this.growing.unref();
  }
}

import { startLoop } from '@patchbay/service-kit';
import { setTimeout as pause } from 'node:timers/promises';
import { judge, type ReplicaAnswer } from './ask-replica';
import type { Position } from '../sql/log-position';

export interface WatchOptions {
  readonly askReplica: () => Promise<ReplicaAnswer>;
  /** The primary's position. Marks its log first, if the last mark in it is of another server. */
  readonly askPrimary: () => Promise<Position | undefined>;
  /** The replica is used from now on (null), or why not. */
  readonly onChange: (problem: string | null) => void;
}

export interface ReplicaWatch {
  /** Whether the replica has everything up to this position. Waits a moment if it is about to. */
  has(position: Position): Promise<boolean>;
  /** Why the replica is not used; null if it is. */
  readonly problem: string | null;
  /** For how long the oldest position that was asked for is not there yet, in milliseconds; 0 if all are. */
  lagMs(): number;
  /** Rejects as soon as the replica is lost, even if the work never ends. */
  whileUsable<Result>(work: Promise<Result>): Promise<Result>;
  /** Asks again now. */
  wake(): void;
  close(): Promise<void>;
}

export class ReplicaLost extends Error {
  override name = 'ReplicaLost';
}

const pollMs = 250;
const askPrimaryMs = 5_000;
/** Replaying a commit takes some milliseconds. An operation that would wait for longer goes to the primary. */
const patienceMs = 50;
const betweenAsksMs = 2;
/** Being behind for longer is a problem to tell. */
const maxLagMs = 10_000;

const notYet = 'It has not answered yet.';

export function watchReplica({ askReplica, askPrimary, onChange }: WatchOptions): ReplicaWatch {
  let reached: Position | undefined;
  let primary: string | undefined;
  let problem: string | null = notYet;
  let behind: { readonly lsn: bigint; readonly since: number; isLate: boolean } | undefined;
  let asking: Promise<void> | undefined;
  let askPrimaryAt = 0;
  const lost = new Set<(error: Error) => void>();

  const tell = (now: string | null) => {
    if (now === problem) return;
    problem = now;
    onChange(now);
    if (reached !== undefined) return;
    for (const reject of lost) reject(new ReplicaLost(now ?? ''));
  };
  const lagMs = () => (behind === undefined ? 0 : performance.now() - behind.since);
  const noteAnswer = (found: Position | string) => {
    reached = typeof found === 'string' ? undefined : found;
    if (behind !== undefined && reached !== undefined && reached.lsn >= behind.lsn) behind = undefined;
    if (typeof found === 'string') return tell(found);
    if (primary !== undefined && found.server !== primary) return tell('It does not follow the present primary.');
    tell(lagMs() > maxLagMs ? 'It lags behind the primary.' : null);
  };
  const askOnce = async () => {
    try {
      noteAnswer(judge(await askReplica()));
    } catch (error) {
      noteAnswer(`It does not answer: ${(error as Error).message}`);
    } finally {
      asking = undefined;
    }
  };
  const ask = () => (asking ??= askOnce());
  const expect = ({ server, lsn }: Position) => {
    if (server !== primary) {
      primary = server;
      behind = undefined;
    }
    if (reached !== undefined && reached.server === server && reached.lsn >= lsn) return true;
    behind ??= { lsn, since: performance.now(), isLate: false };
    return false;
  };
  let askingPrimary: Promise<unknown> | undefined;
  /** If the primary is away, every operation finds out. */
  const learnPosition = () =>
    askPrimary()
      .then(
        (position) => position !== undefined && expect(position),
        () => undefined,
      )
      .finally(() => (askingPrimary = undefined));
  const work = async () => {
    if (askingPrimary === undefined && performance.now() >= askPrimaryAt) {
      askPrimaryAt = performance.now() + askPrimaryMs;
      askingPrimary = learnPosition();
    }
    await ask();
    return false;
  };
  const loop = startLoop({ work, pollMs, onError: () => undefined });

  return {
    async has(position) {
      if (position.server !== primary) askPrimaryAt = 0;
      if (expect(position)) return true;
      const canCatchUp = () => reached?.server === position.server && behind?.isLate !== true;
      for (const until = performance.now() + patienceMs; canCatchUp(); await pause(betweenAsksMs)) {
        await ask();
        if (reached?.server === position.server && reached.lsn >= position.lsn) return true;
        if (performance.now() > until) {
          if (behind !== undefined) behind.isLate = true;
          return false;
        }
      }
      return false;
    },
    get problem() {
      return problem;
    },
    lagMs,
    whileUsable: (running) =>
      new Promise((resolve, reject) => {
        lost.add(reject);
        void running.then(resolve, reject).finally(() => lost.delete(reject));
        if (reached === undefined) reject(new ReplicaLost(problem ?? ''));
      }),
    wake: () => loop.wake(),
    async close() {
      await loop.close();
      await askingPrimary;
    },
  };
}

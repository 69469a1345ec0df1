import type { CarrierCallLog, CarrierCalls, CarrierName } from '@patchbay/messaging';
import { startLoop, now } from '@patchbay/service-kit';

export interface CallCounter {
  /** A call to a webhook of an account: correctly signed, or not. */
  count(account: CarrierName, path: string, isAccepted: boolean): void;
  close(): Promise<void>;
}

const flushMs = 2_000;
/** Paths are what a stranger asks for: only those that a carrier has are counted. */
const maxWaiting = 200;

/**
 * Counts the calls of each account in memory, and stores the sums every two seconds: a text costs no statement. Sums that
 * could not be stored wait for the next time.
 */
export function createCallCounter(log: CarrierCallLog, onError: (error: unknown) => void): CallCounter {
  let waiting = new Map<string, CarrierCalls>();
  const keep = (calls: CarrierCalls) => {
    const key = `${calls.account}/${calls.path}`;
    const before = waiting.get(key);
    if (before !== undefined || waiting.size < maxWaiting)
      waiting.set(key, before === undefined ? calls : sumOf(before, calls));
  };
  const flush = async () => {
    const calls = [...waiting.values()];
    waiting = new Map();
    try {
      await log.add(calls, now());
    } catch (error) {
      calls.forEach(keep);
      throw error;
    }
    return false;
  };
  const loop = startLoop({ work: flush, pollMs: flushMs, onError });
  return {
    count: (account, path, isAccepted) =>
      keep({
        account,
        path,
        accepted: isAccepted ? 1 : 0,
        refused: isAccepted ? 0 : 1,
        lastAcceptedAt: isAccepted ? now() : null,
      }),
    async close() {
      await loop.close();
      await flush().catch(onError);
    },
  };
}

const sumOf = (one: CarrierCalls, other: CarrierCalls): CarrierCalls => ({
  ...one,
  accepted: one.accepted + other.accepted,
  refused: one.refused + other.refused,
  lastAcceptedAt: latest(one.lastAcceptedAt, other.lastAcceptedAt),
});

const latest = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other > one) ? other : one;

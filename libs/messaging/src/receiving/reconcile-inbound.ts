import { type CarrierName, carrierNames, type Carriers, type LoggedCallback } from '../carrier';
import type { ReceiptLedger } from './receipts';

export interface ReconcileInboundDependencies {
  readonly carriers: Carriers;
  readonly receipts: ReceiptLedger;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What a carrier had in its log, and what of it we had never heard of. */
export interface Reconciled {
  readonly carrier: CarrierName;
  readonly listed: number;
  readonly takenIn: number;
}

const atATime = 50;

/**
 * Callbacks get lost, where a carrier gives up on us. Of carriers that keep a log, what came in since is read there, and
 * each text is taken in under the name that its callback would have had: one that did arrive is a duplicate, whatever
 * runs at the same time.
 */
export async function reconcileInbound(
  { carriers, receipts, now, newId }: ReconcileInboundDependencies,
  since: Date,
  signal: AbortSignal,
): Promise<Reconciled[]> {
  const results: Reconciled[] = [];
  for (const name of carrierNames) {
    const listed = carriers.get(name)?.listInbound?.(since, signal);
    if (listed === undefined) continue;
    const texts: LoggedCallback[] = [];
    for await (const text of listed) texts.push(text);
    // As they were written: the latest comes first in the log, and last in its conversation.
    texts.reverse();
    let takenIn = 0;
    for (let place = 0; place < texts.length; place += atATime) {
      const outcomes = await Promise.all(
        texts
          .slice(place, place + atATime)
          .map(({ envelope, callback }) =>
            receipts.append({ ...callback, id: newId(), carrier: name, envelope, receivedAt: now() }),
          ),
      );
      takenIn += outcomes.filter((outcome) => outcome === 'stored').length;
    }
    results.push({ carrier: name, listed: texts.length, takenIn });
  }
  return results;
}

import { carrierNames, type CarrierName, type Carriers } from './ports/carrier';
import type { ReceiptLedger } from './ports/receipts';

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
    let [count, takenIn] = [0, 0];
    let waiting: Promise<'stored' | 'duplicate'>[] = [];
    const flush = async () => {
      takenIn += (await Promise.all(waiting)).filter((outcome) => outcome === 'stored').length;
      waiting = [];
    };
    for await (const { envelope, callback } of listed) {
      count += 1;
      waiting.push(receipts.append({ ...callback, id: newId(), carrier: name, envelope, receivedAt: now() }));
      if (waiting.length === atATime) await flush();
    }
    await flush();
    results.push({ carrier: name, listed: count, takenIn });
  }
  return results;
}

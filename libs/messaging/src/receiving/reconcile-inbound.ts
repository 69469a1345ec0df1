import type { Carrier, CarrierName, Carriers, LoggedCallback } from '../carrier';
import type { ReceiptLedger } from './receipts';

export interface ReconcileDependencies {
  readonly carriers: Carriers;
  readonly receipts: ReceiptLedger;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** How many texts a carrier's log has, and how many of them were new to us. */
export interface Reconciled {
  readonly carrier: CarrierName;
  readonly listed: number;
  readonly takenIn: number;
}

const batchSize = 50;

/**
 * Reads the logs of carriers that keep one and stores the texts whose callbacks got lost. Each text is stored under the
 * name that its callback would have, so one that did arrive is a duplicate. Safe to run at any time.
 */
export async function reconcileInbound(
  dependencies: ReconcileDependencies,
  since: Date,
  signal: AbortSignal,
): Promise<Reconciled[]> {
  const results: Reconciled[] = [];
  for (const carrier of dependencies.carriers.values())
    if (carrier.listInbound !== undefined)
      results.push(await reconcileCarrier(dependencies, carrier, carrier.listInbound(since, signal)));
  return results;
}

async function reconcileCarrier(
  { receipts, now, newId }: ReconcileDependencies,
  { name }: Carrier,
  listed: AsyncIterable<LoggedCallback>,
): Promise<Reconciled> {
  const texts: LoggedCallback[] = [];
  for await (const text of listed) texts.push(text);
  // The log starts with the latest, a conversation with the oldest.
  texts.reverse();
  let takenIn = 0;
  for (let start = 0; start < texts.length; start += batchSize) {
    const outcomes = await Promise.all(
      texts
        .slice(start, start + batchSize)
        .map(({ envelope, callback }) =>
          receipts.append({ ...callback, id: newId(), carrier: name, envelope, receivedAt: now() }),
        ),
    );
    takenIn += outcomes.filter((outcome) => outcome === 'stored').length;
  }
  return { carrier: name, listed: texts.length, takenIn };
}

import type { TransactionTraces } from './transaction-traces';
import type { MovedText, Outcomes, SettledReceipt } from '@patchbay/messaging';

/** The outcomes of one transaction. */
export class NotedOutcomes implements Outcomes {
  readonly #settled: SettledReceipt[] = [];
  readonly #moved: MovedText[] = [];

  settled(receipts: readonly SettledReceipt[]): void {
    this.#settled.push(...receipts);
  }

  moved(texts: readonly MovedText[]): void {
    this.#moved.push(...texts);
  }

  /** After the commit. What is logged about one of them belongs to its trace. */
  passOn(to: Outcomes | undefined, traces: TransactionTraces): void {
    for (const one of this.#settled) traces.within(one.receiptId, () => to?.settled([one]));
    for (const one of this.#moved) traces.within(one.messageId, () => to?.moved([one]));
  }
}

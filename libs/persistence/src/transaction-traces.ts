import { inTrace, isTracing, type Span, startSpan, traceOf, type Traceparent } from '@patchbay/service-kit';

type Id = string | null | undefined;

/**
 * Which trace everything belongs to that a transaction writes. It may write for many texts, each with a trace of its own: so
 * a trace is found by ids. While traces are off, it keeps nothing.
 */
export class TransactionTraces {
  readonly #known = new Map<string, string>();
  readonly #reports: Span[] = [];

  /** The trace of the first of these that has one, or else the one that the transaction is in. */
  of(...ids: readonly Id[]): Traceparent {
    return traceOf(ids, this.#known);
  }

  /** What is written about `id` belongs to this trace. */
  learn(id: string, traceparent: Traceparent): void {
    if (traceparent !== null && isTracing()) this.#known.set(id, traceparent);
  }

  /** What is written about `id` belongs to the trace of `cause`. */
  follow(id: string, cause: Id): void {
    this.learn(id, this.of(cause));
  }

  /**
   * A carrier reported on a message. Its callback has a trace of its own, as carriers pass none on: in the trace of the
   * message, the report is a span with a link to the callback.
   */
  report(messageId: string, receiptId: Id, status: string | null): void {
    if (!isTracing()) return;
    const parent = this.of(messageId);
    const callback = this.of(receiptId);
    if (parent === null) return this.learn(messageId, callback);
    const span = startSpan('status report', {
      kind: 'CONSUMER',
      parent,
      links: [callback],
      attributes: { 'patchbay.report.status': status?.toLowerCase() },
    });
    this.#reports.push(span);
    this.learn(messageId, span.traceparent);
  }

  /** After the commit. What was rolled back has no spans. */
  end(): void {
    for (const span of this.#reports) span.end();
  }

  /** What `work` logs belongs to the trace of `id`. */
  within(id: string, work: () => void): void {
    inTrace(this.of(id), work);
  }
}

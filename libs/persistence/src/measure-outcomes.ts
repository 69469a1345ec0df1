import { carrierKindOf, type Outcomes } from '@patchbay/messaging';
import { carriersOf, type App } from '@patchbay/service-kit';

const failures: ReadonlySet<string> = new Set(['FAILED', 'UNDELIVERED']);

/** Counts what this process commits, and logs what operators ask about later. */
export function measureOutcomes({ config, metrics, log }: Pick<App, 'config' | 'metrics' | 'log'>): Outcomes {
  const carrier = carriersOf(config);
  const receipts = metrics.counter(
    'patchbay_receipts_total',
    'Callbacks that were processed: texts and status reports.',
    { carrier, kind: ['text', 'status'], outcome: ['routed', 'duplicate', 'ignored', 'quarantined'] },
  );
  const texts = metrics.counter('patchbay_texts_out_total', 'Texts to customers that reached a status.', {
    carrier,
    status: ['sending', 'sent', 'delivered', 'undelivered', 'failed', 'canceled'],
  });
  return {
    settled(settled) {
      for (const { receiptId, carrier, kind, state, code } of settled) {
        receipts.inc({ carrier: carrierKindOf(carrier), kind, outcome: state.toLowerCase() });
        if (state === 'QUARANTINED') log.warn({ receiptId, carrier, kind, code }, 'A receipt was quarantined.');
      }
    },
    moved(moved) {
      for (const { messageId, carrier, status, problem } of moved) {
        texts.inc({ carrier: carrierKindOf(carrier), status: status.toLowerCase() });
        if (failures.has(status))
          log.warn(
            { messageId, carrier, status, code: problem?.code, carrierCode: problem?.carrierCode },
            'A text did not arrive.',
          );
      }
    },
  };
}

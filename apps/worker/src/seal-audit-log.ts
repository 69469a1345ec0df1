import type { AuditTrail } from '@patchbay/persistence';
import { remember, type App, type Loop, startLoop } from '@patchbay/service-kit';

const batchSize = 200;
const pollMs = 2_000;
const rememberMs = 5_000;

/** Chains entries of the audit log some moments after they were written, so that no change waits for another one. */
export function sealAuditLog({ metrics, log }: Pick<App, 'metrics' | 'log'>, audit: AuditTrail): Loop {
  const sealed = metrics.counter('patchbay_audit_sealed_total', 'Entries of the audit log that this worker chained.');
  metrics.gauge(
    'patchbay_audit_unsealed_seconds',
    'Age of the first entry of the audit log that is not chained yet.',
    remember(() => audit.unsealedSeconds(), rememberMs),
  );
  return startLoop({
    async work() {
      const count = await audit.seal(batchSize);
      sealed.inc(count);
      return count === batchSize;
    },
    pollMs,
    onError: (error) => log.warn({ err: error }, 'Entries of the audit log could not be sealed.'),
  });
}

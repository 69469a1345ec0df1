import { carrierKindOf } from '@patchbay/messaging';
import { addressOf, carriersOf, describeSpan, givenRequestId, reportRarely, type App } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';

const outcomes = [
  'stored',
  'duplicate',
  'nothing-to-store',
  'forbidden',
  'malformed',
  'unsupported-content-type',
  'too-large',
  'try-again',
  'unknown-carrier',
] as const;
/** How the ingress answered a call. */
export type CallbackOutcome = (typeof outcomes)[number];

/** A call of a carrier. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Null if there is none with this name. */
  readonly carrier: string | null;
}

export interface CallbackObserver {
  acknowledged(call: Call, outcome: CallbackOutcome, receiptId: string | null): void;
  refused(call: Call, outcome: CallbackOutcome, reason: string): void;
  /** It could not be stored. */
  failed(call: Call, error: unknown): void;
}

/** What a carrier that is not set up is counted as. */
const unknown = 'unknown';

/** Counts callbacks by what became of them. Guessing names of carriers adds no label. */
export function observeCallbacks({ metrics, log, config }: Pick<App, 'metrics' | 'log' | 'config'>): CallbackObserver {
  const callbacks = metrics.counter('patchbay_callbacks_total', 'Calls of carriers, by how they were answered.', {
    carrier: [...carriersOf(config), unknown],
    outcome: outcomes,
  });
  const reportUnstored = reportRarely((error, details) =>
    log.error({ ...details, err: error }, 'A callback could not be stored.'),
  );
  const count = (name: string | null, outcome: CallbackOutcome) => {
    const carrier = carrierKindOf(name ?? unknown);
    callbacks.inc({ carrier, outcome });
    describeSpan({ 'patchbay.carrier': carrier, 'patchbay.callback.outcome': outcome });
  };
  return {
    acknowledged({ carrier, response }, outcome, receiptId) {
      count(carrier, outcome);
      if (log.isLevelEnabled('debug'))
        log.debug({ carrier, outcome, receiptId, requestId: givenRequestId(response) }, 'A callback was acknowledged.');
    },
    refused({ carrier, request, response }, outcome, reason) {
      count(carrier, outcome);
      const address = addressOf(request, config.trustedProxies);
      const requestId = givenRequestId(response);
      log.warn({ carrier, outcome, reason, address, requestId }, 'A callback was refused.');
    },
    failed({ carrier, response }, error) {
      count(carrier, 'try-again');
      reportUnstored(error, { carrier, requestId: givenRequestId(response) });
    },
  };
}

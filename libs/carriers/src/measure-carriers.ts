import { type Carrier, carrierKindOf, type SendOutcome } from '@patchbay/messaging';
import { type App, carriersOf, inSpan, traceOf } from '@patchbay/service-kit';

/** Returns a carrier that does the same, but measures and traces its calls, and logs those that failed. */
export function measureCarriers({ metrics, log, config }: Pick<App, 'metrics' | 'log' | 'config'>) {
  const calls = metrics.histogram('patchbay_carrier_call_seconds', 'Calls to carriers, by what came of them.', {
    carrier: carriersOf(config),
    operation: ['send'],
    outcome: ['accepted', 'refused', 'not-processed', 'unknown'],
  });
  const time = async <Answer extends { readonly kind: string }>(
    name: string,
    operation: 'send' | 'ask',
    messageId: string,
    call: () => Promise<Answer>,
  ): Promise<Answer> => {
    const carrier = carrierKindOf(name);
    const attributes = { 'patchbay.carrier': carrier };
    const parent = traceOf([messageId]);
    // Without the trace of a text, it is a call like thousands of others.
    if (parent === null) return measured(carrier, operation, call);
    return inSpan(`${operation} ${carrier}`, { parent, attributes }, async (span) => {
      const answer = await measured(carrier, operation, call);
      span.set({ 'patchbay.carrier.outcome': answer.kind });
      return answer;
    });
  };
  const measured = async <Answer extends { readonly kind: string }>(
    carrier: string,
    operation: string,
    call: () => Promise<Answer>,
  ): Promise<Answer> => {
    const since = performance.now();
    const answer = await call();
    calls.observe({ carrier, operation, outcome: answer.kind }, (performance.now() - since) / 1_000);
    return answer;
  };
  const logFailed = (carrier: string, messageId: string, outcome: SendOutcome) => {
    if (outcome.kind === 'accepted') return;
    const { code, carrierCode } = outcome.problem;
    log.warn({ messageId, carrier, outcome: outcome.kind, code, carrierCode }, 'A carrier did not take a text.');
  };
  return (carrier: Carrier): Carrier => ({
    name: carrier.name,
    isPaused: carrier.isPaused,
    repetitionsAreOne: carrier.repetitionsAreOne,
    acknowledgement: carrier.acknowledgement,
    receive: (request) => carrier.receive(request),
    read: (stored) => carrier.read(stored),
    async send(text, signal) {
      return time(carrier.name, 'send', text.messageId, async () => {
        const outcome = await carrier.send(text, signal);
        logFailed(carrier.name, text.messageId, outcome);
        return outcome;
      });
    },
    ...(carrier.ask && {
      ask: (question, signal) => time(carrier.name, 'ask', question.messageId, () => carrier.ask!(question, signal)),
    }),
    ...(carrier.authorizeMedia && { authorizeMedia: (url) => carrier.authorizeMedia!(url) }),
    ...(carrier.listInbound && { listInbound: (since, signal) => carrier.listInbound!(since, signal) }),
    ...(carrier.listOutbound && { listOutbound: (since, signal) => carrier.listOutbound!(since, signal) }),
  });
}

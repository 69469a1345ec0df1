import { type Carrier, carrierKindOf, type SendOutcome } from '@patchbay/messaging';
import { type App, carriersOf } from '@patchbay/service-kit';

/** Returns a carrier that does the same, but measures its calls and logs those that failed. */
export function measureCarriers({ metrics, log, config }: Pick<App, 'metrics' | 'log' | 'config'>) {
  const calls = metrics.histogram('patchbay_carrier_call_seconds', 'Calls to carriers, by what came of them.', {
    carrier: carriersOf(config),
    operation: ['send'],
    outcome: ['accepted', 'refused', 'not-processed', 'unknown'],
  });
  const time = async <Answer extends { readonly kind: string }>(
    name: string,
    operation: string,
    call: () => Promise<Answer>,
  ): Promise<Answer> => {
    const since = performance.now();
    const answer = await call();
    const carrier = carrierKindOf(name);
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
      const outcome = await time(carrier.name, 'send', () => carrier.send(text, signal));
      logFailed(carrier.name, text.messageId, outcome);
      return outcome;
    },
    ...(carrier.ask && {
      ask: (question, signal) => time(carrier.name, 'ask', () => carrier.ask!(question, signal)),
    }),
    ...(carrier.authorizeMedia && { authorizeMedia: (url) => carrier.authorizeMedia!(url) }),
    ...(carrier.listInbound && { listInbound: (since, signal) => carrier.listInbound!(since, signal) }),
  });
}

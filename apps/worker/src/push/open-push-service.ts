import type { PushOutcome, PushService } from '@patchbay/messaging';
import type { Persistence } from '@patchbay/persistence';
import { type App, networksOf, reportRarely } from '@patchbay/service-kit';
import { createPushService, createTargets, createWebhookClient } from '@patchbay/webhooks';

/** Whom push services ask if the operator names nobody. */
const nobody = 'mailto:nobody@patchbay.invalid';
const timeoutMs = 10_000;

/** Sends notifications to the push services of browsers, and counts what came of it. */
export function openPushService(
  { config, log, metrics, closer }: App,
  { pushKeys }: Pick<Persistence, 'pushKeys'>,
): PushService {
  const { contact, allowedNetworks } = config.push;
  const targets = createTargets(networksOf(allowedNetworks)!, allowedNetworks.length > 0, {
    variable: 'PUSH_ALLOWED_NETWORKS',
  });
  const client = createWebhookClient({ targets, timeoutMs });
  closer.add('push client', () => client.close());
  const ownAddress = config.publicWebhookUrl?.startsWith('https:') === true ? config.publicWebhookUrl : nobody;
  const service = createPushService({ client, keyPair: () => pushKeys.keyPair(), contact: contact ?? ownAddress });
  const outcomes = metrics.counter('patchbay_pushes_total', 'Notifications sent to push services, by what they said.', {
    outcome: ['accepted', 'gone', 'refused', 'failed'] satisfies PushOutcome['kind'][],
  });
  const reportRefused = reportRarely((error, details) =>
    log.warn({ ...details, problem: error }, 'A push service did not take a notification.'),
  );
  return {
    async send(subscription, message, signal) {
      const outcome = await service.send(subscription, message, signal);
      outcomes.inc({ outcome: outcome.kind });
      // Of the address, only the host: the rest is a secret of the browser.
      if ('problem' in outcome) reportRefused(outcome.problem, { host: new URL(subscription.endpoint).host });
      return outcome;
    },
  };
}

import type { Carrier, CarrierName, WebhookRequest, WebhookVerdict } from '@patchbay/messaging';
import { acceptCallback } from '../envelope';
import { readJsonCallback } from './json-callback';
import { mediaTypeOf } from '../form';
import { sendTimeoutMs } from '../post-to-carrier';
import { postText } from './post-text';
import { faultOfSignature, now as installationNow } from '@patchbay/service-kit';

export interface StandardWebhooksCarrierOptions {
  readonly name: CarrierName;
  /** `whsec_…`. The first signs, all verify. */
  readonly secrets: readonly string[];
  /** Where sends are posted. */
  readonly sendUrl?: string;
  readonly repetitionsAreOne: boolean;
  /** How long to wait for an answer, in milliseconds. */
  readonly sendTimeoutMs?: number;
  readonly now?: () => Date;
}

const maxEventIdLength = 255;

/** A carrier that uses signed JSON in both directions. */
export function createStandardWebhooksCarrier(options: StandardWebhooksCarrierOptions): Carrier {
  const {
    name,
    secrets,
    sendUrl,
    repetitionsAreOne,
    sendTimeoutMs: timeoutMs = sendTimeoutMs,
    now = installationNow,
  } = options;
  return {
    name,
    repetitionsAreOne,
    acknowledgement: { contentType: 'application/json', body: '{"ok":true}' },

    receive(request: WebhookRequest): WebhookVerdict {
      if (request.path !== '') return { kind: 'malformed', reason: `Callbacks go to /webhooks/${name}.` };
      if (mediaTypeOf(request.headers['content-type']) !== 'application/json')
        return { kind: 'unsupported-content-type', reason: 'Send application/json.' };
      const fault = faultOfSignature(secrets, request.headers, request.rawBody, now());
      if (fault !== null) return { kind: 'forbidden', reason: fault };
      const eventId = request.headers['webhook-id'] ?? '';
      if (eventId.length > maxEventIdLength)
        return { kind: 'malformed', reason: `webhook-id can have at most ${maxEventIdLength} characters.` };
      return acceptCallback(name, request.rawBody, () => readJsonCallback(request.rawBody), eventId);
    },

    read: ({ rawBody }) => readJsonCallback(rawBody),

    async send(text, signal) {
      const secret = secrets[0];
      if (sendUrl === undefined || secret === undefined)
        return {
          kind: 'refused',
          problem: {
            code: 'ACCOUNT_PROBLEM',
            carrierCode: null,
            reason: 'The carrier has no URL to send to.',
            advice: 'Ask your administrator to set the URL for sends of this account.',
          },
        };
      return postText({ url: sendUrl, secret, timeoutMs, now }, text, signal);
    },
  };
}

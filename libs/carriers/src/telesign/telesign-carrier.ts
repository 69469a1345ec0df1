import type { Carrier, CarrierName, WebhookRequest, WebhookVerdict } from '@patchbay/messaging';
import { acceptCallback } from '../envelope';
import { mediaTypeOf } from '../form';
import { askTelesign, sendOverTelesign, type TelesignAccount } from './api';
import { readTelesignCallback } from './callback';
import { checkTelesign } from './check';
import { isSignedByTelesign } from './signature';

/** TeleSign Messaging: signed JSON in, its REST API out. */
export function createTelesignCarrier(
  options: TelesignAccount & {
    readonly name?: CarrierName;
    /** The base URL where TeleSign reaches us. */
    readonly webhookUrl: string;
  },
): Carrier {
  const { name = 'telesign' } = options;
  return {
    name,
    repetitionsAreOne: false,
    acknowledgement: { contentType: 'application/json', body: '{"ok":true}' },

    receive({ method, path, headers, rawBody }: WebhookRequest): WebhookVerdict {
      if (method !== 'POST' || path !== '')
        return { kind: 'malformed', reason: `Post callbacks to /webhooks/${name}.` };
      if (mediaTypeOf(headers['content-type']) !== 'application/json')
        return { kind: 'unsupported-content-type', reason: 'Send application/json.' };
      if (!isSignedByTelesign(options.apiKey, headers, rawBody))
        return { kind: 'forbidden', reason: 'no signature matches' };
      return acceptCallback(name, rawBody, () => readTelesignCallback(rawBody));
    },

    read: ({ rawBody }) => readTelesignCallback(rawBody),
    send: (text, signal) => sendOverTelesign(options, `${options.webhookUrl}/webhooks/${name}`, text, signal),
    ask: (question, signal) => askTelesign(options, question, signal),
    check: (question, signal) => checkTelesign(options, question, signal),
  };
}

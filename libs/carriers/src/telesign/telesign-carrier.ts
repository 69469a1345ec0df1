import type { Carrier, WebhookRequest, WebhookVerdict } from '@patchbay/messaging';
import { acceptCallback } from '../envelope';
import { mediaTypeOf } from '../form';
import { askTelesign, sendOverTelesign, type TelesignAccount } from './api';
import { readTelesignCallback } from './callback';
import { isSignedByTelesign } from './signature';

/** TeleSign Messaging: signed JSON in, its REST API out. */
export function createTelesignCarrier(
  options: TelesignAccount & { /** The base URL where TeleSign reaches us. */ readonly webhookUrl: string },
): Carrier {
  return {
    name: 'telesign',
    repetitionsAreOne: false,
    acknowledgement: { contentType: 'application/json', body: '{"ok":true}' },

    receive({ method, path, headers, rawBody }: WebhookRequest): WebhookVerdict {
      if (method !== 'POST' || path !== '')
        return { kind: 'malformed', reason: 'Post callbacks to /webhooks/telesign.' };
      if (mediaTypeOf(headers['content-type']) !== 'application/json')
        return { kind: 'unsupported-content-type', reason: 'Send application/json.' };
      if (!isSignedByTelesign(options.apiKey, headers, rawBody))
        return { kind: 'forbidden', reason: 'no signature matches' };
      return acceptCallback('telesign', rawBody, () => readTelesignCallback(rawBody));
    },

    read: ({ rawBody }) => readTelesignCallback(rawBody),
    send: (text, signal) => sendOverTelesign(options, `${options.webhookUrl}/webhooks/telesign`, text, signal),
    ask: (question, signal) => askTelesign(options, question, signal),
  };
}

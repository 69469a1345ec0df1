import type { Carrier, CarrierName, WebhookRequest, WebhookVerdict } from '@patchbay/messaging';
import { acceptCallback } from '../envelope';
import { fieldsOf, formType, mediaTypeOf, readForm } from '../form';
import {
  askTwilio,
  authorization,
  isTwilioMedia,
  listTwilioInbound,
  listTwilioOutbound,
  sendOverTwilio,
  type TwilioAccount,
} from './api';
import { fieldsOfCallback, readTwilioCallback } from './callback';
import { checkTwilio } from './check';
import { connectTwilioNumbers, listTwilioNumbers } from './numbers';
import { eventIdOfForm, isSignedByTwilio } from './signature';

export interface TwilioOptions extends TwilioAccount {
  readonly name?: CarrierName;
  /** The base URL where Twilio reaches us. */
  readonly webhookUrl: string;
  /** Twilio replies to STOP, START and HELP itself. It does, unless that is switched off for the account. */
  readonly answersKeywords: boolean;
}

const paths = /^(messages|status(\/[^/]{1,64})?)$/;

/** Twilio's Programmable Messaging: signed forms in, its REST API out. */
export function createTwilioCarrier(options: TwilioOptions): Carrier {
  const { name = 'twilio', accountSid, authToken, webhookUrl, answersKeywords } = options;
  const place = { ...options, name };
  return {
    name,
    repetitionsAreOne: false,
    // Twilio treats an empty body as an error, and would text any words in it to the customer.
    acknowledgement: { contentType: 'text/xml', body: '<Response/>' },

    receive({ method, path, url, headers, rawBody }: WebhookRequest): WebhookVerdict {
      if (method !== 'POST' || !paths.test(path))
        return {
          kind: 'malformed',
          reason: `Post callbacks to /webhooks/${name}/messages or /webhooks/${name}/status.`,
        };
      const contentType = headers['content-type'];
      const type = mediaTypeOf(contentType);
      if (type !== formType && type !== 'application/json')
        return { kind: 'unsupported-content-type', reason: `Send ${formType} or application/json.` };
      const form = type === formType ? readForm(rawBody) : undefined;
      const signature = headers['x-twilio-signature'] ?? '';
      if (!isSignedByTwilio(authToken, signature, url, rawBody, form))
        return { kind: 'forbidden', reason: `no signature over ${url} matches` };
      const fields = form === undefined ? fieldsOfCallback(contentType, rawBody) : fieldsOf(form);
      // The signature proves who has the token, not which account the callback is for.
      if ((fields.AccountSid ?? accountSid) !== accountSid)
        return { kind: 'forbidden', reason: 'it is for another account (AccountSid)' };
      const eventId = form && eventIdOfForm(path === 'messages', signature, form);
      return acceptCallback(name, rawBody, () => readTwilioCallback(path, fields, answersKeywords), eventId);
    },

    read: ({ path, contentType, rawBody }) =>
      readTwilioCallback(path, fieldsOfCallback(contentType, rawBody), answersKeywords),
    send: (text, signal) => sendOverTwilio(options, `${webhookUrl}/webhooks/${name}/status`, text, signal),
    ask: (question, signal) => askTwilio(options, question, signal),
    authorizeMedia: (url) => (isTwilioMedia(options, url) ? authorization(options) : undefined),
    listInbound: (since, signal) => listTwilioInbound(options, name, since, signal),
    listOutbound: (since, signal) => listTwilioOutbound(options, since, signal),
    check: (question, signal) => checkTwilio(place, question, signal),
    listNumbers: (signal) => listTwilioNumbers(place, signal),
    connectNumbers: (numbers, signal) => connectTwilioNumbers(place, numbers, signal),
  };
}

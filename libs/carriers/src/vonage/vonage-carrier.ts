import { now as installationNow } from '@patchbay/service-kit';
import type { Carrier, CarrierName, WebhookRequest, WebhookVerdict } from '@patchbay/messaging';
import { acceptCallback } from '../envelope';
import { formType, mediaTypeOf } from '../form';
import { fieldsOfSmsCallback, readVonageCallback } from './callback';
import { checkVonage } from './check';
import { connectVonageNumbers, listVonageNumbers } from './numbers';
import { sendFileOverVonage } from './send-file';
import { sendOverVonage, type VonageAccount } from './send';
import { faultOfToken, isSignedByVonage } from './signature';

export interface VonageOptions extends VonageAccount {
  readonly name?: CarrierName;
  readonly signatureSecret: string;
  /** The account signs with plain MD5, which is weak and otherwise refused. */
  readonly plainMd5?: boolean;
  /** The base URL where Vonage reaches us. */
  readonly webhookUrl: string;
  readonly now?: () => Date;
}

/** Vonage: signed webhooks of its SMS API and its Messages API in; texts out over the first, files over the second. */
export function createVonageCarrier(options: VonageOptions): Carrier {
  const { name = 'vonage', apiKey, signatureSecret, plainMd5 = false, webhookUrl, now = installationNow } = options;

  const place = { ...options, name };

  /** Null if it is signed. */
  const refuse = async ({ headers, rawBody }: WebhookRequest, contentType: string): Promise<WebhookVerdict | null> => {
    const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
    if (token !== undefined) {
      const fault = await faultOfToken(token, signatureSecret, apiKey, rawBody, now());
      return fault === null ? null : { kind: 'forbidden', reason: fault };
    }
    const fields = fieldsOfSmsCallback(contentType, rawBody);
    // Vonage sometimes leaves out the signature, but adds it on a retry.
    if (fields.sig === undefined)
      return { kind: 'try-again', reason: 'The signature is missing. Send it again, signed.' };
    return isSignedByVonage(signatureSecret, fields, plainMd5)
      ? null
      : { kind: 'forbidden', reason: 'sig does not match' };
  };

  return {
    name,
    repetitionsAreOne: false,
    acknowledgement: { contentType: 'application/json', body: '{"ok":true}' },

    async receive(request: WebhookRequest): Promise<WebhookVerdict> {
      const { path, headers, rawBody } = request;
      if (path !== 'messages' && path !== 'status')
        return { kind: 'malformed', reason: `Callbacks go to /webhooks/${name}/messages or /webhooks/${name}/status.` };
      // Vonage's dashboard checks that the URL exists.
      if (rawBody.length === 0 && headers.authorization === undefined) return { kind: 'nothing-to-store' };
      const contentType = headers['content-type'] ?? '';
      if (![formType, 'application/json'].includes(mediaTypeOf(contentType)))
        return { kind: 'unsupported-content-type', reason: `Send ${formType} or application/json.` };
      const refusal = await refuse(request, contentType);
      if (refusal !== null) return refusal;
      return acceptCallback(name, rawBody, () => readVonageCallback(path, contentType, rawBody));
    },

    read: ({ path, contentType, rawBody }) => readVonageCallback(path, contentType, rawBody),
    send: (text, signal) =>
      text.mediaUrls.length > 0
        ? sendFileOverVonage(options, `${webhookUrl}/webhooks/${name}/status`, text, signal)
        : sendOverVonage(options, `${webhookUrl}/webhooks/${name}/status`, text, signal),
    check: (question, signal) => checkVonage(place, question, signal),
    listNumbers: (signal) => listVonageNumbers(place, signal),
    connectNumbers: (numbers, signal) => connectVonageNumbers(place, numbers, signal),
  };
}

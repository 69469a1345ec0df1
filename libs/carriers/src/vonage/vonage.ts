import { httpUrl, secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { vonageMedia } from '../media';
import { vonageFindings } from './findings';
import { createVonageCarrier } from './vonage-carrier';

const variables = z.object({
  VONAGE_API_KEY: z.string().describe('API key: on the first page of the Vonage dashboard.'),
  VONAGE_API_SECRET: secret.describe('API secret: next to the API key.'),
  VONAGE_SIGNATURE_SECRET: secret.describe('Signature secret: in the API settings of the dashboard.'),
  VONAGE_SIGNATURE_METHOD: z
    .enum(['hmac', 'md5hash'], { error: 'must be hmac or md5hash' })
    .default('hmac')
    .describe('hmac (default) for all HMAC methods; md5hash only if the account signs with plain MD5.'),
  VONAGE_API_URL: httpUrl.default('https://rest.nexmo.com'),
  VONAGE_MESSAGES_URL: httpUrl.default('https://api.nexmo.com'),
});

export const vonage: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'vonage',
  description: 'Vonage SMS and Messages.',
  media: vonageMedia,
  variables,
  webhooks: [
    { purpose: 'Texts', path: 'messages' },
    { purpose: 'Delivery reports', path: 'status' },
  ],
  findings: vonageFindings,
  create: (given, { name, webhookUrl }) =>
    createVonageCarrier({
      name,
      apiKey: given.VONAGE_API_KEY,
      apiSecret: given.VONAGE_API_SECRET.reveal(),
      signatureSecret: given.VONAGE_SIGNATURE_SECRET.reveal(),
      plainMd5: given.VONAGE_SIGNATURE_METHOD === 'md5hash',
      apiUrl: given.VONAGE_API_URL,
      messagesUrl: given.VONAGE_MESSAGES_URL,
      webhookUrl,
    }),
};

import { httpUrl, secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { createVonageCarrier } from './vonage-carrier';

const variables = z.object({
  VONAGE_API_KEY: z.string(),
  VONAGE_API_SECRET: secret,
  VONAGE_SIGNATURE_SECRET: secret,
  VONAGE_SIGNATURE_METHOD: z.enum(['hmac', 'md5hash'], { error: 'must be hmac or md5hash' }).default('hmac'),
  VONAGE_API_URL: httpUrl.default('https://rest.nexmo.com'),
});

export const vonage: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'vonage',
  description: 'Vonage SMS and Messages.',
  takesMedia: false,
  variables,
  create: (given, webhookUrl) =>
    createVonageCarrier({
      apiKey: given.VONAGE_API_KEY,
      apiSecret: given.VONAGE_API_SECRET.reveal(),
      signatureSecret: given.VONAGE_SIGNATURE_SECRET.reveal(),
      plainMd5: given.VONAGE_SIGNATURE_METHOD === 'md5hash',
      apiUrl: given.VONAGE_API_URL,
      webhookUrl,
    }),
};

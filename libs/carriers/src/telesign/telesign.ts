import { httpUrl, secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { createTelesignCarrier } from './telesign-carrier';

const variables = z.object({
  TELESIGN_CUSTOMER_ID: z.string(),
  TELESIGN_API_KEY: secret,
  TELESIGN_API_URL: httpUrl.default('https://rest-ww.telesign.com'),
});

export const telesign: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'telesign',
  description: 'TeleSign SMS.',
  takesMedia: false,
  variables,
  create: (given, webhookUrl) =>
    createTelesignCarrier({
      customerId: given.TELESIGN_CUSTOMER_ID,
      apiKey: given.TELESIGN_API_KEY.reveal(),
      apiUrl: given.TELESIGN_API_URL,
      webhookUrl,
    }),
};

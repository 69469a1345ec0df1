import { httpUrl, secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { telesignFindings } from './findings';
import { createTelesignCarrier } from './telesign-carrier';

const variables = z.object({
  TELESIGN_CUSTOMER_ID: z.string().describe('Customer ID: in the settings of the TeleSign portal.'),
  TELESIGN_API_KEY: secret.describe('API key: next to the customer ID.'),
  TELESIGN_API_URL: httpUrl.default('https://rest-ww.telesign.com'),
});

export const telesign: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'telesign',
  description: 'TeleSign SMS.',
  media: null,
  variables,
  webhooks: [{ purpose: 'Texts and delivery reports', path: '' }],
  findings: telesignFindings,
  create: (given, { name, webhookUrl }) =>
    createTelesignCarrier({
      name,
      customerId: given.TELESIGN_CUSTOMER_ID,
      apiKey: given.TELESIGN_API_KEY.reveal(),
      apiUrl: given.TELESIGN_API_URL,
      webhookUrl,
    }),
};

import { flag, httpUrl, secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { twilioMedia } from '../media';
import { twilioFindings } from './findings';
import { createTwilioCarrier } from './twilio-carrier';

const variables = z.object({
  TWILIO_ACCOUNT_SID: z.string().describe('Account SID: on the first page of the Twilio console. It starts with AC.'),
  TWILIO_AUTH_TOKEN: secret.describe('Primary auth token: below the account SID.'),
  TWILIO_API_URL: httpUrl.default('https://api.twilio.com'),
  TWILIO_ANSWERS_KEYWORDS: flag
    .default(true)
    .describe('1 (default) if Twilio itself answers STOP, START and HELP; 0 if that is off for the account.'),
});

export const twilio: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'twilio',
  description: 'Twilio Programmable Messaging.',
  media: twilioMedia,
  variables,
  webhooks: [
    { purpose: 'Texts', path: 'messages' },
    { purpose: 'Delivery reports', path: 'status' },
  ],
  findings: twilioFindings,
  create: (given, { name, webhookUrl }) =>
    createTwilioCarrier({
      name,
      accountSid: given.TWILIO_ACCOUNT_SID,
      authToken: given.TWILIO_AUTH_TOKEN.reveal(),
      apiUrl: given.TWILIO_API_URL,
      answersKeywords: given.TWILIO_ANSWERS_KEYWORDS,
      webhookUrl,
    }),
};

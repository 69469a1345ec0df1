import { flag, httpUrl, secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { createTwilioCarrier } from './twilio-carrier';

const variables = z.object({
  TWILIO_ACCOUNT_SID: z.string(),
  TWILIO_AUTH_TOKEN: secret,
  TWILIO_API_URL: httpUrl.default('https://api.twilio.com'),
  TWILIO_ANSWERS_KEYWORDS: flag.default(true),
});

export const twilio: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'twilio',
  description: 'Twilio Programmable Messaging.',
  takesMedia: true,
  variables,
  create: (given, webhookUrl) =>
    createTwilioCarrier({
      accountSid: given.TWILIO_ACCOUNT_SID,
      authToken: given.TWILIO_AUTH_TOKEN.reveal(),
      apiUrl: given.TWILIO_API_URL,
      answersKeywords: given.TWILIO_ANSWERS_KEYWORDS,
      webhookUrl,
    }),
};

import { httpUrl, Secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { anyMedia } from '../media';
import { genericFindings } from './findings';
import { createGenericCarrier } from './generic-carrier';

const variables = z.object({
  GENERIC_SEND_URL: httpUrl.optional().describe('URL that texts to customers are posted to.'),
  GENERIC_SECRET: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((secret) => secret !== ''))
    .refine(
      (secrets) => secrets.length > 0 && secrets.every((secret) => /^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/.test(secret)),
      'must be whsec_ and base64. To rotate it, list several, separated by spaces',
    )
    .transform((secrets) => secrets.map((secret) => new Secret(secret)))
    .describe(
      'whsec_ and 24 to 64 random bytes in base64 (openssl rand -base64 32): signs in both directions. Several, separated by spaces, while one is replaced.',
    ),
});

export const generic: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'generic',
  description: 'Any other carrier, over signed JSON webhooks (Standard Webhooks).',
  media: anyMedia,
  variables,
  webhooks: [{ purpose: 'Texts and delivery reports', path: '' }],
  findings: genericFindings,
  create: (given, { name }) =>
    createGenericCarrier({
      name,
      sendUrl: given.GENERIC_SEND_URL,
      secrets: given.GENERIC_SECRET.map((secret) => secret.reveal()),
    }),
};

import { httpUrl, Secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { createGenericCarrier } from './generic-carrier';

const variables = z.object({
  GENERIC_SEND_URL: httpUrl.optional(),
  GENERIC_SECRET: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((secret) => secret !== ''))
    .refine(
      (secrets) => secrets.length > 0 && secrets.every((secret) => /^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/.test(secret)),
      'must be whsec_ and base64. To rotate it, list several, separated by spaces',
    )
    .transform((secrets) => secrets.map((secret) => new Secret(secret))),
});

export const generic: CarrierDefinition<z.infer<typeof variables>> = {
  name: 'generic',
  description: 'Any other carrier, over signed JSON webhooks (Standard Webhooks).',
  takesMedia: true,
  variables,
  create: (given) =>
    createGenericCarrier({
      sendUrl: given.GENERIC_SEND_URL,
      secrets: given.GENERIC_SECRET.map((secret) => secret.reveal()),
    }),
};

import { randomBytes } from 'node:crypto';

const secretBytes = 32;

/** A new secret, as Standard Webhooks writes it. */
export const createWebhookSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`;

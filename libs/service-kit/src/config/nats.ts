import { z } from 'zod';
import { Secret } from '../secret';
import type { FindMistakes } from './mistakes';
import { list, optionalSecret } from './values';

/** How NATS is reached, in the place of Redis. */
export interface NatsConfig {
  /** Some servers of a cluster; they tell the others. */
  readonly urls: readonly Secret[];
  /** If they are not in the URL. */
  readonly username?: string;
  readonly password?: Secret;
  readonly token?: Secret;
  /** The text of a `.creds` file: a JWT and the key of a user. */
  readonly credentials?: Secret;
  /** Certificates that sign those of NATS, in PEM; those of the system by default. */
  readonly ca?: string;
}

export const natsVariables = {
  NATS_URL: list
    .refine(
      (urls) => urls.every((one) => URL.canParse(one) && /^(nats|tls):$/.test(new URL(one).protocol)),
      'must be a URL like nats://host:4222, or several, separated by commas',
    )
    .optional(),
  NATS_USERNAME: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  NATS_TOKEN: z.string().optional(),
  NATS_CREDENTIALS: z
    .string()
    .includes('-----BEGIN NATS USER JWT-----', { error: 'must be the text of a .creds file' })
    .optional(),
  NATS_CA: z.string().startsWith('-----BEGIN', 'must be certificates in PEM').optional(),
};

const waysIn = ['NATS_USERNAME', 'NATS_TOKEN', 'NATS_CREDENTIALS'];

export const natsMistakes: FindMistakes = ({ app, given, need, add }) => {
  if (app === 'reconcile') return;
  for (const name of [...waysIn, 'NATS_PASSWORD', 'NATS_CA'])
    if (given.has(name)) need('NATS_URL', `${name} belongs with it`);
  if (given.has('NATS_URL') && given.has('REDIS_URL'))
    add('NATS_URL and REDIS_URL are both set: keep the one that transports live events.');
  if (given.has('NATS_PASSWORD')) need('NATS_USERNAME', 'NATS_PASSWORD belongs with it');
  const both = waysIn.filter((name) => given.has(name));
  if (both.length > 1) add(`${both.join(' and ')} are both set: keep the way in which programs sign in to NATS.`);
};

export function buildNats(env: z.infer<z.ZodObject<typeof natsVariables>>): NatsConfig | undefined {
  if (env.NATS_URL === undefined) return undefined;
  return {
    urls: env.NATS_URL.map((url) => new Secret(url)),
    username: env.NATS_USERNAME,
    password: optionalSecret(env.NATS_PASSWORD),
    token: optionalSecret(env.NATS_TOKEN),
    credentials: optionalSecret(env.NATS_CREDENTIALS),
    ca: env.NATS_CA,
  };
}

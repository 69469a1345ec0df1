import { z } from 'zod';
import { Secret } from '../secret';
import type { FindMistakes } from './mistakes';
import { flag, list, optionalSecret } from './values';

/** How Redis is reached. */
export interface RedisConfig {
  /** The server; some nodes of a cluster; or Sentinels. */
  readonly urls: readonly Secret[];
  /** Of Redis itself, if they are not in the URL. */
  readonly username?: string;
  readonly password?: Secret;
  /** Certificates that sign those of Redis, in PEM; those of the system by default. */
  readonly ca?: string;
  readonly isCluster: boolean;
  /** The group that the Sentinels watch, and their own user. */
  readonly sentinel?: { readonly group: string; readonly username?: string; readonly password?: Secret };
}

export const redisVariables = {
  REDIS_URL: list
    .refine(
      (urls) => urls.every((one) => URL.canParse(one) && /^rediss?:$/.test(new URL(one).protocol)),
      'must be a URL like redis://host:6379, or several, separated by commas',
    )
    .optional(),
  REDIS_USERNAME: z.string().optional(),
  REDIS_PASSWORD: z.string().optional(),
  REDIS_CA: z.string().startsWith('-----BEGIN', 'must be certificates in PEM').optional(),
  REDIS_SENTINEL: z.string().optional(),
  REDIS_SENTINEL_USERNAME: z.string().optional(),
  REDIS_SENTINEL_PASSWORD: z.string().optional(),
  REDIS_CLUSTER: flag.optional(),
};

export const redisMistakes: FindMistakes = ({ app, given, need, add }) => {
  if (app !== 'standalone' && app !== 'reconcile' && !given.has('NATS_URL'))
    need(
      'REDIS_URL',
      `the ${app} shares live events with the other processes through Redis, or through NATS (NATS_URL)`,
    );
  for (const name of ['REDIS_USERNAME', 'REDIS_PASSWORD', 'REDIS_CA', 'REDIS_CLUSTER', 'REDIS_SENTINEL'])
    if (given.has(name) && app !== 'reconcile') need('REDIS_URL', `${name} belongs with it`);
  if (given.has('REDIS_SENTINEL') && given.has('REDIS_CLUSTER'))
    add('REDIS_SENTINEL and REDIS_CLUSTER are both set: keep the one that your Redis has.');
};

export function buildRedis(env: z.infer<z.ZodObject<typeof redisVariables>>): RedisConfig | undefined {
  if (env.REDIS_URL === undefined) return undefined;
  const { REDIS_SENTINEL: group } = env;
  return {
    urls: env.REDIS_URL.map((url) => new Secret(url)),
    username: env.REDIS_USERNAME,
    password: optionalSecret(env.REDIS_PASSWORD),
    ca: env.REDIS_CA,
    isCluster: env.REDIS_CLUSTER ?? false,
    sentinel:
      group === undefined
        ? undefined
        : { group, username: env.REDIS_SENTINEL_USERNAME, password: optionalSecret(env.REDIS_SENTINEL_PASSWORD) },
  };
}

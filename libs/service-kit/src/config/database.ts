import { z } from 'zod';
import type { Secret } from '../secret';
import type { FindMistakes } from './mistakes';
import { flag, optionalSecret, urlOf, whole } from './values';

export interface DatabaseConfig {
  readonly databaseUrl?: Secret;
  /** Where sessions are lent, if `databaseUrl` leads to a pooler that lends connections for one transaction. */
  readonly databaseSessionUrl?: Secret;
  /** A streaming replica that may answer queries of the API. */
  readonly databaseReplicaUrl?: Secret;
  /** Whether that pooler keeps track of prepared statements. */
  readonly poolerPrepares: boolean;
  /** How many connections to PostgreSQL this process opens at most; undefined if that depends on the server. */
  readonly databaseConnections?: number;
  /** Whether a program that starts migrates the database, or waits until somebody did. */
  readonly migrateOnStart: boolean;
  /** Data folder of the embedded database. */
  readonly dataDir: string;
  /** Statements that take longer are logged; Infinity for none. */
  readonly slowQueryMs: number;
}

const postgresUrl = urlOf(/^postgres(ql)?$/, 'postgres://user:password@host:5432/patchbay');

export const databaseVariables = {
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_SESSION_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_POOLER_PREPARES: flag.default(false),
  DATABASE_CONNECTIONS: whole('connections', 1, 9_999).optional(),
  MIGRATE_ON_START: flag.default(true),
  DATA_DIR: z.string().default('.patchbay'),
  SLOW_QUERY_MS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a number of milliseconds, 0 to 999999 (0 for no limit)')
    .default('1000')
    .transform((value) => Number(value) || Infinity),
};

export const databaseMistakes: FindMistakes = ({ app, given, need }) => {
  if (['DATABASE_SESSION_URL', 'DATABASE_REPLICA_URL', 'DATABASE_PASSWORD'].some((name) => given.has(name)))
    need('DATABASE_URL', 'DATABASE_SESSION_URL, DATABASE_REPLICA_URL and DATABASE_PASSWORD belong with it');
  else if (app !== 'standalone') need('DATABASE_URL', `the ${app} needs a PostgreSQL database`);
};

export const buildDatabase = (env: z.infer<z.ZodObject<typeof databaseVariables>>): DatabaseConfig => ({
  databaseUrl: optionalSecret(withPassword(env.DATABASE_URL, env.DATABASE_PASSWORD)),
  databaseSessionUrl: optionalSecret(withPassword(env.DATABASE_SESSION_URL, env.DATABASE_PASSWORD)),
  databaseReplicaUrl: optionalSecret(withPassword(env.DATABASE_REPLICA_URL, env.DATABASE_PASSWORD)),
  poolerPrepares: env.DATABASE_POOLER_PREPARES,
  databaseConnections: env.DATABASE_CONNECTIONS,
  migrateOnStart: env.MIGRATE_ON_START,
  dataDir: env.DATA_DIR,
  slowQueryMs: env.SLOW_QUERY_MS,
});

/** Passwords often come on their own, from a file that another program writes. */
function withPassword(url: string | undefined, password: string | undefined): string | undefined {
  if (url === undefined || password === undefined) return url;
  const address = new URL(url);
  address.password = encodeURIComponent(password);
  return address.href;
}

import { z } from 'zod';
import { buildLimits, limitVariables, type Limits } from './limits';
import { type ConfigPart, type Environment, flag, httpUrl, readPart, readVariables } from './read-variables';
import { Secret } from './secret';

export type AppName = 'gateway' | 'ingress' | 'worker' | 'standalone' | 'reconcile';

export interface JwksConfig {
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
}

export interface Config {
  readonly app: AppName;
  readonly host: string;
  /** Port of the gateway and the inbox. */
  readonly port: number;
  /** Port of the ingress. */
  readonly webhookPort: number;
  readonly databaseUrl?: Secret;
  /** Data folder of the embedded database. */
  readonly dataDir: string;
  readonly redisUrl?: Secret;
  /** `redisUrl` is a node of a Redis Cluster. */
  readonly redisIsCluster: boolean;
  readonly auth: {
    readonly jwtSecret?: Secret;
    readonly issuer?: string;
    readonly audience?: string;
    readonly jwks?: JwksConfig;
    /** The claim that has the user's `externalId`. */
    readonly subjectClaim: string;
    /** How users sign in to the inbox: at the issuer, as this client (OpenID Connect, code with PKCE). */
    readonly inbox?: { readonly authority: string; readonly clientId: string };
    /** `externalId` of an administrator who exists from the first start on. */
    readonly bootstrapAdmin?: string;
  };
  /** The role of users for whom the identity provider sends none over SCIM. */
  readonly scimDefaultRole: (typeof defaultRoles)[number];
  readonly demo: boolean;
  /** Origins of other front ends. */
  readonly corsOrigins: readonly string[] | '*';
  /** A JSON file of documents by hash. If it is set, nothing else is executed. */
  readonly trustedDocuments?: string;
  /** Whether browsers get GraphiQL at `/graphql`. */
  readonly explorer: boolean;
  /** Whether `/metrics` is served. */
  readonly metrics: boolean;
  /** Base URL where carriers reach the ingress, without a trailing slash. */
  readonly publicWebhookUrl?: string;
  /** The settings of the app's parts, by part; undefined for a part that is not set up. */
  readonly parts: Readonly<Record<string, unknown>>;
  readonly sending: {
    /** Texts per second; null for no limit. */
    readonly perSecondANumber: number | null;
    readonly perSecondACarrier: number | null;
    /** Texts of each user per minute; null for no limit. */
    readonly perMinuteAUser: number | null;
    /** Countries that texts may be sent to (ISO 3166-1, like US); null for all. */
    readonly countries: readonly string[] | null;
    /** How long to wait for a report before asking the carrier about a text. */
    readonly askAfterSeconds: number;
    /** How long it may be unknown whether a text was sent before a user must decide. */
    readonly doubtMinutes: number;
  };
  /** After how long another worker takes over the jobs of a dead one. */
  readonly jobLeaseSeconds: number;
  /** How many processes of the ingress share its port. */
  readonly ingressProcesses: number;
  /** For how long a stopping app goes on serving, so that others notice and go elsewhere. */
  readonly drainSeconds: number;
  /** The answer to HELP; undefined for the default text. */
  readonly helpText?: string;
  /** How long notifications are kept. */
  readonly notificationDays: number;
  /** How long a subscription can be resumed from an event. */
  readonly eventDays: number;
  /** Of this process; Infinity for no limit. */
  readonly limits: Limits;
  /** How many proxies in front of the apps add the address of a client to `x-forwarded-for`. */
  readonly trustedProxies: number;
  /** `host:port` in the company's own network from which pictures may be fetched. */
  readonly mediaPrivateHosts: readonly string[];
  readonly logLevel: string;
}

/** Everything that is wrong with the environment. */
export class ConfigError extends Error {
  override name = 'ConfigError';

  constructor(readonly mistakes: readonly string[]) {
    super(
      `Invalid configuration (${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}):\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`,
    );
  }
}

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port, 0 to 65535 (0 picks a free port)')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port, 0 to 65535 (0 picks a free port)');
const urlOf = (protocol: RegExp, example: string) => z.url({ protocol, error: `must be a URL like ${example}` });
const rate = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,3})?$/, 'must be texts per second, such as 1 or 0.5 (0 for no limit)')
  .transform((value) => (Number(value) === 0 ? null : Number(value)));
const days = z.string().regex(/^[1-9]\d{0,3}$/, 'must be a number of days, 1 to 9999');

const origins = z
  .union([z.literal('*'), z.string().transform((list) => list.split(',').map((one) => one.trim()))])
  .refine(
    (list) => list === '*' || list.every((one) => URL.canParse(one) && new URL(one).origin === one),
    'must be origins like https://crm.example.com, separated by commas, or *',
  );

/** An identity provider makes nobody an administrator unless it says so. */
const defaultRoles = ['VIEWER', 'SALESPERSON', 'SALES_MANAGER'] as const;

/** A shorter key is weaker than HS256 itself (RFC 7518, 3.2). */
const minSecretBytes = 32;
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  WEBHOOK_PORT: port.default(4001),
  DATABASE_URL: urlOf(/^postgres(ql)?$/, 'postgres://user:password@host:5432/patchbay').optional(),
  DATA_DIR: z.string().default('.patchbay'),
  REDIS_URL: urlOf(/^rediss?$/, 'redis://host:6379').optional(),
  REDIS_CLUSTER: flag.optional(),
  AUTH_JWT_SECRET: z
    .string()
    .refine((value) => Buffer.byteLength(value) >= minSecretBytes, {
      error: `must have at least ${minSecretBytes} bytes, such as the output of openssl rand -base64 32`,
    })
    .optional(),
  AUTH_JWKS_URL: httpUrl.optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_CLIENT_ID: z.string().optional(),
  AUTH_SUBJECT_CLAIM: z.string().default('sub'),
  BOOTSTRAP_ADMIN: z.string().max(255, 'must have at most 255 characters').optional(),
  SCIM_DEFAULT_ROLE: z
    .enum(defaultRoles, { error: `must be ${defaultRoles.slice(0, -1).join(', ')} or ${defaultRoles.at(-1)}` })
    .default('SALESPERSON'),
  DEMO: flag.optional(),
  CORS_ORIGINS: origins.optional(),
  TRUSTED_DOCUMENTS: z.string().optional(),
  EXPLORER: flag.optional(),
  METRICS: flag.default(false),
  PUBLIC_WEBHOOK_URL: httpUrl.optional(),
  SEND_PER_SECOND_NUMBER: rate.default(null),
  SEND_PER_SECOND_CARRIER: rate.default(null),
  SEND_PER_MINUTE_USER: z
    .string()
    .regex(/^\d{1,6}$/, 'must be texts per minute (0 for no limit)')
    .default('120')
    .transform((value) => (Number(value) === 0 ? null : Number(value))),
  SEND_COUNTRIES: z
    .string()
    .regex(/^\s*[A-Za-z]{2}\s*(,\s*[A-Za-z]{2}\s*)*$/, 'must be ISO codes of countries like US,CA')
    .transform((list) => list.split(',').map((code) => code.trim().toUpperCase()))
    .optional(),
  SEND_ASK_AFTER_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'must be a number of seconds, 1 to 99999')
    .default('60')
    .transform(Number),
  SEND_DOUBT_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a number of minutes, 0 to 9999')
    .default('15')
    .transform(Number),
  JOB_LEASE_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a number of seconds, 1 to 999')
    .default('10')
    .transform(Number),
  INGRESS_PROCESSES: z
    .string()
    .regex(/^([1-9]|[1-5]\d|6[0-4])$/, 'must be a number of processes, 1 to 64')
    .default('1')
    .transform(Number),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of seconds, 0 to 999')
    .default('0')
    .transform(Number),
  HELP_TEXT: z.string().max(320, 'must have at most 320 characters').optional(),
  NOTIFICATION_DAYS: days.default('14').transform(Number),
  EVENT_DAYS: days.default('7').transform(Number),
  TRUSTED_PROXIES: z.string().regex(/^\d$/, 'must be a number of proxies, 0 to 9').default('0').transform(Number),
  ...limitVariables,
  MEDIA_PRIVATE_HOSTS: z
    .string()
    .regex(/^[^\s,/]+(,[^\s,/]+)*$/, 'must be hosts like media.internal:8080, separated by commas')
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .optional(),
});

type Variables = z.infer<typeof variables>;

/** All that the environment can set, but for the variables of parts. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/**
 * Reads the environment. An empty variable counts as absent. `parts` are the variables that parts of the app add. Throws
 * a `ConfigError` that lists every mistake.
 */
export function readConfig(
  environment: Environment,
  app: AppName,
  parts: Readonly<Record<string, ConfigPart>>,
): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const own = readVariables(variables, given);
  const values = own.values as Variables;
  const demo = values.DEMO ?? (app === 'standalone' && given.DATABASE_URL === undefined && !hasAuth(given));
  const readParts = Object.entries(parts).map(([name, part]) => ({ name, ...readPart(part, given) }));
  const mistakes = [
    ...own.mistakes,
    ...contradictions(app, demo, values, new Set(Object.keys(given))),
    ...readParts.flatMap((part) => part.mistakes),
  ];
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return buildConfig(values, app, demo, Object.fromEntries(readParts.map((part) => [part.name, part.settings])));
}

const hasAuth = (given: Environment) => Object.keys(given).some((name) => name.startsWith('AUTH_'));

function contradictions(
  app: AppName,
  demo: boolean,
  {
    HOST: host,
    INGRESS_PROCESSES: processes,
    EXPLORER: explorer,
  }: Pick<Variables, 'HOST' | 'INGRESS_PROCESSES' | 'EXPLORER'>,
  given: ReadonlySet<string>,
): string[] {
  const mistakes: string[] = [];
  const need = (name: keyof Variables, reason: string) => {
    if (!given.has(name)) mistakes.push(`${name} is missing: ${reason}.`);
  };
  if (app !== 'standalone') need('DATABASE_URL', `the ${app} needs a PostgreSQL database`);
  if (app !== 'standalone' && app !== 'reconcile') {
    need('REDIS_URL', `the ${app} shares live events with the other processes through Redis`);
  }
  if (app === 'gateway' || app === 'standalone') {
    if (given.has('AUTH_JWT_SECRET') && given.has('AUTH_JWKS_URL'))
      mistakes.push('AUTH_JWT_SECRET and AUTH_JWKS_URL are both set: keep the one that signs your tokens.');
    if (!given.has('AUTH_JWT_SECRET') && !given.has('AUTH_JWKS_URL') && !demo)
      mistakes.push('AUTH_JWT_SECRET or AUTH_JWKS_URL is missing: users cannot sign in. To try Patchbay, set DEMO=1.');
    if (given.has('AUTH_JWKS_URL')) {
      need('AUTH_ISSUER', 'without it, tokens from any issuer with the same keys would be valid');
      need('AUTH_AUDIENCE', 'without it, tokens for other services would be valid');
    }
  }
  if (demo && !loopback.test(host))
    mistakes.push(
      'HOST must be 127.0.0.1 in the demo, where anyone who connects can sign in as anyone. Otherwise set DEMO=0.',
    );
  if (demo && processes > 1)
    mistakes.push('INGRESS_PROCESSES must be 1 in the demo, whose simulated network is in one process.');
  if (explorer === true && given.has('TRUSTED_DOCUMENTS'))
    mistakes.push(
      'EXPLORER and TRUSTED_DOCUMENTS are both set: nothing that is typed in the explorer would be executed.',
    );
  if (given.has('AUTH_CLIENT_ID')) need('AUTH_ISSUER', 'users sign in to the inbox there');
  return mistakes;
}

function buildConfig(env: Variables, app: AppName, demo: boolean, parts: Config['parts']): Config {
  const secret = (value: string | undefined) => (value === undefined ? undefined : new Secret(value));
  const { AUTH_JWKS_URL: jwksUrl, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = env;
  return {
    app,
    host: env.HOST,
    port: env.PORT,
    webhookPort: env.WEBHOOK_PORT,
    databaseUrl: secret(env.DATABASE_URL),
    dataDir: env.DATA_DIR,
    redisUrl: secret(env.REDIS_URL),
    redisIsCluster: env.REDIS_CLUSTER ?? false,
    auth: {
      jwtSecret: secret(env.AUTH_JWT_SECRET),
      issuer,
      audience,
      jwks:
        jwksUrl !== undefined && issuer !== undefined && audience !== undefined
          ? { url: jwksUrl, issuer, audience }
          : undefined,
      inbox:
        issuer !== undefined && env.AUTH_CLIENT_ID !== undefined
          ? { authority: issuer, clientId: env.AUTH_CLIENT_ID }
          : undefined,
      subjectClaim: env.AUTH_SUBJECT_CLAIM,
      bootstrapAdmin: env.BOOTSTRAP_ADMIN,
    },
    scimDefaultRole: env.SCIM_DEFAULT_ROLE,
    demo,
    corsOrigins: env.CORS_ORIGINS ?? (demo ? '*' : []),
    trustedDocuments: env.TRUSTED_DOCUMENTS,
    explorer: env.EXPLORER ?? (demo && env.TRUSTED_DOCUMENTS === undefined),
    metrics: env.METRICS,
    publicWebhookUrl: env.PUBLIC_WEBHOOK_URL,
    parts,
    sending: {
      perSecondANumber: env.SEND_PER_SECOND_NUMBER,
      perSecondACarrier: env.SEND_PER_SECOND_CARRIER,
      perMinuteAUser: env.SEND_PER_MINUTE_USER,
      countries: env.SEND_COUNTRIES ?? null,
      askAfterSeconds: env.SEND_ASK_AFTER_SECONDS,
      doubtMinutes: env.SEND_DOUBT_MINUTES,
    },
    jobLeaseSeconds: env.JOB_LEASE_SECONDS,
    ingressProcesses: env.INGRESS_PROCESSES,
    drainSeconds: env.DRAIN_SECONDS,
    helpText: env.HELP_TEXT,
    notificationDays: env.NOTIFICATION_DAYS,
    eventDays: env.EVENT_DAYS,
    limits: buildLimits(env),
    trustedProxies: env.TRUSTED_PROXIES,
    mediaPrivateHosts: env.MEDIA_PRIVATE_HOSTS?.split(',') ?? [],
    // Someone watches the terminal of the standalone app: show only problems there.
    logLevel: env.LOG_LEVEL ?? (app === 'standalone' ? 'warn' : 'info'),
  };
}

import { join } from 'node:path';
import { z } from 'zod';
import { readSecretsKeys } from './secrets-key';
import { buildLimits, limitVariables, type Limits } from './limits';
import { type ConfigPart, type Environment, flag, httpUrl, readPart, readVariables } from './read-variables';
import { networksOf } from './networks';
import { prepareEnvironment } from './prepare-environment';
import { Secret } from './secret';
import { buildTraces, sdkVariables, type TraceConfig, traceVariables } from './tracing/trace-variables';

export type AppName = 'gateway' | 'ingress' | 'worker' | 'standalone' | 'reconcile';

export interface JwksConfig {
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
}

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

export interface Config {
  readonly app: AppName;
  readonly host: string;
  /** Port of the gateway and the inbox. */
  readonly port: number;
  /** Port of the ingress. */
  readonly webhookPort: number;
  /** Port of the worker: its health and metrics. */
  readonly workerPort: number;
  readonly databaseUrl?: Secret;
  /** Where sessions are lent, if `databaseUrl` leads to a pooler that lends connections for one transaction. */
  readonly databaseSessionUrl?: Secret;
  /** Whether that pooler keeps track of prepared statements. */
  readonly poolerPrepares: boolean;
  /** How many connections to PostgreSQL this process opens at most; undefined if that depends on the server. */
  readonly databaseConnections?: number;
  /** Whether a program that starts migrates the database, or waits until somebody did. */
  readonly migrateOnStart: boolean;
  /** Data folder of the embedded database. */
  readonly dataDir: string;
  readonly redis?: RedisConfig;
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
  /** How long people stay signed in to the inbox: at most, and without using it. */
  readonly session: { readonly hours: number; readonly idleMinutes: number };
  /** Users sign in with links that administrators make, because there is no identity provider. */
  readonly signInLinks: boolean;
  /** The role of users for whom the identity provider sends none over SCIM. */
  readonly scimDefaultRole: (typeof defaultRoles)[number];
  readonly demo: boolean;
  /** The demo company begins with two weeks of conversations. */
  readonly demoHistory: boolean;
  /** What seals stored secrets: the first key; the others only open what they sealed. */
  readonly secretsKeys?: readonly Secret[];
  /** Origins of other front ends. */
  readonly corsOrigins: readonly string[] | '*';
  /** A JSON file of documents by hash. If it is set, nothing else is executed. */
  readonly trustedDocuments?: string;
  /** Whether browsers get GraphiQL at `/graphql`. */
  readonly explorer: boolean;
  /** Whether `/metrics` is served. */
  readonly metrics: boolean;
  /** Statements that take longer are logged; Infinity for none. */
  readonly slowQueryMs: number;
  /** Where traces are exported to; undefined if they are off. */
  readonly traces?: TraceConfig;
  /** Base URL where carriers reach the ingress, without a trailing slash. */
  readonly publicWebhookUrl?: string;
  /** The settings of the app's parts, by part; undefined for a part that is not set up. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** The valid variables of each part, and their defaults, even of a part that is not set up. */
  readonly partVariables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
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
  /** For how many days each kind of data is kept; null for ever. */
  readonly retention: RetentionDays;
  /** Of this process; Infinity for no limit. */
  readonly limits: Limits;
  /** How many proxies in front of the apps add the address of a client to `x-forwarded-for`. */
  readonly trustedProxies: number;
  readonly alarms: AlarmsConfig;
  /** `host:port` in the company's own network from which pictures may be fetched. */
  readonly mediaPrivateHosts: readonly string[];
  readonly files: FilesConfig;
  /** Networks like `10.0.0.0/8` that outgoing webhooks may reach, besides public addresses. */
  readonly webhookAllowedNetworks: readonly string[];
  readonly push: {
    /** `mailto:` or https: whom push services ask about what they get from here. */
    readonly contact?: string;
    /** Networks like `10.0.0.0/8` with a push service of the company, besides public addresses. */
    readonly allowedNetworks: readonly string[];
  };
  readonly logLevel: string;
  /** What is odd about the environment, for the log. */
  readonly warnings: readonly string[];
}

export interface RetentionDays {
  /** Callbacks of carriers, as they came. */
  readonly receipts: number | null;
  /** Callbacks that could not be processed. */
  readonly quarantined: number | null;
  /** How long a subscription can be resumed from an event. */
  readonly events: number;
  readonly notifications: number;
  /** Alarms that have ended. */
  readonly alarms: number;
  /** Calls to carriers, and their reports. */
  readonly deliveries: number | null;
  /** What texts say, and their files. */
  readonly texts: number | null;
  /** Exports of what is known of a person. */
  readonly exports: number;
}

/** When something is a problem. */
export interface AlarmsConfig {
  /** How often a worker looks for problems; null for never. */
  readonly everySeconds: number | null;
  /** How long texts may wait to be sent; null for any time, like the others. */
  readonly sendsWaitingMinutes: number | null;
  /** How long a text may be in doubt before somebody decides. */
  readonly inDoubtMinutes: number | null;
  /** How long a customer may wait for an answer. */
  readonly unansweredMinutes: number | null;
  /** Where alarms are sent by e-mail, too. */
  readonly email?: { readonly smtpUrl: Secret; readonly from: string; readonly to: readonly string[] };
}

/** Where files are stored: in a folder, unless there is a bucket. */
export interface FilesConfig {
  readonly folder: string;
  readonly s3?: {
    readonly bucket: string;
    readonly region: string;
    /** Of a store other than Amazon's. */
    readonly endpoint?: string;
    readonly accessKeyId: Secret;
    readonly secretAccessKey: Secret;
    readonly sessionToken?: Secret;
    /** Whether clients send files right to the store. */
    readonly isDirect: boolean;
  };
}

/** Everything that is wrong with the environment. */
export class ConfigError extends Error {
  override name = 'ConfigError';

  constructor(
    readonly mistakes: readonly string[],
    /** What is odd besides. */
    readonly warnings: readonly string[] = [],
  ) {
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
const redisUrls = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .refine(
    (list) => list.every((one) => URL.canParse(one) && /^rediss?:$/.test(new URL(one).protocol)),
    'must be a URL like redis://host:6379, or several, separated by commas',
  );
const rate = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,3})?$/, 'must be texts per second, such as 1 or 0.5 (0 for no limit)')
  .transform((value) => (Number(value) === 0 ? null : Number(value)));
const days = z.string().regex(/^[1-9]\d{0,3}$/, 'must be a number of days, 1 to 9999');
const daysOrForever = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a number of days, 1 to 9999 (0 for ever)')
  .transform((value) => Number(value) || null);

const minutesOrNever = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a number of minutes, 1 to 999999 (0 for never)')
  .transform((value) => Number(value) || null);
const emailAddress = /^[^\s,<>@]+@[^\s,<>@]+$/;

const origins = z
  .union([z.literal('*'), z.string().transform((list) => list.split(',').map((one) => one.trim()))])
  .refine(
    (list) => list === '*' || list.every((one) => URL.canParse(one) && new URL(one).origin === one),
    'must be origins like https://crm.example.com, separated by commas, or *',
  );

const secretsKeys = z.string().transform((text, context) => {
  const keys = readSecretsKeys(text);
  if (keys !== null) return keys;
  context.addIssue(
    'must be 32 bytes in base64, such as the output of openssl rand -base64 32; to replace a key, the new one, a comma and the old one',
  );
  return z.NEVER;
});

/** An identity provider makes nobody an administrator unless it says so. */
const defaultRoles = ['VIEWER', 'SALESPERSON', 'SALES_MANAGER'] as const;

/** A shorter key is weaker than HS256 itself (RFC 7518, 3.2). */
const minSecretBytes = 32;
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const networks = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .refine((list) => networksOf(list) !== null, 'must be networks like 10.0.0.0/8, separated by commas')
  .default([]);

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  WEBHOOK_PORT: port.default(4001),
  WORKER_PORT: port.default(4002),
  DATABASE_URL: urlOf(/^postgres(ql)?$/, 'postgres://user:password@host:5432/patchbay').optional(),
  DATABASE_SESSION_URL: urlOf(/^postgres(ql)?$/, 'postgres://user:password@host:5432/patchbay').optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_POOLER_PREPARES: flag.default(false),
  DATABASE_CONNECTIONS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of connections, 1 to 9999')
    .transform(Number)
    .optional(),
  MIGRATE_ON_START: flag.default(true),
  DATA_DIR: z.string().default('.patchbay'),
  REDIS_URL: redisUrls.optional(),
  REDIS_USERNAME: z.string().optional(),
  REDIS_PASSWORD: z.string().optional(),
  REDIS_CA: z.string().startsWith('-----BEGIN', 'must be certificates in PEM').optional(),
  REDIS_SENTINEL: z.string().optional(),
  REDIS_SENTINEL_USERNAME: z.string().optional(),
  REDIS_SENTINEL_PASSWORD: z.string().optional(),
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
  SESSION_HOURS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a number of hours, 1 to 999')
    .transform(Number)
    .optional(),
  SESSION_IDLE_MINUTES: z
    .string()
    .regex(/^([2-9]|[1-9]\d{1,4})$/, 'must be a number of minutes, 2 to 99999')
    .transform(Number)
    .optional(),
  SCIM_DEFAULT_ROLE: z
    .enum(defaultRoles, { error: `must be ${defaultRoles.slice(0, -1).join(', ')} or ${defaultRoles.at(-1)}` })
    .default('SALESPERSON'),
  DEMO: flag.optional(),
  DEMO_HISTORY: flag.default(true),
  SECRETS_KEY: secretsKeys.optional(),
  CORS_ORIGINS: origins.optional(),
  TRUSTED_DOCUMENTS: z.string().optional(),
  EXPLORER: flag.optional(),
  METRICS: flag.default(true),
  SLOW_QUERY_MS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a number of milliseconds, 0 to 999999 (0 for no limit)')
    .default('1000')
    .transform((value) => Number(value) || Infinity),
  ...traceVariables,
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
  EVENT_DAYS: days.default('14').transform(Number),
  ALARM_DAYS: days.default('90').transform(Number),
  RECEIPT_DAYS: daysOrForever.default(30),
  QUARANTINE_DAYS: daysOrForever.default(90),
  DELIVERY_DAYS: daysOrForever.default(365),
  TEXT_DAYS: daysOrForever.default(null),
  EXPORT_DAYS: days.default('7').transform(Number),
  ALARM_SECONDS: z
    .string()
    .regex(/^([0-9]|[1-5]\d|60)$/, 'must be a number of seconds, 1 to 60 (0 for no alarms)')
    .default('15')
    .transform((value) => Number(value) || null),
  ALARM_SENDS_WAITING_MINUTES: minutesOrNever.default(5),
  ALARM_IN_DOUBT_MINUTES: minutesOrNever.default(60),
  ALARM_UNANSWERED_MINUTES: minutesOrNever.default(1_440),
  ALARM_EMAIL: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .refine(
      (list) => list.every((one) => emailAddress.test(one)),
      'must be e-mail addresses like ops@example.com, separated by commas',
    )
    .optional(),
  SMTP_URL: urlOf(/^smtps?$/, 'smtps://user:password@host:465').optional(),
  SMTP_FROM: z
    .string()
    .refine(
      (from) => emailAddress.test(from.replace(/^[^<>]*<(.*)>$/, '$1')),
      'must be an e-mail address like Patchbay <patchbay@example.com>',
    )
    .optional(),
  TRUSTED_PROXIES: z.string().regex(/^\d$/, 'must be a number of proxies, 0 to 9').default('0').transform(Number),
  ...limitVariables,
  MEDIA_PRIVATE_HOSTS: z
    .string()
    .regex(/^[^\s,/]+(,[^\s,/]+)*$/, 'must be hosts like media.internal:8080, separated by commas')
    .optional(),
  FILES_DIR: z.string().optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ENDPOINT: httpUrl.optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be a region like us-east-1')
    .default('us-east-1'),
  S3_DIRECT_UPLOADS: flag.default(false),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
  WEBHOOK_ALLOWED_NETWORKS: networks,
  PUSH_ALLOWED_NETWORKS: networks,
  PUSH_CONTACT: z
    .string()
    .regex(
      /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
      'must be like mailto:it@example.com or https://example.com/contact',
    )
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
 * Reads the environment. An empty variable counts as absent; `X_FILE` names a file that has the value of `X`. `parts` are the variables that parts of the app add. Throws
 * a `ConfigError` that lists every mistake.
 */
export function readConfig(
  environment: Environment,
  app: AppName,
  parts: Readonly<Record<string, ConfigPart>>,
): Config {
  const names = [...variableNames, ...Object.values(parts).flatMap((part) => Object.keys(part.shape))];
  const { given, warnings, mistakes: inFiles } = prepareEnvironment(environment, names, sdkVariables);
  const own = readVariables(variables, given);
  const values = own.values as Variables;
  const demo = values.DEMO ?? (app === 'standalone' && given.DATABASE_URL === undefined && !hasAuth(given));
  const readParts = Object.entries(parts).map(([name, part]) => ({ name, ...readPart(part, given) }));
  const mistakes = [
    ...inFiles,
    ...own.mistakes,
    ...contradictions(app, demo, values, new Set(Object.keys(given))),
    ...readParts.flatMap((part) => part.mistakes),
  ];
  if (mistakes.length > 0) throw new ConfigError(mistakes, warnings);
  const byPart = <Value>(valueOf: (part: (typeof readParts)[number]) => Value) =>
    Object.fromEntries(readParts.map((part) => [part.name, valueOf(part)]));
  const settings = buildConfig(values, app, demo, {
    parts: byPart((part) => part.settings),
    partVariables: byPart((part) => part.variables),
  });
  return { ...settings, warnings };
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
  if (given.has('DATABASE_SESSION_URL') || given.has('DATABASE_PASSWORD'))
    need('DATABASE_URL', 'DATABASE_SESSION_URL and DATABASE_PASSWORD belong with it');
  else if (app !== 'standalone') need('DATABASE_URL', `the ${app} needs a PostgreSQL database`);
  if (app !== 'standalone' && app !== 'reconcile') {
    need('REDIS_URL', `the ${app} shares live events with the other processes through Redis`);
  }
  for (const name of ['REDIS_USERNAME', 'REDIS_PASSWORD', 'REDIS_CA', 'REDIS_CLUSTER', 'REDIS_SENTINEL'] as const)
    if (given.has(name) && app !== 'reconcile') need('REDIS_URL', `${name} belongs with it`);
  if (given.has('REDIS_SENTINEL') && given.has('REDIS_CLUSTER'))
    mistakes.push('REDIS_SENTINEL and REDIS_CLUSTER are both set: keep the one that your Redis has.');
  if (app === 'gateway' || app === 'standalone') {
    if (given.has('AUTH_JWT_SECRET') && given.has('AUTH_JWKS_URL'))
      mistakes.push('AUTH_JWT_SECRET and AUTH_JWKS_URL are both set: keep the one that signs your tokens.');
    const needsTokens = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_CLIENT_ID', 'BOOTSTRAP_ADMIN'].find((name) =>
      given.has(name),
    );
    if (!given.has('AUTH_JWT_SECRET') && !given.has('AUTH_JWKS_URL') && !demo && needsTokens !== undefined)
      mistakes.push(
        `AUTH_JWT_SECRET or AUTH_JWKS_URL is missing: ${needsTokens} is for users who sign in with tokens. Without it, they sign in with links.`,
      );
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
  for (const name of ['ALARM_EMAIL', 'SMTP_URL', 'SMTP_FROM'] as const)
    if (['ALARM_EMAIL', 'SMTP_URL', 'SMTP_FROM'].some((other) => given.has(other)))
      need(name, 'alarms are sent by e-mail with ALARM_EMAIL, SMTP_URL and SMTP_FROM together');
  if (explorer === true && given.has('TRUSTED_DOCUMENTS'))
    mistakes.push(
      'EXPLORER and TRUSTED_DOCUMENTS are both set: nothing that is typed in the explorer would be executed.',
    );
  if (given.has('AUTH_CLIENT_ID')) need('AUTH_ISSUER', 'users sign in to the inbox there');
  if (given.has('S3_BUCKET')) {
    need('AWS_ACCESS_KEY_ID', 'the bucket takes files only with a key');
    need('AWS_SECRET_ACCESS_KEY', 'it belongs with AWS_ACCESS_KEY_ID');
    if (given.has('FILES_DIR'))
      mistakes.push('FILES_DIR and S3_BUCKET are both set: keep the one that has your files.');
  } else if (given.has('S3_ENDPOINT')) need('S3_BUCKET', 'files are stored in a bucket of S3_ENDPOINT');
  return mistakes;
}

function buildConfig(
  env: Variables,
  app: AppName,
  demo: boolean,
  parts: Pick<Config, 'parts' | 'partVariables'>,
): Omit<Config, 'warnings'> {
  const secret = (value: string | undefined) => (value === undefined ? undefined : new Secret(value));
  const { AUTH_JWKS_URL: jwksUrl, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = env;
  const hasLinks = !demo && jwksUrl === undefined && env.AUTH_JWT_SECRET === undefined;
  return {
    app,
    host: env.HOST,
    port: env.PORT,
    webhookPort: env.WEBHOOK_PORT,
    workerPort: env.WORKER_PORT,
    databaseUrl: secret(withPassword(env.DATABASE_URL, env.DATABASE_PASSWORD)),
    databaseSessionUrl: secret(withPassword(env.DATABASE_SESSION_URL, env.DATABASE_PASSWORD)),
    poolerPrepares: env.DATABASE_POOLER_PREPARES,
    databaseConnections: env.DATABASE_CONNECTIONS,
    migrateOnStart: env.MIGRATE_ON_START,
    dataDir: env.DATA_DIR,
    redis: redisOf(env),
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
    session: sessionOf(env, hasLinks),
    signInLinks: hasLinks,
    scimDefaultRole: env.SCIM_DEFAULT_ROLE,
    demo,
    demoHistory: demo && env.DEMO_HISTORY,
    secretsKeys: env.SECRETS_KEY,
    corsOrigins: env.CORS_ORIGINS ?? (demo ? '*' : []),
    trustedDocuments: env.TRUSTED_DOCUMENTS,
    explorer: env.EXPLORER ?? (demo && env.TRUSTED_DOCUMENTS === undefined),
    metrics: env.METRICS,
    slowQueryMs: env.SLOW_QUERY_MS,
    traces: buildTraces(env),
    publicWebhookUrl: env.PUBLIC_WEBHOOK_URL,
    ...parts,
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
    retention: {
      receipts: env.RECEIPT_DAYS,
      quarantined: env.QUARANTINE_DAYS,
      events: env.EVENT_DAYS,
      notifications: env.NOTIFICATION_DAYS,
      alarms: env.ALARM_DAYS,
      deliveries: env.DELIVERY_DAYS,
      texts: env.TEXT_DAYS,
      exports: env.EXPORT_DAYS,
    },
    alarms: alarmsOf(env),
    limits: buildLimits(env),
    trustedProxies: env.TRUSTED_PROXIES,
    mediaPrivateHosts: env.MEDIA_PRIVATE_HOSTS?.split(',') ?? [],
    files: filesOf(env),
    webhookAllowedNetworks: env.WEBHOOK_ALLOWED_NETWORKS,
    push: { contact: env.PUSH_CONTACT, allowedNetworks: env.PUSH_ALLOWED_NETWORKS },
    // Someone watches the terminal of the standalone app: show only problems there.
    logLevel: env.LOG_LEVEL ?? (app === 'standalone' ? 'warn' : 'info'),
  };
}

/** People who sign in with a link need somebody to make the next one, so their sessions last longer. */
const sessionOf = (env: Variables, hasLinks: boolean): Config['session'] => ({
  hours: env.SESSION_HOURS ?? (hasLinks ? 720 : 12),
  idleMinutes: env.SESSION_IDLE_MINUTES ?? (hasLinks ? 10_080 : 120),
});

function redisOf(env: Variables): RedisConfig | undefined {
  if (env.REDIS_URL === undefined) return undefined;
  const secret = (value: string | undefined) => (value === undefined ? undefined : new Secret(value));
  return {
    urls: env.REDIS_URL.map((url) => new Secret(url)),
    username: env.REDIS_USERNAME,
    password: secret(env.REDIS_PASSWORD),
    ca: env.REDIS_CA,
    isCluster: env.REDIS_CLUSTER ?? false,
    sentinel:
      env.REDIS_SENTINEL === undefined
        ? undefined
        : {
            group: env.REDIS_SENTINEL,
            username: env.REDIS_SENTINEL_USERNAME,
            password: secret(env.REDIS_SENTINEL_PASSWORD),
          },
  };
}

/** Passwords often come on their own, from a file that another program writes. */
function withPassword(url: string | undefined, password: string | undefined): string | undefined {
  if (url === undefined || password === undefined) return url;
  const address = new URL(url);
  address.password = encodeURIComponent(password);
  return address.href;
}

function alarmsOf(env: Variables): AlarmsConfig {
  const { ALARM_EMAIL: to, SMTP_URL: smtpUrl, SMTP_FROM: from } = env;
  return {
    everySeconds: env.ALARM_SECONDS,
    sendsWaitingMinutes: env.ALARM_SENDS_WAITING_MINUTES,
    inDoubtMinutes: env.ALARM_IN_DOUBT_MINUTES,
    unansweredMinutes: env.ALARM_UNANSWERED_MINUTES,
    email:
      to === undefined || smtpUrl === undefined || from === undefined
        ? undefined
        : { smtpUrl: new Secret(smtpUrl), from, to },
  };
}

function filesOf(env: Variables): FilesConfig {
  const folder = env.FILES_DIR ?? join(env.DATA_DIR, 'files');
  const { S3_BUCKET: bucket, AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: key, AWS_SESSION_TOKEN: token } = env;
  if (bucket === undefined || keyId === undefined || key === undefined) return { folder };
  return {
    folder,
    s3: {
      bucket,
      region: env.S3_REGION,
      endpoint: env.S3_ENDPOINT,
      accessKeyId: new Secret(keyId),
      secretAccessKey: new Secret(key),
      sessionToken: token === undefined ? undefined : new Secret(token),
      isDirect: env.S3_DIRECT_UPLOADS,
    },
  };
}

/** The names of the carriers that can be set up, at any time. */
export const carriersOf = ({ parts, demo }: Pick<Config, 'parts' | 'demo'>): string[] => [
  ...Object.keys(parts),
  ...(demo ? ['simulator'] : []),
];

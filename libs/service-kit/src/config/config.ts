import { z } from 'zod';
import { readSecretsKeys } from '../secrets-key';
import type { Secret } from '../secret';
import { buildTraces, sdkVariables, type TraceConfig, traceVariables } from '../tracing/trace-variables';
import { alarmMistakes, type AlarmsConfig, alarmVariables, buildAlarms } from './alarms';
import { buildDatabase, type DatabaseConfig, databaseMistakes, databaseVariables } from './database';
import { buildFiles, fileMistakes, type FilesConfig, fileVariables } from './files';
import { buildLimits, limitVariables, type Limits } from './limits';
import type { AppName, FindMistakes, Given } from './mistakes';
import { prepareEnvironment } from './prepare-environment';
import { type ConfigPart, type Environment, readPart, readVariables } from './read-variables';
import { buildNats, type NatsConfig, natsMistakes, natsVariables } from './nats';
import { buildRedis, type RedisConfig, redisMistakes, redisVariables } from './redis';
import { buildRetention, type RetentionDays, retentionVariables } from './retention';
import { buildSending, type SendingConfig, sendingVariables } from './sending';
import { buildSignIn, type SignInConfig, signInMistakes, signInVariables } from './sign-in';
import { flag, httpUrl, list, networks, whole } from './values';

export interface Config extends DatabaseConfig, SignInConfig {
  readonly app: AppName;
  readonly host: string;
  /** Port of the gateway and the inbox. */
  readonly port: number;
  /** Port of the ingress. */
  readonly webhookPort: number;
  /** Port of the worker: its health and metrics. */
  readonly workerPort: number;
  readonly redis?: RedisConfig;
  /** In the place of Redis. */
  readonly nats?: NatsConfig;
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
  /** Where traces are exported to; undefined if they are off. */
  readonly traces?: TraceConfig;
  /** Base URL where carriers reach the ingress, without a trailing slash. */
  readonly publicWebhookUrl?: string;
  /** The settings of the app's parts, by part; undefined for a part that is not set up. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** The valid variables of each part, and their defaults, even of a part that is not set up. */
  readonly partVariables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly sending: SendingConfig;
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

const origins = z
  .union([z.literal('*'), list])
  .refine(
    (given) => given === '*' || given.every((one) => URL.canParse(one) && new URL(one).origin === one),
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

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  WEBHOOK_PORT: port.default(4001),
  WORKER_PORT: port.default(4002),
  ...databaseVariables,
  ...redisVariables,
  ...natsVariables,
  ...signInVariables,
  DEMO: flag.optional(),
  DEMO_HISTORY: flag.default(true),
  SECRETS_KEY: secretsKeys.optional(),
  CORS_ORIGINS: origins.optional(),
  TRUSTED_DOCUMENTS: z.string().optional(),
  EXPLORER: flag.optional(),
  METRICS: flag.default(true),
  ...traceVariables,
  PUBLIC_WEBHOOK_URL: httpUrl.optional(),
  ...sendingVariables,
  JOB_LEASE_SECONDS: whole('seconds', 1, 999).default(10),
  INGRESS_PROCESSES: whole('processes', 1, 64).default(1),
  DRAIN_SECONDS: whole('seconds', 0, 999).default(0),
  HELP_TEXT: z.string().max(320, 'must have at most 320 characters').optional(),
  ...retentionVariables,
  ...alarmVariables,
  TRUSTED_PROXIES: whole('proxies', 0, 9).default(0),
  ...limitVariables,
  MEDIA_PRIVATE_HOSTS: z
    .string()
    .regex(/^[^\s,/]+(,[^\s,/]+)*$/, 'must be hosts like media.internal:8080, separated by commas')
    .optional(),
  ...fileVariables,
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

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

function contradictions(app: AppName, isDemo: boolean, env: Variables, given: ReadonlySet<string>): string[] {
  const mistakes: string[] = [];
  const add = (mistake: string) => mistakes.push(mistake);
  const need = (name: string, reason: string) => {
    if (!given.has(name)) add(`${name} is missing: ${reason}.`);
  };
  const whatIsSet: Given = { app, isDemo, given, add, need };
  const finders: readonly FindMistakes[] = [
    databaseMistakes,
    redisMistakes,
    natsMistakes,
    signInMistakes,
    (set) => demoMistakes(set, env),
    alarmMistakes,
    fileMistakes,
  ];
  for (const find of finders) find(whatIsSet);
  if (env.EXPLORER === true && given.has('TRUSTED_DOCUMENTS'))
    add('EXPLORER and TRUSTED_DOCUMENTS are both set: nothing that is typed in the explorer would be executed.');
  return mistakes;
}

function demoMistakes({ isDemo, add }: Given, env: Pick<Variables, 'HOST' | 'INGRESS_PROCESSES'>): void {
  if (isDemo && !loopback.test(env.HOST))
    add('HOST must be 127.0.0.1 in the demo, where anyone who connects can sign in as anyone. Otherwise set DEMO=0.');
  if (isDemo && env.INGRESS_PROCESSES > 1)
    add('INGRESS_PROCESSES must be 1 in the demo, whose simulated network is in one process.');
}

function buildConfig(
  env: Variables,
  app: AppName,
  demo: boolean,
  parts: Pick<Config, 'parts' | 'partVariables'>,
): Omit<Config, 'warnings'> {
  return {
    app,
    host: env.HOST,
    port: env.PORT,
    webhookPort: env.WEBHOOK_PORT,
    workerPort: env.WORKER_PORT,
    ...buildDatabase(env),
    redis: buildRedis(env),
    nats: buildNats(env),
    ...buildSignIn(env, demo),
    demo,
    demoHistory: demo && env.DEMO_HISTORY,
    secretsKeys: env.SECRETS_KEY,
    corsOrigins: env.CORS_ORIGINS ?? (demo ? '*' : []),
    trustedDocuments: env.TRUSTED_DOCUMENTS,
    explorer: env.EXPLORER ?? (demo && env.TRUSTED_DOCUMENTS === undefined),
    metrics: env.METRICS,
    traces: buildTraces(env),
    publicWebhookUrl: env.PUBLIC_WEBHOOK_URL,
    ...parts,
    sending: buildSending(env),
    jobLeaseSeconds: env.JOB_LEASE_SECONDS,
    ingressProcesses: env.INGRESS_PROCESSES,
    drainSeconds: env.DRAIN_SECONDS,
    helpText: env.HELP_TEXT,
    retention: buildRetention(env),
    alarms: buildAlarms(env),
    limits: buildLimits(env),
    trustedProxies: env.TRUSTED_PROXIES,
    mediaPrivateHosts: env.MEDIA_PRIVATE_HOSTS?.split(',') ?? [],
    files: buildFiles(env, env.DATA_DIR),
    webhookAllowedNetworks: env.WEBHOOK_ALLOWED_NETWORKS,
    push: { contact: env.PUSH_CONTACT, allowedNetworks: env.PUSH_ALLOWED_NETWORKS },
    // Someone watches the terminal of the standalone app: show only problems there.
    logLevel: env.LOG_LEVEL ?? (app === 'standalone' ? 'warn' : 'info'),
  };
}

/** The names of the carriers that can be set up, at any time. */
export const carriersOf = ({ parts, demo }: Pick<Config, 'parts' | 'demo'>): string[] => [
  ...Object.keys(parts),
  ...(demo ? ['simulator'] : []),
];

import { inspect } from 'node:util';
import { z } from 'zod';
import { ConfigError, readConfig as read, type AppName } from './index';
import { defaultLimits } from './limits';
import { httpUrl, secret } from './values';
import { Secret } from '../secret';

const jwtSecret = 's3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t';
const shared = { DATABASE_URL: 'postgres://app:pw@db:5432/patchbay', REDIS_URL: 'redis://cache:6379' };
const parts = {
  phone: z.object({
    PHONE_KEY: z.string(),
    PHONE_SECRET: secret,
    PHONE_URL: httpUrl.default('https://phone.example'),
    PHONE_BACKUP_URL: httpUrl.optional(),
  }),
};
const readConfig = (environment: Record<string, string | undefined>, app: AppName) => read(environment, app, parts);
const minimum: Record<AppName, Record<string, string>> = {
  standalone: {},
  gateway: { ...shared, AUTH_JWT_SECRET: jwtSecret },
  ingress: shared,
  worker: shared,
  reconcile: { DATABASE_URL: shared.DATABASE_URL },
};

/** The mistakes in an environment; empty if it is valid. */
function mistakesOf(environment: Record<string, string | undefined>, app: AppName): readonly string[] {
  try {
    readConfig(environment, app);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.mistakes;
  }
}

test('the standalone app needs no variables', () => {
  expect(readConfig({}, 'standalone')).toEqual({
    app: 'standalone',
    host: '127.0.0.1',
    port: 4000,
    webhookPort: 4001,
    workerPort: 4002,
    databaseUrl: undefined,
    databaseSessionUrl: undefined,
    databaseConnections: undefined,
    poolerPrepares: false,
    migrateOnStart: true,
    dataDir: '.patchbay',
    redis: undefined,
    nats: undefined,
    auth: {
      jwtSecret: undefined,
      issuer: undefined,
      audience: undefined,
      jwks: undefined,
      subjectClaim: 'sub',
      bootstrapAdmin: undefined,
    },
    session: { hours: 12, idleMinutes: 120 },
    signInLinks: false,
    scimDefaultRole: 'SALESPERSON',
    demo: true,
    demoHistory: true,
    corsOrigins: '*',
    explorer: true,
    metrics: true,
    slowQueryMs: 1_000,
    publicWebhookUrl: undefined,
    parts: { phone: undefined },
    partVariables: { phone: { PHONE_URL: 'https://phone.example', PHONE_BACKUP_URL: undefined } },
    sending: {
      perSecondANumber: null,
      perSecondACarrier: null,
      perMinuteAUser: 120,
      countries: null,
      askAfterSeconds: 60,
      doubtMinutes: 15,
    },
    jobLeaseSeconds: 10,
    ingressProcesses: 1,
    drainSeconds: 0,
    helpText: undefined,
    retention: {
      receipts: 30,
      quarantined: 90,
      events: 14,
      notifications: 14,
      alarms: 90,
      deliveries: 365,
      texts: null,
      exports: 7,
    },
    alarms: {
      everySeconds: 15,
      sendsWaitingMinutes: 5,
      inDoubtMinutes: 60,
      unansweredMinutes: 1_440,
      email: undefined,
    },
    limits: defaultLimits,
    trustedProxies: 0,
    mediaPrivateHosts: [],
    files: { folder: '.patchbay/files' },
    webhookAllowedNetworks: [],
    push: { allowedNetworks: [] },
    logLevel: 'warn',
    warnings: [],
  });
});

test('the standalone app logs warnings, the other apps log everything that an operator needs', () => {
  expect(readConfig({}, 'standalone').logLevel).toBe('warn');
  for (const app of ['gateway', 'ingress', 'worker'] as const)
    expect(readConfig(minimum[app], app).logLevel).toBe('info');
});

test('every variable ends up in the configuration', () => {
  const config = readConfig(
    {
      ...shared,
      HOST: '0.0.0.0',
      PORT: '0',
      WEBHOOK_PORT: '65535',
      WORKER_PORT: '4102',
      SLOW_QUERY_MS: '0',
      DATA_DIR: '/var/lib/patchbay',
      AUTH_JWKS_URL: 'https://id.example/keys',
      AUTH_ISSUER: 'https://id.example',
      AUTH_AUDIENCE: 'patchbay',
      AUTH_CLIENT_ID: 'inbox',
      AUTH_SUBJECT_CLAIM: 'oid',
      CORS_ORIGINS: 'https://crm.example, http://localhost:3000',
      METRICS: '0',
      BOOTSTRAP_ADMIN: 'root-1',
      PUBLIC_WEBHOOK_URL: 'https://hooks.example/base//',
      PHONE_KEY: 'key',
      PHONE_SECRET: 'phone-secret',
      PUSH_CONTACT: 'mailto:it@example.com',
      PUSH_ALLOWED_NETWORKS: '10.1.0.0/16',
      LOG_LEVEL: 'debug',
    },
    'gateway',
  );
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    webhookPort: 65_535,
    dataDir: '/var/lib/patchbay',
    auth: {
      bootstrapAdmin: 'root-1',
      subjectClaim: 'oid',
      jwks: { url: 'https://id.example/keys', issuer: 'https://id.example', audience: 'patchbay' },
    },
    demo: false,
    demoHistory: false,
    corsOrigins: ['https://crm.example', 'http://localhost:3000'],
    metrics: false,
    workerPort: 4_102,
    slowQueryMs: Infinity,
    publicWebhookUrl: 'https://hooks.example/base',
    push: { contact: 'mailto:it@example.com', allowedNetworks: ['10.1.0.0/16'] },
    parts: { phone: { PHONE_KEY: 'key', PHONE_SECRET: expect.any(Secret), PHONE_URL: 'https://phone.example' } },
    logLevel: 'debug',
  });
  expect(config.databaseUrl?.reveal()).toBe('postgres://app:pw@db:5432/patchbay');
  expect(config.redis?.urls.map((url) => url.reveal())).toEqual(['redis://cache:6379']);
});

test.each(['standalone', 'gateway', 'ingress', 'worker'] as const)('the %s accepts its minimum of variables', (app) => {
  expect(mistakesOf(minimum[app], app)).toEqual([]);
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', AUTH_JWT_SECRET: '', LOG_LEVEL: '' }, 'standalone')).toEqual(
    readConfig({}, 'standalone'),
  );
});

test('variables of other programs are ignored', () => {
  expect(mistakesOf({ ...minimum.worker, PATH: '/bin', PHONE: 'x', NODE_ENV: 'production' }, 'worker')).toEqual([]);
});

describe('required variables', () => {
  test.each<[AppName, string]>([
    ['gateway', 'DATABASE_URL'],
    ['gateway', 'REDIS_URL'],
    ['ingress', 'DATABASE_URL'],
    ['ingress', 'REDIS_URL'],
    ['worker', 'DATABASE_URL'],
    ['worker', 'REDIS_URL'],
  ])('the %s refuses to start without %s', (app, name) => {
    expect(mistakesOf({ ...minimum[app], [name]: undefined }, app)).toEqual([
      expect.stringMatching(new RegExp(`^${name} is missing`)),
    ]);
  });

  test('users sign in with links unless tokens or the demo are set up', () => {
    const links = readConfig(shared, 'gateway');
    expect(links).toMatchObject({ signInLinks: true, session: { hours: 720, idleMinutes: 10_080 } });
    expect(readConfig({ ...shared, SESSION_HOURS: '8' }, 'gateway').session.hours).toBe(8);
    for (const other of [minimum.gateway, { ...shared, DEMO: '1' }])
      expect(readConfig(other, 'gateway')).toMatchObject({
        signInLinks: false,
        session: { hours: 12, idleMinutes: 120 },
      });
  });

  test.each(['AUTH_ISSUER', 'AUTH_AUDIENCE', 'BOOTSTRAP_ADMIN'])('%s needs tokens', (name) => {
    expect(mistakesOf({ ...shared, [name]: 'x' }, 'gateway')).toEqual([
      expect.stringMatching(new RegExp(`^AUTH_JWT_SECRET or AUTH_JWKS_URL is missing: ${name}`)),
    ]);
  });

  test('several processes of the ingress need another network than the simulated one', () => {
    expect(readConfig({ ...minimum.ingress, INGRESS_PROCESSES: '4' }, 'ingress').ingressProcesses).toBe(4);
    for (const wrong of ['0', '65', '2.5', 'many'])
      expect(mistakesOf({ ...minimum.ingress, INGRESS_PROCESSES: wrong }, 'ingress')).toEqual([
        expect.stringMatching(/INGRESS_PROCESSES.*1 to 64/),
      ]);
    expect(mistakesOf({ ...minimum.ingress, DEMO: '1', INGRESS_PROCESSES: '2' }, 'ingress')).toEqual([
      expect.stringMatching(/^INGRESS_PROCESSES must be 1 in the demo/),
    ]);
  });

  test('networks of webhooks are checked', () => {
    const allowing = (networks: string) => ({ ...minimum.ingress, WEBHOOK_ALLOWED_NETWORKS: networks });
    expect(readConfig(minimum.ingress, 'ingress').webhookAllowedNetworks).toEqual([]);
    expect(readConfig(allowing('10.0.0.0/8, fd12::/16'), 'ingress').webhookAllowedNetworks).toEqual([
      '10.0.0.0/8',
      'fd12::/16',
    ]);
    for (const wrong of ['10.0.0.1', 'office', '10.0.0.0/8,', '10.0.0.0/33'])
      expect(mistakesOf(allowing(wrong), 'ingress')).toEqual([
        expect.stringMatching(/^WEBHOOK_ALLOWED_NETWORKS must be/),
      ]);
  });

  test('the contact for push services can be reached', () => {
    for (const wrong of ['it@example.com', 'http://example.com', 'mailto:it'])
      expect(mistakesOf({ ...minimum.worker, PUSH_CONTACT: wrong }, 'worker')).toEqual([
        expect.stringMatching(/^PUSH_CONTACT must be like/),
      ]);
  });

  test('AUTH_JWKS_URL needs the issuer and the audience', () => {
    expect(mistakesOf({ ...shared, AUTH_JWKS_URL: 'https://id.example/keys' }, 'gateway')).toEqual([
      expect.stringMatching(/^AUTH_ISSUER/),
      expect.stringMatching(/^AUTH_AUDIENCE/),
    ]);
  });

  test('the inbox needs the issuer where users sign in', () => {
    expect(mistakesOf({ ...minimum.gateway, AUTH_CLIENT_ID: 'inbox' }, 'gateway')).toEqual([
      expect.stringMatching(/^AUTH_ISSUER is missing/),
    ]);
    const provider = {
      AUTH_JWKS_URL: 'https://id.example/keys',
      AUTH_ISSUER: 'https://id.example',
      AUTH_AUDIENCE: 'a',
      AUTH_CLIENT_ID: 'inbox',
    };
    expect(readConfig({ ...shared, ...provider }, 'gateway').auth.inbox).toEqual({
      authority: 'https://id.example',
      clientId: 'inbox',
    });
  });

  test('two ways to sign tokens are refused', () => {
    const both = { ...minimum.gateway, AUTH_JWKS_URL: 'https://id.example/keys', AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a' };
    expect(mistakesOf(both, 'gateway')).toEqual([expect.stringMatching(/AUTH_JWT_SECRET and AUTH_JWKS_URL/)]);
  });

  test.each([
    ['PHONE_KEY', 'x', ['PHONE_SECRET']],
    ['PHONE_SECRET', 'x', ['PHONE_KEY']],
    ['PHONE_BACKUP_URL', 'https://backup.example', ['PHONE_KEY', 'PHONE_SECRET']],
  ])('%s requires the other variables of its part', (given, value, missing) => {
    expect(mistakesOf({ ...minimum.worker, [given]: value }, 'worker')).toEqual(
      missing.map((name) => `${name} is missing: it belongs with ${given}.`),
    );
  });

  test('a part is not set up by variables with a default alone', () => {
    expect(readConfig({ PHONE_URL: 'https://other.example' }, 'standalone').parts).toEqual({ phone: undefined });
  });
});

describe('demo mode', () => {
  test.each<[boolean, AppName, Record<string, string>]>([
    [true, 'standalone', {}],
    [true, 'standalone', { REDIS_URL: shared.REDIS_URL }],
    [true, 'standalone', { DEMO: '1', AUTH_JWT_SECRET: jwtSecret, DATABASE_URL: shared.DATABASE_URL }],
    [true, 'gateway', { ...shared, DEMO: 'true' }],
    [false, 'standalone', { DEMO: '0', AUTH_JWT_SECRET: jwtSecret }],
    [false, 'standalone', { AUTH_JWT_SECRET: jwtSecret }],
    [false, 'standalone', { DATABASE_URL: shared.DATABASE_URL, AUTH_JWT_SECRET: jwtSecret }],
    [false, 'gateway', { ...shared, AUTH_JWT_SECRET: jwtSecret }],
    [false, 'ingress', shared],
    [false, 'worker', shared],
  ])('is %s for the %s with %j', (demo, app, environment) => expect(readConfig(environment, app).demo).toBe(demo));
});

test.each(['0.0.0.0', '::', '192.168.1.7', 'demo.example'])('the demo does not listen on %s', (HOST) => {
  const reason = expect.stringMatching(/^HOST must be 127\.0\.0\.1 in the demo/);
  expect(mistakesOf({ HOST }, 'standalone')).toEqual([reason]);
  expect(mistakesOf({ ...minimum.gateway, DEMO: '1', HOST }, 'gateway')).toEqual([reason]);
  expect(mistakesOf({ ...minimum.gateway, HOST }, 'gateway')).toEqual([]);
});

test.each(['localhost', '127.0.0.1', '127.0.0.53', '::1'])('the demo listens on %s', (HOST) => {
  expect(mistakesOf({ HOST }, 'standalone')).toEqual([]);
});

test('texts can be limited to some countries, and by user and minute', () => {
  const sendingOf = (environment: Record<string, string>) =>
    readConfig({ ...minimum.gateway, ...environment }, 'gateway').sending;
  expect(sendingOf({ SEND_COUNTRIES: 'us, CA', SEND_PER_MINUTE_USER: '0' })).toMatchObject({
    countries: ['US', 'CA'],
    perMinuteAUser: null,
  });
  for (const SEND_COUNTRIES of ['USA', 'US CA', 'US,', '+1'])
    expect(mistakesOf({ ...minimum.gateway, SEND_COUNTRIES }, 'gateway')).toEqual([
      'SEND_COUNTRIES must be ISO codes of countries like US,CA.',
    ]);
});

test.each(['crm.example', 'https://crm.example/', 'https://crm.example/app', 'https://crm.example,', '*,https://a.b'])(
  'CORS_ORIGINS cannot be %s',
  (CORS_ORIGINS) =>
    expect(mistakesOf({ ...minimum.gateway, CORS_ORIGINS }, 'gateway')).toEqual([
      'CORS_ORIGINS must be origins like https://crm.example.com, separated by commas, or *.',
    ]),
);

test('other origins are allowed in the demo only, unless they are named', () => {
  const originsOf = (environment: Record<string, string>) => readConfig(environment, 'gateway').corsOrigins;
  expect(originsOf(minimum.gateway)).toEqual([]);
  expect(originsOf({ ...minimum.gateway, DEMO: '1' })).toBe('*');
  expect(originsOf({ ...minimum.gateway, CORS_ORIGINS: '*' })).toBe('*');
});

describe('NATS', () => {
  const { REDIS_URL: _, ...gateway } = minimum.gateway as Record<string, string>;
  const given = { ...gateway, NATS_URL: 'tls://one.example, nats://two.example:4223' };

  test('takes the place of Redis', () => {
    const { redis, nats } = readConfig({ ...given, NATS_USERNAME: 'patchbay', NATS_PASSWORD: 's3cr3t' }, 'gateway');
    expect(redis).toBeUndefined();
    expect(nats?.urls.map((url) => url.reveal())).toEqual(['tls://one.example', 'nats://two.example:4223']);
    expect([nats?.username, nats?.password?.reveal()]).toEqual(['patchbay', 's3cr3t']);
  });

  test.each<[Record<string, string>, string]>([
    [{ REDIS_URL: 'redis://cache' }, 'NATS_URL and REDIS_URL are both set: keep the one that transports live events.'],
    [{ NATS_PASSWORD: 'x' }, 'NATS_USERNAME is missing: NATS_PASSWORD belongs with it.'],
    [
      { NATS_USERNAME: 'x', NATS_TOKEN: 'y' },
      'NATS_USERNAME and NATS_TOKEN are both set: keep the way in which programs sign in to NATS.',
    ],
    [{ NATS_CREDENTIALS: '/creds' }, 'NATS_CREDENTIALS must be the text of a .creds file.'],
    [{ NATS_URL: 'http://x' }, 'NATS_URL must be a URL like nats://host:4222, or several, separated by commas.'],
  ])('has one way in: not %j', (more, mistake) =>
    expect(mistakesOf({ ...given, ...more }, 'gateway')).toEqual([mistake]),
  );
});

test('secrets are never printed', () => {
  const secrets = {
    DATABASE_URL: 'postgres://app:s3cr3t@db/x',
    REDIS_URL: 'redis://:s3cr3t@cache',
    AUTH_JWT_SECRET: jwtSecret,
    PHONE_KEY: 'key',
    PHONE_SECRET: 's3cr3t',
  };
  const config = readConfig(secrets, 'gateway');
  expect(inspect(config, { depth: 9, showHidden: true })).not.toContain('s3cr3t');
  expect(JSON.stringify(config)).not.toContain('s3cr3t');
});

describe('the explorer', () => {
  const explorerOf = (environment: Record<string, string>) => readConfig(environment, 'standalone').explorer;
  const production = { AUTH_JWT_SECRET: 'x'.repeat(32) };

  test('is on in the demo, and off elsewhere unless it is asked for', () => {
    expect(explorerOf({})).toBe(true);
    expect(explorerOf({ EXPLORER: '0' })).toBe(false);
    expect(explorerOf(production)).toBe(false);
    expect(explorerOf({ ...production, EXPLORER: '1' })).toBe(true);
  });

  test('is off with trusted documents, since none of what it sends would be executed', () => {
    expect(explorerOf({ TRUSTED_DOCUMENTS: 'documents.json' })).toBe(false);
    expect(mistakesOf({ TRUSTED_DOCUMENTS: 'documents.json', EXPLORER: '1' }, 'standalone')).toEqual([
      'EXPLORER and TRUSTED_DOCUMENTS are both set: nothing that is typed in the explorer would be executed.',
    ]);
  });
});

describe('files', () => {
  const key = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 's3cr3t' };
  const filesOf = (environment: Record<string, string>) => readConfig(environment, 'standalone').files;

  test('are in a folder next to the data, in another one, or in a bucket', () => {
    expect(filesOf({ DATA_DIR: '/data' })).toEqual({ folder: '/data/files' });
    // A machine at Amazon may have a key for something else.
    expect(filesOf({ FILES_DIR: '/shared', ...key })).toEqual({ folder: '/shared' });
    expect(filesOf({ S3_BUCKET: 'texts', S3_ENDPOINT: 'https://files.example/', ...key }).s3).toMatchObject({
      ...{ bucket: 'texts', region: 'us-east-1', endpoint: 'https://files.example', isDirect: false },
    });
    expect(inspect(filesOf({ S3_BUCKET: 'texts', ...key }), { depth: 9 })).not.toContain('s3cr3t');
  });

  test('have one place, and a bucket has a key', () => {
    expect(mistakesOf({ S3_BUCKET: 'texts', FILES_DIR: '/shared' }, 'standalone')).toEqual([
      'AWS_ACCESS_KEY_ID is missing: the bucket takes files only with a key.',
      'AWS_SECRET_ACCESS_KEY is missing: it belongs with AWS_ACCESS_KEY_ID.',
      'FILES_DIR and S3_BUCKET are both set: keep the one that has your files.',
    ]);
    expect(mistakesOf({ S3_ENDPOINT: 'https://files.example' }, 'standalone')).toEqual([
      'S3_BUCKET is missing: files are stored in a bucket of S3_ENDPOINT.',
    ]);
    expect(mistakesOf({ S3_BUCKET: '../x', ...key }, 'standalone')).toEqual([
      'S3_BUCKET must be the name of a bucket.',
    ]);
  });
});

describe('traces', () => {
  const tracesOf = (environment: Record<string, string>) => readConfig(environment, 'standalone').traces;

  test('are off without a collector, and with OTEL_SDK_DISABLED', () => {
    expect(tracesOf({ OTEL_SERVICE_NAME: 'texts' })).toBeUndefined();
    expect(tracesOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318', OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
  });

  test('go to a path of the collector, or to a URL of their own', () => {
    expect(tracesOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318/' })).toEqual({
      ...{ url: 'http://otel:4318/v1/traces', headers: undefined, protocol: 'http/protobuf', serviceName: undefined },
      ...{ resourceAttributes: undefined, sampler: 'parentbased_always_on', ratio: 1 },
    });
    const own = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://otel/x/',
    };
    expect(tracesOf(own)?.url).toBe('https://otel/x/');
  });

  test('show no header, which is often a key', () => {
    const traces = tracesOf({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20s3cr3t,x-team=blue',
    });
    expect(traces?.headers?.reveal()).toContain('s3cr3t');
    expect(inspect(traces, { depth: 9 })).not.toContain('s3cr3t');
  });

  test('warn of nothing that the SDK reads itself', () => {
    const { warnings } = readConfig({ OTEL_BSP_SCHEDULE_DELAY: '100', OTEL_METRICS_EXPORTER: 'none' }, 'standalone');
    expect(warnings).toEqual([]);
  });
});

describe('alarms', () => {
  const alarmsOf = (environment: Record<string, string>) => readConfig(environment, 'standalone').alarms;
  const email = { SMTP_URL: 'smtps://user:pw@mail:465', SMTP_FROM: 'Patchbay <patchbay@example.com>' };

  test('are sent to all that are named', () => {
    expect(alarmsOf({ ...email, ALARM_EMAIL: 'ops@example.com, boss@example.com' }).email).toEqual({
      smtpUrl: new Secret('smtps://user:pw@mail:465'),
      from: 'Patchbay <patchbay@example.com>',
      to: ['ops@example.com', 'boss@example.com'],
    });
  });

  test('can be turned off, and each threshold, too', () => {
    expect(
      alarmsOf({
        ...{ ALARM_SECONDS: '0', ALARM_SENDS_WAITING_MINUTES: '0' },
        ...{ ALARM_IN_DOUBT_MINUTES: '0', ALARM_UNANSWERED_MINUTES: '0' },
      }),
    ).toEqual({ everySeconds: null, sendsWaitingMinutes: null, inDoubtMinutes: null, unansweredMinutes: null });
  });

  test('are sent by e-mail with all three variables only', () => {
    expect(mistakesOf({ ALARM_EMAIL: 'ops@example.com' }, 'standalone')).toEqual([
      expect.stringContaining('SMTP_URL is missing'),
      expect.stringContaining('SMTP_FROM is missing'),
    ]);
    expect(mistakesOf({ ...email, ALARM_EMAIL: 'ops', SMTP_FROM: 'x', SMTP_URL: 'http://mail' }, 'standalone')).toEqual(
      [
        expect.stringContaining('ALARM_EMAIL must be e-mail addresses'),
        expect.stringContaining('SMTP_URL must be a URL like'),
        expect.stringContaining('SMTP_FROM must be an e-mail address'),
      ],
    );
  });
});

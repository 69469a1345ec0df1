import { z } from 'zod';
import { ConfigError, readConfig as read, type AppName } from './index';
import { httpUrl } from './values';

const jwtSecret = 'x'.repeat(32);
const shared = { DATABASE_URL: 'postgres://app:pw@db:5432/patchbay', REDIS_URL: 'redis://cache:6379' };
const parts = {
  phone: z.object({
    PHONE_KEY: z.string(),
    PHONE_SECRET: z.string().min(4, 'must have at least 4 characters'),
    PHONE_URL: httpUrl.default('https://phone.example'),
  }),
};
const readConfig = (environment: Record<string, string>, app: AppName) => read(environment, app, parts);

function errorOf(environment: Record<string, string>, app: AppName): ConfigError {
  try {
    readConfig(environment, app);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

describe('an invalid value is reported with its name', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '40.5'],
    ['WEBHOOK_PORT', '0x10'],
    ['DATABASE_URL', 'mysql://db/patchbay'],
    ['DATABASE_URL', 'db:5432'],
    ['REDIS_URL', 'http://cache'],
    ['AUTH_JWKS_URL', 'ftp://id.example/keys'],
    ['PUBLIC_WEBHOOK_URL', 'hooks.example'],
    ['PHONE_URL', 'phone.example'],
    ['PHONE_SECRET', 'x'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['AUTH_JWT_SECRET', 'x'.repeat(31)],
    ['BOOTSTRAP_ADMIN', 'x'.repeat(256)],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'Bearer x'],
    ['OTEL_TRACES_SAMPLER', 'always'],
    ['OTEL_TRACES_SAMPLER_ARG', '10'],
  ])('%s=%s', (name, value) => {
    const { mistakes } = errorOf(
      { ...shared, AUTH_JWT_SECRET: jwtSecret, PHONE_KEY: 'x', PHONE_SECRET: 'long enough', [name]: value },
      'worker',
    );
    expect(mistakes).toEqual([expect.stringMatching(new RegExp(`^${name} must`))]);
  });
});

test('all mistakes are reported together', () => {
  const error = errorOf(
    {
      DATABASE_URL: 'mysql://db',
      PORT: 'http',
      AUTH_JWKS_URL: 'https://id.example/keys',
      AUTH_ISSUER: 'i',
      PHONE_SECRET: 't',
      LOG_LEVEL: 'loud',
    },
    'gateway',
  );
  const names = ['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'REDIS_URL', 'AUTH_AUDIENCE', 'PHONE_KEY', 'PHONE_SECRET'];
  expect(error.mistakes.map((mistake) => mistake.split(' ')[0]).sort()).toEqual([...names].sort());
  for (const name of names) expect(error.message).toContain(name);
  expect(error.message).toContain('7 mistakes');
});

test('fixing all reported mistakes makes the configuration valid', () => {
  const { mistakes } = errorOf({ DATABASE_URL: 'mysql://db', BOOTSTRAP_ADMIN: 'ana' }, 'standalone');
  expect(mistakes).toEqual([
    expect.stringMatching(/^DATABASE_URL/),
    expect.stringMatching(/^AUTH_JWT_SECRET or AUTH_JWKS_URL/),
  ]);
  expect(readConfig({ DATABASE_URL: shared.DATABASE_URL, AUTH_JWT_SECRET: jwtSecret }, 'standalone').demo).toBe(false);
});

test('a single mistake is counted as one', () => {
  expect(errorOf({ PORT: 'http' }, 'standalone').message).toMatch(
    /^Invalid configuration \(1 mistake\):\n {2}- PORT must/,
  );
});

test('error messages never contain values, which can be secrets', () => {
  const secrets = {
    DATABASE_URL: 'postgress://app:s3cr3t@db',
    REDIS_URL: 'tcp://:s3cr3t@cache',
    LOG_LEVEL: 's3cr3t',
    DEMO: 's3cr3t',
    PORT: 's3cr3t',
  };
  expect(errorOf({ ...secrets, AUTH_JWT_SECRET: 's3cr3t', PHONE_SECRET: 's3cr3t' }, 'gateway').message).not.toContain(
    's3cr3t',
  );
});

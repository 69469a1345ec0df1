import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, variableNames } from './config';
import { prepareEnvironment } from './prepare-environment';
import { sdkVariables } from '../tracing';

describe('variables in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-variables-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(variableNames)('%s_FILE names a file with its value', (name) => {
    const path = write(name, 'the value\n');
    expect(prepareEnvironment({ [`${name}_FILE`]: path }, variableNames)).toEqual({
      given: { [name]: 'the value' },
      mistakes: [],
      warnings: [],
    });
  });

  test('passwords come into the URLs', () => {
    const config = readConfig(
      {
        DATABASE_URL: 'postgres://app@db/patchbay?sslmode=verify-full',
        DATABASE_SESSION_URL: 'postgres://app:old@db:6432/patchbay',
        DATABASE_REPLICA_URL: 'postgres://app@replica/patchbay',
        DATABASE_PASSWORD_FILE: write('password', 'p/w#1 %\n'),
        AUTH_JWT_SECRET: 'x'.repeat(32),
      },
      'standalone',
      {},
    );
    const passwordIn = (url?: string) => decodeURIComponent(new URL(url ?? '').password);
    expect(passwordIn(config.databaseUrl?.reveal())).toBe('p/w#1 %');
    expect(passwordIn(config.databaseSessionUrl?.reveal())).toBe('p/w#1 %');
    expect(passwordIn(config.databaseReplicaUrl?.reveal())).toBe('p/w#1 %');
  });

  test('what is wrong with them is said', () => {
    const environment = {
      HELP_TEXT_FILE: join(folder, 'missing'),
      DATABASE_URL: 'postgres://db/one',
      DATABASE_URL_FILE: write('url', 'postgres://db/other'),
      AUTH_JWT_SECRET_FILE: write('empty', '\n'),
      REDIS_PASSWORD_FILE: write('large', 'x'.repeat(70_000)),
    };
    expect(prepareEnvironment(environment, variableNames).mistakes).toEqual([
      'HELP_TEXT_FILE names a file that cannot be read: ENOENT.',
      'DATABASE_URL and DATABASE_URL_FILE are both set: keep one of them.',
      'AUTH_JWT_SECRET_FILE names a file that is empty.',
      'REDIS_PASSWORD_FILE must have at most 65,536 bytes.',
    ]);
  });
});

describe('names that look like ours', () => {
  test.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['LOG_LEVLE', 'LOG_LEVEL'],
    ['redis_url', 'REDIS_URL'],
    ['AUTH_JWT_SECERT_FILE', 'AUTH_JWT_SECRET'],
    ['TRUSTED_PROXES', 'TRUSTED_PROXIES'],
    ['SEND_PER_MINUTE_USERS', 'SEND_PER_MINUTE_USER'],
    ['OTEL_TRACE_SAMPLER', 'OTEL_TRACES_SAMPLER'],
    ['OTEL_EXPORTER_OLTP_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
    ['OTEL_BSP_SCHEDULED_DELAY', 'OTEL_BSP_SCHEDULE_DELAY'],
  ])('%s: did you mean %s?', (name, meant) => {
    const { warnings, given } = prepareEnvironment({ [name]: '1' }, variableNames, sdkVariables);
    expect(warnings).toEqual([`${name} is not a variable of Patchbay. Did you mean ${meant}?`]);
    expect(given).toEqual({});
  });

  test.each([
    'PATH',
    'HOME',
    'HOSTNAME',
    'NODE_ENV',
    'REDIS_PORT',
    'REDIS_SERVICE_HOST',
    'REDIS_PORT_6379_TCP_ADDR',
    'PORTS',
  ])('%s belongs to others', (name) => expect(prepareEnvironment({ [name]: '1' }, variableNames).warnings).toEqual([]));

  test('an earlier name still works', () => {
    const { limits, warnings } = readConfig({ IDLE_TIMEOUT_SECONDS: '620' }, 'standalone', {});
    expect(limits.idleSeconds).toBe(620);
    expect(warnings).toEqual([
      'IDLE_TIMEOUT_SECONDS is called KEEP_ALIVE_SECONDS now. The old name will stop working.',
    ]);
  });
});

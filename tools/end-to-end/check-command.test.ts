import {
  createTestDatabase,
  describeWithNats,
  startNatsServer,
  startTwilioApi,
  testRedisUrl,
  twilioNumber,
} from '@patchbay/testkit';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { jwtSecret, startPatchbay, webhookSecret, type Patchbay } from './start-patchbay';

interface Result {
  readonly isOk: boolean;
  readonly findings: readonly {
    readonly area: string;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly advice: string | null;
    readonly subject: string | null;
  }[];
}

const credentials = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'the-primary-token-of-twilio' };
const number = '+13125550100';
let patchbay: Patchbay;
beforeAll(async () => {
  patchbay = await startPatchbay();
});
afterAll(() => patchbay.close());

/** The command as npm runs it, with nothing of this process's environment. */
function run(
  args: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<{ readonly code: number; readonly output: string }> {
  const command = join(__dirname, '../../apps/worker/dist/check/main.js');
  const env = Object.fromEntries(
    Object.entries({ PATH: process.env.PATH, ...environment }).filter(([, value]) => value),
  );
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: env as NodeJS.ProcessEnv }, (error, stdout, stderr) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
        output: stdout + stderr,
      }),
    );
  });
}
const good = () => ({
  DATABASE_URL: patchbay.database.url,
  REDIS_URL: testRedisUrl(),
  AUTH_JWT_SECRET: jwtSecret,
  SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_WEBHOOK_URL: patchbay.ingressUrl,
  GENERIC_SECRET: webhookSecret,
  GENERIC_SEND_URL: patchbay.carrier.sendUrl,
});
const checked = async (changes: Record<string, string | undefined> = {}, args: readonly string[] = []) => {
  const { code, output } = await run(['--json', ...args], { ...good(), ...changes });
  const result = JSON.parse(output) as Result;
  for (const secret of [jwtSecret, webhookSecret, good().SECRETS_KEY, credentials.authToken, 'pass-word'])
    expect(output).not.toContain(secret);
  expect(result.isOk).toBe(code === 0);
  return { code, codes: result.findings.map((finding) => finding.code), findings: result.findings };
};

test('an installation that works: what is fine, what could be better, and exit code 0', async () => {
  const { code, findings } = await checked();
  expect(findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  expect(code).toBe(0);
  const codesOf = (area: string) => findings.filter((finding) => finding.area === area).map((finding) => finding.code);
  expect(codesOf('configuration')).toEqual(['CONFIG_OK']);
  expect(codesOf('database')).toEqual(['DATABASE_OK']);
  expect(codesOf('clock')).toEqual(['CLOCK_OK']);
  expect(codesOf('redis')).toContain('REDIS_OK');
  expect(codesOf('public URL')).toEqual(['PUBLIC_URL_OK']);
  expect(codesOf('carrier generic')).toEqual(
    expect.arrayContaining(['GENERIC_NOTHING_TO_CHECK', 'ACCOUNT_WITHOUT_NUMBERS', 'WEBHOOK_NOT_CALLED']),
  );
});

test('for people, it has a line for each result, and how to fix what is wrong', async () => {
  const { code, output } = await run([], { ...good(), PUBLIC_WEBHOOK_URL: undefined });
  expect(code).toBe(0);
  expect(output).toMatch(
    /^ok {7}database +PostgreSQL \d+\S*.* has all migrations of this version\. {2}\[DATABASE_OK\]$/m,
  );
  expect(output).toMatch(/^warning {2}public URL .*\[PUBLIC_URL_NOT_SET\]\n +-> Set PUBLIC_WEBHOOK_URL to /m);
  expect(output).toMatch(/^0 errors, \d+ warnings\. docs\/checks\.md explains each code\.$/m);
});

test('mistakes and misspelled names of variables, all of them, beside what can be checked', async () => {
  const { code, codes, findings } = await checked({
    AUTH_JWT_SECRET: 'pass-word',
    SEND_COUNTRIES: 'USA',
    TWILLIO_AUTH_TOKEN: credentials.authToken,
  });
  expect(code).toBe(1);
  const ofConfiguration = findings.filter(({ area }) => area === 'configuration').map(({ message }) => message);
  expect(ofConfiguration).toEqual([
    expect.stringMatching(/^AUTH_JWT_SECRET must have at least 32 bytes/),
    expect.stringMatching(/^SEND_COUNTRIES must be ISO codes/),
    expect.stringMatching(/Did you mean TWILIO_AUTH_TOKEN\?$/),
  ]);
  expect(codes).toEqual(
    expect.arrayContaining(['DATABASE_OK', 'REDIS_OK', 'PUBLIC_URL_OK', 'GENERIC_NOTHING_TO_CHECK']),
  );
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['no PostgreSQL', { DATABASE_URL: 'postgres://someone:pass-word@127.0.0.1:1/patchbay' }, 'DATABASE_UNREACHABLE'],
  ['no Redis', { REDIS_URL: 'redis://someone:pass-word@127.0.0.1:1' }, 'REDIS_UNREACHABLE'],
  ['nobody at the public URL', { PUBLIC_WEBHOOK_URL: 'http://127.0.0.1:1' }, 'PUBLIC_URL_UNREACHABLE'],
  ['a password that is wrong', { DATABASE_PASSWORD: 'pass-word' }, 'DATABASE_UNREACHABLE'],
])('%s', async (_, changes, expected) => {
  const { code, codes } = await checked(changes);
  expect([code, codes]).toEqual([1, expect.arrayContaining([expected])]);
});

describeWithNats('with NATS', () => {
  test('in the place of Redis: one that passes messages on, and one that is away', async () => {
    const nats = await startNatsServer();
    const { code, codes } = await checked({ REDIS_URL: undefined, NATS_URL: nats.url });
    expect([code, codes]).toEqual([0, expect.arrayContaining(['CONFIG_OK', 'NATS_OK'])]);
    await nats.close();
    const away = { REDIS_URL: undefined, NATS_URL: nats.url.replace('//', '//someone:pass-word@') };
    expect((await checked(away)).codes).toContain('NATS_UNREACHABLE');
  });
});

test('a public URL that leads to something else, or to another installation', async () => {
  expect((await checked({ PUBLIC_WEBHOOK_URL: patchbay.gatewayUrl })).codes).toContain('PUBLIC_URL_NOT_OURS');
  const other = await createTestDatabase();
  const { code, codes } = await checked({ DATABASE_URL: other.url });
  await other.close();
  expect([code, codes]).toEqual([1, expect.arrayContaining(['PUBLIC_URL_OF_ANOTHER'])]);
});

test('a read replica that cannot be used', async () => {
  const { code, findings } = await checked({ DATABASE_REPLICA_URL: 'postgres://127.0.0.1:1/patchbay' });
  expect(code).toBe(0);
  expect(findings.find(({ area }) => area === 'replica')).toMatchObject({
    code: 'REPLICA_UNUSABLE',
    message: expect.stringContaining('The replica cannot be used.') as string,
  });
});

test('an account with Twilio, as the API checks it', async () => {
  const twilio = await startTwilioApi(credentials);
  twilio.account.numbers = [twilioNumber(number, { sms_url: 'https://other.example/hook' })];
  const { upsertPhoneNumbers } = await patchbay.admin.run<{ upsertPhoneNumbers: { userErrors: unknown[] } }>(
    `mutation ($input: [PhoneNumberInput!]!) { upsertPhoneNumbers(input: $input) { userErrors { message } } }`,
    { input: [{ number, name: 'Sales', provider: 'TWILIO', owner: { userExternalId: 'root' } }] },
  );
  expect(upsertPhoneNumbers.userErrors).toEqual([]);
  const { code, findings } = await checked({
    TWILIO_ACCOUNT_SID: credentials.accountSid,
    TWILIO_AUTH_TOKEN: credentials.authToken,
    TWILIO_API_URL: twilio.url,
  });
  await twilio.close();
  expect(code).toBe(1);
  expect(findings).toContainEqual(
    expect.objectContaining({
      ...{ area: 'carrier twilio', severity: 'ERROR', code: 'TWILIO_WEBHOOK_ELSEWHERE', subject: number },
      advice: expect.stringContaining('connectCarrierNumbers') as string,
    }),
  );
  // It only looks.
  expect(twilio.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(await patchbay.database.query('SELECT 1 FROM carrier_check')).toEqual([]);
});

test('the variables that a program needs depend on the program', async () => {
  const changes = { AUTH_JWT_SECRET: undefined, AUTH_ISSUER: 'https://login.example.com' };
  expect((await checked(changes)).codes).toContain('CONFIG_INVALID');
  expect((await checked(changes, ['--app', 'worker'])).codes).toContain('CONFIG_OK');
});

test('a wrong call ends with 2 and says how to call it', async () => {
  for (const args of [['--jsno'], ['--app', 'inbox'], ['now']]) {
    const { code, output } = await run(args, good());
    expect([args, code]).toEqual([args, 2]);
    expect(output).toContain('npm run check');
  }
  expect((await run(['--help'], {})).code).toBe(0);
});

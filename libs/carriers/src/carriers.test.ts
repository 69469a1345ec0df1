import { ConfigError, readConfig, type Secret } from '@patchbay/service-kit';
import { carriers, carrierVariables, createCarriers, mediaOf } from './carriers';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const simulator = { secret: 'whsec_c2ltdWxhdG9yLXNlY3JldC0yNC1ieXRlcyE=', networkUrl: 'http://127.0.0.1:1' };
const environment = {
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 's3cr3t',
  TELESIGN_CUSTOMER_ID: '1',
  TELESIGN_API_KEY: 's3cr3t',
  VONAGE_API_KEY: 'V1',
  VONAGE_API_SECRET: 's3cr3t',
  VONAGE_SIGNATURE_SECRET: 's3cr3t',
  GENERIC_SECRET: `${secret} whsec_Zm9ybWVyLXNlY3JldC1vZi0yNC1ieXRlcw==`,
};
const read = (variables: Record<string, string>) => readConfig(variables, 'standalone', carrierVariables).parts;

function mistakesIn(variables: Record<string, string>): readonly string[] {
  try {
    read(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

test('carrier names are unique and fit into a URL', () => {
  const names = carriers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
});

test('a carrier with settings is created under its name', () => {
  const created = createCarriers({ ...read(environment), simulator }, 'https://hooks.example');
  expect([...created.keys()]).toEqual(carriers.map(({ name }) => name));
  for (const [name, carrier] of created) expect(carrier.name).toBe(name);
});

test('a carrier without settings is not created', () => {
  expect(createCarriers(read({}), 'https://hooks.example').size).toBe(0);
  const { GENERIC_SECRET } = environment;
  expect([...createCarriers(read({ GENERIC_SECRET }), '').keys()]).toEqual(['generic']);
});

test('twilio, vonage, generic and simulator take media', () => {
  expect(carriers.filter(({ name }) => mediaOf(name) !== null).map(({ name }) => name)).toEqual([
    'twilio',
    'vonage',
    'generic',
    'simulator',
  ]);
  expect(mediaOf('unknown')).toBeNull();
});

test('the API URLs have defaults', () => {
  expect(read(environment)).toMatchObject({
    twilio: { TWILIO_API_URL: 'https://api.twilio.com', TWILIO_ANSWERS_KEYWORDS: true },
    telesign: { TELESIGN_API_URL: 'https://rest-ww.telesign.com' },
    vonage: { VONAGE_API_URL: 'https://rest.nexmo.com', VONAGE_SIGNATURE_METHOD: 'hmac' },
  });
});

test('all secrets of a list are read, and none is printed', () => {
  const parts = read(environment) as { generic: { GENERIC_SECRET: Secret[] } };
  expect(parts.generic.GENERIC_SECRET.map((one) => one.reveal())).toEqual(environment.GENERIC_SECRET.split(' '));
  expect(JSON.stringify(parts)).not.toMatch(/s3cr3t|whsec_/);
});

test.each([
  ['TWILIO_ACCOUNT_SID', ['TWILIO_AUTH_TOKEN']],
  ['TWILIO_AUTH_TOKEN', ['TWILIO_ACCOUNT_SID']],
  ['TELESIGN_API_KEY', ['TELESIGN_CUSTOMER_ID']],
  ['VONAGE_API_SECRET', ['VONAGE_API_KEY', 'VONAGE_SIGNATURE_SECRET']],
  ['GENERIC_SEND_URL', ['GENERIC_SECRET']],
])('%s requires %j', (given, missing) => {
  expect(mistakesIn({ [given]: given.endsWith('URL') ? 'https://sms.example' : 'x' })).toEqual(
    missing.map((name) => `${name} is missing: it belongs with ${given}.`),
  );
});

test.each([
  ['TWILIO_API_URL', 'api.twilio.com'],
  ['TWILIO_ANSWERS_KEYWORDS', 'sometimes'],
  ['VONAGE_SIGNATURE_METHOD', 'sha256'],
  ['GENERIC_SEND_URL', 'sms.example/send'],
  ['GENERIC_SECRET', 'whsec_short'],
  ['GENERIC_SECRET', 'whsec_not base64 at all!'],
  ['GENERIC_SECRET', ' , '],
])('%s=%s is refused', (name, value) => {
  expect(mistakesIn({ ...environment, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must`))]);
});

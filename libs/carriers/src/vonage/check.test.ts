import { type CarrierApi, startCarrierApi } from '@patchbay/testkit';
import { describeAccountCheck, ourNumber } from '../account-check.contract';
import { createVonageCarrier } from './vonage-carrier';

const [apiKey, apiSecret] = ['abcd1234', 'the-secret-of-vonage'];
const ours = 'https://hooks.example.com/webhooks/vonage/messages';
const application = 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab';

interface Account {
  balance: { value: number; autoReload: boolean };
  numbers: Record<string, unknown>[];
  inboundUrl: string | null;
  /** What an update is answered with. */
  updated: { status: number; code: string };
}
let account: Account;
beforeEach(() => {
  account = {
    ...{ balance: { value: 42.5, autoReload: false }, numbers: [], inboundUrl: null },
    updated: { status: 200, code: '200' },
  };
});

const start = (): Promise<CarrierApi> =>
  startCarrierApi(({ method, path, query, authorization, form }) => {
    if (authorization !== `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`)
      return { status: 401, json: { 'error-code': '401', 'error-code-label': 'authentication failed' } };
    if (path === '/account/get-balance') return { status: 200, json: account.balance };
    if (path === '/account/numbers') {
      const [size, index] = [Number(query.get('size')), Number(query.get('index'))];
      const numbers = account.numbers.slice((index - 1) * size, index * size);
      return { status: 200, json: numbers.length === 0 ? {} : { count: account.numbers.length, numbers } };
    }
    if (path === `/v2/applications/${application}` && account.inboundUrl !== null) {
      const inbound = { inbound_url: { address: account.inboundUrl, http_method: 'POST' } };
      return { status: 200, json: { id: application, capabilities: { messages: { webhooks: inbound } } } };
    }
    if (method === 'POST' && path === '/number/update') {
      const { status, code } = account.updated;
      const number = account.numbers.find(({ msisdn }) => msisdn === form.get('msisdn'));
      if (code === '200' && number !== undefined) number.moHttpUrl = form.get('moHttpUrl');
      return { status, json: { 'error-code': code, 'error-code-label': 'told' } };
    }
    return { status: 404, json: { 'error-code': '404' } };
  });

const create = (apiUrl: string, secret = apiSecret, webhookUrl = 'https://hooks.example.com') =>
  createVonageCarrier({
    ...{ apiKey, apiSecret: secret, signatureSecret: 'the-signature-secret', webhookUrl },
    ...{ apiUrl, messagesUrl: apiUrl },
  });
const number = (changes: Record<string, unknown> = {}) => ({
  ...{ country: 'GB', msisdn: ourNumber.slice(1), type: 'mobile-lvn', features: ['VOICE', 'SMS', 'MMS'] },
  ...changes,
});

describeAccountCheck({
  name: 'vonage',
  prefix: 'VONAGE',
  start,
  create,
  secrets: [apiSecret, 'the-signature-secret'],
});

describe('a check of an account with Vonage', () => {
  let api: CarrierApi;
  beforeEach(async () => {
    api = await start();
  });
  afterEach(() => api.close());
  const codes = async (numbers: readonly string[] = [ourNumber]) => {
    const answer = await create(api.url).check!({ numbers, wasCalled: true }, AbortSignal.timeout(20_000));
    return answer.findings.map(({ code }) => code);
  };
  const codesOf = (...given: Record<string, unknown>[]) => {
    account.numbers = given;
    return codes();
  };

  test.each<[string, Record<string, unknown>, string[]]>([
    ['connected', { moHttpUrl: ours }, ['VONAGE_NUMBER_CONNECTED']],
    ['connected elsewhere', { moHttpUrl: 'https://other.example/sms?key=1' }, ['VONAGE_WEBHOOK_ELSEWHERE']],
    ['left to the default of the account', {}, ['VONAGE_WEBHOOK_NOT_ON_NUMBER']],
    ['only for calls', { moHttpUrl: ours, features: ['VOICE'] }, ['VONAGE_NUMBER_CANNOT_SMS']],
    [
      'without pictures',
      { moHttpUrl: ours, features: ['SMS'] },
      ['VONAGE_NUMBER_CANNOT_MMS', 'VONAGE_NUMBER_CONNECTED'],
    ],
    ['in the US', { moHttpUrl: ours, country: 'US' }, ['VONAGE_NUMBER_CONNECTED', 'VONAGE_REGISTRATION_UNKNOWN']],
    ['another one', { msisdn: '447700900000' }, ['VONAGE_NUMBER_NOT_IN_ACCOUNT']],
  ])('with a number that is %s', async (_, changes, expected) => {
    expect(await codesOf(number(changes))).toEqual(['VONAGE_CREDENTIALS_OK', ...expected]);
  });

  test.each([
    [null, 'https://other.example/inbound', 'VONAGE_APPLICATION_ELSEWHERE'],
    [ours, 'https://other.example/inbound', 'VONAGE_APPLICATION_ELSEWHERE'],
    [null, ours, 'VONAGE_NUMBER_CONNECTED'],
    [ours, '', 'VONAGE_NUMBER_CONNECTED'],
    [null, '', 'VONAGE_WEBHOOK_NOT_ON_NUMBER'],
    // It cannot be read.
    [ours, null, 'VONAGE_APPLICATION_ELSEWHERE'],
  ])('with the webhook %s and an application with %s finds %s', async (moHttpUrl, inboundUrl, code) => {
    account.inboundUrl = inboundUrl;
    expect(await codesOf(number({ moHttpUrl, app_id: application }))).toEqual(['VONAGE_CREDENTIALS_OK', code]);
  });

  test.each([
    [0.5, false, true],
    [0.5, true, false],
    [12, false, false],
  ])('with a balance of %d and auto reload %s', async (value, autoReload, isLow) => {
    account.balance = { value, autoReload };
    expect((await codes([])).includes('VONAGE_BALANCE_LOW')).toBe(isLow);
  });

  test('reads all pages, and an account without numbers', async () => {
    account.numbers = Array.from({ length: 250 }, (_, n) => number({ msisdn: `44770090${1000 + n}`, moHttpUrl: ours }));
    expect(await codes(['+447700901249', '+447700909999'])).toEqual([
      'VONAGE_CREDENTIALS_OK',
      'VONAGE_NUMBER_CONNECTED',
      'VONAGE_NUMBER_NOT_IN_ACCOUNT',
    ]);
    account.numbers = [];
    expect(await codes()).toEqual(['VONAGE_CREDENTIALS_OK', 'VONAGE_NUMBER_NOT_IN_ACCOUNT']);
  });

  describe('its numbers', () => {
    const connect = (...numbers: string[]) => create(api.url).connectNumbers!(numbers, AbortSignal.timeout(20_000));

    test('are listed', async () => {
      account.numbers = [number({ moHttpUrl: ours }), number({ msisdn: '447700900000', features: ['SMS'] })];
      expect(await create(api.url).listNumbers!(AbortSignal.timeout(20_000))).toEqual({
        kind: 'listed',
        hasMore: false,
        numbers: [
          { number: ourNumber, name: null, canSms: true, canMms: true, isConnected: true },
          { number: '+447700900000', name: null, canSms: true, canMms: false, isConnected: false },
        ],
      });
    });

    test('are connected, and keep what else they have', async () => {
      account.inboundUrl = '';
      account.numbers = [number({ app_id: application, voiceCallbackType: 'tel', voiceCallbackValue: '441234' })];
      expect(await connect(ourNumber)).toMatchObject([{ kind: 'connected', number: { isConnected: true } }]);
      const sent = api.requests.find(({ method }) => method === 'POST')!;
      expect(Object.fromEntries(sent.form)).toEqual({
        ...{ country: 'GB', msisdn: ourNumber.slice(1), moHttpUrl: ours, app_id: application },
        ...{ voiceCallbackType: 'tel', voiceCallbackValue: '441234' },
      });
    });

    test('are refused if Vonage refuses, or an application decides', async () => {
      account.numbers = [number()];
      account.updated = { status: 420, code: '420' };
      expect(await connect(ourNumber, '+447700900000')).toEqual([
        { kind: 'refused', number: ourNumber, reason: expect.stringContaining('(420)') as string },
        { kind: 'refused', number: '+447700900000', reason: expect.stringContaining('not in') as string },
      ]);
      account.inboundUrl = 'https://other.example';
      account.numbers = [number({ app_id: application })];
      expect(await connect(ourNumber)).toEqual([
        { kind: 'refused', number: ourNumber, reason: expect.stringContaining('application') as string },
      ]);
    });
  });
});

import type { AccountFinding } from '@patchbay/messaging';
import { startTwilioApi, type TwilioApi, twilioNumber } from '@patchbay/testkit';
import { describeAccountCheck, ourNumber } from '../account-check.contract';
import { messagingUrl } from './account-api';
import { createTwilioCarrier } from './twilio-carrier';

const accountSid = 'AC0123456789abcdef0123456789abcdef';
const authToken = 'the-primary-token-of-twilio';
const ours = 'https://hooks.example.com/webhooks/twilio/messages';

const create = (apiUrl: string, token = authToken, webhookUrl = 'https://hooks.example.com', name = 'twilio') =>
  createTwilioCarrier({ name, accountSid, authToken: token, apiUrl, webhookUrl, answersKeywords: true });
const start = () => startTwilioApi({ accountSid, authToken });

describeAccountCheck({ name: 'twilio', prefix: 'TWILIO', start, create, secrets: [authToken] });

describe('a check of an account with Twilio', () => {
  let api: TwilioApi;
  beforeEach(async () => {
    api = await start();
  });
  afterEach(() => api.close());
  const findings = async (numbers: readonly string[] = [ourNumber], name = 'twilio') =>
    (
      await create(api.url, authToken, 'https://hooks.example.com', name).check!(
        { numbers, wasCalled: true },
        AbortSignal.timeout(20_000),
      )
    ).findings;
  const ofNumber = (found: readonly AccountFinding[], number = ourNumber) =>
    found.filter((finding) => finding.number === number).map(({ code }) => code);
  const registered = (numbers: readonly string[], changes: Partial<TwilioApi['account']['services'][number]> = {}) => ({
    ...{ sid: 'MG1', friendly_name: 'Sales', inbound_request_url: null, inbound_method: 'POST' },
    ...{ use_inbound_webhook_on_number: true, us_app_to_person_registered: true, numbers },
    ...changes,
  });
  /** A number that is registered, so only its webhook is left to find. */
  const withWebhook = async (changes: Parameters<typeof twilioNumber>[1], service = {}) => {
    const number = twilioNumber(ourNumber, changes);
    api.account.numbers = [number];
    api.account.services = [registered([number.sid], service)];
    return findings();
  };

  test('finds nothing wrong with an account that is set up', async () => {
    const found = await withWebhook({ sms_url: ours });
    expect(found.map(({ code }) => code)).toEqual(['TWILIO_CREDENTIALS_OK', 'TWILIO_NUMBER_CONNECTED']);
  });

  test.each([
    ['twilio', 'https://hooks.example.com/webhooks/twilio/messages#rc=3&rp=all', 'TWILIO_NUMBER_CONNECTED'],
    ['twilio', 'https://HOOKS.example.com:443/webhooks/twilio/messages', 'TWILIO_NUMBER_CONNECTED'],
    ['twilio-k3v9xq', 'https://hooks.example.com/webhooks/twilio-k3v9xq/messages', 'TWILIO_NUMBER_CONNECTED'],
    ['twilio-k3v9xq', 'https://hooks.example.com/webhooks/twilio/messages', 'TWILIO_NUMBER_CONNECTED'],
    ['twilio', 'https://hooks.example.com/webhooks/twilio-k3v9xq/messages', 'TWILIO_WEBHOOK_ELSEWHERE'],
    ['twilio', 'http://hooks.example.com/webhooks/twilio/messages', 'TWILIO_WEBHOOK_ELSEWHERE'],
    ['twilio', 'https://hooks.example.com/webhooks/twilio/status', 'TWILIO_WEBHOOK_ELSEWHERE'],
    ['twilio', 'https://hooks.example.com/webhooks/twilio/messages/', 'TWILIO_WEBHOOK_ELSEWHERE'],
    ['twilio', 'https://demo.twilio.com/welcome/sms/reply', 'TWILIO_WEBHOOK_ELSEWHERE'],
    ['twilio', 'not a url', 'TWILIO_WEBHOOK_ELSEWHERE'],
    ['twilio', '', 'TWILIO_WEBHOOK_NOT_SET'],
  ])('of the account %s with the webhook %s finds %s', async (name, url, code) => {
    const number = twilioNumber(ourNumber, { sms_url: url });
    api.account.numbers = [number];
    api.account.services = [registered([number.sid])];
    expect(ofNumber(await findings([ourNumber], name))).toEqual([code]);
  });

  test('shows of another webhook only its host', async () => {
    const found = await withWebhook({ sms_url: 'https://user:pass@other.example/hook/0a1b2c?token=3d4e' });
    expect(found.find(({ code }) => code === 'TWILIO_WEBHOOK_ELSEWHERE')?.message).toContain('other.example');
    expect(JSON.stringify(found)).not.toMatch(/pass|0a1b2c|3d4e/);
  });

  test('finds a webhook that is called with GET', async () => {
    expect(ofNumber(await withWebhook({ sms_url: ours, sms_method: 'GET' }))).toEqual(['TWILIO_WEBHOOK_METHOD']);
  });

  test('looks at the TwiML application of a number, whose webhook counts instead', async () => {
    api.account.applications = { AP1: { sms_url: 'https://other.example/', sms_method: 'POST' } };
    expect(ofNumber(await withWebhook({ sms_url: ours, sms_application_sid: 'AP1' }))).toEqual([
      'TWILIO_WEBHOOK_ELSEWHERE',
    ]);
    api.account.applications = { AP1: { sms_url: ours, sms_method: 'POST' } };
    expect(ofNumber(await withWebhook({ sms_application_sid: 'AP1' }))).toEqual(['TWILIO_NUMBER_CONNECTED']);
    api.account.applications = {};
    expect(ofNumber(await withWebhook({ sms_url: ours, sms_application_sid: 'AP1' }))).toEqual([
      'TWILIO_WEBHOOK_ELSEWHERE',
    ]);
  });

  test.each([
    ['drops its texts', { use_inbound_webhook_on_number: false }, 'TWILIO_SERVICE_ELSEWHERE'],
    [
      'sends its texts to other.example',
      { use_inbound_webhook_on_number: false, inbound_request_url: 'https://other.example/x' },
      'TWILIO_SERVICE_ELSEWHERE',
    ],
    ['', { use_inbound_webhook_on_number: false, inbound_request_url: ours }, 'TWILIO_NUMBER_CONNECTED'],
  ])('asks the Messaging Service first: one that %s', async (what, service, code) => {
    const found = await withWebhook({ sms_url: ours }, service);
    expect(ofNumber(found)).toEqual([code]);
    expect(found.find((finding) => finding.code === code)?.message).toContain(what);
  });

  test('says what it does not know, if it may not read the Messaging Services', async () => {
    api.account.numbers = [twilioNumber(ourNumber, { sms_url: ours })];
    api.account.servicesStatus = 403;
    const codes = (await findings()).map(({ code }) => code);
    expect(codes).toEqual(['TWILIO_CREDENTIALS_OK', 'TWILIO_SERVICES_UNREAD', 'TWILIO_NUMBER_CONNECTED']);
  });

  test('finds numbers that are not in the account, on any page', async () => {
    const numbers = Array.from({ length: 120 }, (_, n) => `+1312555${String(1000 + n)}`);
    api.account.numbers = numbers.map((number) => twilioNumber(number, { sms_url: ours }));
    api.account.services = [registered(api.account.numbers.map(({ sid }) => sid))];
    const found = await findings([...numbers, '+13125559999']);
    expect(found.filter(({ code }) => code === 'TWILIO_NUMBER_CONNECTED')).toHaveLength(120);
    expect(ofNumber(found, '+13125559999')).toEqual(['TWILIO_NUMBER_NOT_IN_ACCOUNT']);
  });

  test('follows no page to another host', async () => {
    const other = await start();
    api.fault = (request, response) => {
      const json = request.url?.includes('IncomingPhoneNumbers')
        ? { incoming_phone_numbers: [], next_page_uri: `${other.url}/next` }
        : { status: 'active', type: 'Full', services: [], meta: { next_page_url: `${other.url}/next` } };
      response.writeHead(200).end(JSON.stringify(json));
    };
    await findings();
    await other.close();
    expect(other.requests).toEqual([]);
  });

  test('finds what a number cannot do', async () => {
    expect(
      ofNumber(await withWebhook({ sms_url: ours, capabilities: { sms: false, mms: false, voice: true } })),
    ).toEqual(['TWILIO_NUMBER_CANNOT_SMS']);
    expect(
      ofNumber(await withWebhook({ sms_url: ours, capabilities: { sms: true, mms: false, voice: true } })),
    ).toEqual(['TWILIO_NUMBER_CANNOT_MMS', 'TWILIO_NUMBER_CONNECTED']);
  });

  test('finds numbers that are not registered, where that is needed', async () => {
    const wanted = { us: '+13125550100', canada: '+14165550100', tollFree: '+18005550100', british: '+447700900000' };
    api.account.numbers = Object.values(wanted).map((number) => twilioNumber(number, { sms_url: ours }));
    const warned = async () => {
      const found = (await findings(Object.values(wanted))).filter(({ severity }) => severity === 'WARNING');
      return found.map(({ code, number }) => [code, number]);
    };
    expect(await warned()).toEqual([
      ['TWILIO_NUMBER_NOT_REGISTERED', wanted.us],
      ['TWILIO_TOLLFREE_NOT_VERIFIED', wanted.tollFree],
    ]);
    api.account.services = [registered([`PN${wanted.us.slice(1)}`], { us_app_to_person_registered: false })];
    expect(await warned()).toHaveLength(2);
    api.account.services = [registered([`PN${wanted.us.slice(1)}`])];
    api.account.verified = [`PN${wanted.tollFree.slice(1)}`];
    expect(await warned()).toEqual([]);
  });

  test.each([
    ['suspended', 'Full', ['TWILIO_ACCOUNT_NOT_ACTIVE']],
    ['closed', 'Full', ['TWILIO_ACCOUNT_NOT_ACTIVE']],
    ['active', 'Trial', ['TWILIO_TRIAL_ACCOUNT', 'TWILIO_CREDENTIALS_OK']],
  ])('finds an account that is %s and %s', async (status, type, codes) => {
    Object.assign(api.account, { status, type });
    expect((await findings([])).map(({ code }) => code)).toEqual(codes);
  });
});

describe("numbers of Twilio's account", () => {
  let api: TwilioApi;
  beforeEach(async () => {
    api = await start();
    api.account.numbers = [
      twilioNumber('+13125550100'),
      twilioNumber('+13125550101', { sms_url: ours, friendly_name: '' }),
      twilioNumber('+13125550102', { capabilities: { sms: true, mms: false, voice: true } }),
    ];
  });
  afterEach(() => api.close());
  const list = (token?: string) => create(api.url, token).listNumbers!(AbortSignal.timeout(20_000));
  const connect = (...numbers: string[]) => create(api.url).connectNumbers!(numbers, AbortSignal.timeout(20_000));

  test('are listed with what they can do, and whether they are connected', async () => {
    const can = { canSms: true, canMms: true };
    expect(await list()).toEqual({
      kind: 'listed',
      hasMore: false,
      numbers: [
        { number: '+13125550100', name: 'Number +13125550100', ...can, isConnected: false },
        { number: '+13125550101', name: null, ...can, isConnected: true },
        { number: '+13125550102', name: 'Number +13125550102', canSms: true, canMms: false, isConnected: false },
      ],
    });
  });

  test('are not listed with wrong credentials, and the reason shows none', async () => {
    const answer = await list('wrong-token');
    expect(answer).toMatchObject({ kind: 'failed', reason: expect.any(String) as string });
    expect(JSON.stringify(answer)).not.toMatch(/wrong-token/);
  });

  test('are connected, with POST and without an application', async () => {
    Object.assign(api.account.numbers[0]!, { sms_url: 'https://other.example', sms_method: 'GET' });
    api.account.numbers[0]!.sms_application_sid = 'AP1';
    expect(await connect('+13125550100', '+13125550101')).toMatchObject([
      { kind: 'connected', number: { number: '+13125550100', isConnected: true } },
      { kind: 'connected', number: { number: '+13125550101' } },
    ]);
    expect(api.account.numbers[0]).toMatchObject({ sms_url: ours, sms_method: 'POST', sms_application_sid: '' });
    // What is connected already is left alone.
    expect(api.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await list()).toMatchObject({ numbers: [{ isConnected: true }, { isConnected: true }, {}] });
  });

  test('that are unknown, or belong to a Messaging Service, are refused with what to do', async () => {
    api.account.services = [
      {
        ...{ sid: 'MG1', friendly_name: 'Sales', inbound_request_url: null, inbound_method: 'POST' },
        ...{ use_inbound_webhook_on_number: false, us_app_to_person_registered: true, numbers: ['PN13125550100'] },
      },
    ];
    expect(await connect('+13125550999', '+13125550100', '+13125550102')).toEqual([
      { kind: 'refused', number: '+13125550999', reason: "The number is not in Twilio's account." },
      { kind: 'refused', number: '+13125550100', reason: expect.stringContaining('Sales') as string },
      expect.objectContaining({ kind: 'connected' }),
    ]);
    expect(api.account.numbers[0]!.sms_url).toBe('');
  });

  test('are not said to be connected if Twilio does not confirm it', async () => {
    const carrier = create(api.url);
    let posts = 0;
    api.fault = (request, response) => {
      if (request.method === 'POST') posts += 1;
      const body = { incoming_phone_numbers: api.account.numbers, services: [], sms_url: 'https://other.example' };
      response.writeHead(request.method === 'POST' && posts === 1 ? 500 : 200).end(JSON.stringify(body));
    };
    const connectOne = () => carrier.connectNumbers!(['+13125550100'], AbortSignal.timeout(20_000));
    expect(await connectOne()).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('did not confirm') as string },
    ]);
    expect(await connectOne()).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('does not send texts here') as string },
    ]);
  });
});

test('the API for messaging is at a host of its own, also in a region', () => {
  expect(messagingUrl('https://api.twilio.com')).toBe('https://messaging.twilio.com');
  expect(messagingUrl('https://api.dublin.ie1.twilio.com')).toBe('https://messaging.dublin.ie1.twilio.com');
  expect(messagingUrl('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
  expect(messagingUrl('https://api.twilio.com.evil.example')).toBe('https://api.twilio.com.evil.example');
});

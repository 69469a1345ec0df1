import { type GraphqlClient, startTwilioApi, type TwilioApi, twilioNumber, waitFor } from '@patchbay/testkit';
import { startPatchbay, type Patchbay } from './start-patchbay';

const credentials = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'the-primary-token-of-twilio' };
const ours = '+13125550100';
const spare = '+13125550101';
const webhookUrl = 'https://hooks.example.com';

interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly advice: string | null;
  readonly subject: { readonly __typename: string; readonly id: string; readonly number?: string } | null;
}
interface Account {
  readonly id: string;
  readonly state: string;
  readonly isFromEnvironment: boolean;
  readonly lastCheck: { readonly at: string; readonly isOk: boolean; readonly findings: readonly Finding[] } | null;
}
interface Reason {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}
interface CarrierNumbers {
  readonly numbers: readonly {
    readonly number: string;
    readonly name: string | null;
    readonly phoneNumber: { readonly id: string; readonly name: string } | null;
    readonly canSms: boolean;
    readonly canMms: boolean;
    readonly isConnected: boolean;
  }[];
  readonly userErrors: readonly Reason[];
}

const accountFields = `id state isFromEnvironment lastCheck { at isOk findings {
  severity code message advice subject { __typename id ... on PhoneNumber { number } } } }`;

let twilio: TwilioApi;
let patchbay: Patchbay;
let admin: GraphqlClient;
let account: Account;
beforeAll(async () => {
  twilio = await startTwilioApi(credentials);
  patchbay = await startPatchbay({
    TWILIO_ACCOUNT_SID: credentials.accountSid,
    TWILIO_AUTH_TOKEN: credentials.authToken,
    TWILIO_API_URL: twilio.url,
    PUBLIC_WEBHOOK_URL: webhookUrl,
    SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  ({ admin } = patchbay);
  const { upsertPhoneNumbers } = await admin.run<{ upsertPhoneNumbers: { userErrors: Reason[] } }>(
    `mutation ($input: [PhoneNumberInput!]!) { upsertPhoneNumbers(input: $input) { userErrors { code message } } }`,
    { input: [{ number: ours, name: 'Sales', provider: 'TWILIO', owner: { userExternalId: 'root' } }] },
  );
  expect(upsertPhoneNumbers.userErrors).toEqual([]);
  account = (await list('provider')).find(({ provider }) => provider === 'TWILIO')!;
});
afterAll(async () => {
  await patchbay.close();
  await twilio.close();
});
beforeEach(() => {
  const numbers = [twilioNumber(ours), twilioNumber(spare)];
  const service = {
    ...{ sid: 'MG1', friendly_name: 'Sales', inbound_request_url: null, inbound_method: 'POST' },
    ...{ use_inbound_webhook_on_number: true, us_app_to_person_registered: true },
    numbers: numbers.map(({ sid }) => sid),
  };
  Object.assign(twilio.account, { numbers, services: [service] });
  twilio.fault = undefined;
});

async function list(more = ''): Promise<(Account & { readonly provider?: string })[]> {
  const { carrierAccounts } = await admin.run<{ carrierAccounts: Account[] }>(
    `{ carrierAccounts { ${accountFields} ${more} } }`,
  );
  return carrierAccounts;
}
const check = async (id = account.id) => {
  const { checkCarrierAccount } = await admin.run<{
    checkCarrierAccount: { carrierAccount: Account | null; userErrors: Reason[] };
  }>(
    `mutation ($id: ID!) { checkCarrierAccount(id: $id) {
       carrierAccount { ${accountFields} } userErrors { code message path } } }`,
    { id },
  );
  return checkCarrierAccount;
};
const numberFields = `numbers { number name phoneNumber { id name } canSms canMms isConnected }
  userErrors { code message path }`;
const carrierNumbers = async (id = account.id) =>
  (
    await admin.run<{ carrierNumbers: CarrierNumbers }>(
      `mutation ($id: ID!) { carrierNumbers(id: $id) { ${numberFields} } }`,
      { id },
    )
  ).carrierNumbers;
const connect = async (numbers: readonly string[], id = account.id) =>
  (
    await admin.run<{ connectCarrierNumbers: CarrierNumbers }>(
      `mutation ($id: ID!, $numbers: [E164!]!) { connectCarrierNumbers(id: $id, numbers: $numbers) { ${numberFields} } }`,
      { id, numbers },
    )
  ).connectCarrierNumbers;
const auditOf = async (action: string) => {
  const { auditEntries } = await admin.run<{
    auditEntries: { edges: { node: { subjects: string[]; change: string; actor: { id: string } | null } }[] };
  }>(
    `query ($actions: [String!]) { auditEntries(filter: { actions: $actions }, first: 50) {
       edges { node { subjects change actor { ... on User { id } } } } } }`,
    { actions: [action] },
  );
  return auditEntries.edges.map(({ node }) => node);
};

test('from an account whose number is not connected to one that is', async () => {
  const before = await check();
  expect(before.userErrors).toEqual([]);
  expect(before.carrierAccount).toMatchObject({ state: 'FAILING', lastCheck: { isOk: false } });
  const [worst] = before.carrierAccount!.lastCheck!.findings;
  expect(worst).toMatchObject({
    ...{ severity: 'ERROR', code: 'TWILIO_WEBHOOK_NOT_SET', advice: expect.any(String) as string },
    subject: { __typename: 'PhoneNumber', number: ours },
  });
  expect(await carrierNumbers()).toEqual({
    numbers: [
      {
        ...{ number: ours, name: `Number ${ours}`, canSms: true, canMms: true, isConnected: false },
        phoneNumber: { id: worst!.subject!.id, name: 'Sales' },
      },
      { number: spare, name: `Number ${spare}`, canSms: true, canMms: true, isConnected: false, phoneNumber: null },
    ],
    userErrors: [],
  });

  expect(await connect([ours])).toMatchObject({
    numbers: [{ number: ours, isConnected: true, phoneNumber: { name: 'Sales' } }],
    userErrors: [],
  });
  expect(twilio.account.numbers[0]).toMatchObject({ sms_url: `${webhookUrl}/webhooks/twilio/messages` });

  const { carrierAccount } = await check();
  expect(carrierAccount).toMatchObject({ state: 'ACTIVE', isFromEnvironment: true, lastCheck: { isOk: true } });
  const codes = carrierAccount!.lastCheck!.findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['TWILIO_CREDENTIALS_OK', 'TWILIO_NUMBER_CONNECTED']));
  // A later reader sees the same.
  expect((await list()).find(({ id }) => id === account.id)?.lastCheck).toEqual(carrierAccount!.lastCheck);
});

test('who checked and who connected what is in the audit log, without the findings', async () => {
  const checksBefore = (await auditOf('checkCarrierAccount')).length;
  await check();
  await connect([spare]);
  const checks = await auditOf('checkCarrierAccount');
  expect(checks).toHaveLength(checksBefore + 1);
  expect(checks[0]).toMatchObject({ subjects: [account.id], actor: { id: expect.any(String) as string } });
  expect(checks[0]!.change).toContain('"hidden"');
  expect(checks[0]!.change).not.toContain('TWILIO_');
  const connections = await auditOf('connectCarrierNumbers');
  expect(connections[0]).toMatchObject({ subjects: [account.id] });
  expect(connections.filter(({ change }) => change.includes(spare))).toHaveLength(2);
});

test('what Twilio refuses to connect is said for each number', async () => {
  const { numbers, userErrors } = await connect([spare, '+13125559999']);
  expect(numbers.map(({ number }) => number)).toEqual([spare]);
  expect(userErrors).toEqual([
    { code: 'CARRIER_FAILED', path: ['numbers', '1'], message: expect.stringContaining('not in') as string },
  ]);
});

test('a carrier that fails is a finding, and an answer within the time', async () => {
  twilio.fault = (_, response) => void response.writeHead(500).end('the-primary-token-of-twilio');
  const { carrierAccount } = await check();
  expect(carrierAccount).toMatchObject({ state: 'FAILING', lastCheck: { isOk: false } });
  expect(carrierAccount!.lastCheck!.findings.map(({ code }) => code)).toContain('TWILIO_UNREACHABLE');
  expect(await carrierNumbers()).toMatchObject({ numbers: [], userErrors: [{ code: 'CARRIER_FAILED', path: ['id'] }] });
  expect(JSON.stringify([carrierAccount, await carrierNumbers()])).not.toContain(credentials.authToken);
});

test('carriers without such an API say so', async () => {
  const generic = (await list('provider')).find(({ provider }) => provider === 'GENERIC')!;
  const { carrierAccount } = await check(generic.id);
  expect(carrierAccount!.lastCheck!.findings.map(({ code }) => code)).toContain('GENERIC_NOTHING_TO_CHECK');
  expect(await carrierNumbers(generic.id)).toMatchObject({ numbers: [], userErrors: [{ code: 'CARRIER_FAILED' }] });
  expect(await connect([ours], generic.id)).toMatchObject({ numbers: [], userErrors: [{ code: 'CARRIER_FAILED' }] });
});

describe('an account that an administrator added', () => {
  const upsert = async (authToken: string, id?: string) => {
    const { upsertCarrierAccount } = await admin.run<{ upsertCarrierAccount: { carrierAccount: Account } }>(
      `mutation ($input: CarrierAccountInput!) { upsertCarrierAccount(input: $input) { carrierAccount { ${accountFields} } } }`,
      {
        input: {
          ...{ id, provider: 'TWILIO', name: 'Twilio, East' },
          credentials: [
            { name: 'accountSid', value: credentials.accountSid },
            { name: 'authToken', value: authToken },
          ],
        },
      },
    );
    return upsertCarrierAccount.carrierAccount;
  };

  test('fails with wrong credentials, and is unknown again with others', async () => {
    const added = await upsert('a-token-that-is-wrong');
    expect(added).toMatchObject({ state: 'ACTIVE', lastCheck: null });
    const { carrierAccount } = await check(added.id);
    expect(carrierAccount!.state).toBe('FAILING');
    const [worst] = carrierAccount!.lastCheck!.findings;
    expect(worst).toMatchObject({ code: 'TWILIO_CREDENTIALS_REFUSED', subject: { id: added.id } });
    expect(JSON.stringify(carrierAccount)).not.toContain('a-token-that-is-wrong');
    expect(await upsert(credentials.authToken, added.id)).toMatchObject({ state: 'ACTIVE', lastCheck: null });
    expect((await check(added.id)).carrierAccount).toMatchObject({ state: 'ACTIVE', isFromEnvironment: false });
  });

  test('that is changed while it is checked keeps no result of before', async () => {
    const added = await upsert('a-token-that-is-wrong');
    let release: () => void = () => undefined;
    twilio.fault = (_, response) => {
      release = () => response.writeHead(401).end('{}');
    };
    const asked = twilio.requests.length;
    const checking = check(added.id);
    await waitFor(() => twilio.requests.length > asked);
    await upsert(credentials.authToken, added.id);
    release();
    expect(await checking).toEqual({
      carrierAccount: null,
      userErrors: [expect.objectContaining({ code: 'TOO_LATE', path: ['id'] })],
    });
    expect((await list()).find(({ id }) => id === added.id)?.lastCheck).toBeNull();
  });
});

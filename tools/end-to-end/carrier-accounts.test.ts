import { signWebhook, startGenericCarrier, type GenericCarrier, type GraphqlClient, waitFor } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const secretOf = (name: string) => `whsec_${Buffer.from(`${name} has a secret of its own`).toString('base64')}`;
const key = Buffer.alloc(32, 9).toString('base64');

interface Account {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly state: string;
  readonly isFromEnvironment: boolean;
  readonly webhookUrls: { readonly url: string; readonly lastCalledAt: string | null }[];
  readonly recent: { readonly received: number; readonly refusedSignatures: number };
}
interface Change {
  readonly carrierAccount: Account | null;
  readonly userErrors: { readonly code: string; readonly message: string; readonly path: string[] | null }[];
}
const fields =
  'id name provider state isFromEnvironment webhookUrls { url lastCalledAt } recent { received refusedSignatures }';

let patchbay: Patchbay;
let other: GenericCarrier;
let ana: GraphqlClient;
beforeAll(async () => {
  other = await startGenericCarrier(secretOf('first'));
  patchbay = await startPatchbay({ SECRETS_KEY: key });
  await fillCompany(patchbay.admin);
  ana = await patchbay.as('ana');
});
afterAll(async () => {
  await patchbay.close();
  await other.close();
});

const upsert = async (input: Record<string, unknown>): Promise<Change> => {
  const { upsertCarrierAccount } = await patchbay.admin.run<{ upsertCarrierAccount: Change }>(
    `mutation ($input: CarrierAccountInput!) { upsertCarrierAccount(input: $input) {
      carrierAccount { ${fields} } userErrors { code message path } } }`,
    { input: { provider: 'GENERIC', ...input } },
  );
  return upsertCarrierAccount;
};
const remove = async (id: string): Promise<Change> => {
  const { deleteCarrierAccount } = await patchbay.admin.run<{ deleteCarrierAccount: Change }>(
    `mutation ($id: ID!) { deleteCarrierAccount(id: $id) { carrierAccount { ${fields} } userErrors { code message path } } }`,
    { id },
  );
  return deleteCarrierAccount;
};
const list = async () =>
  (await patchbay.admin.run<{ carrierAccounts: Account[] }>(`{ carrierAccounts { ${fields} } }`)).carrierAccounts;
const create = async (name: string, sendUrl = other.sendUrl, secret = secretOf('first')): Promise<Account> => {
  const { carrierAccount, userErrors } = await upsert({
    name,
    credentials: [
      { name: 'sendUrl', value: sendUrl },
      { name: 'secret', value: secret },
    ],
  });
  expect(userErrors).toEqual([]);
  return carrierAccount!;
};
const assign = (number: string, carrierAccountId: string | null, provider = 'GENERIC') =>
  patchbay.admin.run<{ upsertPhoneNumbers: { userErrors: { code: string; path: string[] }[] } }>(
    `mutation ($input: [PhoneNumberInput!]!) { upsertPhoneNumbers(input: $input) { userErrors { code path } } }`,
    { input: [{ number, name: 'Ours', provider, carrierAccountId, owner: { userExternalId: 'ana' } }] },
  );
const textTo = async (url: string, secret: string, text: string, id: string): Promise<number> => {
  const data = { id, from: customers.maya, to: numbers.ana, text };
  const { body, headers } = signWebhook(secret, { type: 'message.received', data }, { id });
  const path = new URL(url).pathname;
  return (await fetch(`${patchbay.ingressUrl}${path}`, { method: 'POST', headers, body })).status;
};
const bodies = async () => {
  const { messages } = await patchbay.admin.run<{ messages: { edges: { node: { body: string } }[] } }>(
    '{ messages(first: 50) { edges { node { body } } } }',
  );
  return messages.edges.map(({ node }) => node.body);
};

test('two accounts of one carrier send and receive, each with its own secret', async () => {
  const account = await create('Second');
  expect(account).toMatchObject({ provider: 'GENERIC', state: 'ACTIVE', isFromEnvironment: false });
  expect(await list()).toMatchObject([{ isFromEnvironment: true }, { id: account.id, name: 'Second' }]);
  const [{ url } = { url: '' }] = account.webhookUrls;
  // The ids of two accounts are never mixed up.
  expect(await patchbay.text(customers.maya, numbers.ana, 'To the first', { id: 'same', eventId: 'same' })).toBe(200);
  await waitFor(async () => (await textTo(url, secretOf('first'), 'To the second', 'same')) === 200, {
    limitMs: 3_000,
  });
  expect(await textTo(url, secretOf('wrong'), 'Forged', 'forged')).toBe(403);
  await waitFor(async () => {
    const found = await bodies();
    return found.includes('To the first') && found.includes('To the second');
  });
  // The carrier's own path is for all of its accounts.
  expect(await textTo('http://x/webhooks/generic', secretOf('first'), 'Over the old path', 'old')).toBe(200);
  await waitFor(async () => (await bodies()).includes('Over the old path'));
  await waitFor(async () => {
    const found = (await list()).find(({ id }) => id === account.id)!;
    return found.recent.received === 2 && found.recent.refusedSignatures === 1 && found.webhookUrls[0]!.lastCalledAt;
  });

  expect((await assign(numbers.ana, account.id)).upsertPhoneNumbers.userErrors).toEqual([]);
  await sendFrom('From the second');
  await waitFor(() => other.sends.some(({ text }) => text === 'From the second'));
  // A directory that names only the carrier leaves the number with its account.
  expect((await assign(numbers.ana, null)).upsertPhoneNumbers.userErrors).toEqual([]);
  await sendFrom('Still from the second');
  await waitFor(() => other.sends.some(({ text }) => text === 'Still from the second'));
  expect((await remove(account.id)).userErrors).toEqual([
    expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringContaining('One number uses') }),
  ]);
});

const sendFrom = async (body: string) => {
  const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
    '{ conversations(first: 1) { edges { node { id } } } }',
  );
  const { sendMessage } = await ana.run<{ sendMessage: { userErrors: unknown[] } }>(
    'mutation ($id: ID!, $body: String!) { sendMessage(input: { conversationId: $id, body: $body }) { userErrors { message } } }',
    { id: conversations.edges[0]!.node.id, body },
  );
  expect(sendMessage.userErrors).toEqual([]);
};

test('a paused account receives; sends wait until it goes on', async () => {
  const account = (await list()).find(({ name }) => name === 'Second')!;
  expect((await upsert({ id: account.id, name: 'Second', isPaused: true })).carrierAccount?.state).toBe('PAUSED');
  // The worker follows within a second; what it sends before that has left.
  let last = '';
  await waitFor(async () => {
    await sendFrom((last = `Waits ${Date.now()}`));
    const rows = await patchbay.database.query(
      "SELECT 1 FROM job WHERE name = 'deliver-message' AND run_at > now() + interval '10 seconds'",
    );
    return rows.length > 0;
  });
  expect(await textTo(account.webhookUrls[0]!.url, secretOf('first'), 'Arrives', 'arrives')).toBe(200);
  await waitFor(async () => (await bodies()).includes('Arrives'));
  expect(other.sends.map(({ text }) => text)).not.toContain(last);
  expect((await upsert({ id: account.id, name: 'Second', isPaused: false })).carrierAccount?.state).toBe('ACTIVE');
  await waitFor(() => other.sends.some(({ text }) => text === last));
});

test('changed credentials count immediately; callbacks with the former ones are valid for a while', async () => {
  const { id, webhookUrls } = (await list()).find(({ name }) => name === 'Second')!;
  const url = webhookUrls[0]!.url;
  const rotated = await upsert({ id, name: 'Second', credentials: [{ name: 'SECRET', value: secretOf('second') }] });
  expect(rotated.userErrors).toEqual([]);
  await waitFor(async () => (await textTo(url, secretOf('second'), 'New secret', 'new')) === 200, { limitMs: 3_000 });
  expect(await textTo(url, secretOf('first'), 'Former secret', 'former')).toBe(200);
  await patchbay.database.query('UPDATE carrier_account SET former_until = now()');
  await waitFor(async () => (await textTo(url, secretOf('first'), 'Too late', 'late')) === 403, { limitMs: 3_000 });
  const rows = await patchbay.database.query<{ text: string }>(
    'SELECT carrier_account::text AS text FROM carrier_account',
  );
  expect(rows.map(({ text }) => text).join()).not.toMatch(/whsec_|127\.0\.0\.1/);
});

/** Whether the ingress takes signatures with this secret. Nothing is stored: the id is too long. */
const isTaken = async (url: string, secret: string) => (await textTo(url, secret, '', 'x'.repeat(300))) === 400;

test('a secret is replaced while texts come and go: none is refused, lost or doubled', async () => {
  const [before, after] = [secretOf('third'), secretOf('fourth')];
  const rotating = await startGenericCarrier(before, after);
  const account = await create('Third', rotating.sendUrl, before);
  const { url } = account.webhookUrls[0]!;
  expect((await assign(numbers.ana, account.id)).upsertPhoneNumbers.userErrors).toEqual([]);
  await waitFor(() => isTaken(url, before));

  let [secret, isOver] = [before, false];
  const came: string[] = [];
  const statuses = new Set<number>();
  const left: string[] = [];
  const receive = async (lane: number) => {
    for (let n = 0; !isOver; n++) {
      const body = `In ${lane}.${n}`;
      statuses.add(await textTo(url, secret, body, body));
      came.push(body);
    }
  };
  const send = async () => {
    for (let n = 0; !isOver && n < 90; n++) {
      const body = `Out ${n}`;
      await sendFrom(body);
      left.push(body);
    }
  };
  const load = Promise.all([receive(1), receive(2), send()]);
  try {
    await waitFor(() => came.length > 20 && rotating.sends.length > 2);
    const changed = await upsert({ id: account.id, name: 'Third', credentials: [{ name: 'secret', value: after }] });
    expect(changed.userErrors).toEqual([]);
    // The carrier signs with it once it counts everywhere.
    await waitFor(() => isTaken(url, after), { limitMs: 3_000 });
    secret = after;
    const cameBefore = came.length;
    await waitFor(() => came.length > cameBefore + 20 && rotating.sends.some((taken) => taken.secret === after));
    // What it signed before can still arrive.
    expect(await textTo(url, before, 'In late', 'In late')).toBe(200);
    came.push('In late');
  } finally {
    isOver = true;
    await load;
  }
  await sendFrom('Out at last');
  left.push('Out at last');

  expect([...statuses]).toEqual([200]);
  const stored = async () =>
    (await patchbay.database.query<{ body: string }>("SELECT body FROM message WHERE body LIKE 'In %'")).map(
      ({ body }) => body,
    );
  await waitFor(async () => (await stored()).length >= came.length, { what: 'all texts' });
  expect((await stored()).toSorted()).toEqual(came.toSorted());
  await waitFor(() => rotating.sends.length >= left.length, { what: 'all sends' });
  expect(rotating.sends.map(({ text }) => text).toSorted()).toEqual(left.toSorted());
  expect(rotating.sends.at(-1)).toMatchObject({ secret: after });
  expect(await patchbay.database.query("SELECT 1 FROM message WHERE body LIKE 'Out %' AND status = 'FAILED'")).toEqual(
    [],
  );
  await rotating.close();
});

describe('refuses', () => {
  const credentials = [{ name: 'secret', value: secretOf('first') }];
  test.each([
    [
      'an unknown credential',
      { name: 'A', credentials: [{ name: 'token', value: 'x' }] },
      ['credentials', '0', 'name'],
    ],
    ['a bad value', { name: 'A', credentials: [{ name: 'secret', value: 'x' }] }, ['credentials', '0', 'value']],
    ['a missing one', { name: 'A', credentials: [{ name: 'sendUrl', value: 'https://x.example' }] }, ['credentials']],
    ['no name', { name: ' ', credentials }, ['name']],
    ['a carrier without accounts', { name: 'A', provider: 'SIMULATOR', credentials: [] }, ['provider']],
  ])('%s', async (_, input, path) => {
    const { carrierAccount, userErrors } = await upsert(input);
    expect(carrierAccount).toBeNull();
    expect(userErrors).toContainEqual(expect.objectContaining({ code: 'INVALID_INPUT', path }));
    expect(JSON.stringify(userErrors)).not.toContain(secretOf('first'));
  });

  test('changes of an account of the environment', async () => {
    const { id } = (await list()).find(({ isFromEnvironment }) => isFromEnvironment)!;
    expect((await upsert({ id, name: 'A' })).userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['id'] }]);
    expect((await remove(id)).userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['id'] }]);
  });

  test('a number that does not say which of several accounts it has', async () => {
    expect((await assign('+12025550199', null)).upsertPhoneNumbers.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['0', 'carrierAccountId'] },
    ]);
  });
});

test('an account that no number uses can be deleted, and its webhook is gone within a second', async () => {
  const account = (await list()).find(({ name }) => name === 'Second')!;
  const environment = (await list()).find(({ isFromEnvironment }) => isFromEnvironment)!;
  expect((await assign(numbers.ana, environment.id)).upsertPhoneNumbers.userErrors).toEqual([]);
  expect((await remove(account.id)).userErrors).toEqual([]);
  const status = () => textTo(account.webhookUrls[0]!.url, secretOf('second'), 'Gone', 'gone');
  await waitFor(async () => (await status()) === 404, { limitMs: 3_000 });
});

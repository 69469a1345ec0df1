import { createGraphqlClient, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Sent {
  sendMessage: {
    message: { id: string; status: string; sentBy: string | null } | null;
    userErrors: { code: string; path: string[] | null }[];
  };
}

/** Texts and consent changes of service accounts. */
describe('a service account', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let recordId: string;
  let phoneNumberId: string;
  beforeAll(async () => {
    patchbay = await startPatchbay({ MAX_OPERATION_COST: '0', COST_PER_USER: '0', COST_PER_ADDRESS: '0' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    ({ recordId, phoneNumberId } = await findAnaAndMaya(ana));
  });
  afterAll(() => patchbay.close());

  const create = async (...scopes: string[]) => {
    const { createServiceAccount } = await patchbay.admin.run<{
      createServiceAccount: { serviceAccount: { id: string }; token: string };
    }>(
      `mutation ($scopes: [Scope!]!) {
        createServiceAccount(input: { name: "Reminders", scopes: $scopes }) { serviceAccount { id } token }
      }`,
      { scopes },
    );
    const { serviceAccount, token } = createServiceAccount;
    return { id: serviceAccount.id, client: createGraphqlClient(patchbay.gatewayUrl, token) };
  };
  const send = async (client: GraphqlClient, input: Record<string, unknown>) => {
    const { sendMessage } = await client.run<Sent>(
      `mutation ($input: SendMessageInput!) {
        sendMessage(input: $input) { message { id status sentBy } userErrors { code path } }
      }`,
      { input: { recordId, ...input } },
    );
    return sendMessage;
  };
  const shownToAna = (id: string) =>
    ana.run<{ node: { body: string; status: string; sender: object | null; sentBy: string | null } }>(
      `{ node(id: "${id}") { ... on Message { body status sender { name } sentBy } } }`,
    );
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();

  test('sends from any number of the company, and its texts have its name', async () => {
    const { client } = await create('MESSAGES_SEND');
    const { phoneNumbers } = await client.run<{ phoneNumbers: { number: string }[] }>('{ phoneNumbers { number } }');
    expect(phoneNumbers.map(({ number }) => number)).toEqual(Object.values(numbers).sort());
    const { message, userErrors } = await send(client, { phoneNumberId, body: 'See you at two.' });
    expect(userErrors).toEqual([]);
    expect(message).toMatchObject({ status: 'QUEUED', sentBy: 'Reminders' });
    const taken = await waitFor(() => patchbay.carrier.sends.find(({ text }) => text === 'See you at two.'));
    expect(taken).toMatchObject({ from: numbers.ana, to: customers.maya });
    await waitFor(async () => (await shownToAna(message!.id)).node.status === 'SENT');
    expect((await shownToAna(message!.id)).node).toMatchObject({ sender: null, sentBy: 'Reminders' });
  });

  test('says which number to send from', async () => {
    const { client } = await create('MESSAGES_SEND');
    expect(await send(client, { body: 'From where?' })).toEqual({
      message: null,
      userErrors: [{ code: 'NO_PHONE_NUMBER', path: ['phoneNumberId'] }],
    });
  });

  test('sends nothing without MESSAGES_SEND', async () => {
    const { client } = await create('MESSAGES_READ', 'DIRECTORY_READ', 'DIRECTORY_WRITE');
    expect(
      await client.ask(
        `mutation { sendMessage(input: { recordId: "${recordId}", phoneNumberId: "${phoneNumberId}", body: "x" }) { userErrors { code } } }`,
      ),
    ).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('repeats a send with its own idempotency key', async () => {
    const [first, other] = [await create('MESSAGES_SEND'), await create('MESSAGES_SEND')];
    const input = { phoneNumberId, body: 'Once', idempotencyKey: 'order-1' };
    const { message } = await send(first.client, input);
    expect((await send(first.client, input)).message?.id).toBe(message!.id);
    expect((await send(first.client, { ...input, body: 'Twice' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
    expect((await send(other.client, input)).message?.id).not.toBe(message!.id);
  });

  test('fills in templates with its own name', async () => {
    const { createTemplate } = await ana.run<{ createTemplate: { template: { id: string } } }>(
      'mutation { createTemplate(input: { name: "Bye", recordType: CONTACT, body: "Hi {{ record.name }}, {{ user.name }}" }) { template { id } } }',
    );
    const { client } = await create('MESSAGES_SEND');
    const { previewMessage } = await client.run<{ previewMessage: { body: string; userErrors: object[] } }>(
      'query ($input: SendMessageInput!) { previewMessage(input: $input) { body userErrors { code } } }',
      { input: { recordId, phoneNumberId, templateId: createTemplate.template.id } },
    );
    expect(previewMessage).toEqual({ body: 'Hi Maya, Reminders', userErrors: [] });
  });

  test('cancels what it scheduled', async () => {
    const { client } = await create('MESSAGES_SEND');
    const { message } = await send(client, { phoneNumberId, body: 'Tomorrow', sendAt: inSeconds(86_400) });
    expect(message?.status).toBe('SCHEDULED');
    expect(
      await client.run(`mutation { cancelMessage(id: "${message!.id}") { message { status } userErrors { code } } }`),
    ).toEqual({ cancelMessage: { message: { status: 'CANCELED' }, userErrors: [] } });
  });

  test('learns nothing of a customer’s text with MESSAGES_SEND, even if it has the ID', async () => {
    await patchbay.text(customers.harbor, numbers.ana, 'A secret');
    const id = await waitFor(async () => {
      const { conversations } = await ana.run<{
        conversations: { edges: { node: { lastMessage: { id: string } } }[] };
      }>('{ conversations(filter: { search: "A secret" }) { edges { node { lastMessage { id } } } } }');
      return conversations.edges[0]?.node.lastMessage.id;
    });
    const { client } = await create('MESSAGES_SEND');
    expect(
      await client.run(
        `mutation { cancelMessage(id: "${id}") { message { body } userErrors { code } } resendMessage(id: "${id}") { message { body } userErrors { code } } }`,
      ),
    ).toEqual({
      cancelMessage: { message: null, userErrors: [{ code: 'NOT_FOUND' }] },
      resendMessage: { message: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });

  test('that was revoked sends nothing that it scheduled, and the owners of the number get to know', async () => {
    const { client, id } = await create('MESSAGES_SEND');
    const { message } = await send(client, { phoneNumberId, body: 'Too late', sendAt: inSeconds(3) });
    await patchbay.admin.run(`mutation { revokeServiceAccount(id: "${id}") { userErrors { code } } }`);
    await waitFor(async () => (await shownToAna(message!.id)).node.status === 'CANCELED');
    const { notifications } = await ana.run<{ notifications: { edges: { node: { kind: string; title: string } }[] } }>(
      '{ notifications { edges { node { kind title } } } }',
    );
    expect(notifications.edges.map(({ node }) => node)).toContainEqual({
      kind: 'MESSAGE_CANCELED',
      title: 'A scheduled text to Maya was canceled',
    });
    expect(patchbay.carrier.sends.filter(({ text }) => text === 'Too late')).toEqual([]);
  });

  test('opts customers out with CONSENT_WRITE, and the change names it', async () => {
    await patchbay.text(customers.rafi, numbers.chloe, 'Please call me instead');
    const reader = await create('MESSAGES_READ');
    const conversation = await waitFor(async () => {
      const { conversations } = await reader.client.run<{
        conversations: { edges: { node: { id: string } }[] };
      }>('{ conversations(filter: { search: "call me instead" }) { edges { node { id } } } }');
      return conversations.edges[0]?.node.id;
    });
    const { client, id } = await create('CONSENT_WRITE');
    const optOut = `mutation { optOutCustomer(id: "${conversation}") { conversation { isOptedOut } userErrors { code } } }`;
    expect(await reader.client.ask(optOut)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await client.run(optOut)).toEqual({
      optOutCustomer: { conversation: { isOptedOut: true }, userErrors: [] },
    });
    const { key } = (await patchbay.database.query<{ key: string }>('SELECT account_id AS key FROM consent_entry'))[0]!;
    expect(Buffer.from(id, 'base64url').toString()).toBe(`ServiceAccount:${key}`);
    expect(await patchbay.database.query('SELECT source, user_id FROM consent_entry')).toEqual([
      { source: 'API', user_id: null },
    ]);
  });
});

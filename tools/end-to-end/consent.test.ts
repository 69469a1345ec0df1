import { wishMatcherVersion } from '@patchbay/messaging';
import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

describe('the consent of a customer', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let conversation: string;
  beforeEach(async () => {
    patchbay = await startPatchbay({ HELP_TEXT: 'Harbor Sales, call +1 202 555 0101. Reply STOP to end.' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    await patchbay.text(customers.maya, numbers.ana, 'Hello');
    const found = await waitFor(async () => {
      const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
        '{ conversations { edges { node { id } } } }',
      );
      return conversations.edges[0];
    });
    conversation = found.node.id;
  });
  afterEach(() => patchbay.close());

  const send = async (body: string) =>
    (
      await ana.run<{ sendMessage: { message: { id: string } | null; userErrors: { code: string }[] } }>(
        'mutation ($id: ID!, $body: String!) { sendMessage(input: { conversationId: $id, body: $body }) { message { id } userErrors { code } } }',
        { id: conversation, body },
      )
    ).sendMessage;
  const isOptedOut = async () =>
    (
      await ana.run<{ conversation: { isOptedOut: boolean } }>(
        'query ($id: ID!) { conversation(id: $id) { isOptedOut } }',
        { id: conversation },
      )
    ).conversation.isOptedOut;
  const kinds = async () =>
    (
      await ana.run<{ notifications: { edges: { node: { kind: string } }[] } }>(
        '{ notifications { edges { node { kind } } } }',
      )
    ).notifications.edges.map(({ node }) => node.kind);
  const sent = () => patchbay.carrier.sends.map(({ text }) => text);
  const log = () =>
    patchbay.database.query<{ state: string; source: string; has_message: boolean }>(
      'SELECT state, source, message_id IS NOT NULL AS has_message FROM consent_entry ORDER BY at',
    );

  test('ends with STOP, which is confirmed once, and returns with START; every change is recorded', async () => {
    await patchbay.text(customers.maya, numbers.ana, ' Stop! ');
    await patchbay.text(customers.maya, numbers.ana, 'STOP');
    await waitFor(isOptedOut);
    await waitFor(() => sent().length === 1);
    expect((await send('Please?')).userErrors).toMatchObject([{ code: 'RECIPIENT_OPTED_OUT' }]);
    const preview = await ana.run<{ previewMessage: { userErrors: { code: string }[] } }>(
      'query ($id: ID!) { previewMessage(input: { conversationId: $id, body: "Please?" }) { userErrors { code } } }',
      { id: conversation },
    );
    expect(preview.previewMessage.userErrors).toMatchObject([{ code: 'RECIPIENT_OPTED_OUT' }]);
    expect(await kinds()).toContain('CUSTOMER_OPTED_OUT');
    await patchbay.text(customers.maya, numbers.ana, 'start');
    await waitFor(async () => !(await isOptedOut()));
    expect((await send('Welcome back')).userErrors).toEqual([]);
    await waitFor(() => sent().includes('Welcome back'));
    expect(sent()).toHaveLength(3);
    expect(await log()).toEqual([
      { state: 'OPTED_OUT', source: 'KEYWORD', has_message: true },
      { state: 'OPTED_OUT', source: 'KEYWORD', has_message: true },
      { state: 'OPTED_IN', source: 'KEYWORD', has_message: true },
    ]);
  });

  test('ends with a clear wish in other words, too, which is confirmed and recorded with the version of the matcher', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'Could you stop by at ten? I don’t stop work before.');
    await patchbay.text(customers.maya, numbers.ana, 'Hör auf mir zu schreiben!!');
    await waitFor(isOptedOut);
    await waitFor(() => sent().length === 1);
    expect(sent()[0]).toContain('Sie sind abgemeldet');
    expect(await log()).toEqual([{ state: 'OPTED_OUT', source: 'NATURAL_LANGUAGE', has_message: true }]);
    const versions = await patchbay.database.query('SELECT matcher_version FROM consent_entry');
    expect(versions).toEqual([{ matcher_version: wishMatcherVersion }]);
  });

  test('is needed to get an answer to HELP, which has the configured text', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'help');
    await waitFor(() => sent().length === 1);
    expect(sent()[0]).toBe('Harbor Sales, call +1 202 555 0101. Reply STOP to end.');
    await patchbay.text(customers.maya, numbers.ana, 'STOP');
    await patchbay.text(customers.maya, numbers.ana, 'HELP');
    await patchbay.text(customers.maya, numbers.ana, 'the end of it');
    await waitFor(
      async () => (await patchbay.database.query("SELECT 1 FROM message WHERE body = 'the end of it'")).length === 1,
    );
    await waitFor(() => sent().length === 2);
    expect(sent()[1]).toContain('unsubscribed');
  });

  test('is up to the seller if the customer asks to stop in other words, but not if they want to stop by', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'I will stop by tomorrow');
    await patchbay.text(customers.maya, numbers.ana, 'Not interested, bye');
    await waitFor(async () => (await kinds()).includes('CUSTOMER_MAY_OPT_OUT'));
    expect((await kinds()).filter((kind) => kind === 'CUSTOMER_MAY_OPT_OUT')).toHaveLength(1);
    expect(await isOptedOut()).toBe(false);
    expect(await log()).toEqual([]);
    expect(sent()).toEqual([]);
  });

  test('can be ended by the seller, which is recorded, and returns with START', async () => {
    const optOut = async (as: GraphqlClient) =>
      (
        await as.run<{
          optOutCustomer: {
            conversation: { isOptedOut: boolean } | null;
            conversations: { isOptedOut: boolean }[];
            userErrors: { code: string }[];
          };
        }>(
          `mutation ($id: ID!) { optOutCustomer(id: $id) {
            conversation { isOptedOut } conversations { isOptedOut record { name } } userErrors { code } } }`,
          { id: conversation },
        )
      ).optOutCustomer;
    // Texts of one customer can be under two records.
    await patchbay.text(customers.maya, numbers.ana, 'For Harbor');
    const moving = await waitFor(async () => {
      const { conversation: found } = await ana.run<{ conversation: { lastMessage: { id: string; body: string } } }>(
        'query ($id: ID!) { conversation(id: $id) { lastMessage { id body } } }',
        { id: conversation },
      );
      return found.lastMessage.body === 'For Harbor' && found.lastMessage.id;
    });
    const { recordByExternalId: harbor } = await ana.run<{ recordByExternalId: { id: string } }>(
      '{ recordByExternalId(type: ACCOUNT, externalId: "harbor") { id } }',
    );
    await ana.run('mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { moveId } }', {
      input: { messageIds: [moving], toRecordId: harbor.id },
    });
    expect(await optOut(await patchbay.as('chloe'))).toMatchObject({
      conversation: null,
      conversations: [],
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await optOut(ana)).toEqual({
      conversation: { isOptedOut: true },
      conversations: ['Harbor', 'Maya'].map((name) => ({ isOptedOut: true, record: { name } })),
      userErrors: [],
    });
    expect((await send('Again')).userErrors).toMatchObject([{ code: 'RECIPIENT_OPTED_OUT' }]);
    await patchbay.text(customers.maya, numbers.ana, 'START');
    await waitFor(async () => !(await isOptedOut()));
    expect(
      await patchbay.database.query(
        `SELECT state, source, message_id IS NOT NULL AS has_message, app_user.external_id AS by
         FROM consent_entry LEFT JOIN app_user ON app_user.id = consent_entry.user_id ORDER BY at`,
      ),
    ).toEqual([
      { state: 'OPTED_OUT', source: 'USER', has_message: false, by: 'ana' },
      { state: 'OPTED_IN', source: 'KEYWORD', has_message: true, by: null },
    ]);
  });

  test('ends when the carrier reports an opt-out', async () => {
    const { message } = await send('Hello Maya');
    const taken = await waitFor(() => patchbay.carrier.sends[0]);
    await patchbay.report(taken.id, 'failed', '21610');
    await waitFor(isOptedOut);
    expect(message).not.toBeNull();
    expect((await send('Again')).userErrors).toMatchObject([{ code: 'RECIPIENT_OPTED_OUT' }]);
    expect(await log()).toEqual([{ state: 'OPTED_OUT', source: 'CARRIER', has_message: true }]);
    // Its sender hears of it once: why their text failed says it.
    expect(await kinds()).toEqual(['MESSAGE_FAILED', 'NEW_MESSAGE']);
  });
});

import { createGraphqlClient, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { createHmac } from 'node:crypto';
import { fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startApis, type ApiAnswer, type Apis } from './start-apis';
import { startPatchbay, type Patchbay } from './start-patchbay';

const publicUrl = 'https://hooks.example';

/** Twilio failed during the send, so it is unknown whether it sent the text. Patchbay must not just send it again. */
describe('a text whose outcome is unknown', () => {
  let apis: Apis;
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let recordId: string;
  let phoneNumberId: string;
  /** How Twilio answers sends, and what its log contains. */
  let sending: () => ApiAnswer;
  let logged: Record<string, unknown>[];

  beforeEach(async () => {
    apis = await startApis();
    sending = () => ({ status: 500, body: { code: 20500 } });
    logged = [];
    apis.answer = (_path, { method }) => (method === 'POST' ? sending() : { status: 200, body: { messages: logged } });
    patchbay = await startPatchbay({
      PUBLIC_WEBHOOK_URL: publicUrl,
      TWILIO_ACCOUNT_SID: 'AC0123',
      TWILIO_AUTH_TOKEN: '12345',
      TWILIO_API_URL: apis.url,
      SEND_ASK_AFTER_SECONDS: '1',
    });
    await fillCompany(patchbay.admin);
    await patchbay.admin.run(
      'mutation ($number: E164!) { upsertPhoneNumbers(input: [{ number: $number, name: "Ana", provider: TWILIO, owner: { userExternalId: "ana" } }]) { updated } }',
      { number: numbers.ana },
    );
    ana = await patchbay.as('ana');
    ({ recordId, phoneNumberId } = await findAnaAndMaya(ana));
  });
  afterEach(async () => {
    await patchbay.close();
    await apis.close();
  });

  const send = async (body: string, more: Record<string, unknown> = {}, as = ana) =>
    (
      await as.run<{ sendMessage: { message: { id: string } } }>(
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
        { input: { recordId, phoneNumberId, body, ...more } },
      )
    ).sendMessage.message.id;
  const stateOf = async (id: string) =>
    (
      await ana.run<{
        node: {
          status: string;
          needsAttention: boolean;
          problem: { reason: string; advice: string } | null;
          timeline: { kind: string; detail: string }[];
        };
      }>(
        'query ($id: ID!) { node(id: $id) { ... on Message { status needsAttention problem { reason advice } timeline { kind detail } } } }',
        { id },
      )
    ).node;
  const is = (id: string, status: string) =>
    waitFor(async () => (await stateOf(id)).status === status, { what: `${status}` });
  const sends = () =>
    apis.calls.filter(({ method }) => method === 'POST').map(({ body }) => new URLSearchParams(body).get('Body'));
  const asked = () => apis.calls.filter(({ method }) => method === 'GET').length;
  const inLog = (sid: string, body: string, status: string) => ({
    sid,
    status,
    body,
    direction: 'outbound-api',
    date_created: new Date().toUTCString(),
    error_code: null,
  });
  /** Pretends that the last attempt was so long ago. */
  const age = (interval: string) =>
    patchbay.database.query(`UPDATE send_attempt SET started_at = started_at - interval '${interval}'`);
  const report = (messageSid: string, messageId: string, status: string) => {
    const path = `/webhooks/twilio/status/${messageId}`;
    const fields = { MessageSid: messageSid, MessageStatus: status };
    const signature = createHmac('sha1', '12345')
      .update(`${publicUrl}${path}MessageSid${messageSid}MessageStatus${status}`)
      .digest('base64');
    return fetch(`${patchbay.ingressUrl}${path}`, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature },
      body: new URLSearchParams(fields),
    });
  };
  const kinds = async () =>
    (
      await ana.run<{ notifications: { edges: { node: { kind: string } }[] } }>(
        '{ notifications { edges { node { kind } } } }',
      )
    ).notifications.edges.map(({ node }) => node.kind);
  const resend = async (id: string, as = ana) =>
    (
      await as.run<{ resendMessage: { message: { needsAttention: boolean } | null; userErrors: { code: string }[] } }>(
        'mutation ($id: ID!) { resendMessage(id: $id) { message { needsAttention } userErrors { code } } }',
        { id },
      )
    ).resendMessage;

  test('gets the status that the carrier returns when asked', async () => {
    const id = await send('Are you there?');
    await is(id, 'SENDING');
    logged = [inLog('SM5', 'Are you there?', 'delivered')];
    await is(id, 'DELIVERED');
    expect(sends()).toEqual(['Are you there?']);
    expect((await stateOf(id)).timeline.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['ATTEMPTED', expect.stringContaining('unknown')],
      ['REPORTED', 'delivered'],
    ]);
  });

  test('does not get the status of another text with the same body', async () => {
    const id = await send('Hello?');
    // A text is SENDING before its call: only the call itself may meet the carrier that does not answer.
    await waitFor(() => sends().includes('Hello?'));
    await is(id, 'SENDING');
    sending = () => ({ status: 201, body: { sid: 'SM6' } });
    const again = await send('Hello?');
    await is(again, 'SENT');
    logged = [inLog('SM6', 'Hello?', 'delivered')];
    const before = asked();
    await waitFor(() => asked() > before + 2, { what: 'the carrier to be asked about both' });
    expect(await stateOf(id)).toMatchObject({ status: 'SENDING', needsAttention: false });
  });

  test('finally waits for a user, who can send it again; the first report then settles it', async () => {
    const id = await send('Is it out?');
    await is(id, 'SENDING');
    expect((await resend(id)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
    await waitFor(() => asked() > 0);
    expect((await stateOf(id)).needsAttention).toBe(false);
    await age('16 minutes');
    await waitFor(async () => (await stateOf(id)).needsAttention);
    expect(await stateOf(id)).toMatchObject({
      status: 'SENDING',
      problem: {
        reason: expect.stringContaining('may or may not have been sent') as string,
        advice: expect.stringContaining('send it again') as string,
      },
    });
    expect(await kinds()).toContain('MESSAGE_IN_DOUBT');
    expect(sends()).toEqual(['Is it out?']);

    expect((await resend(id, await patchbay.as('chloe'))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    sending = () => ({ status: 201, body: { sid: 'SM7' } });
    expect(await resend(id)).toEqual({ message: { needsAttention: false }, userErrors: [] });
    await is(id, 'SENT');
    expect(sends()).toEqual(['Is it out?', 'Is it out?']);
    expect(await stateOf(id)).toMatchObject({ needsAttention: false, problem: null });
  });

  test('that a program sent waits for the owners of the number', async () => {
    const { createServiceAccount } = await patchbay.admin.run<{ createServiceAccount: { token: string } }>(
      'mutation { createServiceAccount(input: { name: "Reminders", scopes: [MESSAGES_SEND] }) { token } }',
    );
    const program = createGraphqlClient(patchbay.gatewayUrl, createServiceAccount.token);
    const id = await send('From a program', {}, program);
    await is(id, 'SENDING');
    await age('16 minutes');
    await waitFor(async () => (await stateOf(id)).needsAttention);
    expect(await kinds()).toContain('MESSAGE_IN_DOUBT');
    sending = () => ({ status: 201, body: { sid: 'SM9' } });
    expect(await resend(id)).toEqual({ message: { needsAttention: false }, userErrors: [] });
    await is(id, 'SENT');
  });

  test('is settled by a report even after a user was asked and dismissed it', async () => {
    const id = await send('Late report');
    await is(id, 'SENDING');
    await age('16 minutes');
    await waitFor(async () => (await stateOf(id)).needsAttention);
    const dismiss = `mutation { dismissMessage(id: "${id}") { message { needsAttention } userErrors { code } } }`;
    const ana = await patchbay.as('ana');
    expect(await ana.run(dismiss)).toEqual({ dismissMessage: { message: { needsAttention: false }, userErrors: [] } });
    expect(await ana.run(dismiss)).toMatchObject({ dismissMessage: { userErrors: [{ code: 'TOO_LATE' }] } });
    const before = asked();
    await waitFor(() => asked() > before + 1, { what: 'the carrier to be asked on' });
    expect(await stateOf(id)).toMatchObject({ needsAttention: false, problem: {} });
    const rawId = (
      await patchbay.database.query<{ id: string }>("SELECT id FROM message WHERE body = 'Late report'")
    )[0]!.id;
    expect((await report('SM8', rawId, 'delivered')).status).toBe(200);
    await is(id, 'DELIVERED');
    expect(await stateOf(id)).toMatchObject({ needsAttention: false, problem: null });
    expect(sends()).toHaveLength(1);
  });

  test('waits for a user even if it was scheduled days before', async () => {
    const id = await send('Long planned', { sendAt: new Date(Date.now() + 60_000).toISOString() });
    await patchbay.database.query(
      "UPDATE message SET created_at = created_at - interval '5 days', send_at = now() WHERE body = 'Long planned'",
    );
    await patchbay.database.query("UPDATE job SET run_at = now() WHERE name = 'deliver-message'");
    await is(id, 'SENDING');
    await waitFor(() => asked() > 0);
    await age('16 minutes');
    await waitFor(async () => (await stateOf(id)).needsAttention, { what: 'a user to be asked' });
    expect(sends()).toHaveLength(1);
  });
});

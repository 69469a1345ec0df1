import { startSmtpServer, waitFor, type SmtpServer } from '@patchbay/testkit';
import type { ServerResponse } from 'node:http';
import { customers, fillCompany, numbers } from './fill-company';
import { readMetrics } from './read-metrics';
import { startPatchbay, type Patchbay, webhookSecret } from './start-patchbay';
import { startWebhookReceiver } from './webhook-receiver';

interface Alarm {
  readonly id: string;
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
  readonly since: string;
  readonly waitingSince: string | null;
  readonly endedAt: string | null;
  readonly count: number;
  readonly subjects: readonly {
    readonly id: string;
    readonly missingNumber?: string | null;
    readonly cause?: string;
  }[];
}

const fields = `id kind message advice since waitingSince endedAt count
  subjects { id ... on Receipt { missingNumber causeCode } ... on PhoneNumber { number } }`;
const missing = '+12025550199';

describe('an alarm', () => {
  let patchbay: Patchbay;
  let smtp: SmtpServer;
  beforeAll(async () => {
    smtp = await startSmtpServer();
    patchbay = await startPatchbay({
      ALARM_SECONDS: '1',
      SMTP_URL: smtp.url,
      SMTP_FROM: 'Patchbay <patchbay@example.com>',
      ALARM_EMAIL: 'ops@example.com',
      SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
    });
    await fillCompany(patchbay.admin);
    await patchbay.admin.run(
      'mutation { upsertUsers(input: [{ externalId: "boss", name: "Boss", email: "boss@example.com", role: ADMIN }]) { created } }',
    );
  });
  afterAll(async () => {
    await patchbay.close();
    await smtp.close();
  });

  const alarms = async (isOpen: boolean | null = true) => {
    const found = await patchbay.admin.run<{ alarms: { edges: { node: Alarm }[] } }>(
      `query ($isOpen: Boolean) { alarms(isOpen: $isOpen) { edges { node { ${fields} } } } }`,
      { isOpen },
    );
    return found.alarms.edges.map(({ node }) => node);
  };
  const told = async (user: string) => {
    const client = await patchbay.as(user);
    const { notifications } = await client.run<{
      notifications: { edges: { node: { kind: string; title: string; body: string; alarm: { id: string } | null } }[] };
    }>('{ notifications { edges { node { kind title body alarm { id } } } } }');
    return notifications.edges.map(({ node }) => node).filter(({ kind }) => kind.startsWith('ALARM'));
  };

  test('tells of a text to a number that is missing, and ends when the number was added and the text retried', async () => {
    const boss = await patchbay.as('boss');
    const { eventCursor } = await boss.run<{ eventCursor: string }>('{ eventCursor }');
    const live = (await patchbay.connect('boss')).subscribe<{
      notificationAdded: { notification: { kind: string; alarm: { id: string } } };
    }>('subscription ($after: Cursor) { notificationAdded(after: $after) { notification { kind alarm { id } } } }', {
      after: eventCursor,
    });
    expect(await patchbay.text(customers.maya, missing, 'Is anybody there?')).toBe(200);
    const alarm = await waitFor(async () => (await alarms())[0]);
    expect(alarm).toMatchObject({
      kind: 'QUARANTINED_TEXTS',
      count: 1,
      message: `1 text of customers could not be processed: the number ${missing} is not in the directory. Waiting for less than a minute.`,
      advice: 'Add the number, then retry the texts. Dismiss them if the number is not yours.',
      endedAt: null,
      subjects: [{ missingNumber: missing, causeCode: 'UNKNOWN_PHONE_NUMBER' }],
    });
    expect(alarm.since).toBe(alarm.waitingSince);
    await waitFor(
      async () => (await readMetrics(patchbay.workerUrl)).get('patchbay_alarms_open{kind="QUARANTINED_TEXTS"}') === 1,
    );
    expect((await live.at(0)).notificationAdded.notification).toEqual({ kind: 'ALARM_BEGAN', alarm: { id: alarm.id } });

    await patchbay.admin.run(
      `mutation { upsertPhoneNumbers(input: [{ number: "${missing}", name: "New", provider: GENERIC, owner: { userExternalId: "ana" } }]) { created } }`,
    );
    const { retryReceipts } = await patchbay.admin.run<{ retryReceipts: object }>(
      'mutation ($id: ID!) { retryReceipts(id: $id) { receipts { id state } hasMore userErrors { code } } }',
      { id: alarm.subjects[0]!.id },
    );
    expect(retryReceipts).toEqual({
      receipts: [{ id: alarm.subjects[0]!.id, state: 'PENDING' }],
      hasMore: false,
      userErrors: [],
    });
    await waitFor(
      async () => (await patchbay.database.query("SELECT 1 FROM message WHERE body = 'Is anybody there?'"))[0],
    );
    const ended = await waitFor(async () => (await alarms(false))[0]);
    expect(ended).toMatchObject({ id: alarm.id, endedAt: expect.any(String) as string });
    expect(await alarms()).toEqual([]);

    for (const user of ['root', 'boss'])
      expect(await told(user)).toMatchObject([
        { kind: 'ALARM_ENDED', title: 'Solved: Texts of customers were set aside', alarm: { id: alarm.id } },
        { kind: 'ALARM_BEGAN', title: 'Texts of customers were set aside', alarm: { id: alarm.id } },
      ]);
    expect(await told('ana')).toEqual([]);
    await waitFor(() => smtp.emails.length === 2);
    expect(smtp.emails.map(({ to }) => to)).toEqual([['ops@example.com'], ['ops@example.com']]);
    expect(smtp.emails[0]!.raw).toContain(missing);
    expect(smtp.emails[1]!.raw).toContain('Subject: Solved:');
    expect((await live.at(1)).notificationAdded.notification).toEqual({ kind: 'ALARM_ENDED', alarm: { id: alarm.id } });
    expect(live.received).toHaveLength(2);
  });

  /** Expects an alarm of this kind after `raise`, about something, and its end after `clear`. */
  const expectRaised = async (kind: string, raise: () => Promise<unknown>, clear: () => Promise<unknown>) => {
    await raise();
    const alarm = await waitFor(async () => (await alarms()).find((one) => one.kind === kind), { what: kind });
    expect(alarm).toMatchObject({ endedAt: null, message: expect.stringMatching(/\.$/) as string });
    expect([alarm.advice.length > 0, alarm.subjects.length > 0]).toEqual([true, true]);
    await clear();
    await waitFor(async () => (await alarms(false)).some(({ id }) => id === alarm.id), { what: `the end of ${kind}` });
    expect((await alarms()).filter((one) => one.kind === kind)).toEqual([]);
    return alarm;
  };
  const run = (mutation: string, fields: string) =>
    patchbay.admin.run(`mutation { ${mutation} { ${fields} userErrors { message } } }`);
  const query = (sql: string) => patchbay.database.query<{ id: string }>(sql);
  /** As it is stored. */
  const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!;
  const sendFrom = async (user: string, body: string) => {
    const client = await patchbay.as(user);
    const { conversations } = await client.run<{ conversations: { edges: { node: { id: string } }[] } }>(
      '{ conversations(first: 1) { edges { node { id } } } }',
    );
    const { sendMessage } = await client.run<{ sendMessage: { message: { id: string } } }>(
      'mutation ($id: ID!, $body: String!) { sendMessage(input: { conversationId: $id, body: $body }) { message { id } } }',
      { id: conversations.edges[0]!.node.id, body },
    );
    return uuidOf(sendMessage.message.id);
  };
  const statusIs = (id: string, status: string) =>
    waitFor(async () => (await query(`SELECT id FROM message WHERE id = '${id}' AND status = '${status}'`))[0]);

  test('tells of a carrier that does not accept our signature, until it does', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'Hello?');
    await waitFor(async () => (await query("SELECT id FROM message WHERE body = 'Hello?'"))[0]);
    const { message } = await expectRaised(
      'CARRIER_FAILING',
      async () => {
        patchbay.carrier.answerNext(
          ...[1, 2, 3].map(() => (response: ServerResponse) => void response.writeHead(403).end()),
        );
        for (const body of ['One', 'Two', 'Three']) await statusIs(await sendFrom('ana', body), 'FAILED');
      },
      async () => statusIs(await sendFrom('ana', 'Four'), 'SENT'),
    );
    expect(message).toContain('generic');
  });

  test('tells of texts that wait because their account is paused, until it goes on', async () => {
    const account = await patchbay.admin.run<{ upsertCarrierAccount: { carrierAccount: { id: string } } }>(
      `mutation ($url: String!, $secret: String!) { upsertCarrierAccount(input: { provider: GENERIC, name: "Line", isPaused: true,
        credentials: [{ name: "sendUrl", value: $url }, { name: "secret", value: $secret }] }) { carrierAccount { id } } }`,
      { url: patchbay.carrier.sendUrl, secret: webhookSecret },
    );
    const { id } = account.upsertCarrierAccount.carrierAccount;
    await run(
      `upsertPhoneNumbers(input: [{ number: "${numbers.ben}", name: "Ben", provider: GENERIC, carrierAccountId: "${id}", owner: { userExternalId: "ben" } }])`,
      'updated',
    );
    await patchbay.text(customers.rafi, numbers.ben, 'Ben?');
    await waitFor(async () => (await query("SELECT id FROM message WHERE body = 'Ben?'"))[0]);
    let waiting = '';
    const { advice } = await expectRaised(
      'SENDS_WAITING',
      async () => {
        waiting = await sendFrom('ben', 'Waits');
        // Until the worker knows the account, the text waits for that.
        await waitFor(
          async () =>
            (
              await query(
                `SELECT id FROM job WHERE subject_id = '${waiting}' AND run_at > now() + interval '5 seconds'`,
              )
            )[0],
        );
        await query(`UPDATE message SET created_at = created_at - interval '6 minutes' WHERE id = '${waiting}'`);
      },
      () =>
        run(
          `upsertCarrierAccount(input: { id: "${id}", provider: GENERIC, name: "Line", isPaused: false })`,
          'carrierAccount { id }',
        ),
    );
    expect(advice).toContain('paused');
    await statusIs(waiting, 'SENT');
  });

  test('tells of a text about which nobody decides, until somebody does', async () => {
    const id = await sendFrom('ana', 'Did it leave?');
    await statusIs(id, 'SENT');
    await expectRaised(
      'MESSAGES_IN_DOUBT',
      () =>
        query(`UPDATE message SET status = 'SENDING', needs_attention = true, created_at = created_at - interval '61 minutes',
          problem = '{"code": "IN_DOUBT", "reason": "", "advice": ""}' WHERE id = '${id}'`),
      () => run(`dismissMessage(id: "${Buffer.from(`Message:${id}`).toString('base64url')}")`, 'message { id }'),
    );
  });

  test('tells of a webhook whose receiver is gone, until it is resumed', async () => {
    const receiver = await startWebhookReceiver();
    receiver.answer = (response) => void response.writeHead(410).end();
    const { createServiceAccount: created } = await patchbay.admin.run<{
      createServiceAccount: { serviceAccount: { id: string } };
    }>(
      'mutation { createServiceAccount(input: { name: "CRM", scopes: [MESSAGES_READ, DIRECTORY_READ] }) { serviceAccount { id } } }',
    );
    const { createWebhookEndpoint: endpoint } = await patchbay.admin.run<{
      createWebhookEndpoint: { webhookEndpoint: { id: string } };
    }>(
      `mutation ($url: String!) { createWebhookEndpoint(input: { url: $url, serviceAccountId: "${created.serviceAccount.id}",
        document: "subscription { messageAdded { cursor } }" }) { webhookEndpoint { id } } }`,
      { url: receiver.url },
    );
    await expectRaised(
      'WEBHOOK_SUSPENDED',
      () => patchbay.text(customers.maya, numbers.ana, 'For the CRM'),
      () => {
        receiver.answer = (response) => void response.writeHead(204).end();
        return run(`resumeWebhookEndpoint(id: "${endpoint.webhookEndpoint.id}")`, 'webhookEndpoint { id }');
      },
    );
    await receiver.close();
  });

  test('tells of a customer who waits for a day, until somebody answers', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'Still there?');
    await waitFor(async () => (await query("SELECT id FROM message WHERE body = 'Still there?'"))[0]);
    await expectRaised(
      'UNATTENDED_TEXTS',
      () =>
        query(`UPDATE conversation SET waiting_since = waiting_since - interval '25 hours'
          WHERE id = (SELECT conversation_id FROM message WHERE body = 'Still there?')`),
      () => sendFrom('ana', 'Yes, I am.'),
    );
  });

  test('tells of a number whose owner may not read texts, until they may', async () => {
    const become = (role: string) =>
      run(
        `upsertUsers(input: [{ externalId: "chloe", name: "chloe", email: "chloe@example.com", role: ${role} }])`,
        'updated',
      );
    await expectRaised(
      'NUMBER_WITHOUT_PEOPLE',
      () => become('VIEWER'),
      () => become('SALESPERSON'),
    );
  });
});

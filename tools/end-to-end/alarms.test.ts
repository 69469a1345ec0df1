import { startSmtpServer, waitFor, type SmtpServer } from '@patchbay/testkit';
import { customers, fillCompany } from './fill-company';
import { readMetrics } from './read-metrics';
import { startPatchbay, type Patchbay } from './start-patchbay';

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
});

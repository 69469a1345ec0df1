import { waitFor } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { postWebhook, startPatchbay, type Patchbay } from './start-patchbay';

interface Listed {
  receipts: {
    edges: {
      node: {
        id: string;
        state: string;
        cause: string | null;
        causeCode: string | null;
        eventId: string;
        body: string;
        settledAt: string | null;
      };
    }[];
  };
}

describe('a callback in the ledger', () => {
  let patchbay: Patchbay;
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
  });
  afterEach(() => patchbay.close());

  const list = async (states?: string[]) =>
    (
      await patchbay.admin.run<Listed>(
        'query ($states: [ReceiptState!]) { receipts(states: $states) { edges { node { id state cause causeCode eventId body settledAt } } } }',
        { states },
      )
    ).receipts.edges.map(({ node }) => node);
  const retry = async (id: string) =>
    (
      await patchbay.admin.run<{ retryReceipt: { receipt: { state: string } | null; userErrors: { code: string }[] } }>(
        'mutation ($id: ID!) { retryReceipt(id: $id) { receipt { state } userErrors { code message } } }',
        { id },
      )
    ).retryReceipt;

  test('is settled with a cause, and can be retried after the cause is fixed', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'Routed', { id: 't-1', eventId: 'e-1' });
    await patchbay.text(customers.maya, numbers.ana, 'Routed', { id: 't-1', eventId: 'e-2' });
    await patchbay.text(customers.maya, '+12025550199', 'To a company number that is not in the directory yet', {
      id: 't-3',
      eventId: 'e-3',
    });
    await waitFor(async () => (await list(['PENDING'])).length === 0 && (await list()).length === 3);
    const byEvent = Object.fromEntries((await list()).map((receipt) => [receipt.eventId, receipt]));
    expect([byEvent['e-1']!.state, byEvent['e-2']!.state, byEvent['e-3']!.state]).toEqual([
      'ROUTED',
      'DUPLICATE',
      'QUARANTINED',
    ]);
    expect([byEvent['e-1']!.causeCode, byEvent['e-2']!.causeCode]).toEqual([null, 'ARRIVED_BEFORE']);
    expect(byEvent['e-3']).toMatchObject({
      causeCode: 'UNKNOWN_PHONE_NUMBER',
      cause: expect.stringMatching(/unknown number/) as string,
      body: expect.stringContaining('not in the directory yet') as string,
    });

    expect((await retry(byEvent['e-1']!.id)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
    expect((await retry('nonsense')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await patchbay.admin.run(
      'mutation { upsertPhoneNumbers(input: [{ number: "+12025550199", name: "New", provider: GENERIC, owner: { userExternalId: "ana" } }]) { created } }',
    );
    expect(await retry(byEvent['e-3']!.id)).toEqual({ receipt: { state: 'PENDING' }, userErrors: [] });
    await waitFor(async () => (await list(['ROUTED'])).some(({ eventId }) => eventId === 'e-3'));
    const { conversations } = await (await patchbay.as('ana')).run<{ conversations: { edges: unknown[] } }>(
      '{ conversations(filter: { search: "not in the directory yet" }) { edges { cursor } } }',
    );
    expect(conversations.edges).toHaveLength(1);
  });

  test('is found by its words, its number, its cause and its dismissal', async () => {
    await patchbay.text(customers.maya, numbers.ana, 'Grüße: 50% off?', { eventId: 'e-1' });
    await patchbay.text(customers.maya, '+12025550199', 'To nobody', { eventId: 'e-2' });
    await waitFor(async () => (await list(['PENDING'])).length === 0 && (await list()).length === 2);
    const find = async (args: string) =>
      (await patchbay.admin.run<Listed>(`{ receipts(${args}) { edges { node { id eventId } } } }`)).receipts.edges.map(
        ({ node }) => node.eventId,
      );
    expect(await find('search: "grüße: 50% OFF"')).toEqual(['e-1']);
    expect(await find('search: "50_"')).toEqual([]);
    expect(await find('search: "(202) 555-0199"')).toEqual(['e-2']);
    expect(await find(`search: "${customers.maya}", first: 1`)).toEqual(['e-2']);
    expect(await find('causeCodes: [UNKNOWN_PHONE_NUMBER]')).toEqual(['e-2']);
    expect(await find('causeCodes: [UNREADABLE]')).toEqual([]);
    const [set] = await list(['QUARANTINED']);
    const { dismissReceipt } = await patchbay.admin.run<{ dismissReceipt: object }>(
      'mutation ($id: ID!) { dismissReceipt(id: $id, reason: "A typo") { receipt { state isDismissed dismissalReason } userErrors { code } } }',
      { id: set!.id },
    );
    expect(dismissReceipt).toEqual({
      receipt: { state: 'IGNORED', isDismissed: true, dismissalReason: 'A typo' },
      userErrors: [],
    });
    expect(await find('isDismissed: true')).toEqual(['e-2']);
    expect(await find('isDismissed: false')).toEqual(['e-1']);
    const { auditEntries } = await patchbay.admin.run<{ auditEntries: { edges: { node: object }[] } }>(
      '{ auditEntries(filter: { actions: ["dismissReceipt"] }) { edges { node { subjects change } } } }',
    );
    expect(auditEntries.edges).toMatchObject([
      { node: { subjects: [set!.id], change: expect.stringContaining('A typo') as string } },
    ]);
  });

  test.each([
    ['a NUL', 'NUL \u0000 here'],
    ['half a character', 'half \ud83d here'],
  ])('with %s in its text is routed, and so are the following ones', async (_name, body) => {
    await patchbay.text(customers.maya, numbers.ana, body);
    await patchbay.text(customers.maya, numbers.ana, 'Behind it');
    await waitFor(
      async () => (await patchbay.database.query("SELECT 1 FROM message WHERE body = 'Behind it'")).length === 1,
    );
    expect((await list()).map(({ state }) => state)).toEqual(['ROUTED', 'ROUTED']);
  });

  test('is quarantined after several failures, does not block the following ones, and is routed once the cause is fixed', async () => {
    await patchbay.database.query(`
      CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
      CREATE TRIGGER poison BEFORE INSERT ON message FOR EACH ROW WHEN (NEW.body = 'Poison') EXECUTE FUNCTION refuse_poison()`);
    await patchbay.text(customers.maya, numbers.ana, 'Poison', { eventId: 'poison' });
    await patchbay.text(customers.maya, numbers.ana, 'Behind it', { eventId: 'behind' });
    await patchbay.text(customers.rafi, numbers.west, 'Beside it', { eventId: 'beside' });
    await waitFor(async () => (await list(['PENDING'])).length === 0 && (await list()).length === 3, {
      limitMs: 20_000,
    });
    const byEvent = Object.fromEntries((await list()).map((receipt) => [receipt.eventId, receipt]));
    expect(byEvent).toMatchObject({
      poison: { state: 'QUARANTINED', causeCode: 'KEPT_FAILING', cause: expect.stringContaining('poison') as string },
      behind: { state: 'ROUTED' },
      beside: { state: 'ROUTED' },
    });

    const ana = await patchbay.as('ana');
    expect(
      (await ana.ask('mutation ($id: ID!) { retryReceipt(id: $id) { receipt { state } } }', { id: byEvent.poison!.id }))
        .errors,
    ).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await patchbay.database.query('DROP TRIGGER poison ON message');
    expect((await retry(byEvent.poison!.id)).userErrors).toEqual([]);
    await waitFor(async () => (await list(['ROUTED'])).length === 3);
  });

  describe('that reports on an outbound text', () => {
    const sendOne = async () => {
      const ana = await patchbay.as('ana');
      await patchbay.text(customers.maya, numbers.ana, 'Hi');
      const { conversations } = await waitFor(async () => {
        const found = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
          '{ conversations { edges { node { id } } } }',
        );
        return found.conversations.edges.length > 0 && found;
      });
      const { sendMessage } = await ana.run<{ sendMessage: { message: { id: string } } }>(
        'mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "Hello" }) { message { id } } }',
        { id: conversations.edges[0]!.node.id },
      );
      const taken = await waitFor(() => patchbay.carrier.sends[0]);
      const state = async () =>
        (
          await ana.run<{
            node: {
              status: string;
              problem: { providerCode: string } | null;
              timeline: { kind: string; detail: string }[];
            };
          }>(
            'query ($id: ID!) { node(id: $id) { ... on Message { status problem { providerCode } timeline { kind detail providerCode by { name } } } } }',
            { id: sendMessage.message.id },
          )
        ).node;
      return { taken, state };
    };
    const report = (data: Record<string, unknown>, eventId?: string) =>
      postWebhook(patchbay.ingressUrl, { type: 'message.status', data }, eventId);

    test('leads to the right status if reports are out of order, repeated, a week late, unknown or have odd characters', async () => {
      const { taken, state } = await sendOne();
      await report({ id: taken.id, status: 'delivered' }, 'd-1');
      await report({ id: taken.id, status: 'delivered' }, 'd-1');
      await report({ id: taken.id, status: 'delivered', at: new Date(Date.now() - 7 * 86_400_000).toISOString() });
      await report({ id: taken.id, status: 'sent' });
      await report({ id: taken.id, status: 'failed', errorCode: '30003\u0000\ud83d' });
      await waitFor(async () => (await state()).timeline.filter(({ kind }) => kind === 'REPORTED').length === 4);
      expect(await state()).toMatchObject({ status: 'DELIVERED', problem: null });
      expect((await state()).timeline.map(({ kind }) => kind)).toEqual([
        'ATTEMPTED',
        'REPORTED',
        'REPORTED',
        'REPORTED',
        'REPORTED',
      ]);
      expect((await list(['QUARANTINED', 'PENDING'])).length).toBe(0);
    });

    test('does not turn a failure into an earlier success', async () => {
      const { taken, state } = await sendOne();
      await report({ id: taken.id, status: 'undelivered', errorCode: '30005' });
      await report({ id: taken.id, status: 'sent' });
      await report({ id: taken.id, status: 'delivered' });
      await waitFor(async () => (await state()).timeline.filter(({ kind }) => kind === 'REPORTED').length === 3);
      expect(await state()).toMatchObject({ status: 'UNDELIVERED', problem: { providerCode: '30005' } });
    });

    test('is quarantined if the message is unknown, without blocking others', async () => {
      await report({ id: 'nobody-sent-this', status: 'delivered' }, 'unknown');
      const { taken, state } = await sendOne();
      await report({ id: taken.id, status: 'delivered' });
      await waitFor(async () => (await state()).status === 'DELIVERED');
      expect((await list(['PENDING'])).map(({ eventId }) => eventId)).toEqual(['unknown']);
      // Two minutes later.
      await patchbay.database.query('UPDATE job SET attempts = 8, run_at = now()');
      await waitFor(async () => (await list(['PENDING'])).length === 0);
      expect(await list(['IGNORED'])).toMatchObject([
        { eventId: 'unknown', cause: 'The report is not about one of our messages.' },
      ]);
    });

    test('waits for the carrier’s answer to the send if it arrives first', async () => {
      patchbay.carrier.answerNext((response) => {
        const { id } = patchbay.carrier.sends.at(-1)!;
        void report({ id, status: 'delivered' }, 'early').then(async () => {
          await waitFor(
            async () =>
              (
                await patchbay.database.query(
                  "SELECT 1 FROM job WHERE name = 'record-delivery-status' AND attempts > 0",
                )
              ).length === 1,
          );
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
        });
      });
      const { state } = await sendOne();
      await waitFor(async () => (await state()).status === 'DELIVERED');
      expect((await list(['ROUTED'])).map(({ eventId }) => eventId)).toContain('early');
    });

    test('still changes the status after a week', async () => {
      const { taken, state } = await sendOne();
      await waitFor(async () => (await state()).status === 'SENT');
      await patchbay.database.query("UPDATE message SET created_at = created_at - interval '7 days'");
      await patchbay.database.query(
        "UPDATE send_attempt SET started_at = started_at - interval '7 days', ended_at = ended_at - interval '7 days'",
      );
      // By then, the worker no longer asks the carrier.
      await patchbay.database.query("UPDATE job SET run_at = now() WHERE name = 'ask-carrier'");
      await waitFor(async () => (await patchbay.database.query('SELECT 1 FROM job')).length === 0);
      await report({ id: taken.id, status: 'delivered' });
      await waitFor(async () => (await state()).status === 'DELIVERED');
    });
  });
});

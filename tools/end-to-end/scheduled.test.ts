import { jobsChannel } from '@patchbay/persistence';
import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Sent {
  message: { id: string; status: string; sendAt: string | null; needsAttention: boolean } | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
}

describe('a scheduled text', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let base: { recordId: string; phoneNumberId: string };
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    base = await findAnaAndMaya(ana);
  });
  afterEach(() => patchbay.close());

  const fields = 'message { id status sendAt needsAttention } userErrors { code message path }';
  const send = async (input: Record<string, unknown>) =>
    (
      await ana.run<{ sendMessage: Sent }>(
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ${fields} } }`,
        { input: { ...base, ...input } },
      )
    ).sendMessage;
  const decide = async (mutation: 'cancelMessage' | 'resendMessage', id: string) =>
    (await ana.run<Record<string, Sent>>(`mutation ($id: ID!) { ${mutation}(id: $id) { ${fields} } }`, { id }))[
      mutation
    ]!;
  const stateOf = async (id: string) =>
    (
      await ana.run<{ node: { status: string; needsAttention: boolean; problem: { reason: string } | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on Message { status needsAttention problem { reason } } } }',
        { id },
      )
    ).node;
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const kinds = async () =>
    (
      await ana.run<{ notifications: { edges: { node: { kind: string } }[] } }>(
        '{ notifications { edges { node { kind } } } }',
      )
    ).notifications.edges.map(({ node }) => node.kind);
  const sent = () => patchbay.carrier.sends.map(({ text }) => text);

  test('is sent on the second, after texts that were written in the meantime', async () => {
    const at = Date.now() + 1_500;
    const later = await send({ body: 'Later', sendAt: new Date(at).toISOString() });
    expect(later.message).toMatchObject({ status: 'SCHEDULED', needsAttention: false });
    await send({ body: 'Now' });
    await waitFor(() => sent().length === 2);
    expect(sent()).toEqual(['Now', 'Later']);
    const late = patchbay.carrier.sends[1]!.at - at;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1_000);
    await waitFor(async () => (await stateOf(later.message!.id)).status === 'SENT');
    expect((await decide('cancelMessage', later.message!.id)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
  });

  describe('whose rules changed before it is due', () => {
    const number = (owner: string, more = '') =>
      `upsertPhoneNumbers(input: [{ number: "${numbers.ana}", name: "Ana's", provider: GENERIC, owner: { userExternalId: "${owner}" } ${more} }]) { updated }`;
    const record = (owner: string) =>
      `upsertRecords(input: [{ type: CONTACT, externalId: "maya", name: "Maya", owner: { userExternalId: "${owner}" }, accountExternalId: "harbor", phones: [{ kind: MOBILE, number: "${customers.maya}" }] }]) { updated }`;
    const role = (name: string) =>
      `upsertUsers(input: [{ externalId: "ana", name: "Ana", email: "ana@example.com", role: ${name} }]) { updated }`;
    const hourIn = (zone: string, ahead: number) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
        Date.now() + ahead * 3_600_000,
      );
    const quiet = `quietHours: { from: "${hourIn('America/Chicago', -1)}", until: "${hourIn('America/Chicago', 1)}", timeZone: "UTC" }`;
    const becomeDue = async () => {
      await patchbay.database.query("UPDATE job SET run_at = now() WHERE name = 'deliver-message'");
      await patchbay.database.query('SELECT pg_notify($1, $2)', [jobsChannel, '']);
    };
    const canceled = async (name: string) =>
      (
        await (
          await patchbay.as(name)
        ).run<{
          notifications: { edges: { node: { kind: string; title: string; body: string } }[] };
        }>('{ notifications { edges { node { kind title body } } } }')
      ).notifications.edges
        .map(({ node }) => node)
        .filter(({ kind }) => kind === 'MESSAGE_CANCELED');
    const yours = 'Your scheduled text to Maya was canceled';
    const theirs = 'A scheduled text to Maya was canceled';
    const neutral = 'A scheduled text was canceled';

    test.each<[string, string, RegExp, Record<string, string>]>([
      ['its sender was demoted', role('VIEWER'), /may no longer send/, { ana: neutral, dana: theirs }],
      ['its number is another user’s', number('ben'), /Ana's is no longer assigned/, { ana: yours }],
      [
        'its number and its record are another user’s',
        `${number('chloe')} ${record('chloe')}`,
        /belong to others/,
        { ana: neutral, chloe: theirs },
      ],
      ['quiet hours began', number('ana', quiet), /quiet hours/, { ana: yours }],
    ])(
      '%s: it is canceled with the reason, and its sender or a successor hears of it',
      async (_, change, reason, titles) => {
        const { message } = await send({ body: 'Later', sendAt: inMs(60_000) });
        expect(message).toMatchObject({ status: 'SCHEDULED' });
        await patchbay.admin.run(`mutation { ${change} }`);
        await becomeDue();
        const state = async () =>
          (
            await patchbay.admin.run<{ node: { status: string; problem: { reason: string } | null } }>(
              'query ($id: ID!) { node(id: $id) { ... on Message { status problem { reason advice } } } }',
              { id: message!.id },
            )
          ).node;
        await waitFor(async () => (await state()).status === 'CANCELED');
        expect((await state()).problem?.reason).toMatch(reason);
        const heard: Record<string, string> = {};
        for (const name of ['ana', 'ben', 'chloe', 'dana', 'max', 'root'])
          for (const { title, body } of await canceled(name)) {
            heard[name] = title;
            if (title !== neutral) expect(body).toMatch(reason);
          }
        expect(heard).toEqual(titles);
        expect(patchbay.carrier.sends).toEqual([]);
        expect(await patchbay.database.query("SELECT 1 FROM job WHERE name = 'deliver-message'")).toEqual([]);
      },
    );

    test('its sender may again: it is sent', async () => {
      await send({ body: 'Later', sendAt: inMs(60_000) });
      await patchbay.admin.run(`mutation { ${number('ben')} ${role('VIEWER')} }`);
      await patchbay.admin.run(`mutation { a: ${number('ana')} b: ${role('SALES_MANAGER')} }`);
      await becomeDue();
      await waitFor(() => sent().length === 1);
      expect(sent()).toEqual(['Later']);
    });
  });

  test('can be canceled and is then not sent', async () => {
    const { message } = await send({ body: 'Never mind', sendAt: inMs(1_200) });
    expect(await decide('cancelMessage', message!.id)).toMatchObject({
      message: { status: 'CANCELED' },
      userErrors: [],
    });
    await send({ body: 'Behind it', sendAt: inMs(1_300) });
    await waitFor(() => sent().includes('Behind it'));
    expect(sent()).toEqual(['Behind it']);
    expect((await decide('cancelMessage', message!.id)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
  });

  test('is either canceled or sent if both happen at the same time', async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, (_, n) => send({ body: `race ${n}`, sendAt: inMs(60_000) })),
    );
    const ids = texts.map(({ message }) => message!.id);
    const takeBack = async (id: string) =>
      (await decide('cancelMessage', id)).userErrors.length === 0 ? 'CANCELED' : 'SENT';
    const outcomes = [await takeBack(ids[0]!)];
    // All are due. Cancel the others one after the other; the last one after the first is sent.
    await patchbay.database.query("UPDATE job SET run_at = now() WHERE name = 'deliver-message'");
    await patchbay.database.query('SELECT pg_notify($1, $2)', [jobsChannel, '']);
    for (const [n, id] of ids.entries()) {
      if (n === 15) await waitFor(() => sent().length > 0);
      if (n > 0) outcomes.push(await takeBack(id));
    }
    await waitFor(
      async () =>
        (await patchbay.database.query("SELECT 1 FROM message WHERE status NOT IN ('SENT', 'CANCELED')")).length === 0,
    );
    const states = await Promise.all(ids.map(async (id) => (await stateOf(id)).status));
    expect(states).toEqual(outcomes);
    expect(sent().sort()).toEqual(states.flatMap((state, n) => (state === 'SENT' ? [`race ${n}`] : [])).sort());
    expect(new Set(states).size).toBe(2);
  });

  test('is canceled when the customer writes first, if the sender wants that', async () => {
    const asked = await send({ body: 'A reminder', sendAt: inMs(60_000), cancelIfCustomerReplies: true });
    const unasked = await send({ body: 'The agenda', sendAt: inMs(60_000) });
    await patchbay.text(customers.maya, numbers.ana, 'I am on my way');
    await waitFor(async () => (await stateOf(asked.message!.id)).status === 'CANCELED');
    expect(await stateOf(unasked.message!.id)).toMatchObject({ status: 'SCHEDULED', needsAttention: false });
    expect(await kinds()).toContain('MESSAGE_CANCELED');
  });

  test('is held if the customer seems to opt out, until the sender decides', async () => {
    const first = await send({ body: 'Our offer', sendAt: inMs(1_500) });
    const second = await send({ body: 'Our second offer', sendAt: inMs(60_000) });
    await patchbay.text(customers.maya, numbers.ana, 'Not interested, bye');
    await waitFor(
      async () =>
        (await stateOf(first.message!.id)).needsAttention && (await stateOf(second.message!.id)).needsAttention,
    );
    expect((await stateOf(first.message!.id)).problem?.reason).toMatch(/no more texts/);
    expect((await kinds()).filter((kind) => kind === 'CUSTOMER_MAY_OPT_OUT')).toHaveLength(2);
    await patchbay.text(customers.maya, numbers.ana, 'Wrong number!');
    const again = "SELECT 1 FROM message WHERE body = 'Wrong number!'";
    await waitFor(async () => (await patchbay.database.query(again)).length === 1);
    expect((await kinds()).filter((kind) => kind === 'CUSTOMER_MAY_OPT_OUT')).toHaveLength(2);
    // It is due, but not sent.
    await waitFor(
      async () =>
        (await patchbay.database.query("SELECT 1 FROM job WHERE name = 'deliver-message' AND run_at < now()"))
          .length === 0 && Date.now() > 0,
    );
    await waitFor(
      async () =>
        (await patchbay.database.query("SELECT 1 FROM message WHERE send_at < now() AND body = 'Our offer'")).length ===
        1,
    );
    await waitFor(
      async () => (await patchbay.database.query("SELECT 1 FROM job WHERE name = 'deliver-message'")).length === 1,
    );
    expect(sent()).toEqual([]);

    expect(await decide('resendMessage', first.message!.id)).toMatchObject({
      message: { needsAttention: false },
      userErrors: [],
    });
    await waitFor(() => sent().length === 1);
    expect(sent()).toEqual(['Our offer']);
    expect(await decide('cancelMessage', second.message!.id)).toMatchObject({ message: { status: 'CANCELED' } });
    expect((await decide('resendMessage', second.message!.id)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
  });

  test('is not held if the customer wants to stop by, and not sent after STOP', async () => {
    const { message } = await send({ body: 'See you', sendAt: inMs(1_000) });
    await patchbay.text(customers.maya, numbers.ana, 'I will stop by tomorrow');
    await waitFor(() => sent().includes('See you'));
    expect((await stateOf(message!.id)).needsAttention).toBe(false);

    const unwanted = await send({ body: 'Unwanted', sendAt: inMs(1_000) });
    await patchbay.text(customers.maya, numbers.ana, 'STOP');
    await waitFor(async () => (await stateOf(unwanted.message!.id)).status === 'CANCELED');
    expect(sent()).not.toContain('Unwanted');
  });

  test.each([
    [{ sendAt: '2020-01-01T00:00:00Z' }, ['sendAt']],
    [{ sendAt: new Date(Date.now() + 400 * 86_400_000).toISOString() }, ['sendAt']],
    [{ cancelIfCustomerReplies: true }, ['cancelIfCustomerReplies']],
  ])('with %j is refused', async (input, path) => {
    expect((await send({ body: 'x', ...input })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path }]);
  });
});

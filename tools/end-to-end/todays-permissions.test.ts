import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const secret = 'The offer is 4711 dollars';

/** Nothing that was stored or sent once shows what its reader may not see today. */
describe("with today's permissions", () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterEach(() => patchbay.close());

  const eventCursor = async (client: GraphqlClient) =>
    (await client.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
  const text = async (from: string, to: string, body: string) => {
    expect(await patchbay.text(from, to, body)).toBe(200);
    await waitFor(
      async () => (await patchbay.database.query('SELECT 1 FROM message WHERE body = $1', [body])).length === 1,
      { what: body },
    );
  };
  /** Until the gateway has heard of it. */
  const change = async (mutation: string) => {
    const before = await eventCursor(ana);
    await patchbay.admin.run(mutation);
    await waitFor(async () => (await eventCursor(ana)) !== before);
  };
  const reassign = (owner: string) =>
    change(`mutation {
      upsertPhoneNumbers(input: [{ number: "${numbers.ana}", name: "n", provider: GENERIC, owner: { userExternalId: "${owner}" } }]) { updated }
      upsertRecords(input: [{ type: CONTACT, externalId: "maya", name: "Maya", owner: { userExternalId: "${owner}" },
        accountExternalId: "harbor", phones: [{ kind: MOBILE, number: "${customers.maya}" }] }]) { updated }
    }`);
  const setRole = (externalId: string, role: string) =>
    change(
      `mutation { upsertUsers(input: [{ externalId: "${externalId}", name: "${externalId}", email: "x@example.com", role: ${role} }]) { updated } }`,
    );

  const fields = 'id kind title body conversation { id }';
  interface Shown {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly body: string;
    readonly conversation: { id: string } | null;
  }
  /** The notification in every way in which it can be read. */
  const readings = async (client: GraphqlClient, name: string, after: string): Promise<Shown[]> => {
    const { notifications } = await client.run<{
      notifications: { unreadCount: number; edges: { node: Shown }[] };
    }>(`{ notifications(unreadOnly: true) { unreadCount edges { node { ${fields} } } } }`);
    expect(notifications.unreadCount).toBe(notifications.edges.length);
    const [listed] = notifications.edges.map(({ node }) => node);
    const { node } = await client.run<{ node: Shown }>(
      `query ($id: ID!) { node(id: $id) { ... on Notification { ${fields} } } }`,
      { id: listed!.id },
    );
    const resumed = (await patchbay.connect(name)).subscribe<{ notificationAdded: { notification: Shown } }>(
      `subscription ($after: Cursor) { notificationAdded(after: $after) { notification { ${fields} } } }`,
      { after },
    );
    return [listed!, node, (await resumed.at(0)).notificationAdded.notification];
  };

  test('an old notification shows its text to who sees the conversation, and to nobody else', async () => {
    const after = await eventCursor(ana);
    await text(customers.maya, numbers.ana, secret);
    for (const seen of await readings(ana, 'ana', after))
      expect(seen).toMatchObject({ kind: 'NEW_MESSAGE', title: 'New text from Maya', body: secret });

    await reassign('chloe');
    for (const seen of await readings(ana, 'ana', after))
      expect(seen).toMatchObject({
        kind: 'NEW_MESSAGE',
        title: 'You got a text message',
        body: 'You can no longer see this conversation.',
        conversation: null,
      });
    await setRole('ana', 'VIEWER');
    for (const seen of await readings(ana, 'ana', after))
      expect(seen).toMatchObject({ title: 'You got a text message', conversation: null });
    await reassign('ana');
    for (const seen of await readings(ana, 'ana', after))
      expect(JSON.stringify(seen)).not.toMatch(new RegExp(`is 4711|Maya|${customers.maya.slice(1)}`));
    await setRole('ana', 'SALESPERSON');
    for (const seen of await readings(ana, 'ana', after)) expect(seen.body).toBe(secret);
  });

  test('a text that a user had no permission to read is shown to them when they have', async () => {
    const eli = await patchbay.as('eli');
    const after = await eventCursor(eli);
    await text(customers.rafi, numbers.east, secret);
    for (const seen of await readings(eli, 'eli', after)) {
      expect(seen).toMatchObject({ kind: 'MISSING_PRIVILEGE', conversation: null });
      expect(seen.body).toMatch(/permission/);
    }
    await setRole('eli', 'SALESPERSON');
    for (const seen of await readings(eli, 'eli', after)) expect(seen.body).toBe(secret);
  });

  const bodiesSince = async (name: string, after: string, count: number) => {
    const resumed = (await patchbay.connect(name)).subscribe<{ messageAdded: { message: { body: string } } }>(
      'subscription ($after: Cursor) { messageAdded(after: $after) { message { body } } }',
      { after },
    );
    await waitFor(() => resumed.received.length >= count);
    return resumed.received.map(({ data }) => data!.messageAdded.message.body);
  };

  test('a resumed stream has the texts that its reader may see today, not those that they could see then', async () => {
    const ben = await patchbay.as('ben');
    const after = await eventCursor(ben);
    await text(customers.rafi, numbers.west, 'To the team');
    await text(customers.maya, numbers.ana, 'To Ana');
    await text(customers.rafi, numbers.chloe, 'To Chloe');
    expect(await bodiesSince('ben', after, 1)).toEqual(['To the team']);

    // The team's number becomes Ben's own, who leaves the team; he takes over Chloe's number.
    await change(`mutation {
      upsertPhoneNumbers(input: [
        { number: "${numbers.west}", name: "n", provider: GENERIC, owner: { userExternalId: "ben" } }
        { number: "${numbers.chloe}", name: "n", provider: GENERIC, owner: { userExternalId: "ben" } }
      ]) { updated }
    }`);
    await change(
      'mutation { upsertTeams(input: [{ externalId: "west", name: "West", memberExternalIds: ["ana", "dana"] }]) { updated } }',
    );
    expect(await bodiesSince('ben', after, 2)).toEqual(['To the team', 'To Chloe']);
    // Ana owns no record and no number of it any more; her manager still sees her own text, and Ben's manager nothing.
    expect(await bodiesSince('ana', after, 1)).toEqual(['To Ana']);
    expect(await bodiesSince('dana', after, 1)).toEqual(['To Ana']);
    expect(await bodiesSince('root', after, 3)).toEqual(['To the team', 'To Ana', 'To Chloe']);
    expect(await bodiesSince('max', after, 2)).toEqual(['To the team', 'To Chloe']);

    // A manager sees what a new member sees.
    await change(
      'mutation { upsertTeams(input: [{ externalId: "west", name: "West", memberExternalIds: ["ana", "dana", "ben"] }]) { updated } }',
    );
    expect(await bodiesSince('dana', after, 3)).toEqual(['To the team', 'To Ana', 'To Chloe']);
    // With a role that may not read texts, a notification without the text is left.
    await setRole('ben', 'VIEWER');
    const notified = (await patchbay.connect('ben')).subscribe<{ notificationAdded: { notification: Shown } }>(
      `subscription ($after: Cursor) { notificationAdded(after: $after) { notification { ${fields} } } }`,
      { after },
    );
    expect((await notified.at(0)).notificationAdded.notification.body).toMatch(/permission/);
  });

  test('a resumed stream of a conversation has the texts that are in it today', async () => {
    const after = await eventCursor(ana);
    await text(customers.maya, numbers.ana, 'First');
    await text(customers.maya, numbers.ana, 'Second');
    const { conversations, records } = await ana.run<{
      conversations: { edges: { node: { id: string; messages: { edges: { node: { id: string } }[] } } }[] };
      records: { edges: { node: { id: string } }[] };
    }>(
      '{ conversations { edges { node { id messages { edges { node { id } } } } } } records(search: "Harbor") { edges { node { id } } } }',
    );
    const from = conversations.edges[0]!.node;
    const { moveMessages } = await ana.run<{ moveMessages: { conversation: { id: string } } }>(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { conversation { id } } }',
      { input: { messageIds: [from.messages.edges[1]!.node.id], toRecordId: records.edges[0]!.node.id } },
    );
    const of = async (conversationId: string) => {
      const resumed = (await patchbay.connect('ana')).subscribe<{ messageAdded: { message: { body: string } } }>(
        'subscription ($id: ID, $after: Cursor) { messageAdded(conversationId: $id, after: $after) { message { body } } }',
        { id: conversationId, after },
      );
      return (await resumed.at(0)).messageAdded.message.body;
    };
    expect(await of(from.id)).toBe('First');
    expect(await of(moveMessages.conversation.id)).toBe('Second');
  });

  test('a text is stored in its message and in the receipt that it came with, and nowhere else', async () => {
    await text(customers.maya, numbers.ana, secret);
    await text(customers.rafi, numbers.east, `${secret} for all`);
    const tables = await patchbay.database.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    );
    const holding = async (pattern: string) => {
      const found: string[] = [];
      for (const { name } of tables)
        if (
          (await patchbay.database.query(`SELECT 1 FROM "${name}" AS row WHERE row::text ~ $1`, [pattern])).length > 0
        )
          found.push(name);
      return found.sort();
    };
    // A receipt holds bytes, which PostgreSQL shows in hexadecimal digits.
    expect(await holding('is 4711|69732034373131')).toEqual(['message', 'receipt']);
    // Names are those of today, too: what refers to a record has its id.
    // Only the audit log says how they changed.
    expect(await holding('Maya')).toEqual(['audit_change', 'record']);
  });

  test('who moves a message out of their sight does not get the conversation that it is in now', async () => {
    await text(customers.maya, numbers.chloe, secret);
    const { conversations, records } = await ana.run<{
      conversations: { edges: { node: { lastMessage: { id: string } } }[] };
      records: { edges: { node: { id: string } }[] };
    }>(
      '{ conversations { edges { node { lastMessage { id } } } } records(search: "Supply") { edges { node { id } } } }',
    );
    // Ana saw it for her contact. The number is Chloe's, and the opportunity that she moves it to is Ben's.
    const { moveMessages } = await ana.run<{ moveMessages: object }>(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { conversation { messages { edges { node { body } } } } userErrors { code } } }',
      {
        input: {
          messageIds: [conversations.edges[0]!.node.lastMessage.id],
          toRecordId: records.edges[0]!.node.id,
        },
      },
    );
    expect(moveMessages).toEqual({ conversation: null, userErrors: [] });
  });

  test('the story of a message names the records that its reader sees', async () => {
    await text(customers.rafi, numbers.west, secret);
    const root = patchbay.admin;
    const { conversations, records } = await root.run<{
      conversations: { edges: { node: { id: string; messages: { edges: { node: { id: string } }[] } } }[] };
      records: { edges: { node: { id: string; name: string } }[] };
    }>(
      '{ conversations { edges { node { id messages { edges { node { id } } } } } } records { edges { node { id name } } } }',
    );
    const messageId = conversations.edges[0]!.node.messages.edges[0]!.node.id;
    const toRecordId = records.edges.find(({ node }) => node.name === 'Maya')!.node.id;
    await root.run(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { moveId userErrors { message } } }',
      { input: { messageIds: [messageId], toRecordId } },
    );
    const story = async (client: GraphqlClient) =>
      (
        await client.run<{ node: { timeline: { kind: string; detail: string }[] } }>(
          'query ($id: ID!) { node(id: $id) { ... on Message { timeline { kind detail } } } }',
          { id: messageId },
        )
      ).node.timeline;
    expect(await story(ana)).toEqual([{ kind: 'MOVED', detail: 'to Maya' }]);

    // It goes on to Rafi, and Maya to a stranger: Ana still sees the message on her team's number.
    await root.run(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { moveId userErrors { message } } }',
      {
        input: { messageIds: [messageId], toRecordId: records.edges.find(({ node }) => node.name === 'Rafi')!.node.id },
      },
    );
    await reassign('chloe');
    expect(await story(ana)).toEqual([
      { kind: 'MOVED', detail: 'to another record' },
      { kind: 'MOVED', detail: 'to Rafi' },
    ]);
  });
});

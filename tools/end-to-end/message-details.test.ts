import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly idempotencyKey: string | null;
  readonly cancelIfCustomerReplies: boolean;
  readonly template: { readonly id: string; readonly name: string } | null;
  readonly problem: { readonly code: string; readonly providerCode: string | null } | null;
  readonly timeline: readonly {
    readonly kind: string;
    readonly outcome: string | null;
    readonly code: string | null;
  }[];
  readonly conversation: { readonly id: string };
}

const fields = `id status createdAt updatedAt idempotencyKey cancelIfCustomerReplies template { id name }
  problem { code providerCode } timeline { kind outcome code } conversation { id }`;

describe('what clients cache and match messages by', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let ben: GraphqlClient;
  let phoneNumberId: string;
  const records: Record<string, string> = {};
  beforeAll(async () => {
    patchbay = await startPatchbay({ TEXTS_PER_MINUTE_SENDER: '0' });
    await fillCompany(patchbay.admin);
    [ana, ben] = [await patchbay.as('ana'), await patchbay.as('ben')];
    const { phoneNumbers } = await ana.run<{ phoneNumbers: { id: string; number: string }[] }>(
      '{ phoneNumbers { id number } }',
    );
    phoneNumberId = phoneNumbers.find(({ number }) => number === numbers.west)!.id;
    const found = await patchbay.admin.run<{ records: { edges: { node: { id: string; name: string } }[] } }>(
      '{ records { edges { node { id name } } } }',
    );
    for (const { node } of found.records.edges) records[node.name] = node.id;
  });
  afterAll(() => patchbay.close());

  const send = async (input: Record<string, unknown>, client = ana) =>
    (
      await client.run<{
        sendMessage: { message: Shown | null; userErrors: { code: string; path: string[]; message: string }[] };
      }>(
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { ${fields} } userErrors { code path message } } }`,
        { input: { recordId: records.Maya, phoneNumberId, ...input } },
      )
    ).sendMessage;
  const read = async (id: string, client = ana) =>
    (await client.run<{ node: Shown }>(`query ($id: ID!) { node(id: $id) { ... on Message { ${fields} } } }`, { id }))
      .node;
  const stored = (body: string) =>
    waitFor(async () => (await patchbay.database.query('SELECT 1 FROM message WHERE body = $1', [body])).length > 0, {
      what: body,
    });
  const receive = async (body: string, to: string = numbers.west) => {
    await patchbay.text(customers.maya, to, body);
    await stored(body);
  };

  test('the key of a text is shown to its sender only, live too, and its template to those who may see it', async () => {
    const { createTemplate } = await ana.run<{ createTemplate: { template: { id: string } } }>(
      'mutation { createTemplate(input: { name: "Hi", recordType: CONTACT, body: "Hi {{ record.name }}" }) { template { id } } }',
    );
    const templateId = createTemplate.template.id;
    const [hers, his] = [await patchbay.connect('ana'), await patchbay.connect('ben')];
    const document = 'subscription { messageAdded { message { body idempotencyKey template { id } } } }';
    const [seen, seenByBen] = [hers.subscribe(document), his.subscribe(document)];
    for (const socket of [hers, his]) await socket.subscribe('{ __typename }').at(0);
    const { message } = await send({ templateId, idempotencyKey: 'optimistic 1' });
    expect(message).toMatchObject({ idempotencyKey: 'optimistic 1', template: { id: templateId, name: 'Hi' } });
    expect(await read(message!.id, ben)).toMatchObject({ idempotencyKey: null, template: null });
    expect(await read(message!.id, patchbay.admin)).toMatchObject({ idempotencyKey: null });
    const payload = (key: string | null, id: string | null) => ({
      messageAdded: { message: { body: 'Hi Maya', idempotencyKey: key, template: id && { id } } },
    });
    expect(await seen.at(0)).toEqual(payload('optimistic 1', templateId));
    expect(await seenByBen.at(0)).toEqual(payload(null, null));
    await ana.run('mutation ($id: ID!) { deleteTemplate(id: $id) { deletedId } }', { id: templateId });
    expect((await read(message!.id)).template).toBeNull();
  });

  test('a message has the time of its last change, which grows', async () => {
    const sendAt = new Date(Date.now() + 3_600_000).toISOString();
    const { message } = await send({ body: 'Later', sendAt, cancelIfCustomerReplies: true });
    expect(message).toMatchObject({ cancelIfCustomerReplies: true, updatedAt: message!.createdAt });
    const { cancelMessage } = await ana.run<{ cancelMessage: { message: Shown } }>(
      `mutation ($id: ID!) { cancelMessage(id: $id) { message { ${fields} } } }`,
      { id: message!.id },
    );
    expect(cancelMessage.message).toMatchObject({ status: 'CANCELED', problem: null });
    expect(Date.parse(cancelMessage.message.updatedAt)).toBeGreaterThan(Date.parse(message!.createdAt));
    expect((await read(message!.id)).updatedAt).toBe(cancelMessage.message.updatedAt);
  });

  test('a failure has a code, and so has its timeline', async () => {
    const { message } = await send({ body: 'Will it arrive?' });
    const carrierId = await waitFor(
      async () =>
        (
          await patchbay.database.query<{ id: string | null }>(
            "SELECT carrier_message_id AS id FROM message WHERE body = 'Will it arrive?'",
          )
        )[0]!.id,
    );
    await patchbay.report(carrierId, 'undelivered', '30006');
    const failed = await waitFor(async () => {
      const found = await read(message!.id);
      return found.status === 'UNDELIVERED' && found;
    });
    expect(failed.problem).toEqual({ code: 'NOT_A_MOBILE', providerCode: '30006' });
    expect(failed.timeline).toEqual([
      { kind: 'ATTEMPTED', outcome: 'ACCEPTED', code: null },
      { kind: 'REPORTED', outcome: null, code: 'NOT_A_MOBILE' },
    ]);
  });

  test('an invalid number is a mistake of its field, and others are named with it', async () => {
    expect(await send({ body: '', to: '(312) 555-0141' })).toMatchObject({
      message: null,
      userErrors: [
        { code: 'INVALID_NUMBER', path: ['to'], message: expect.stringContaining('E.164') as string },
        { code: 'EMPTY_BODY', path: ['body'] },
      ],
    });
    const { previewMessage } = await ana.run<{ previewMessage: { userErrors: object[] } }>(
      'query ($input: SendMessageInput!) { previewMessage(input: $input) { userErrors { code path } } }',
      { input: { recordId: records.Maya, phoneNumberId, body: 'Hi', to: 'Maya' } },
    );
    expect(previewMessage.userErrors).toEqual([{ code: 'INVALID_NUMBER', path: ['to'] }]);
  });

  test('notifications that were marked are returned, and only those', async () => {
    await receive('Ding');
    await receive('Dong');
    const mark = async (client: GraphqlClient, call = 'markNotificationsRead') =>
      (
        await client.run<{
          done: { unreadCount: number; notifications: { message: { body: string }; readAt: string }[] };
        }>(`mutation { done: ${call} { unreadCount notifications { message { body } readAt } } }`)
      ).done;
    const { notifications } = await ben.run<{ notifications: { edges: { node: { id: string } }[] } }>(
      '{ notifications(first: 1, unreadOnly: true) { edges { node { id } } } }',
    );
    const first = await mark(ben, `markNotificationsRead(ids: ["${notifications.edges[0]!.node.id}"])`);
    expect(first.notifications).toEqual([{ message: { body: 'Dong' }, readAt: expect.any(String) as string }]);
    const rest = await mark(ben);
    expect(rest.unreadCount).toBe(0);
    expect(rest.notifications.map(({ message }) => message.body)).toEqual(['Ding']);
    expect((await mark(ben)).notifications).toEqual([]);
  });

  test('a move comes with both ends and itself, as far as the viewer may see them', async () => {
    await receive('Move me', numbers.ana);
    const { conversations } = await ana.run<{
      conversations: { edges: { node: { id: string; lastMessage: Shown & { body: string } } }[] };
    }>(`{ conversations { edges { node { id lastMessage { body ${fields} } } } } }`);
    const { node } = conversations.edges.find((edge) => edge.node.lastMessage.body === 'Move me')!;
    const end = 'id record { name }';
    const payload = `conversation { ${end} } from { ${end} } moveId messages { id conversation { record { name } } }
      move { id from { name } to { name } by { name } canBeUndone } userErrors { code }`;
    const { moveMessages } = await ana.run<{ moveMessages: Record<string, unknown> & { moveId: string } }>(
      `mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { ${payload} } }`,
      { input: { messageIds: [node.lastMessage.id], toRecordId: records.Harbor } },
    );
    expect(moveMessages).toMatchObject({
      conversation: { record: { name: 'Harbor' } },
      from: { id: node.id, record: { name: 'Maya' } },
      move: {
        id: moveMessages.moveId,
        from: { name: 'Maya' },
        to: { name: 'Harbor' },
        by: { name: 'ana' },
        canBeUndone: true,
      },
      messages: [{ id: node.lastMessage.id, conversation: { record: { name: 'Harbor' } } }],
      userErrors: [],
    });
    const after = await read(node.lastMessage.id);
    expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(node.lastMessage.updatedAt));
    const { node: same } = await ana.run<{ node: { moves: object[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Message { moves { id from { name } to { name } by { name } canBeUndone } } } }',
      { id: node.lastMessage.id },
    );
    expect(same.moves).toEqual([moveMessages.move]);
    const { undoMove } = await ana.run<{ undoMove: object }>(
      `mutation ($id: ID!) { undoMove(moveId: $id) { ${payload} } }`,
      { id: moveMessages.moveId },
    );
    expect(undoMove).toMatchObject({
      conversation: { id: node.id },
      from: { record: { name: 'Harbor' } },
      messages: [{ id: node.lastMessage.id, conversation: { record: { name: 'Maya' } } }],
      move: null,
      moveId: null,
    });
  });

  test('a conversation opens at a message', async () => {
    for (let n = 1; n <= 6; n += 1) await receive(`Line ${n}`, numbers.ben);
    const page = 'edges { node { id body } } pageInfo { hasPreviousPage hasNextPage startCursor endCursor }';
    interface Page {
      readonly edges: { node: { id: string; body: string } }[];
      readonly pageInfo: { hasPreviousPage: boolean; hasNextPage: boolean; startCursor: string; endCursor: string };
    }
    const { conversations } = await ben.run<{
      conversations: { edges: { node: { id: string; messages: Page } }[] };
    }>(`{ conversations(filter: { search: "Line 6" }) { edges { node { id messages { ${page} } } } } }`);
    const { id, messages } = conversations.edges[0]!.node;
    const idOf = (body: string) => messages.edges.find(({ node }) => node.body === body)!.node.id;
    const open = (args: string) =>
      ben.ask<{ conversation: { messages: Page; unreadCount: number } | null }>(
        `query ($id: ID!) { conversation(id: $id) { unreadCount messages(${args}) { ${page} } } }`,
        { id },
      );
    const bodies = (found: Page) => found.edges.map(({ node }) => node.body);
    const { data } = await open(`around: "${idOf('Line 3')}", first: 3`);
    const opened = data!.conversation!;
    expect(bodies(opened.messages)).toEqual(['Line 2', 'Line 3', 'Line 4']);
    expect(opened.messages.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
    expect(opened.unreadCount).toBe(6);
    const newer = await open(`first: 10, after: "${opened.messages.pageInfo.endCursor}"`);
    expect(bodies(newer.data!.conversation!.messages)).toEqual(['Line 5', 'Line 6']);
    const older = await open(`last: 10, before: "${opened.messages.pageInfo.startCursor}"`);
    expect(bodies(older.data!.conversation!.messages)).toEqual(['Line 1']);
    const edge = await open(`around: "${idOf('Line 6')}", last: 4`);
    expect(bodies(edge.data!.conversation!.messages)).toEqual(['Line 4', 'Line 5', 'Line 6']);
    expect(edge.data!.conversation!.messages.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const elsewhere = await open(`around: "${id}"`);
    expect(elsewhere).toMatchObject({ data: { conversation: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

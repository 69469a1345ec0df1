import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Listed {
  id: string;
  unreadCount: number;
  record: { id: string; name: string };
  messages: {
    edges: {
      node: {
        id: string;
        body: string;
        direction: string;
        createdAt: string;
        routing: { decidedBy: string; record: { name: string } | null } | null;
      };
    }[];
  };
}
interface Moved {
  conversation: { id: string; record: { name: string } } | null;
  moveId: string | null;
  userErrors: { code: string; path: string[] }[];
}

describe('a move by hand', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  const records: Record<string, string> = {};

  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    const found = await patchbay.admin.run<{ records: { edges: { node: { id: string; name: string } }[] } }>(
      '{ records { edges { node { id name } } } }',
    );
    for (const { node } of found.records.edges) records[node.name] = node.id;
  });
  afterEach(() => patchbay.close());

  const list = async (client: GraphqlClient): Promise<Record<string, Listed>> => {
    const { conversations } = await client.run<{ conversations: { edges: { node: Listed }[] } }>(
      `{ conversations { edges { node { id unreadCount record { id name } messages(last: 100) { edges { node {
        id body direction createdAt routing { decidedBy record { name } } } } } } } } }`,
    );
    return Object.fromEntries(conversations.edges.map(({ node }) => [node.record.name, node]));
  };
  const bodies = (conversation: Listed | undefined) => conversation?.messages.edges.map(({ node }) => node.body) ?? [];
  const text = async (body: string, from: string = customers.maya) => {
    await patchbay.text(from, numbers.ana, body);
    await waitFor(
      async () => (await patchbay.database.query('SELECT 1 FROM message WHERE body = $1', [body])).length > 0,
      { what: body },
    );
  };
  const move = async (client: GraphqlClient, messageIds: string[], toRecordId: string) =>
    (
      await client.run<{ moveMessages: Moved }>(
        'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { conversation { id record { name } } moveId userErrors { code path message } } }',
        { input: { messageIds, toRecordId } },
      )
    ).moveMessages;
  const undo = async (client: GraphqlClient, moveId: string) =>
    (
      await client.run<{ undoMove: Moved }>(
        'mutation ($id: ID!) { undoMove(moveId: $id) { conversation { id record { name } } moveId userErrors { code path message } } }',
        { id: moveId },
      )
    ).undoMove;
  const idsOf = (conversation: Listed | undefined) => conversation!.messages.edges.map(({ node }) => node.id);

  test('takes all messages to a record of another type, later messages follow, and undo restores everything', async () => {
    await text('One');
    await text('Two');
    const before = await list(ana);
    expect(bodies(before.Maya)).toEqual(['One', 'Two']);

    const moved = await move(ana, idsOf(before.Maya), records.Harbor!);
    expect(moved).toMatchObject({ conversation: { record: { name: 'Harbor' } }, userErrors: [] });
    await text('Three');
    const during = await list(ana);
    expect(Object.keys(during)).toEqual(['Harbor']);
    expect(
      during.Harbor!.messages.edges.map(({ node }) => [node.body, node.routing?.decidedBy, node.routing?.record?.name]),
    ).toEqual([
      ['One', 'MOVED_BY_HAND', 'Harbor'],
      ['Two', 'MOVED_BY_HAND', 'Harbor'],
      ['Three', 'MOVED_BY_HAND', 'Harbor'],
    ]);
    const { simulateRouting } = await ana.run<{ simulateRouting: { decidedBy: string; record: { name: string } } }>(
      `{ simulateRouting(from: "${customers.maya}", to: "${numbers.ana}") { decidedBy record { name } } }`,
    );
    expect(simulateRouting).toEqual({ decidedBy: 'MOVED_BY_HAND', record: { name: 'Harbor' } });

    expect(await undo(ana, moved.moveId!)).toMatchObject({
      conversation: { record: { name: 'Maya' } },
      moveId: null,
      userErrors: [],
    });
    await text('Four');
    const after = await list(ana);
    expect(Object.keys(after)).toEqual(['Maya']);
    expect(bodies(after.Maya)).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(after.Maya!.id).toBe(before.Maya!.id);
    // The routing explanations are restored, too.
    expect(after.Maya!.messages.edges.slice(0, 2)).toEqual(before.Maya!.messages.edges);
    expect((await undo(ana, moved.moveId!)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);

    const [kept] = await patchbay.database.query<{ by: string; undone: string }>(
      'SELECT mover.external_id AS by, undoer.external_id AS undone FROM move JOIN app_user AS mover ON mover.id = moved_by JOIN app_user AS undoer ON undoer.id = undone_by',
    );
    expect(kept).toEqual({ by: 'ana', undone: 'ana' });
  });

  test('can take some messages into an existing conversation, in their original order', async () => {
    await text('Harbor speaks', customers.harbor);
    await text('Maya one');
    await text('Maya two');
    await text('Maya three');
    const before = await list(ana);
    const [, second] = idsOf(before.Maya);
    await ana.run('mutation ($id: ID!) { markConversationRead(id: $id) { userErrors { code } } }', {
      id: before.Maya!.id,
    });

    await move(ana, [second!], records.Harbor!);
    const conversations = await ana.run<{ conversations: { edges: { node: Listed & { customerNumber: string } }[] } }>(
      '{ conversations { edges { node { customerNumber unreadCount record { name } messages { edges { node { body } } } } } } }',
    );
    const shape = conversations.conversations.edges.map(({ node }) => [
      node.record.name,
      node.customerNumber,
      bodies(node),
      node.unreadCount,
    ]);
    // Another customer number is another conversation of the same record. Read messages stay read.
    expect(shape).toEqual(
      expect.arrayContaining([
        ['Maya', customers.maya, ['Maya one', 'Maya three'], 0],
        ['Harbor', customers.maya, ['Maya two'], 0],
        ['Harbor', customers.harbor, ['Harbor speaks'], 1],
      ]),
    );
  });

  test('is refused with a reason if it is forbidden or impossible', async () => {
    await text('One');
    await patchbay.text(customers.rafi, numbers.chloe, 'Chloe’s');
    const chloe = await patchbay.as('chloe');
    const hers = await waitFor(async () => (await list(chloe)).Rafi);
    const own = idsOf((await list(ana)).Maya);

    expect((await move(ana, own, records.Rafi!)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['toRecordId'] },
    ]);
    expect((await move(ana, idsOf(hers), records.Harbor!)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['messageIds'] },
    ]);
    expect((await move(ana, ['nonsense'], records.Harbor!)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['messageIds'] },
    ]);
    expect((await move(ana, [], records.Harbor!)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['messageIds'] },
    ]);
    expect((await move(ana, own, records.Maya!)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['toRecordId'] },
    ]);
    expect((await move(patchbay.admin, [...own, ...idsOf(hers)], records.Harbor!)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['messageIds'] },
    ]);
    expect((await move(await patchbay.as('eli'), own, records.Harbor!)).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const moved = await move(ana, own, records.Harbor!);
    expect((await undo(chloe, moved.moveId!)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['moveId'] }]);
    expect((await undo(await patchbay.as('eli'), moved.moveId!)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await undo(ana, 'nonsense')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('can be undone only after later moves that depend on it', async () => {
    await text('One');
    const [id] = idsOf((await list(ana)).Maya);
    const first = await move(ana, [id!], records.Harbor!);
    const second = await move(ana, [id!], records.Supply!);
    expect((await undo(ana, first.moveId!)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
    expect((await undo(ana, second.moveId!)).userErrors).toEqual([]);
    await text('Follows the first move again');
    expect(bodies((await list(ana)).Harbor)).toEqual(['One', 'Follows the first move again']);
    expect((await undo(ana, first.moveId!)).userErrors).toEqual([]);
    expect(Object.keys(await list(ana))).toEqual(['Maya']);
  });

  interface Explained {
    body: string;
    routing: { decidedBy: string; candidates: { rank: number; record: { name: string } }[] };
    arrivalRouting: { decidedBy: string; record: { name: string } };
    moves: { id: string; canBeUndone: boolean; by: { name: string }; from: { name: string }; to: { name: string } }[];
  }
  const explain = async () => {
    const { conversations } = await ana.run<{
      conversations: {
        edges: { node: { record: { name: string }; messages: { edges: { node: Explained }[] } } }[];
      };
    }>(`{ conversations(first: 3) { edges { node { record { name } messages(last: 5) { edges { node { body
      routing { decidedBy candidates { rank record { name } } } arrivalRouting { decidedBy record { name } }
      moves { id canBeUndone by { name } from { name } to { name } } } } } } } } }`);
    return new Map(
      conversations.edges.flatMap(({ node: { record, messages } }) =>
        messages.edges.map(({ node }) => [node.body, { ...node, record: record.name }]),
      ),
    );
  };

  test('that texts followed is undone only before what moved them on', async () => {
    await text('One');
    const first = await move(ana, idsOf((await list(ana)).Maya), records.Harbor!);
    await text('Two');
    const [, two] = idsOf((await list(ana)).Harbor);
    const second = await move(ana, [two!], records.Supply!);
    expect((await undo(ana, first.moveId!)).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
    const during = await explain();
    expect(during.get('Two')!.moves).toMatchObject([
      { id: second.moveId, canBeUndone: true, from: { name: 'Harbor' }, to: { name: 'Supply' } },
      { id: first.moveId, canBeUndone: false, from: { name: 'Maya' }, to: { name: 'Harbor' } },
    ]);
    // "One" was moved itself, "Two" followed to Harbor, and then it was moved, too.
    expect(during.get('One')).toMatchObject({
      routing: { decidedBy: 'MOVED_BY_HAND' },
      arrivalRouting: { decidedBy: 'OWNED_BY_ADDRESSED_SELLER', record: { name: 'Maya' } },
    });
    expect(during.get('Two')!.arrivalRouting).toEqual({ decidedBy: 'MOVED_BY_HAND', record: { name: 'Harbor' } });
    // The moves are found without what `moveMessages` returned.
    for (const id of during.get('Two')!.moves.map((made) => made.id))
      expect((await undo(ana, id)).userErrors).toEqual([]);
    const after = await explain();
    for (const body of ['One', 'Two']) {
      const { record, moves, routing, arrivalRouting } = after.get(body)!;
      expect({ record, moves }).toEqual({ record: 'Maya', moves: [] });
      expect(arrivalRouting.decidedBy).toBe(routing.decidedBy);
      expect(routing.candidates.map((candidate) => candidate.record.name)).toEqual(['Maya', 'Supply']);
    }
    expect(after.get('Two')!.routing.decidedBy).toBe('EXISTING_CONVERSATION');
  });

  test('stands if another one to the same record is undone, with the texts that followed', async () => {
    await text('One');
    await text('Two');
    const [one, two] = idsOf((await list(ana)).Maya);
    const first = await move(ana, [one!], records.Harbor!);
    const second = await move(ana, [two!], records.Harbor!);
    await text('Three');
    expect((await undo(ana, first.moveId!)).userErrors).toEqual([]);
    const during = await explain();
    expect([...during.values()].map(({ body, record }) => [body, record]).toSorted()).toEqual([
      ['One', 'Maya'],
      ['Three', 'Harbor'],
      ['Two', 'Harbor'],
    ]);
    expect(during.get('Three')!.moves).toMatchObject([{ id: second.moveId, by: { name: 'ana' } }]);
    expect((await undo(ana, second.moveId!)).userErrors).toEqual([]);
    expect([...(await explain()).values()].map(({ record }) => record)).toEqual(['Maya', 'Maya', 'Maya']);
  });

  test('is announced to users who see the new conversation, and not to those who saw only the old one', async () => {
    await text('One');
    await patchbay.admin.run(
      'mutation ($input: [RecordInput!]!) { upsertRecords(input: $input) { userErrors { message } } }',
      { input: [{ type: 'LEAD', externalId: 'bens', name: 'Ben’s lead', owner: { userExternalId: 'ben' } }] },
    );
    const found = await ana.run<{ records: { edges: { node: { id: string } }[] } }>(
      '{ records(search: "lead") { edges { node { id } } } }',
    );
    const toBen = (await patchbay.connect('ben')).subscribe<{
      messageUpdated: { message: { body: string; conversation: { record: { name: string } } } };
    }>('subscription { messageUpdated { message { body conversation { record { name } } } } }');
    const [id] = idsOf((await list(ana)).Maya);
    await waitFor(async () => {
      const { moveId } = await move(ana, [id!], found.records.edges[0]!.node.id);
      await undo(ana, moveId!);
      return toBen.received.length > 0;
    });
    expect(toBen.received[0]!.data!.messageUpdated.message).toEqual({
      body: 'One',
      conversation: { record: { name: 'Ben’s lead' } },
    });
  });
});

describe('a text that arrives at the same time', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
  });
  afterAll(() => patchbay.close());

  test('as its conversation is moved ends up with it, and no message is lost', async () => {
    const { records } = await patchbay.admin.run<{ records: { edges: { node: { id: string; name: string } }[] } }>(
      '{ records { edges { node { id name } } } }',
    );
    const harbor = records.edges.find(({ node }) => node.name === 'Harbor')!.node.id;
    for (let round = 0; round < 12; round += 1) {
      const from = `+1415555${2000 + round}`;
      const count = async () =>
        (
          await patchbay.database.query(
            'SELECT 1 FROM message JOIN conversation ON conversation.id = conversation_id WHERE customer_number = $1',
            [from],
          )
        ).length;
      await patchbay.text(from, numbers.ana, 'first');
      await waitFor(async () => (await count()) === 1);
      const { conversations } = await patchbay.admin.run<{
        conversations: { edges: { node: { messages: { edges: { node: { id: string } }[] } } }[] };
      }>(`{ conversations(filter: { search: "${from}" }) { edges { node { messages { edges { node { id } } } } } } }`);
      const [message] = conversations.edges[0]!.node.messages.edges;
      const moving = patchbay.admin.run<{ moveMessages: { userErrors: unknown[] } }>(
        'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { userErrors { code message } } }',
        { input: { messageIds: [message!.node.id], toRecordId: harbor } },
      );
      const [{ moveMessages }] = await Promise.all([
        moving,
        ...[1, 2, 3].map((n) => patchbay.text(from, numbers.ana, `in between ${n}`)),
      ]);
      expect(moveMessages.userErrors).toEqual([]);
      await waitFor(async () => (await count()) === 4);
      await patchbay.text(from, numbers.ana, 'after');
      await waitFor(async () => (await count()) === 5);
      const rows = await patchbay.database.query<{ record: string; decided: string; body: string }>(
        `SELECT record.name AS record, message.body, message.routing->>'decidedBy' AS decided FROM message
         JOIN conversation ON conversation.id = conversation_id JOIN record ON record.id = record_id
         WHERE customer_number = $1 ORDER BY message.created_at`,
        [from],
      );
      // Texts before the move stay with the lead, texts after it follow the move.
      for (const row of rows) expect(row.record === 'Harbor').toBe(row.decided === 'MOVED_BY_HAND');
      expect(rows.find(({ body }) => body === 'first')!.record).toBe('Harbor');
      expect(rows.find(({ body }) => body === 'after')!.record).toBe('Harbor');
    }
  });

  test('as its record changes owners notifies exactly the owner of that moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const number = `+1415555${3000 + round}`;
      const upsert = (owner: string) =>
        patchbay.admin.run(
          'mutation ($input: [RecordInput!]!) { upsertRecords(input: $input) { userErrors { message } } }',
          {
            input: [
              {
                type: 'CONTACT',
                externalId: `hands-${round}`,
                name: `Hands ${round}`,
                owner: { userExternalId: owner },
                phones: [{ kind: 'MOBILE', number }],
              },
            ],
          },
        );
      await upsert('ana');
      await Promise.all([upsert('chloe'), patchbay.text(number, numbers.ben, `hands ${round}`)]);
      const told = await waitFor(async () => {
        const rows = await patchbay.database.query<{ external_id: string }>(
          'SELECT external_id FROM notification JOIN app_user ON app_user.id = user_id JOIN message ON message.id = message_id WHERE message.body = $1 ORDER BY 1',
          [`hands ${round}`],
        );
        return rows.length > 0 && rows.map(({ external_id }) => external_id);
      });
      expect([
        ['ana', 'ben'],
        ['ben', 'chloe'],
      ]).toContainEqual(told);
      const [event] = await patchbay.database.query<{ owner: string }>(
        `SELECT owner.external_id AS owner FROM outbox JOIN message ON message.id::text = event->>'messageId'
         JOIN app_user AS owner ON owner.id::text = event->'owners'->'recordOwner'->>'id'
         WHERE message.body = $1 AND event->>'type' = 'message-added'`,
        [`hands ${round}`],
      );
      expect(told).toContain(event!.owner);
    }
  });
});

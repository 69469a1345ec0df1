import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Bell {
  unreadCount: number;
  edges: {
    node: {
      id: string;
      kind: string;
      title: string;
      body: string;
      readAt: string | null;
      conversation: { id: string } | null;
    };
  }[];
}

describe('notifications', () => {
  let patchbay: Patchbay;
  beforeEach(async () => {
    // One of these tests counts the notifications of many texts.
    patchbay = await startPatchbay({ TEXTS_PER_MINUTE_SENDER: '0' });
    await fillCompany(patchbay.admin);
  });
  afterEach(() => patchbay.close());

  const bellOf = async (name: string, client?: GraphqlClient) =>
    (
      await (client ?? (await patchbay.as(name))).run<{ notifications: Bell }>(
        '{ notifications(first: 100) { unreadCount edges { node { id kind title body readAt conversation { id } } } } }',
      )
    ).notifications;
  const kinds = async (name: string) => (await bellOf(name)).edges.map(({ node }) => node.kind).sort();
  const text = async (from: string, to: string, body: string) => {
    expect(await patchbay.text(from, to, body)).toBe(200);
    await waitFor(
      async () => (await patchbay.database.query('SELECT 1 FROM message WHERE body = $1', [body])).length > 0,
      { what: body },
    );
  };
  const upsertUser = (externalId: string, role: string) =>
    patchbay.admin.run('mutation ($input: [UserInput!]!) { upsertUsers(input: $input) { updated } }', {
      input: [{ externalId, name: externalId, email: `${externalId}@example.com`, role }],
    });

  test('go to the addressees and the owner of the record, once each', async () => {
    await text(customers.maya, numbers.ana, 'To Ana, whose contact it is');
    await text(customers.rafi, numbers.west, 'To a team, of another’s contact');
    expect(await kinds('ana')).toEqual(['NEW_MESSAGE', 'NEW_MESSAGE']);
    expect(await kinds('ben')).toEqual(['NEW_MESSAGE']);
    expect(await kinds('dana')).toEqual(['NEW_MESSAGE']);
    expect(await kinds('chloe')).toEqual(['NEW_MESSAGE']);
    expect(await kinds('max')).toEqual([]);
    expect(await kinds('root')).toEqual([]);
  });

  test('have no text for a user without the privilege, who learns that they cannot read it', async () => {
    await text(customers.rafi, numbers.east, 'The secret of East');
    const bell = await bellOf('eli');
    expect(bell.edges.map(({ node }) => [node.kind, node.conversation])).toEqual([['MISSING_PRIVILEGE', null]]);
    expect(JSON.stringify(bell)).not.toContain('secret');
    expect(await kinds('chloe')).toEqual(['NEW_MESSAGE']);
    expect(await kinds('max')).toEqual(['NEW_MESSAGE']);
  });

  test('go to the team’s sales managers if no addressee may read the text', async () => {
    await patchbay.admin.run(
      `mutation { upsertPhoneNumbers(input: [{ number: "+12025550130", name: "Eli", provider: GENERIC, owner: { userExternalId: "eli" } }]) { created } }`,
    );
    await text(customers.unknown, '+12025550130', 'Is anybody reading this?');
    expect(await kinds('eli')).toEqual(['MISSING_PRIVILEGE']);
    expect(await kinds('max')).toEqual(['UNATTENDED_MESSAGE']);
    expect(await kinds('root')).toEqual([]);
    // He can see it, because Eli is in his team.
    expect((await bellOf('max')).edges[0]!.node.conversation).not.toBeNull();
  });

  test('go to the administrators if there is no such manager', async () => {
    await upsertUser('max', 'VIEWER');
    await upsertUser('chloe', 'VIEWER');
    await text(customers.rafi, numbers.east, 'Hello?');
    expect(await kinds('chloe')).toEqual(['MISSING_PRIVILEGE']);
    expect(await kinds('max')).toEqual(['MISSING_PRIVILEGE']);
    expect(await kinds('root')).toEqual(['UNATTENDED_MESSAGE']);
  });

  test('announce a new lead, once for its text', async () => {
    await text(customers.unknown, numbers.ana, 'Who is this?');
    expect(await kinds('ana')).toEqual(['NEW_LEAD']);
  });

  test('never announce a message to its sender', async () => {
    const ana = await patchbay.as('ana');
    await text(customers.maya, numbers.ana, 'Hi');
    const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
      '{ conversations { edges { node { id } } } }',
    );
    await ana.run(
      'mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "Hi yourself" }) { message { id } } }',
      { id: conversations.edges[0]!.node.id },
    );
    await waitFor(() => patchbay.carrier.sends.length === 1);
    expect(await kinds('ana')).toEqual(['NEW_MESSAGE']);
  });

  test('have correct unread counts while texts arrive and others are read', async () => {
    const ana = await patchbay.as('ana');
    const count = 40;
    const reading = (async () => {
      for (let n = 0; n < 15; n += 1) {
        const [newest] = (await bellOf('ana', ana)).edges.filter(({ node }) => node.readAt === null);
        if (newest !== undefined)
          await ana.run('mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) { unreadCount } }', {
            ids: [newest.node.id],
          });
      }
    })();
    await Promise.all([
      reading,
      ...Array.from({ length: count }, (_, n) => patchbay.text(customers.maya, numbers.ana, `Text ${n}`)),
    ]);
    await waitFor(async () => (await bellOf('ana', ana)).edges.length === count);
    const bell = await bellOf('ana', ana);
    expect(bell.unreadCount).toBe(bell.edges.filter(({ node }) => node.readAt === null).length);
    const { conversations } = await ana.run<{
      conversations: { edges: { node: { id: string; unreadCount: number } }[] };
    }>('{ conversations { edges { node { id unreadCount } } } }');
    expect(conversations.edges.map(({ node }) => node.unreadCount)).toEqual([count]);

    const { markNotificationsRead } = await ana.run<{ markNotificationsRead: { unreadCount: number } }>(
      'mutation { markNotificationsRead { unreadCount } }',
    );
    expect([markNotificationsRead.unreadCount, (await bellOf('ana', ana)).unreadCount]).toEqual([0, 0]);
    // Ids of other users' notifications are ignored.
    await text(customers.rafi, numbers.west, 'To West');
    const bens = (await bellOf('ben')).edges[0]!.node.id;
    await ana.run('mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) { unreadCount } }', { ids: [bens] });
    expect((await bellOf('ben')).unreadCount).toBe(1);
  });

  test('are deleted when they are old', async () => {
    await text(customers.maya, numbers.ana, 'Old');
    await text(customers.rafi, numbers.west, 'Younger');
    // An id begins with the time that its row is from, in milliseconds.
    await patchbay.database.query(`
      UPDATE notification SET created_at = now() - interval '15 days',
        id = (lpad(to_hex((extract(epoch FROM now() - interval '15 days') * 1000)::bigint), 12, '0')
          || right(replace(notification.id::text, '-', ''), 20))::uuid
      FROM message WHERE message.id = message_id AND message.body = 'Old'`);
    // A worker deletes them when it starts, and then every hour.
    const again = await startPatchbay({ DATABASE_URL: patchbay.database.url });
    await waitFor(async () => (await bellOf('ana')).edges.every(({ node }) => node.body !== 'Old'));
    expect((await bellOf('ana')).edges.map(({ node }) => node.body)).toEqual(['Younger']);
    await again.close();
  });
});

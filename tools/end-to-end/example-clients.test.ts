import { connectPersistence } from '@patchbay/persistence';
import { openInbox as openWithApollo } from '@patchbay/example-apollo';
import { openInbox as openWithGraphqlWs } from '@patchbay/example-graphql-ws';
import { openInbox as openWithRelay } from '@patchbay/example-relay';
import { openInbox as openWithUrql } from '@patchbay/example-urql';
import { startProxy, waitFor, type GraphqlClient, type Proxy } from '@patchbay/testkit';
import { setTimeout as pause } from 'node:timers/promises';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/** What every example offers. */
interface Inbox {
  list(): readonly { readonly id: string; readonly lastMessage: { readonly body: string } | null }[];
  history(): readonly { readonly id: string; readonly body: string; readonly status: string }[];
  badge(): number;
  loadMore(): Promise<unknown>;
  loadEarlier(): Promise<unknown>;
  send(body: string): Promise<unknown>;
  close(): Promise<void>;
}
interface LiveEvent {
  readonly __typename: string;
  readonly message?: { readonly id: string };
}
interface InboxOptions {
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly conversationId: string;
  readonly pageSize?: number;
  readonly onEvent?: (event: LiveEvent) => void;
}

/** How long the connection is away: as long in CI as reconnecting takes. The same test holds with 10 s. */
const cutMs = Number(process.env.CLIENTS_CUT_MS ?? 2_000);
const pageSize = 3;

const examples: Record<string, (options: InboxOptions) => Promise<Inbox>> = {
  'graphql-ws': openWithGraphqlWs,
  Apollo: openWithApollo,
  Relay: openWithRelay,
  urql: openWithUrql,
};
const names = Object.keys(examples);

describe('the example clients', () => {
  let patchbay: Patchbay;
  let proxy: Proxy;
  let ana: GraphqlClient;
  let conversationId: string;
  let inboxes: Record<string, Inbox>;
  const events: Record<string, LiveEvent[]> = {};

  const strangers = ['+13125550142', '+13125550143', '+13125550144'];
  const text = (from: string, body: string) => patchbay.text(from, numbers.ana, body);
  const each = <Result>(run: (inbox: Inbox, name: string) => Result | Promise<Result>) =>
    Promise.all(names.map((name) => run(inboxes[name]!, name)));
  const eachShows = (what: string, isShown: (inbox: Inbox, name: string) => boolean) =>
    each((inbox, name) =>
      waitFor(() => isShown(inbox, name), { what: `${what} with ${name}`, limitMs: 20_000 }).catch(
        async (error: Error) => {
          throw new Error(`${error.message} ${JSON.stringify({ shown: shownBy(inbox), there: await truth() })}`);
        },
      ),
    );
  const bodies = (inbox: Inbox) => inbox.history().map(({ body }) => body);

  /** What the API says that there is. */
  const truth = async () => {
    const { conversation, conversations, notifications } = await ana.run<{
      conversation: { messages: { edges: { node: { id: string; body: string; status: string } }[] } };
      conversations: { edges: { node: { id: string; lastMessage: { body: string } } }[] };
      notifications: { unreadCount: number };
    }>(
      `query ($id: ID!) {
        conversation(id: $id) { messages(last: 100) { edges { node { id body status } } } }
        conversations(first: 100) { edges { node { id lastMessage { body } } } }
        notifications(first: 1) { unreadCount }
      }`,
      { id: conversationId },
    );
    return {
      history: conversation.messages.edges.map(({ node: { id, body, status } }) => ({ id, body, status })),
      list: conversations.edges.map(({ node: { id, lastMessage } }) => ({ id, body: lastMessage.body })),
      badge: notifications.unreadCount,
    };
  };
  const shownBy = (inbox: Inbox) => ({
    history: inbox.history().map(({ id, body, status }) => ({ id, body, status })),
    list: inbox.list().map(({ id, lastMessage }) => ({ id, body: lastMessage?.body })),
    badge: inbox.badge(),
  });

  beforeAll(async () => {
    patchbay = await startPatchbay({ TEXTS_PER_MINUTE_SENDER: '0', COST_PER_USER: '0', COST_PER_ADDRESS: '0' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    // One after the other: two in the same millisecond have no order that clients know.
    for (const [place, stranger] of strangers.entries()) {
      await text(stranger, `From ${stranger}`);
      await waitFor(async () => {
        const { conversations } = await ana.run<{ conversations: { edges: unknown[] } }>(
          '{ conversations { edges { cursor } } }',
        );
        return conversations.edges.length === place + 1;
      });
    }
    for (let n = 1; n <= 7; n += 1) await text(customers.maya, `Old ${n}`);
    await waitFor(async () =>
      JSON.stringify(await ana.run('{ conversations { edges { node { lastMessage { body } } } } }')).includes('Old 7'),
    );
    await text(customers.harbor, 'From Harbor');
    conversationId = await waitFor(async () => {
      const { conversations } = await ana.run<{
        conversations: { edges: { node: { id: string; record: { name: string }; lastMessage: { body: string } } }[] };
      }>('{ conversations { edges { node { id record { name } lastMessage { body } } } } }');
      const nodes = conversations.edges.map(({ node }) => node);
      return nodes.length === 5 && nodes.find(({ lastMessage }) => lastMessage.body === 'Old 7')?.id;
    });
    proxy = await startProxy(patchbay.gatewayUrl);
    inboxes = Object.fromEntries(
      await Promise.all(
        names.map(async (name) => {
          events[name] = [];
          const inbox = await examples[name]!({
            url: new URL('/graphql', proxy.url).href,
            token: () => patchbay.tokenOf('ana'),
            conversationId,
            pageSize,
            onEvent: (event) => events[name]!.push(event),
          });
          return [name, inbox] as const;
        }),
      ),
    );
  });
  afterAll(async () => {
    if (inboxes !== undefined) await each((inbox) => inbox.close());
    await proxy?.close();
    await patchbay?.close();
  });

  test('page back in the list and in the conversation', async () => {
    await each(async (inbox) => {
      expect(inbox.list()).toHaveLength(3);
      expect(bodies(inbox)).toEqual(['Old 5', 'Old 6', 'Old 7']);
      await inbox.loadMore();
      expect(inbox.list()).toHaveLength(5);
      await inbox.loadEarlier();
      expect(bodies(inbox)).toEqual(['Old 2', 'Old 3', 'Old 4', 'Old 5', 'Old 6', 'Old 7']);
      await inbox.loadEarlier();
      expect(shownBy(inbox)).toEqual(await truth());
    });
  });

  test('show a text in the list, in the conversation and in the badge', async () => {
    await text(customers.maya, 'New');
    await eachShows(
      'the text',
      (inbox) => bodies(inbox).at(-1) === 'New' && inbox.list()[0]?.lastMessage?.body === 'New',
    );
    await text(strangers[0]!, 'New as well');
    const { badge } = await waitFor(async () => {
      const now = await truth();
      return now.list[0]?.body === 'New as well' && now;
    });
    await eachShows('the badge', (inbox) => inbox.badge() === badge);
    await ana.run('mutation { markNotificationsRead(ids: null) { unreadCount } }');
    await eachShows('that notifications were read', (inbox) => inbox.badge() === 0);
    await each(async (inbox) => expect(shownBy(inbox)).toEqual(await truth()));
  });

  test('send a text, and show how far it got', async () => {
    await each((inbox, name) => inbox.send(`Hello with ${name}`));
    for (const name of names) {
      const sent = await waitFor(() => patchbay.carrier.sends.find((send) => send.text === `Hello with ${name}`));
      await patchbay.report(sent.id, 'delivered');
    }
    await eachShows('that all texts were delivered', (inbox) =>
      names.every((name) =>
        inbox.history().some(({ body, status }) => body === `Hello with ${name}` && status === 'DELIVERED'),
      ),
    );
    await each(async (inbox) => expect(shownBy(inbox)).toEqual(await truth()));
  });

  test('show and keep their own texts while they are cut off, and lose and repeat nothing', async () => {
    await proxy.cut();
    const since = Date.now();
    const sending = each((inbox, name) => inbox.send(`While away with ${name}`));
    await eachShows('its own text before anybody has it', (inbox, name) => {
      const last = inbox.history().at(-1);
      return last?.body === `While away with ${name}` && last.status === 'QUEUED';
    });
    for (let n = 1; n <= 5; n += 1) {
      await text(customers.maya, `Missed ${n}`);
      await text(strangers[1]!, `Missed elsewhere ${n}`);
    }
    await waitFor(async () => JSON.stringify(await truth()).includes('Missed elsewhere 5'));
    await pause(Math.max(0, since + cutMs - Date.now()));
    await each((inbox) => expect(bodies(inbox)).not.toContain('Missed 1'));
    await proxy.mend();
    await sending;
    await text(customers.maya, 'After');
    await waitFor(
      () => patchbay.carrier.sends.filter(({ text: sent }) => sent.startsWith('While')).length === names.length,
    );
    await eachShows('everything', (inbox) => bodies(inbox).includes('After'));
    await eachShows(
      'the latest status',
      (inbox) => inbox.history().filter(({ status }) => status === 'SENT').length === names.length,
    );
    const now = await truth();
    await eachShows('the badge', (inbox) => inbox.badge() === now.badge);
    await each((inbox) => expect(shownBy(inbox)).toEqual(now));
  });

  test('got each text once', async () => {
    const { history } = await truth();
    for (const name of names) {
      const texts = events[name]!.filter(({ __typename }) => __typename === 'MessageAdded');
      const ids = texts.map(({ message }) => message!.id);
      expect(new Set(ids).size).toBe(ids.length);
      // In order, from the first one that came while they were open.
      const first = history.findIndex(({ body }) => body === 'New');
      const here = ids.filter((id) => history.some((message) => message.id === id));
      expect(here).toEqual(history.slice(first).map(({ id }) => id));
      // And those of other conversations: one before the cut, five during it.
      expect(ids.length - here.length).toBe(6);
    }
  });

  test('read everything again when missed events are no longer kept, and when texts were moved', async () => {
    await proxy.cut();
    await text(customers.maya, 'Forgotten');
    await waitFor(async () => (await truth()).history.at(-1)?.body === 'Forgotten');
    const persistence = await connectPersistence({
      url: patchbay.database.url,
      applicationName: 'test',
      poolSize: 1,
    });
    try {
      const later = new Date(Date.now() + 2 * 86_400_000);
      await waitFor(async () => (await persistence.retention.remove('events', later)) > 0);
    } finally {
      await persistence.close();
    }
    await proxy.mend();
    const showsTruth = (now: Awaited<ReturnType<typeof truth>>) => (inbox: Inbox) => {
      const { history, list, badge } = shownBy(inbox);
      // They show their first pages again.
      const first = [now.history.slice(-history.length), now.list.slice(0, list.length), now.badge];
      return JSON.stringify([history, list, badge]) === JSON.stringify(first);
    };
    await eachShows('what was forgotten', (inbox) => bodies(inbox).includes('Forgotten'));
    await eachShows('what there is', showsTruth(await truth()));

    const { records } = await ana.run<{ records: { edges: { node: { id: string } }[] } }>(
      '{ records(search: "Harbor") { edges { node { id } } } }',
    );
    await ana.run('mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { moveId } }', {
      input: { messageIds: [(await truth()).history.at(-1)!.id], toRecordId: records.edges[0]!.node.id },
    });
    await eachShows('that a text is gone', (inbox) => !bodies(inbox).includes('Forgotten'));
    await eachShows('what there is now', showsTruth(await truth()));
    await text(customers.harbor, 'Live again');
    await eachShows('a new text', (inbox) => inbox.list()[0]?.lastMessage?.body === 'Live again');
  });
});

import { waitFor } from '@patchbay/testkit';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Node {
  readonly customerNumber: string;
  readonly state: string;
  readonly isAmbiguous: boolean;
  readonly isOptedOut: boolean;
  readonly needsAnswer: boolean;
  readonly record: { readonly name: string };
  readonly lastMessage: { readonly body: string; readonly createdAt: string; readonly status: string };
  readonly messages: {
    readonly edges: readonly { readonly node: { readonly createdAt: string; readonly status: string } }[];
  };
}

describe('the demo', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ DEMO: '1', AUTH_JWT_SECRET: '', BOOTSTRAP_ADMIN: '' });
  });
  afterAll(() => patchbay.close());

  const ask = async <Data>(user: string, query: string): Promise<Data> => {
    const signIn = await fetch(`${patchbay.gatewayUrl}/demo/sessions`, {
      method: 'POST',
      body: JSON.stringify({ user }),
    });
    const { token } = (await signIn.json()) as { token: string };
    const response = await fetch(`${patchbay.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };

  test('has two weeks of conversations of every kind, up to now', async () => {
    const now = Date.now();
    const { conversations } = await ask<{ conversations: { edges: { node: Node }[] } }>(
      'ada',
      `{ conversations(first: 50) { edges { node {
        customerNumber state isAmbiguous isOptedOut needsAnswer record { name } lastMessage { body createdAt status }
        messages(first: 50) { edges { node { createdAt status } } }
      } } } }`,
    );
    const all = conversations.edges.map(({ node }) => node);
    expect(all.length).toBeGreaterThanOrEqual(38);
    const messages = all.flatMap((of) => of.messages.edges.map(({ node }) => node));
    const times = messages.filter(({ status }) => status !== 'SCHEDULED').map(({ createdAt }) => Date.parse(createdAt));
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
    expect(Math.max(...times)).toBeGreaterThan(now - 3_600_000);
    expect(Math.min(...times)).toBeGreaterThan(now - 15 * 86_400_000);
    expect(Math.min(...times)).toBeLessThan(now - 11 * 86_400_000);
    const count = (isSo: (node: Node) => boolean) => all.filter(isSo).length;
    expect({
      done: count(({ state }) => state === 'DONE') > 5,
      snoozed: count(({ state }) => state === 'SNOOZED'),
      ambiguous: count(({ isAmbiguous }) => isAmbiguous) > 0,
      optedOut: count(({ isOptedOut }) => isOptedOut),
      waiting: count(({ needsAnswer }) => needsAnswer) > 5,
      failed: messages.filter(({ status }) => status === 'UNDELIVERED').length,
      scheduled: messages.filter(({ status }) => status === 'SCHEDULED').length,
    }).toEqual({
      ...{ done: true, snoozed: 2, ambiguous: true, optedOut: 1, waiting: true },
      ...{ failed: 3, scheduled: 2 },
    });
    // The history of each is in the order of its times, and an unknown customer became a lead.
    for (const { messages: of } of all) {
      const own = of.edges.map(({ node }) => node.createdAt);
      expect([...own].sort()).toEqual(own);
    }
    expect(all.some(({ record }) => record.name.startsWith('+1'))).toBe(true);
  });

  test('has figures of its texts, of which a manager sees those of her team', async () => {
    const day = (days: number) => new Date(new Date().setUTCHours(0, 0, 0, 0) + days * 86_400_000).toISOString();
    const figures = <Row>(user: string, by: string, fields: string) =>
      ask<{ figures: Row[] }>(
        user,
        `{ figures(input: { from: "${day(-20)}", until: "${day(2)}", by: ${by} }) { ${fields} } }`,
      );
    interface Counted {
      readonly received: number;
      readonly sent: number;
      readonly failed: number;
      readonly optOuts: number;
      readonly newLeads: number;
      readonly medianFirstAnswerSeconds: number | null;
    }
    const total = async () =>
      (await figures<Counted>('ada', 'TOTAL', 'received sent failed optOuts newLeads medianFirstAnswerSeconds'))
        .figures[0]!;
    const statuses = async () =>
      (
        await ask<{ conversations: { edges: { node: Pick<Node, 'messages'> }[] } }>(
          'ada',
          '{ conversations(first: 50) { edges { node { messages(first: 50) { edges { node { createdAt status } } } } } } }',
        )
      ).conversations.edges.flatMap(({ node }) => node.messages.edges.map(({ node: { status } }) => status));
    // The answer to a STOP still leaves, and a worker counts some seconds later.
    await waitFor(
      async () => {
        const all = await statuses();
        const received = all.filter((status) => status === 'RECEIVED').length;
        const sent = all.filter((status) => /^(?:SENDING|SENT|DELIVERED|UNDELIVERED|FAILED)$/.test(status)).length;
        const counted = await total();
        return received > 30 && counted.received === received && counted.sent === sent;
      },
      { what: 'the figures', limitMs: 50_000 },
    );
    const { failed, optOuts, newLeads, medianFirstAnswerSeconds } = await total();
    expect({ failed, optOuts }).toEqual({ failed: 3, optOuts: 1 });
    expect(newLeads).toBeGreaterThan(0);
    expect(medianFirstAnswerSeconds).toBeGreaterThan(0);

    const teams = (user: string) =>
      figures<{ subject: { name: string } | null }>(user, 'TEAM', 'subject { ... on Team { name } }');
    expect((await teams('ada')).figures.map(({ subject }) => subject?.name)).toEqual(['West', 'East']);
    expect((await teams('dana')).figures.map(({ subject }) => subject?.name)).toEqual(['West']);
    expect((await figures<unknown>('ada', 'DAY', 'day')).figures).toHaveLength(22);
  });

  test('has pictures that customers sent', async () => {
    const { conversations } = await ask<{
      conversations: {
        edges: {
          node: { messages: { edges: { node: { media: { url: string; contentType: string; width: number }[] } }[] } };
        }[];
      };
    }>(
      'ada',
      '{ conversations(first: 50) { edges { node { messages(first: 50) { edges { node { media { url contentType width } } } } } } } }',
    );
    const pictures = conversations.edges.flatMap(({ node: { messages } }) =>
      messages.edges.flatMap(({ node }) => node.media),
    );
    expect(pictures).toHaveLength(3);
    for (const { url, contentType, width } of pictures) {
      expect({ contentType, width }).toEqual({ contentType: 'image/webp', width: 800 });
      const response = await fetch(new URL(url, patchbay.gatewayUrl));
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    }
  });

  test('has something to do for each of its people', async () => {
    for (const user of ['ana', 'ben', 'chloe', 'dana']) {
      const { conversations } = await ask<{ conversations: { edges: { node: { unreadCount: number } }[] } }>(
        user,
        '{ conversations(first: 50) { edges { node { unreadCount } } } }',
      );
      expect([user, conversations.edges.length > 3]).toEqual([user, true]);
      if (user !== 'dana')
        expect([user, conversations.edges.some(({ node }) => node.unreadCount > 0)]).toEqual([user, true]);
    }
  });
});

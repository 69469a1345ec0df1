import { setTimeout as pause } from 'node:timers/promises';
import { authorizationOf } from './authorization-of';
import { openCrowd } from './crowd';
import { askGraphql, graphqlRequest } from './http-load';
import { ourNumber, sellerId } from './seed-customers';
import { postText } from './signed-texts';

export interface SoakLoad {
  /** How often each thing was done. */
  readonly done: ReadonlyMap<string, number>;
  /** Rejects with the first failure. Resolves after `stop`. */
  readonly ended: Promise<unknown>;
  stop(): void;
}

const subscriptions = [
  'subscription { messageAdded { cursor message { id body } } }',
  'subscription { messageUpdated { cursor message { id status } } }',
];
const lists = [
  '{ conversations(first: 50) { edges { node { id unreadCount record { id name } lastMessage { id body } } } } }',
  '{ conversations(first: 5) { edges { node { id messages(last: 20) { edges { node { id body status } } } } } } }',
  '{ notifications(first: 20) { unreadCount edges { node { kind title } } } }',
];

/** What a company does all day, a few times per second each. */
export function startSoakLoad(
  { gatewayUrl, ingressUrl }: { readonly gatewayUrl: string; readonly ingressUrl: string },
  customers: number,
): SoakLoad {
  const done = new Map<string, number>();
  let isOver = false;
  const count = (what: string) => void done.set(what, (done.get(what) ?? 0) + 1);
  const ask = async <Data>(query: string) => askGraphql<Data>(gatewayUrl, query, await authorizationOf(sellerId));
  const repeat = async (what: string, everyMs: number, act: (n: number) => Promise<unknown>) => {
    for (let n = 0; !isOver; n += 1) {
      const since = performance.now();
      try {
        await act(n);
        count(what);
      } catch (error) {
        // On a machine that has too much to do; clients ask again.
        if (!String(error).includes('UNAVAILABLE')) throw error;
        count('busy answers');
      }
      await pause(Math.max(0, everyMs - (performance.now() - since)));
    }
  };
  let recordIds: readonly string[] | undefined;
  const readRecordIds = async () => {
    const { records } = await ask<{ records: { edges: readonly { node: { id: string } }[] } }>(
      '{ records(first: 50) { edges { node { id } } } }',
    );
    return records.edges.map(({ node }) => node.id);
  };
  const ended = Promise.all([
    repeat('texts in', 100, (n) => postText(ingressUrl, 1 + (n % customers), `Is my order ready? ${n}`)),
    repeat('texts out', 300, async (n) => {
      recordIds ??= await readRecordIds();
      await send(gatewayUrl, recordIds[n % recordIds.length]!, n);
    }),
    repeat('lists', 200, (n) => ask(lists[n % lists.length]!)),
    repeat('searches', 500, (n) =>
      ask(`{ records(search: "contact ${n % 100}", first: 20) { edges { node { id } } } }`),
    ),
    repeat('sign-ins', 1_000, () => signInAndOut(gatewayUrl)),
    repeat('sockets', 1_000, () => comeAndGo(gatewayUrl)),
  ]);
  return { done, ended, stop: () => (isOver = true) };
}

const sendMutation = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { message } } }`;

async function send(gatewayUrl: string, recordId: string, n: number): Promise<void> {
  const input = { recordId, body: `Your order ${n} is ready.`, idempotencyKey: `soak-${n}` };
  const { path, headers, body } = graphqlRequest(
    { query: sendMutation, variables: { input } },
    await authorizationOf(sellerId),
  );
  const response = await fetch(`${gatewayUrl}${path}`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as {
    data?: { sendMessage: { message: unknown; userErrors: readonly { message: string }[] } };
    errors?: unknown;
  };
  if (data?.sendMessage.message == null)
    throw new Error(`A text from ${ourNumber} was refused: ${JSON.stringify(errors ?? data?.sendMessage.userErrors)}`);
}

async function signInAndOut(gatewayUrl: string): Promise<void> {
  const origin = { origin: gatewayUrl };
  const began = await fetch(`${gatewayUrl}/session`, {
    method: 'POST',
    headers: { ...origin, authorization: await authorizationOf(sellerId), 'content-type': 'application/json' },
    body: '{}',
  });
  const cookie = (began.headers.get('set-cookie') ?? '').split(';')[0]!;
  await began.arrayBuffer();
  const ended = await fetch(`${gatewayUrl}/session`, { method: 'DELETE', headers: { ...origin, cookie } });
  await ended.arrayBuffer();
  if ([began.status, ended.status].includes(503)) throw new Error('UNAVAILABLE');
  if (began.status !== 201 || ended.status !== 200)
    throw new Error(`A session began with ${began.status} and ended with ${ended.status}.`);
}

async function comeAndGo(gatewayUrl: string): Promise<void> {
  const tokens = [(await authorizationOf(sellerId)).replace('Bearer ', '')];
  const crowd = await openCrowd({ url: gatewayUrl, size: 4, tokens, subscriptions });
  await crowd.isServed();
  await pause(500);
  crowd.close();
}

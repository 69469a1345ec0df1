import { authorizationOf } from './authorization-of';
import { compare, percentile, type Result } from './compare';
import { graphqlRequest, loadOpenly, writeRequest } from './http-load';
import { sellerOf, seedCompany, sellers } from './seed-company';
import { environmentOf, scripts, startProgram } from './start-program';

const messages = 20_000;
const seconds = 10;
const perSecond = 20;
const attackers = 4;

const list =
  '{ conversations(first: 50) { edges { node { id unreadCount record { id name } lastMessage { id body } } } } }';
const repeat = (count: number, part: (n: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, n) => part(n)).join(separator);

const query = (text: string, variables?: object) => JSON.stringify({ query: text, variables });
/** Each is different every time, so that none is known. */
const attacks: readonly ((n: number) => string)[] = [
  (n) => query(`{ ${repeat(1_000, (alias) => `a${alias}: __schema { types { name } }`)} a${n}: __typename }`),
  (n) =>
    query(
      `{ ...F0 } ${repeat(2_000, (place) => `fragment F${place} on Query { ...F${place + 1} ...F${place + 1} }`)} fragment F2000 on Query { a${n}: __typename }`,
    ),
  (n) => query(`${repeat(100_000, (place) => `query Q${place} { __typename }`)} query R${n} { __typename }`),
  (n) => query(`query (${repeat(50_000, (place) => `$v${place}: Int`)}, $n${n}: Int) { __typename }`),
  () => `{"query":"{ __typename }","variables":${'['.repeat(1_900_000)}${']'.repeat(1_900_000)}}`,
  (n) => query(`{ ${repeat(99, (place) => `conversation${place}x${n}`)} }`),
  (n) => query(`{ ${repeat(40, () => '__typename')} a${n}: __typename }`),
  () =>
    query('{ me { teams { members { edges { node { teams { members { edges { node { teams { name } } } } } } } } } }'),
  () => query('query ($s: String) { records(search: $s) { edges { cursor } } }', { s: 'ab '.repeat(1_000_000) }),
  () =>
    query('query ($ids: [ID!]) { conversations(filter: { phoneNumberIds: $ids }) { edges { cursor } } }', {
      ids: Array.from({ length: 100_000 }, (_, n) => `${n}`),
    }),
];

/** How long sellers wait for their lists, with and without attackers who send such requests all the time. */
export async function benchAttack(serverUrl: string): Promise<readonly Result[]> {
  const environment = environmentOf(await seedCompany(serverUrl, 'bench_attack', messages));
  const { url, end } = await startProgram(scripts.gateway, environment);
  const requests: Buffer[] = [];
  for (let n = 0; n < seconds * perSecond; n += 1)
    requests.push(
      writeRequest(url, graphqlRequest({ query: list }, await authorizationOf(sellerOf(1 + (n % sellers))))),
    );
  const attacker = await authorizationOf(sellerOf(1));
  await p99Of(url, requests);
  const result = await compare({
    asks: 'How long does a seller wait for a list of 50 conversations while others attack the gateway?',
    unit: 'ms (p99)',
    rounds: 3,
    contenders: {
      quiet: () => p99Of(url, requests),
      attacked: async () => {
        const stop = attack(url, attacker);
        const p99 = await p99Of(url, requests);
        await stop();
        return p99;
      },
    },
    ratios: [{ of: 'attacked', over: 'quiet' }],
  });
  await end();
  return [result];
}

async function p99Of(url: string, requests: readonly Buffer[]): Promise<number> {
  const sentAt: number[] = [];
  const waits: number[] = [];
  await loadOpenly(url, requests, perSecond, {
    sent: (n) => (sentAt[n] = performance.now()),
    answered: (n) => waits.push(performance.now() - sentAt[n]!),
  });
  return percentile(waits, 0.99);
}

function attack(url: string, authorization: string): () => Promise<void> {
  let isOver = false;
  let sent = 0;
  const bodies = attacks.map((write) => [write(0), write] as const);
  const loops = Array.from({ length: attackers }, async () => {
    while (!isOver) {
      const n = (sent += 1);
      const [long, write] = bodies[n % bodies.length]!;
      // What is long is written once: this process measures, too.
      const body = long.length > 100_000 ? long : write(n);
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(n % 3 === 0 ? {} : { authorization }) },
        body,
      });
      await response.arrayBuffer();
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(loops);
  };
}

import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { load } from './http-load';
import { routeAll } from './route-all';
import { seedCustomers, sellerId } from './seed-customers';
import { seedMessages } from './seed-messages';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';

const sizes = [10_000, 100_000, 1_000_000];
const messagesACustomer = 10;
const texts = 1_000;
const lists = 100;

const list = `{ conversations(first: 50) { edges { node { id unreadCount record { name } lastMessage { body createdAt } } } } }`;

const operations = ['ingest', 'routing', 'list'] as const;
type Operation = (typeof operations)[number];

export async function benchGrowth(serverUrl: string): Promise<readonly Result[]> {
  const bySize = new Map<number, Record<Operation, () => Promise<number>>>();
  for (const size of sizes) bySize.set(size, await prepare(serverUrl, size));
  const contenders = operations.flatMap((operation) =>
    sizes.map((size) => [nameOf(operation, size), bySize.get(size)![operation]] as const),
  );
  const result = await compare({
    asks: 'What do a text in, its routing and a list cost as the messages grow to a hundred times as many?',
    unit: 'µs an operation',
    rounds: 3,
    contenders: Object.fromEntries(contenders),
    ratios: operations.flatMap((operation) =>
      sizes.slice(1).map((size) => ({ of: nameOf(operation, size), over: nameOf(operation, sizes[0]!) })),
    ),
  });
  return [result];
}

const nameOf = (operation: Operation, size: number) => `${operation}, ${size.toLocaleString('en')} messages`;

/** Ingest leaves behind what routing then works off; each answers with the microseconds of one. */
async function prepare(serverUrl: string, size: number): Promise<Record<Operation, () => Promise<number>>> {
  const customers = size / messagesACustomer;
  const databaseUrl = await seedCustomers(serverUrl, `bench_growth_${size}`, customers);
  await seedMessages(databaseUrl, size, customers);
  const ingress = await startProgram(scripts.ingress, environmentOf(databaseUrl));
  const gateway = await startProgram(scripts.gateway, environmentOf(databaseUrl));
  const authorization = await authorizationOf(sellerId);
  await listOften(gateway.url, authorization);
  return {
    ingest: async () => 1e6 / (await load(ingress.url, writeTexts(ingress.url, texts, customers))),
    routing: async () => 1e6 / (await routeAll(databaseUrl)),
    list: () => listOften(gateway.url, authorization),
  };
}

async function listOften(gatewayUrl: string, authorization: string): Promise<number> {
  const since = performance.now();
  for (let n = 0; n < lists; n += 1) {
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: list }),
    });
    const answer = (await response.json()) as { data?: { conversations: { edges: unknown[] } } };
    if (answer.data?.conversations.edges.length !== 50)
      throw new Error(`The list was answered with ${JSON.stringify(answer).slice(0, 300)}`);
  }
  return ((performance.now() - since) * 1_000) / lists;
}

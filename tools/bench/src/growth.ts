import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { askGraphql, load } from './http-load';
import { routeAll } from './route-all';
import { seedCustomers, sellerId } from './seed-customers';
import { seedMessages } from './seed-messages';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';

const sizes = [10_000, 100_000, 1_000_000];
const messagesPerCustomer = 10;
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
    asks: 'What do an inbound text, its routing and a list cost when there are a hundred times as many messages?',
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

/** Ingest creates the jobs that routing then does. Each operation returns its time in microseconds. */
async function prepare(serverUrl: string, size: number): Promise<Record<Operation, () => Promise<number>>> {
  const customers = size / messagesPerCustomer;
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
    const { conversations } = await askGraphql<{ conversations: { edges: unknown[] } }>(
      gatewayUrl,
      list,
      authorization,
    );
    if (conversations.edges.length !== 50) throw new Error(`The list has ${conversations.edges.length} conversations.`);
  }
  return ((performance.now() - since) * 1_000) / lists;
}

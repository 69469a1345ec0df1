import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { askGraphql, graphqlRequest, load, writeRequest } from './http-load';
import { expectSameAnswers, list, startListContenders, type ListContender } from './list-contenders';
import { seedCompany, sellerOf, sellers } from './seed-company';

const messages = 1_000_000;
/** Many short rounds, because the speed of a machine varies over time. */
const rounds = 15;
const requests = 400;
/** Fewer, because it is slow. */
const naiveRequests = 30;
/** Until V8 has optimized hot code and PostgreSQL has made its plans. */
const warmUps = 8;
const connections = 16;

/** The query that sellers send all day, with a million messages. */
export async function benchConversationList(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await seedCompany(serverUrl, 'bench_list', messages);
  const { contenders, notes } = await startListContenders(databaseUrl);
  await expectSameAnswers(contenders, [1, sellers / 2, sellers].map(sellerOf));
  const measures: Record<string, () => Promise<number>> = {};
  for (const [name, contender] of Object.entries(contenders)) {
    const all = await writeLists(contender, name === 'naive TypeORM' ? naiveRequests : requests);
    measures[name] = () => load(contender.url, all, connections);
    for (let time = 0; time < (name === 'naive TypeORM' ? 1 : warmUps); time += 1) await measures[name]();
  }
  const lists = await compare(
    {
      asks: 'How many lists of 50 conversations (record, last message, unread count) are served among 1,000,000 messages, of 50 sellers in turn?',
      unit: 'a second',
      rounds,
      contenders: measures,
      ratios: [
        { of: 'patchbay', over: 'hand-written SQL', atLeast: 0.45 },
        { of: 'patchbay', over: 'naive TypeORM' },
        { of: 'patchbay', over: 'PostGraphile', atLeast: 1.3 },
        { of: 'patchbay', over: 'PostGraphile, no token', atLeast: 1.3 },
      ].filter(({ over }) => over in measures),
    },
    notes,
  );

  const { url } = contenders.patchbay!;
  const authorization = await authorizationOf(sellerOf(1));
  const rate = (query: string) =>
    load(
      url,
      Array.from({ length: 200 }, () => writeRequest(url, graphqlRequest({ query }, authorization))),
      connections,
    );

  // Find the last page of a seller. There are about forty pages of fifty.
  type Connection = { pageInfo: { endCursor: string; hasNextPage: boolean } };
  let deep: string | null = null;
  for (let hasNext = true; hasNext; ) {
    const { conversations }: { conversations: Connection } = await askGraphql(url, list(deep), authorization);
    hasNext = conversations.pageInfo.hasNextPage;
    if (hasNext) deep = conversations.pageInfo.endCursor;
  }
  const last = deep;
  const pages = await compare({
    asks: 'Does the last page of a list cost what its first one costs?',
    unit: 'a second',
    rounds: 3,
    contenders: { 'first page': () => rate(list(null)), 'last page': () => rate(list(last)) },
    ratios: [{ of: 'last page', over: 'first page', atLeast: 0.8 }],
  });
  return [lists, pages];
}

/** Writes requests of all sellers in turn. */
async function writeLists({ url, requestOf }: ListContender, count: number): Promise<readonly Buffer[]> {
  const each = await Promise.all(
    Array.from({ length: sellers }, async (_, n) => writeRequest(url, await requestOf(sellerOf(n + 1)))),
  );
  return Array.from({ length: count }, (_, place) => each[place % sellers]!);
}

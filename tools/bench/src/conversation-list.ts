import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { load } from './http-load';
import { checkThatAllAnswerTheSame, graphqlRequest, list, startListContenders, writeRequest, type ListContender } from './list-contenders';
import { longConversation, seedCompany, sellerOf, sellers } from './seed-company';

const messages = 1_000_000;
/** Many short rounds: a machine that is fast now and slow then is so to each of them. */
const rounds = 15;
const requests = 400;
/** It takes its time. */
const naiveRequests = 30;
/** Until V8 has optimised what is hot, and PostgreSQL has made its plans. */
const warmUps = 8;
const connections = 16;
const history = (id: string, before: string | null) =>
  `{ conversation(id: "${id}") { messages(last: 50${before === null ? '' : `, before: "${before}"`}) { pageInfo { startCursor } edges { node { id body direction status createdAt } } } } }`;
const records = (after: string | null) => `{ records(search: "ab", first: 20${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor } edges { node { id name phones { number } } } } }`;

/** What sellers ask for all day, among a million messages. */
export async function benchConversationList(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await seedCompany(serverUrl, 'bench_list', messages);
  const { contenders, notes } = await startListContenders(databaseUrl);
  await checkThatAllAnswerTheSame(contenders, [1, sellers / 2, sellers].map(sellerOf));
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
        { of: 'patchbay', over: 'PostGraphile, no token' },
      ].filter(({ over }) => over in measures),
    },
    notes,
  );

  const { url } = contenders.patchbay!;
  const authorization = await authorizationOf(sellerOf(1));
  const ask = async <Data>(query: string): Promise<Data> => {
    const { path, headers, body } = graphqlRequest({ query }, authorization);
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const rate = (query: string, count = 200) => load(url, Array.from({ length: count }, () => writeRequest(url, graphqlRequest({ query }, authorization))), connections);

  // A seller's last page but some: there are about forty of fifty each.
  type Connection = { pageInfo: { endCursor: string; hasNextPage: boolean } };
  let deep: string | null = null;
  for (let hasNext = true; hasNext; ) {
    const { conversations }: { conversations: Connection } = await ask<{ conversations: Connection }>(list(deep));
    hasNext = conversations.pageInfo.hasNextPage;
    if (hasNext) deep = conversations.pageInfo.endCursor;
  }
  const longId = Buffer.from(`Conversation:${longConversation}`).toString('base64url');
  let before: string | null = null;
  for (let page = 0; page < 1_000; page += 1) {
    const { conversation }: { conversation: { messages: { pageInfo: { startCursor: string } } } | null } = await ask<{ conversation: { messages: { pageInfo: { startCursor: string } } } | null }>(history(longId, before));
    if (conversation === null) throw new Error('The long conversation is not there.');
    before = conversation.messages.pageInfo.startCursor;
  }
  let farRecord: string | null = null;
  for (let page = 0; page < 20; page += 1) farRecord = (await ask<{ records: Connection }>(records(farRecord))).records.pageInfo.endCursor;
  const [last, page1000, farther] = [deep, before, farRecord];
  const pages = await compare({
    asks: 'Does a page far down cost what the first one costs: of the list, of a history (page 1,000), of a search for records?',
    unit: 'a second',
    rounds: 3,
    contenders: {
      'list, first page': () => rate(list(null)),
      'list, last page': () => rate(list(last)),
      'history, first page': () => rate(history(longId, null)),
      'history, page 1,000': () => rate(history(longId, page1000)),
      'search, first page': () => rate(records(null), 100),
      'search, page 20': () => rate(records(farther), 100),
    },
    ratios: [
      { of: 'list, last page', over: 'list, first page', atLeast: 0.8 },
      { of: 'history, page 1,000', over: 'history, first page', atLeast: 0.8 },
      { of: 'search, page 20', over: 'search, first page', atLeast: 0.8 },
    ],
  });
  return [lists, pages];
}

/** Of each seller in turn. */
async function writeLists({ url, requestOf }: ListContender, count: number): Promise<readonly Buffer[]> {
  const each = await Promise.all(Array.from({ length: sellers }, async (_, n) => writeRequest(url, await requestOf(sellerOf(n + 1)))));
  return Array.from({ length: count }, (_, place) => each[place % sellers]!);
}

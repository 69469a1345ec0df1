import { join } from 'node:path';
import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { load } from './http-load';
import { longConversation, seedCompany, sellerOf, sellers } from './seed-company';
import { environmentOf, scripts, startProgram } from './start-program';

const messages = 1_000_000;
const requests = 300;
const connections = 16;
const fields = 'id customerNumber updatedAt unreadCount record { id name type } lastMessage { id body direction status createdAt }';
const list = (after: string | null) => `{ conversations(first: 50${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor hasNextPage } edges { node { ${fields} } } } }`;
const history = (id: string, before: string | null) =>
  `{ conversation(id: "${id}") { messages(last: 50${before === null ? '' : `, before: "${before}"`}) { pageInfo { startCursor } edges { node { id body direction status createdAt } } } } }`;
const records = (after: string | null) => `{ records(search: "ab", first: 20${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor } edges { node { id name phones { number } } } } }`;

/** What sellers ask for all day, among a million messages. */
export async function benchConversationList(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await seedCompany(serverUrl, 'bench_list', messages);
  const gateway = await startProgram(scripts.gateway, environmentOf(databaseUrl));
  const bare = await startProgram(join(__dirname, 'list-bare-server.js'), environmentOf(databaseUrl));
  const authorizations = await Promise.all(Array.from({ length: sellers }, (_, n) => authorizationOf(sellerOf(n + 1))));
  const { host } = new URL(gateway.url);
  const post = (query: string, place = 0) => {
    const body = JSON.stringify({ query });
    return Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\nauthorization: ${authorizations[place % sellers]}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  };
  const ask = async <Data>(query: string): Promise<Data> => {
    const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: authorizations[0]! }, body: JSON.stringify({ query }) });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const rate = (query: string, count = 200) => load(gateway.url, Array.from({ length: count }, () => post(query)), connections);

  const all = Array.from({ length: requests }, (_, place) => post(list(null), place));
  const bareRequests = Array.from({ length: requests }, (_, place) => Buffer.from(`GET /${sellerOf(1 + (place % sellers))} HTTP/1.1\r\nhost: ${new URL(bare.url).host}\r\n\r\n`));
  await load(gateway.url, all, connections);
  await load(bare.url, bareRequests, connections);
  const lists = await compare({
    asks: 'How many lists of 50 conversations (record, last message, unread count) are served among 1,000,000 messages, of 50 sellers in turn?',
    unit: 'a second',
    rounds: 3,
    contenders: { patchbay: () => load(gateway.url, all, connections), 'hand-written SQL': () => load(bare.url, bareRequests, connections) },
    ratios: [{ of: 'patchbay', over: 'hand-written SQL', atLeast: 0.45 }],
  });

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

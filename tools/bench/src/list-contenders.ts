import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { authorizationOf } from './authorization-of';
import { graphqlRequest, type HttpRequest } from './http-load';
import { runSql } from './run-sql';
import { environmentOf, scripts, startProgram } from './start-program';

/** A server that returns the first 50 conversations of a seller. */
export interface ListContender {
  readonly url: string;
  requestOf(seller: string): Promise<HttpRequest>;
}

export interface ListContenders {
  readonly contenders: Readonly<Record<string, ListContender>>;
  /** Contenders that were skipped, and why. */
  readonly notes: readonly string[];
}

interface List {
  readonly data?: null | {
    readonly conversations: {
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly unreadCount: number;
          readonly record: { readonly name: string };
          readonly lastMessage: { readonly body: string };
        };
      }[];
    };
  };
}

const page = 'pageInfo { endCursor hasNextPage }';
const record = 'record { id name type }';
const lastMessage = 'lastMessage { id body direction status createdAt }';
export const list = (after: string | null) =>
  `{ conversations(first: 50${after === null ? '' : `, after: "${after}"`}) { ${page} edges { node { id customerNumber updatedAt unreadCount ${record} ${lastMessage} } } } }`;
/** The same query for PostGraphile, where `id` is the global id of a node and `rowId` is the id of the row. */
const postgraphileRows = `{ ${page} edges { node { id: rowId customerNumber updatedAt unreadCount ${record.replace('id', 'id: rowId')} ${lastMessage.replace('id', 'id: rowId')} } } }`;
const postgraphileList = `query ($viewer: String!) { conversations: allConversations(condition: { viewer: $viewer }, orderBy: UPDATED_AT_DESC, first: 50) ${postgraphileRows} }`;
/** Requested with a token, like Patchbay's list. */
const postgraphileOwnList = `{ conversations: allOwnConversations(orderBy: UPDATED_AT_DESC, first: 50) ${postgraphileRows} }`;
const postgraphileNode = 22;
const postgraphileVersion = '5.1.5';

export async function startListContenders(databaseUrl: string): Promise<ListContenders> {
  // For hand-written SQL and PostGraphile: they walk all conversations in this order. Patchbay does not use it.
  await runSql(databaseUrl, 'CREATE INDEX conversation_walk ON conversation (last_message_at, id)');
  const environment = environmentOf(databaseUrl);
  const startHere = async (script: string) => (await startProgram(join(__dirname, script), environment)).url;
  const asks = async (seller: string) => graphqlRequest({ query: list(null) }, await authorizationOf(seller));
  const contenders: Record<string, ListContender> = {
    patchbay: { url: (await startProgram(scripts.gateway, environment)).url, requestOf: asks },
    'hand-written SQL': {
      url: await startHere('list-bare-server.js'),
      requestOf: (seller) => Promise.resolve({ path: `/${seller}`, headers: {} }),
    },
    'naive TypeORM': { url: await startHere('naive-server.js'), requestOf: asks },
  };
  const obstacle = whyNoPostgraphile();
  if (obstacle !== undefined) return { contenders, notes: [`PostGraphile was skipped: ${obstacle}.`] };
  const url = await startHere('list-postgraphile-server.js');
  contenders.PostGraphile = {
    url,
    requestOf: async (seller) => graphqlRequest({ query: postgraphileOwnList }, await authorizationOf(seller)),
  };
  contenders['PostGraphile, no token'] = {
    url,
    requestOf: (viewer) => Promise.resolve(graphqlRequest({ query: postgraphileList, variables: { viewer } })),
  };
  return { contenders, notes: [] };
}

function whyNoPostgraphile(): string | undefined {
  if (Number.parseInt(process.versions.node, 10) < postgraphileNode)
    return `it needs Node ${postgraphileNode} or newer, and this is ${process.versions.node}`;
  try {
    require.resolve('postgraphile');
    return undefined;
  } catch {
    return `it is not installed (npm install --no-save postgraphile@${postgraphileVersion})`;
  }
}

/** Contenders that return different lists cannot be compared. */
export async function expectSameAnswers(
  contenders: Readonly<Record<string, ListContender>>,
  sellers: readonly string[],
): Promise<void> {
  for (const seller of sellers) {
    const [[first, expected] = ['', []], ...others] = await Promise.all(
      Object.entries(contenders).map(async ([name, contender]) => [name, await rowsOf(contender, seller)] as const),
    );
    if (expected.length !== 50) throw new Error(`${first} returns ${expected.length} conversations to ${seller}.`);
    for (const [name, rows] of others)
      deepStrictEqual(rows, expected, `${name} and ${first} return different lists to ${seller}.`);
  }
}

async function rowsOf({ url, requestOf }: ListContender, seller: string): Promise<readonly unknown[]> {
  const { path, headers, body } = await requestOf(seller);
  const response = await fetch(`${url}${path}`, body === undefined ? { headers } : { method: 'POST', headers, body });
  const answer = (await response.json()) as List;
  if (answer.data == null) throw new Error(`Unexpected answer of ${url}: ${JSON.stringify(answer)}`);
  return answer.data.conversations.edges.map(({ node }) => [
    rowId(node.id),
    node.unreadCount,
    node.record.name,
    node.lastMessage.body,
  ]);
}

/** Patchbay's ids are an encoded `Conversation:<id>`; the others return the id of the row. */
const rowId = (id: string) =>
  id.includes('-') ? id : Buffer.from(id, 'base64url').toString().replace('Conversation:', '');

import { authorizationOf } from './authorization-of';
import type { Result } from './compare';
import { askGraphql, graphqlRequest, load, writeRequest } from './http-load';
import { plainText } from './plain-texts';
import { runSql } from './run-sql';
import { seedCustomers, sellerId } from './seed-customers';
import { writeTexts } from './signed-texts';
import { startCarrier } from './start-carrier';
import { environmentOf, scripts, startProgram } from './start-program';
import { keepLog, placeInLog, type Stored, storedOf, type Written, writtenSince } from './stored-bytes';

const customers = 2_000;
const texts = 20_000;
const answers = 1_000;
const pollMs = 100;

/** What do texts from customers, and answers of a seller, write to each table and index? */
export async function benchStorage(serverUrl: string): Promise<readonly Result[]> {
  await keepLog(serverUrl);
  const url = await seedCustomers(serverUrl, 'bench_storage', customers);
  await runSql(url, 'CREATE EXTENSION pg_walinspect; CREATE EXTENSION pgstattuple');
  const environment = { ...environmentOf(url), GENERIC_SEND_URL: await startCarrier(), SEND_PER_MINUTE_USER: '0' };
  const ingress = await startProgram(scripts.ingress, environment);
  const gateway = await startProgram(scripts.gateway, environment);
  await startProgram(scripts.worker, environment);
  const authorization = await authorizationOf(sellerId);
  const receive = (count: number) => load(ingress.url, writeTexts(ingress.url, count, customers, plainText));
  const requestTo = (conversationId: string, n: number) =>
    graphqlRequest({ query: send, variables: { input: { conversationId, body: plainText(-n - 1) } } }, authorization);
  const answer = async () => {
    const { conversations } = await askGraphql<{ conversations: { edges: { node: { id: string } }[] } }>(
      gateway.url,
      '{ conversations(first: 100) { edges { node { id } } } }',
      authorization,
    );
    const ids = conversations.edges.map(({ node }) => node.id);
    const requests = Array.from({ length: answers }, (_, n) => requestTo(ids[n % ids.length]!, n));
    await load(
      gateway.url,
      requests.map((request) => writeRequest(gateway.url, request)),
      16,
    );
  };

  // Each customer has a conversation before anything is counted.
  await receive(customers);
  await untilDone(url);
  const received = await measure(url, texts, () => receive(texts));
  const [{ problems } = { problems: '0' }] = await runSql<{ problems: string }>(
    url,
    "SELECT count(*) AS problems FROM receipt WHERE state <> 'ROUTED'",
  );
  if (Number(problems) > 0) throw new Error(`${problems} texts were not routed.`);
  const answered = await measure(url, answers, answer);
  const outcomes = await runSql<{ status: string; count: string }>(
    url,
    "SELECT status, count(*) FROM message WHERE direction = 'OUTBOUND' GROUP BY 1",
  );
  // A few answers are refused: their customers seem to opt out.
  const sent = Number(outcomes.find(({ status }) => status === 'SENT')?.count);
  if (outcomes.length !== 1 || !(sent > 0.9 * answers))
    throw new Error(`Too few answers were sent: ${JSON.stringify(outcomes)}`);
  return [resultOf('a received text', received), resultOf('an answer', { ...answered, count: sent })];
}

const send =
  'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code } } }';

interface Measured {
  readonly before: readonly Stored[];
  readonly after: readonly Stored[];
  readonly written: readonly Written[];
  readonly logBytes: number;
  readonly count: number;
}

async function measure(url: string, count: number, work: () => Promise<unknown>): Promise<Measured> {
  const [before, from] = [await storedOf(url), await placeInLog(url)];
  await work();
  await untilDone(url);
  const [{ bytes } = { bytes: '0' }] = await runSql<{ bytes: string }>(
    url,
    `SELECT pg_current_wal_insert_lsn() - '${from}'::pg_lsn AS bytes`,
  );
  const written = await writtenSince(url, from);
  return { before, after: await storedOf(url), written, logBytes: Number(bytes), count };
}

async function untilDone(url: string): Promise<void> {
  const open = 'SELECT 1 FROM job UNION ALL SELECT 1 FROM outbox WHERE sequence IS NULL LIMIT 1';
  while ((await runSql(url, open)).length > 0) await new Promise((resolve) => setTimeout(resolve, pollMs));
}

function resultOf(what: string, { before, after, written, logBytes, count }: Measured): Result {
  const grown = after.map((now, n) => ({
    table: now.table,
    rows: now.rows - before[n]!.rows,
    heap: now.heap - before[n]!.heap,
    indexes: now.indexes - before[n]!.indexes,
    inserted: now.inserted - before[n]!.inserted,
    updated: now.updated - before[n]!.updated,
    hot: now.hot - before[n]!.hot,
    dead: now.dead - before[n]!.dead,
  }));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const entries = sum(written.filter(({ isIndex }) => isIndex).map((one) => one.entries));
  return {
    asks: `What does ${what} take, of ${count.toLocaleString('en')}?`,
    unit: 'each',
    figures: {
      'bytes of rows': [sum(grown.map(({ rows }) => rows)) / count],
      'bytes of tables': [sum(grown.map(({ heap }) => heap)) / count],
      'bytes of indexes': [sum(grown.map(({ indexes }) => indexes)) / count],
      'bytes of the log': [logBytes / count],
      'entries of B-trees': [entries / count],
    },
    ratios: [],
    notes: [tableOf(grown, count), logOf(written, count)],
  };
}

const cells = (values: readonly (string | number)[]) =>
  values.map((value, n) => (n === 0 ? String(value).padEnd(34) : String(value).padStart(10))).join('');

const tableOf = (grown: readonly Stored[], count: number): string =>
  [
    cells(['each', 'rows', 'heap', 'indexes', 'inserted', 'updated', 'HOT', 'dead rows']),
    ...grown.map(({ table, rows, heap, indexes, inserted, updated, hot, dead }) =>
      cells([
        table,
        ...[rows, heap, indexes].map((bytes) => Math.round(bytes / count)),
        ...[inserted, updated].map((changes) => (changes / count).toFixed(2)),
        updated === 0 ? '' : `${Math.round((hot / updated) * 100)} %`,
        dead.toLocaleString('en'),
      ]),
    ),
  ].join('\n');

const logOf = (written: readonly Written[], count: number): string =>
  [
    cells(['written to the log, each', 'bytes', 'entries']),
    ...written
      .filter(({ bytes }) => bytes / count >= 1)
      .map(({ name, isIndex, entries, bytes }) =>
        cells([name, Math.round(bytes / count), isIndex ? (entries / count).toFixed(2) : '']),
      ),
  ].join('\n');

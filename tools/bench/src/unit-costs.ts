import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { authorizationOf } from './authorization-of';
import { awaitArrivals } from './arrivals';
import type { Result } from './compare';
import { openCrowd } from './crowd';
import { askGraphql, graphqlRequest, load, writeRequest } from './http-load';
import { endLater } from './leave-nothing';
import { parentOf, processorMsOf, processorMsOfFamily } from './processor-time';
import { runSql } from './run-sql';
import { seedCustomers, sellerId } from './seed-customers';
import { writeReports, writeTexts } from './signed-texts';
import { startCarrier } from './start-carrier';
import { environmentOf, type Program, scripts, startProgram } from './start-program';
import { startOwnRedis } from './start-redis';

const customers = 5_000;
const texts = 1_500;
const warmUp = 100;
/** Moderate: nothing waits, so batches are small. Under more load, a text costs less. */
const perSecond = 50;
const together = 10;
const sockets = 1_000;

interface Installation {
  readonly databaseUrl: string;
  readonly programs: Readonly<Record<'ingress' | 'worker' | 'gateway', Program>>;
  readonly postmaster: number;
  readonly redisPid: number;
}

/** What one text takes of each resource, from which docs/capacity.md calculates. */
export async function benchUnitCosts(serverUrl: string): Promise<readonly Result[]> {
  const installation = await start(serverUrl);
  await receive(installation, warmUp);
  const inbound = await measure(installation, () => receive(installation, texts));
  await send(installation, warmUp);
  const outbound = await measure(installation, () => send(installation, texts));
  const memory = await memoryOf(installation);
  return [
    ...resultsOf('a text that comes in, with its notification, on one socket', inbound),
    ...resultsOf('a text that is sent, with the report that it was delivered', outbound),
    tableOf('How much memory do programs and connections have?', 'MB', memory.megabytes),
    tableOf('How many connections are open?', 'connections', memory.connections),
    tableOf(`How much memory does each of ${sockets} idle sockets with two subscriptions add to a gateway?`, 'KiB', {
      socket: await memoryPerSocket(installation),
    }),
  ];
}

async function start(serverUrl: string): Promise<Installation> {
  const databaseUrl = await seedCustomers(serverUrl, 'bench_unit_costs', customers);
  await runSql(databaseUrl, 'CREATE EXTENSION pg_walinspect');
  const redis = await startOwnRedis();
  const environment = {
    ...{ ...environmentOf(databaseUrl), REDIS_URL: redis.url, GENERIC_SEND_URL: await startCarrier() },
    // One seller sends what many would.
    SEND_PER_MINUTE_USER: '0',
    SEND_ASK_AFTER_SECONDS: '600',
    SEND_PER_SECOND_NUMBER: '1000',
    SEND_PER_SECOND_CARRIER: '1000',
  };
  const gateway = await startProgram(scripts.gateway, environment);
  const ingress = await startProgram(scripts.ingress, environment);
  const worker = await startProgram(scripts.worker, environment);
  const [backend] = await runSql<{ pid: number }>(
    databaseUrl,
    `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`,
  );
  return {
    databaseUrl,
    programs: { gateway, ingress, worker },
    postmaster: parentOf(backend!.pid),
    redisPid: redis.pid(),
  };
}

/** Texts come in, and reach the seller's socket. */
async function receive({ programs, databaseUrl }: Installation, count: number): Promise<void> {
  const arrivals = await awaitArrivals(programs.gateway.url, count);
  await sendEvenly(programs.ingress.url, writeTexts(programs.ingress.url, count, customers));
  await arrivals.complete;
  await untilDone(databaseUrl);
}

const sendMessage =
  'mutation Send($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { message } } }';

/** The seller sends texts, and the carrier reports that they were delivered. */
async function send({ programs: { gateway, ingress }, databaseUrl }: Installation, count: number): Promise<void> {
  const authorization = await authorizationOf(sellerId);
  const { conversations } = await askGraphql<{ conversations: { edges: { node: { id: string } }[] } }>(
    gateway.url,
    '{ conversations(first: 100) { edges { node { id } } } }',
    authorization,
  );
  const requests = Array.from({ length: count }, (_, n) => {
    const input = {
      conversationId: conversations.edges[n % conversations.edges.length]!.node.id,
      body: `Your order is ready. Come by until six. ${n}`,
      idempotencyKey: randomUUID(),
    };
    return writeRequest(gateway.url, graphqlRequest({ query: sendMessage, variables: { input } }, authorization));
  });
  await sendEvenly(gateway.url, requests);
  await untilDone(databaseUrl);
  const sent = await runSql<{ id: string }>(
    databaseUrl,
    `SELECT carrier_message_id AS id FROM message WHERE direction = 'OUTBOUND' AND status = 'SENT'`,
  );
  if (sent.length !== count) throw new Error(`${sent.length} of ${count} texts were sent.`);
  await sendEvenly(
    ingress.url,
    writeReports(
      ingress.url,
      sent.map(({ id }) => id),
    ),
  );
  await untilDone(databaseUrl);
}

/** A few at a time, so that a busy machine falls behind instead of giving up. */
async function sendEvenly(url: string, requests: readonly Buffer[]): Promise<void> {
  const since = performance.now();
  for (let n = 0; n < requests.length; n += together) {
    await load(url, requests.slice(n, n + together), 2);
    const early = since + ((n + together) / perSecond) * 1_000 - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, early)));
  }
}

/** Until no job is left that is due, and all events are relayed. */
async function untilDone(databaseUrl: string): Promise<void> {
  for (;;) {
    const [{ left } = { left: '1' }] = await runSql<{ left: string }>(
      databaseUrl,
      `SELECT (SELECT count(*) FROM job WHERE run_at <= now() AND name <> 'ask-carrier') + (SELECT count(*) FROM outbox WHERE sequence IS NULL) AS left`,
    );
    if (Number(left) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Figures = Readonly<Record<string, number>>;
interface Costs {
  /** In milliseconds per text. */
  readonly processor: Figures;
  /** Bytes per text in heap, TOAST and indexes, by table. */
  readonly stored: Figures;
  /** Bytes of WAL per text by table, without images of whole pages. */
  readonly wal: Figures;
}

async function measure(installation: Installation, work: () => Promise<void>): Promise<Costs> {
  const { databaseUrl } = installation;
  await runSql(databaseUrl, 'CHECKPOINT');
  const [processor, stored, lsn] = [processorOf(installation), await storedIn(databaseUrl), await lsnOf(databaseUrl)];
  await work();
  const after = { processor: processorOf(installation), stored: await storedIn(databaseUrl) };
  return {
    processor: perText(after.processor, processor),
    stored: perText(after.stored, stored),
    wal: await walSince(databaseUrl, lsn),
  };
}

const perText = (after: Figures, before: Figures): Figures =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, (value - (before[name] ?? 0)) / texts]));

const processorOf = ({ programs, postmaster, redisPid }: Installation): Figures => ({
  ingress: processorMsOf(programs.ingress.pid!),
  worker: processorMsOf(programs.worker.pid!),
  gateway: processorMsOf(programs.gateway.pid!),
  PostgreSQL: processorMsOfFamily(postmaster, -1),
  Redis: processorMsOf(redisPid),
});

async function storedIn(databaseUrl: string): Promise<Figures> {
  const rows = await runSql<{ name: string; heap: string; indexes: string }>(
    databaseUrl,
    `SELECT relname AS name, pg_table_size(oid) AS heap, pg_indexes_size(oid) AS indexes
     FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  return Object.fromEntries(
    rows.flatMap(({ name, heap, indexes }) => [
      [`${name}, rows`, Number(heap)],
      [`${name}, indexes`, Number(indexes)],
    ]),
  );
}

const lsnOf = async (databaseUrl: string): Promise<string> =>
  (await runSql<{ lsn: string }>(databaseUrl, 'SELECT pg_current_wal_insert_lsn() AS lsn'))[0]!.lsn;

/** A record belongs to the table of its first block. */
async function walSince(databaseUrl: string, lsn: string): Promise<Figures> {
  const rows = await runSql<{ name: string; bytes: string; images: string }>(
    databaseUrl,
    `SELECT coalesce(owner.relname, 'other') AS name, sum(block.length - block.images) AS bytes, sum(block.images) AS images
     FROM (
       SELECT start_lsn, (array_agg(relfilenode ORDER BY block_id))[1] AS relfilenode, max(record_length) AS length,
         sum(block_fpi_length) AS images
       FROM pg_get_wal_block_info('${lsn}', pg_current_wal_insert_lsn(), false) GROUP BY start_lsn
     ) AS block
     LEFT JOIN pg_class ON pg_class.relfilenode = block.relfilenode
     LEFT JOIN pg_index ON pg_index.indexrelid = pg_class.oid
     LEFT JOIN pg_class AS owner ON owner.oid = coalesce(pg_index.indrelid, pg_class.oid)
       AND owner.relnamespace = 'public'::regnamespace
     GROUP BY 1`,
  );
  const [all] = await runSql<{ bytes: string }>(
    databaseUrl,
    `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '${lsn}') AS bytes`,
  );
  const images = rows.reduce((sum, row) => sum + Number(row.images), 0);
  return {
    ...Object.fromEntries(rows.map(({ name, bytes }) => [name, Number(bytes) / texts])),
    'images of whole pages after a checkpoint': images / texts,
    'all WAL': Number(all!.bytes) / texts,
  };
}

const resultsOf = (what: string, { processor, stored, wal }: Costs): Result[] => [
  tableOf(`How much processor time does ${what}, take?`, 'ms per text', processor, sumOf(processor)),
  tableOf(`How many bytes does ${what}, leave in PostgreSQL?`, 'bytes per text', large(stored), sumOf(stored)),
  tableOf(`How many bytes of WAL does ${what}, write?`, 'bytes per text', large(wal), {}),
];

const sumOf = (figures: Figures): Figures => ({ together: Object.values(figures).reduce((sum, one) => sum + one, 0) });
/** What is left is noise of pages that happened to fill up. */
const large = (figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures)
      .filter(([, value]) => value >= 5)
      .sort(([, a], [, b]) => b - a),
  );

const tableOf = (asks: string, unit: string, figures: Figures, more: Figures = {}): Result => ({
  asks,
  unit,
  figures: Object.fromEntries(Object.entries({ ...figures, ...more }).map(([name, value]) => [name, [value]])),
  ratios: [],
  notes: [],
});

const kilobytesOf = (file: string, field: RegExp): number =>
  [...readFileSync(file, 'utf8').matchAll(field)].reduce((sum, [, value]) => sum + Number(value), 0);
const residentMegabytesOf = (pid: number) => kilobytesOf(`/proc/${pid}/status`, /^VmRSS:\s+(\d+) kB/gm) / 1_024;

async function memoryOf({ programs, databaseUrl, redisPid }: Installation) {
  const backends = await runSql<{ pid: number; program: string }>(
    databaseUrl,
    `SELECT pid, application_name AS program FROM pg_stat_activity WHERE application_name LIKE 'patchbay%'`,
  );
  const owned = backends.map(
    ({ pid }) => kilobytesOf(`/proc/${pid}/smaps_rollup`, /^Private_\w+:\s+(\d+) kB/gm) / 1_024,
  );
  const count: Record<string, number> = {};
  for (const { program } of backends) count[program] = (count[program] ?? 0) + 1;
  return {
    megabytes: {
      ...Object.fromEntries(Object.entries(programs).map(([name, { pid }]) => [name, residentMegabytesOf(pid!)])),
      Redis: residentMegabytesOf(redisPid),
      'a connection of PostgreSQL, on average': owned.reduce((sum, one) => sum + one, 0) / owned.length,
    },
    connections: count,
  };
}

const subscriptions = [
  'subscription { messageAdded { cursor message { id body conversation { id record { id name } } } } }',
  'subscription { notificationAdded { cursor notification { id kind title body } } }',
];

async function memoryPerSocket({ programs: { gateway } }: Installation): Promise<number> {
  const token = (await authorizationOf(sellerId)).replace('Bearer ', '');
  const open = async (size: number) => {
    const crowd = await openCrowd({ url: gateway.url, size, tokens: [token], subscriptions });
    endLater(async () => crowd.close());
    await crowd.isServed();
  };
  await open(200);
  const before = residentMegabytesOf(gateway.pid!);
  await open(sockets);
  return ((residentMegabytesOf(gateway.pid!) - before) * 1_024) / sockets;
}

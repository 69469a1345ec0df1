import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from 'node:net';
import { ratioOf, type Result, type WantedRatio } from './compare';
import { temporaryFolder } from './leave-nothing';
import { runSql } from './run-sql';
import type { ProcessSample } from './sample-process';
import { seedCustomers } from './seed-customers';
import { startCarrier } from './start-carrier';
import { reportDelivery } from './signed-texts';
import { startSoakLoad } from './soak-load';
import { environmentOf, type Program, scripts, startProgram } from './start-program';
import { type OwnRedis, startOwnRedis } from './start-redis';

const minutes = Number(process.env.SOAK_MINUTES ?? 10);
const customers = 500;
const sampleMs = 5_000;
/** What may be larger in the last third than in the middle one: caches fill up, and machines differ from minute to minute. */
const maxGrowth = 1.1;
/** These go up and down with the work of the moment. */
const maxMomentaryGrowth = 1.5;
/** Smaller differences in the delay say nothing. */
const leastDelayMs = 20;

/** Tables that have a row for what happened. All others are about how things are, and must stay as they are. */
const history = [
  ...['message', 'receipt', 'outbox', 'notification', 'send_attempt', 'send_request', 'status_event', 'user_session'],
  ...['audit_entry', 'audit_change', 'figure', 'figure_due', 'text_part', 'carrier_call'],
];

const boundOf = (name: string) => (/delay|handles|jobs/.test(name) ? maxMomentaryGrowth : maxGrowth);

type Sample = Readonly<Record<string, number>>;

/** Does a company that works all day find what it found in the morning? */
export async function benchSoak(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await seedCustomers(serverUrl, 'bench_soak', customers);
  const redis = await startOwnRedis();
  const folder = temporaryFolder();
  const fileOf = (name: string) => join(folder.path, `${name}.jsonl`);
  const environment = {
    ...environmentOf(databaseUrl),
    REDIS_URL: redis.url,
    GENERIC_SEND_URL: await startCarrier((id) => void report(id).catch((error: unknown) => failReport(error))),
    SEND_PER_MINUTE_USER: '0',
    NODE_OPTIONS: `--require=${join(__dirname, 'sample-process.js')}`,
  };
  const programs = new Map<string, Program>();
  let failReport: (error: unknown) => void = () => undefined;
  const reported = new Promise<never>((_, reject) => (failReport = reject));
  const report = async (id: string) => {
    while (!(await reportDelivery(programs.get('ingress')!.url, id))) await pause(1_000);
  };
  for (const name of ['gateway', 'ingress', 'worker'] as const)
    programs.set(name, await startProgram(scripts[name], { ...environment, SAMPLE_FILE: fileOf(name) }));
  const urls = { gatewayUrl: programs.get('gateway')!.url, ingressUrl: programs.get('ingress')!.url };
  const load = startSoakLoad(urls, customers);
  const samples: Sample[] = [];
  const sampleAll = async () => {
    const until = performance.now() + minutes * 60_000;
    while (performance.now() < until) {
      await pause(sampleMs);
      const held = [...programs].map(([name, { pid }]) => sampleProcess(name, pid!, fileOf(name)));
      samples.push(Object.assign({}, ...(await Promise.all([...held, sampleServers(databaseUrl, redis)]))) as Sample);
    }
    load.stop();
  };
  await Promise.race([reported, Promise.all([sampleAll(), load.ended])]);
  return [describe(samples, load.done)];
}

async function sampleProcess(name: string, pid: number, file: string): Promise<Sample> {
  const linesOf = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
  const before = linesOf().length;
  process.kill(pid, 'SIGUSR2');
  while (linesOf().length === before) await pause(20);
  const { heapMb, rssMb, delayP99Ms, handles } = JSON.parse(linesOf().at(-1)!) as ProcessSample;
  return {
    [`${name}: heap, MB`]: heapMb,
    [`${name}: resident, MB`]: rssMb,
    [`${name}: event-loop delay, ms`]: Math.max(leastDelayMs, delayP99Ms),
    [`${name}: handles`]: handles,
  };
}

async function sampleServers(databaseUrl: string, redis: OwnRedis): Promise<Sample> {
  const [connections] = await runSql<{ count: string }>(
    databaseUrl,
    "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'patchbay-%'",
  );
  const tables = await runSql<{ name: string; rows: string }>(
    databaseUrl,
    `SELECT relname AS name, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', relname), false, true, '')))[1]::text AS rows
     FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const steady = tables.filter(({ name }) => !history.includes(name));
  return {
    'connections to PostgreSQL': Number(connections?.count),
    // Not exactly none, for ratios.
    'keys in Redis': 1 + (await keysIn(redis)),
    'rows that are not history': steady.reduce((sum, { rows }) => sum + Number(rows), 0),
    'jobs that wait': 10 + Number(tables.find(({ name }) => name === 'job')?.rows),
  };
}

function keysIn({ url }: OwnRedis): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write('DBSIZE\r\n'));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(Number(answer.toString().replace(/\D/g, '')));
    });
    socket.once('error', reject);
  });
}

/** Compares the last third with the middle one. The first third is for what grows once. */
function describe(samples: readonly Sample[], done: ReadonlyMap<string, number>): Result {
  const size = Math.floor(samples.length / 3);
  const figures: Record<string, readonly number[]> = {};
  const ratios: WantedRatio[] = [];
  const notes = [`Done: ${[...done].map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ')}.`];
  for (const name of Object.keys(samples[0] ?? {})) {
    const all = samples.map((sample) => sample[name]!);
    const [of, over] = [`${name}, last third`, `${name}, middle third`];
    figures[over] = all.slice(size, 2 * size);
    figures[of] = all.slice(-size);
    ratios.push({ of, over, atMost: boundOf(name) });
    if (name.includes('MB'))
      notes.push(`${name}: ${slopeOf(all.slice(size)).toFixed(1)} per hour after the first third.`);
  }
  return {
    asks: `Does what programs hold on to, and how long their event loops are busy, stay as it is in ${minutes} minutes of work?`,
    unit: '',
    figures,
    ratios: ratios.map((wanted) => ratioOf(wanted, figures)),
    notes,
  };
}

/** Per hour, as least squares have it. */
function slopeOf(figures: readonly number[]): number {
  const middle = (figures.length - 1) / 2;
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const spread = figures.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
  return (
    (figures.reduce((sum, figure, n) => sum + (n - middle) * (figure - mean), 0) / spread) * (3_600_000 / sampleMs)
  );
}

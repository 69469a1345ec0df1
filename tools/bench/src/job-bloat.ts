import { connectPersistence } from '@patchbay/persistence';
import { ratioOf, type Result } from './compare';
import { createDatabase } from './create-database';
import { endLater } from './leave-nothing';
import { runSql } from './run-sql';
import { randomUUID } from 'node:crypto';

const jobs = 1_000_000;
const batch = 500;
const reportEach = 100_000;

interface Size {
  readonly rows: number;
  readonly indexes: number;
}

/** How large is the table of jobs after a million came and went, with the autovacuum that its settings ask for? */
export async function benchJobBloat(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await createDatabase(serverUrl, 'bench_job_bloat');
  const persistence = await connectPersistence({ url: databaseUrl, applicationName: 'bench', poolSize: 2 });
  endLater(() => persistence.close());
  const sizes: Size[] = [];
  const speeds: number[] = [];
  let since = performance.now();
  for (let done = 0; done < jobs; done += batch) {
    await persistence.database.transaction((tx) =>
      tx.jobs.add(
        ...Array.from({ length: batch }, () => {
          const id = randomUUID();
          return { name: 'route-inbound' as const, subjectId: id, lane: id, runAt: null };
        }),
      ),
    );
    const claimed = await persistence.jobs.claim(['route-inbound'], { limit: batch, perLane: batch, leaseMs: 60_000 });
    if (claimed.length !== batch) throw new Error(`${claimed.length} of ${batch} jobs were claimed.`);
    await persistence.database.transaction((tx) => tx.jobs.finish(...claimed));
    if ((done + batch) % reportEach > 0) continue;
    sizes.push(await sizeOf(databaseUrl));
    speeds.push(reportEach / ((performance.now() - since) / 1_000));
    since = performance.now();
  }
  const speedFigures = { 'the first': [speeds[0]!], 'the last': [speeds.at(-1)!] };
  const figures = (pick: (size: Size) => number) => sizes.map((size) => pick(size) / 1e6);
  return [
    {
      asks: `How large is the table of jobs while ${jobs.toLocaleString('en')} come and go, each ${reportEach.toLocaleString('en')} of them?`,
      unit: 'MB',
      figures: { rows: figures(({ rows }) => rows), indexes: figures(({ indexes }) => indexes) },
      ratios: [],
      notes: [`After all of them: ${JSON.stringify(sizes.at(-1))} bytes. ${await vacuums(databaseUrl)}`],
    },
    {
      asks: 'How many jobs per second are added, claimed and finished by one connection?',
      unit: 'jobs per second',
      figures: speedFigures,
      ratios: [ratioOf({ of: 'the last', over: 'the first' }, speedFigures)],
      notes: [],
    },
  ];
}

async function sizeOf(databaseUrl: string): Promise<Size> {
  const [size] = await runSql<{ rows: string; indexes: string }>(
    databaseUrl,
    `SELECT pg_table_size('job') AS rows, pg_indexes_size('job') AS indexes`,
  );
  return { rows: Number(size!.rows), indexes: Number(size!.indexes) };
}

async function vacuums(databaseUrl: string): Promise<string> {
  const [found] = await runSql<{ count: string; dead: string }>(
    databaseUrl,
    `SELECT autovacuum_count AS count, n_dead_tup AS dead FROM pg_stat_user_tables WHERE relname = 'job'`,
  );
  return `Autovacuum ran ${found!.count} times; ${found!.dead} dead rows are left.`;
}

import { figuresBy, quarterMs } from '@patchbay/messaging';
import { connectPersistence, type Persistence } from '@patchbay/persistence';
import { compare, type Result } from './compare';
import { createDatabase } from './create-database';
import { runSql } from './run-sql';
import { seedFigureTexts } from './seed-figure-texts';

const sellers = 200;
const from = new Date('2025-01-01T05:00Z');
const until = new Date('2026-01-01T05:00Z');
const timeZone = 'America/New_York';
const textsPerPass = 24;
const dayMs = 96 * quarterMs;

const teamOf = (n: number) => `c0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const id = (kind: string, n: string) => `('${kind}0000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
const team = `ARRAY[${id('c', 'seller / 10')}]`;
const busyHours = `extract(hour FROM at AT TIME ZONE 'UTC') BETWEEN 12 AND 23`;

interface Step {
  readonly step: string;
  readonly every: string;
  /** How many quarters of an hour, and how many sellers, a row has. */
  readonly quarters: number;
  readonly sellers: number;
  readonly keys: string;
  readonly hours?: string;
}

/**
 * A year of twelve-hour days with 10,000,000 texts: 200 sellers in 20 teams, four to each of 50 numbers. Each row has as much as
 * such a row has: almost three texts and half an answer in a quarter of an hour.
 */
const steps: readonly Step[] = [
  {
    ...{ step: 'QUARTER', every: '15 minutes', quarters: 1, sellers: 1, hours: busyHours },
    keys: `${id('b', 'seller / 4')}, ${id('a', 'seller')}, ${team}`,
  },
  {
    ...{ step: 'DAY', every: '1 day', quarters: 48, sellers: 1 },
    keys: `${id('b', 'seller / 4')}, ${id('a', 'seller')}, ${team}`,
  },
  {
    ...{ step: 'MONTH', every: '1 month', quarters: 48 * 30, sellers: 1 },
    keys: `${id('b', 'seller / 4')}, ${id('a', 'seller')}, ${team}`,
  },
  {
    ...{ step: 'TEAM_HOUR', every: '1 hour', quarters: 4, sellers: 10, hours: busyHours },
    keys: `NULL, NULL, ${team}`,
  },
  {
    ...{ step: 'HOUR', every: '1 hour', quarters: 4, sellers: 200, hours: busyHours },
    keys: `NULL, NULL, '{}'::uuid[]`,
  },
];

/** Answers spread over 60 bins, failures over three causes, as many as there are. */
const seed = ({ step, every, quarters, sellers: of, keys, hours = 'true' }: Step) => {
  const parts = quarters * of;
  const bins = `ARRAY(SELECT 30 + bin FROM generate_series(0, ${Math.min(60, Math.ceil(parts * 0.6)) - 1}) AS bin WHERE ${parts} > 1 OR dice < 0.6)`;
  const codes = `(ARRAY['NOT_A_MOBILE', 'OTHER', 'UNREACHABLE'])[1:${Math.min(3, Math.ceil(parts * 0.05))}]`;
  return `
    INSERT INTO figure (step, at, phone_number_id, user_id, team_ids, received, sent, delivered, failed, opt_outs, new_leads,
      answered, unanswered, failure_codes, failure_counts, answer_bins, answer_counts)
    SELECT '${step}', at, ${keys}, ${parts} * 1.4 + dice / 2, ${parts} * 1.4 + dice / 2, ${parts}, ${parts} * 0.05 + dice / 2,
      ${parts} * 0.01, ${parts} * 0.05, ${parts} * 0.6, ${parts} * 0.05, codes, array_fill(1, ARRAY[cardinality(codes)]), bins,
      array_fill(1, ARRAY[cardinality(bins)])
    FROM generate_series(timestamptz '2025-01-01 00:00Z', '2026-01-01 04:45Z', '${every}') AS at,
      generate_series(0, ${sellers - 1}, ${of}) AS seller,
      LATERAL (SELECT random() AS dice WHERE at IS NOT NULL AND seller IS NOT NULL) AS luck,
      LATERAL (SELECT ${bins} AS bins, CASE WHEN ${parts} > 1 OR dice > 0.95 THEN ${codes} ELSE '{}' END AS codes) AS lists
    WHERE ${hours}`;
};

async function seedYear(databaseUrl: string): Promise<string> {
  for (const step of steps) await runSql(databaseUrl, seed(step));
  await runSql(databaseUrl, 'VACUUM ANALYZE figure');
  const [sum] = await runSql<{ texts: string; rows: string; size: string }>(
    databaseUrl,
    `SELECT sum(received + sent) FILTER (WHERE step = 'QUARTER') AS texts, count(*) AS rows,
       pg_size_pretty(pg_total_relation_size('figure')) AS size FROM figure`,
  );
  return `${Number(sum!.texts).toLocaleString('en')} texts in ${Number(sum!.rows).toLocaleString('en')} rows, ${sum!.size}`;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function benchQuestions(serverUrl: string): Promise<Result> {
  const databaseUrl = await createDatabase(serverUrl, 'bench_figures');
  const note = await seedYear(databaseUrl);
  const persistence = await connectPersistence({ url: databaseUrl, applicationName: 'bench' });
  const ask = (by: (typeof figuresBy)[number], teams?: number) => () =>
    timeOf(() =>
      persistence.queries.figures.list(
        teams === undefined
          ? { kind: 'everything' }
          : { kind: 'teams', teamIds: new Set(Array.from({ length: teams }, (_, n) => teamOf(n))) },
        { from, until, by, timeZone, teamIds: null },
      ),
    );
  try {
    const contenders = Object.fromEntries(
      figuresBy.flatMap((by) => [
        [`everything, by ${by}`, ask(by)],
        [`two teams, by ${by}`, ask(by, 2)],
      ]),
    );
    return await compare(
      {
        ...{ asks: 'How long do figures of a year take?', unit: 'ms', rounds: 9, contenders },
        ratios: [],
      },
      [note],
    );
  } finally {
    await persistence.close();
  }
}

/** Keeps figures, until there is nothing to do. */
async function keepAll({ figures }: Persistence): Promise<void> {
  while ((await figures.keep()).hasMore);
}

async function benchKeeping(serverUrl: string): Promise<Result> {
  const databaseUrl = await createDatabase(serverUrl, 'bench_keeping');
  const persistence = await connectPersistence({ url: databaseUrl, applicationName: 'bench' });
  const texts = await seedFigureTexts(databaseUrl, { days: 8, perDay: 27_000, sellers });
  await keepAll(persistence);
  let at = Date.now() - dayMs;
  const add = (count: number) => texts.add(count, new Date((at += 20_000)));
  try {
    return await compare({
      asks: 'How much time does keeping figures take per 1,000 texts, each with two reports?',
      unit: 'ms',
      rounds: 3,
      contenders: {
        'all together': async () => {
          for (let round = 0; round < 10; round += 1) await add(100);
          return timeOf(() => keepAll(persistence));
        },
        [`${textsPerPass} at a time, every 20 s`]: async () => {
          let took = 0;
          const passes = 20;
          for (let pass = 0; pass < passes; pass += 1) {
            await add(textsPerPass);
            took += await timeOf(() => keepAll(persistence));
          }
          return (took / (passes * textsPerPass)) * 1_000;
        },
      },
      ratios: [],
    });
  } finally {
    await texts.close();
    await persistence.close();
  }
}

export const benchFigures = async (serverUrl: string): Promise<readonly Result[]> => [
  await benchQuestions(serverUrl),
  await benchKeeping(serverUrl),
];

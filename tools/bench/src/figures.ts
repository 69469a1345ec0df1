import { figuresBy, quarterMs } from '@patchbay/messaging';
import { addUpFigures, connectDataSource, connectPersistence, type Persistence } from '@patchbay/persistence';
import { compare, type Result } from './compare';
import { createDatabase } from './create-database';
import { runSql } from './run-sql';
import { seedFigureTexts } from './seed-figure-texts';

const sellers = 200;
const from = new Date('2025-01-01T05:00Z');
const until = new Date('2026-01-01T05:00Z');
const timeZone = 'America/New_York';
const textsPerPass = 6;
const dayMs = 96 * quarterMs;

const teamOf = (n: number) => `7ea00000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A year of twelve-hour days with 10,000,000 texts: 200 sellers in 20 teams, four to each of 50 numbers. */
const quarters = `
  INSERT INTO figure (step, at, phone_number_id, user_id, team_ids, received, sent, delivered, failed, opt_outs, new_leads,
    answered, unanswered, failure_codes, failure_counts, answer_bins, answer_counts)
  SELECT 'QUARTER', at, ('b0000000-0000-7000-8000-' || lpad((seller / 4)::text, 12, '0'))::uuid,
    ('5e000000-0000-7000-8000-' || lpad(seller::text, 12, '0'))::uuid,
    ARRAY['7ea00000-0000-7000-8000-' || lpad((seller / 10)::text, 12, '0')]::uuid[],
    1 + (dice < 0.4)::integer, 1 + (dice > 0.5)::integer, 1, (dice > 0.95)::integer, (dice < 0.01)::integer, (dice < 0.05)::integer,
    (dice < 0.6)::integer, (dice >= 0.6 AND dice < 0.65)::integer,
    CASE WHEN dice > 0.95 THEN ARRAY[CASE WHEN dice > 0.97 THEN 'UNREACHABLE' ELSE 'NOT_A_MOBILE' END] ELSE '{}' END,
    CASE WHEN dice > 0.95 THEN ARRAY[1] ELSE '{}' END,
    CASE WHEN dice < 0.6 THEN ARRAY[30 + (100 * dice)::integer] ELSE '{}' END, CASE WHEN dice < 0.6 THEN ARRAY[1] ELSE '{}' END
  FROM generate_series(timestamptz '2025-01-01 05:00Z', '2026-01-01 04:45Z', '15 minutes') AS at, generate_series(0, ${sellers - 1}) AS seller,
    LATERAL (SELECT random() AS dice WHERE at IS NOT NULL AND seller IS NOT NULL) AS luck
  WHERE extract(hour FROM at AT TIME ZONE 'UTC') BETWEEN 12 AND 23`;

async function seedYear(databaseUrl: string): Promise<string> {
  await runSql(databaseUrl, quarters);
  await runSql(databaseUrl, 'VACUUM ANALYZE figure');
  const dataSource = await connectDataSource({ url: databaseUrl, applicationName: 'bench' });
  try {
    for (let day = Date.UTC(2025, 0); day < until.getTime(); day += dayMs)
      await addUpFigures(
        dataSource,
        Array.from({ length: 24 }, (_, hour) => new Date(day + hour * 4 * quarterMs)),
      );
  } finally {
    await dataSource.destroy();
  }
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
  while (await figures.keep());
}

async function benchKeeping(serverUrl: string): Promise<Result> {
  const databaseUrl = await createDatabase(serverUrl, 'bench_keeping');
  const persistence = await connectPersistence({ url: databaseUrl, applicationName: 'bench' });
  const texts = await seedFigureTexts(databaseUrl, { days: 30, perDay: 27_000, sellers });
  await keepAll(persistence);
  let at = Date.now() - dayMs;
  const add = (count: number) => texts.add(count, new Date((at += 10_000)));
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
        [`${textsPerPass} at a time, every 10 s`]: async () => {
          let took = 0;
          const passes = 40;
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

import { Client } from 'pg';
import { sessionOptions, type Work } from '../connections/patience';
import type { PlanNode } from './record-plans.testing';

export interface Explained {
  /** The indexes that it uses. */
  readonly indexes: readonly string[];
  /** The tables that it reads from end to end. */
  readonly readsAllOf: readonly string[];
  /** How many rows it reads, in all tables. */
  readonly rows: number;
}

/** Always read as a whole: they have few rows, however much a company sends. */
const small = new Set(['phone_number', 'app_user', 'team', 'team_member']);

/** How PostgreSQL runs the one statement of `run`, with the settings for this work. Small tables are left out. */
export async function explainStatement(
  url: string,
  run: () => Promise<unknown>,
  work: Work = 'jobs',
): Promise<Explained> {
  const { query } = Client.prototype;
  const asked: { text: string; values: unknown[] }[] = [];
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values: unknown[] }, unknown[]];
    asked.push(typeof first === 'string' ? { text: first, values: second } : first);
    return (query as (...given: unknown[]) => unknown).apply(this, args) as never;
  } as never);
  await run();
  spy.mockRestore();
  expect(asked).toHaveLength(1);

  const plain = new Client({ connectionString: url, options: sessionOptions(work) });
  await plain.connect();
  // A search may read tables as small as a test's from end to end: this asks whether it has another way.
  await plain.query('SET enable_seqscan = off; BEGIN');
  const { rows } = await plain.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${asked[0]!.text}`, asked[0]!.values);
  await plain.query('ROLLBACK');
  await plain.end();
  const nodes: PlanNode[] = [];
  const visit = (node: PlanNode) => {
    if (node['Actual Loops'] > 0) nodes.push(node);
    node.Plans?.forEach(visit);
  };
  visit((rows[0] as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN'][0].Plan);
  const growing = nodes.filter((node) => node['Relation Name'] !== undefined && !small.has(node['Relation Name']));
  const indexes = new Set(
    nodes
      .flatMap((node) => node['Index Name'] ?? [])
      .filter((name) => ![...small].some((table) => name.startsWith(table))),
  );
  return {
    indexes: [...indexes].sort(),
    readsAllOf: growing.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!),
    rows: growing.reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    ),
  };
}

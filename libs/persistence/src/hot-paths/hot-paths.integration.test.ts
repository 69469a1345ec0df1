import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence } from '../connect-persistence';
import { createEventSequencer } from '../events';
import { type PlanNode, recordPlans, type RecordedPlan } from '../sql/record-plans.testing';
import { addCustomers, addSellers } from './company.testing';
import { batch, type Workplace, workADay } from './work-a-day.testing';

const many = 10_000;
/** The largest statement of a batch reads a dozen rows for each of its texts, and writes to a dozen indexes. */
const maxRows = 15 * batch;
const maxBlocks = 50 * batch;

/** They have few rows, however much a company sends. */
const small: ReadonlySet<string> = new Set([
  ...['phone_number', 'app_user', 'team', 'team_member', 'relay_lease', 'setting', 'company_settings', 'migrations'],
  'erased_number',
]);

async function connect(database: TestDatabase): Promise<Workplace & { close(): Promise<void> }> {
  const sequencer = createEventSequencer({ url: database.url, applicationName: 'test' });
  const persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 2 });
  return {
    sequencer,
    persistence,
    async close() {
      await sequencer.close();
      await persistence.close();
    },
  };
}

/** Of each index of a table that grows, its first column, as the plans write it. */
async function firstColumns(database: TestDatabase): Promise<Map<string, string>> {
  const rows = await database.query<{ index: string; table: string; column: string }>(`
    SELECT indexrelid::regclass::text AS index, indrelid::regclass::text AS table, pg_get_indexdef(indexrelid, 1, true) AS column
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace`);
  return new Map(rows.filter(({ table }) => !small.has(table)).map(({ index, column }) => [index, column]));
}

/** What a plan does that costs more in a larger table; nothing if it costs what it is asked for. */
function faultsOf({ plan, statement }: RecordedPlan, firstColumn: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  let rows = 0;
  const read = new Map<string, number>();
  const visit = (node: PlanNode, isLimited: boolean) => {
    const { 'Relation Name': table, 'Index Name': index, 'Index Cond': condition = '' } = node;
    if (node['Actual Loops'] > 0 && table !== undefined && !small.has(table)) {
      if (node['Node Type'] === 'Seq Scan') faults.push(`reads all of ${table}`);
      // A walk in the order of an index ends at a limit. Other walks have a place to start at.
      const column = index && firstColumn.get(index);
      if (column !== undefined && !isLimited && !condition.includes(column)) faults.push(`walks along ${index}`);
      if (node['Node Type'] !== 'ModifyTable') {
        const found = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
        rows += found;
        read.set(index ?? table, (read.get(index ?? table) ?? 0) + found);
      }
    }
    const isLimit = node['Node Type'] === 'Limit';
    node.Plans?.forEach((child) => {
      const passesOn = isLimited && !sorts.has(node['Node Type']) && child['Parent Relationship'] !== 'Inner';
      visit(child, isLimit || passesOn);
    });
  };
  visit(plan, false);
  const blocks = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  if (rows > maxRows)
    faults.push(`reads ${rows} rows (${[...read].map(([from, count]) => `${from} ${count}`).join(', ')})`);
  if (blocks > maxBlocks) faults.push(`touches ${blocks} blocks`);
  return faults.map((fault) => `${fault}: ${statement.replaceAll(/\s+/g, ' ').trim().slice(0, 200)}`);
}

/** They take all rows before they give the first one. */
const sorts: ReadonlySet<string> = new Set(['Sort', 'Aggregate', 'WindowAgg']);

/*
 * What is done all day costs what a batch costs, whether PostgreSQL has counted the tables never, when they were still
 * small, or just now; and also with the plans that a connection made while they were small.
 */
describe.each([
  { analyzed: 'never', few: batch + 7 },
  { analyzed: 'while it was small', few: 5 * batch },
])('a company that grew from $few customers, analyzed $analyzed', ({ analyzed, few }) => {
  let database: TestDatabase;
  let recorder: Awaited<ReturnType<typeof recordPlans>>;
  let columns: Map<string, string>;
  const connections: Awaited<ReturnType<typeof connect>>[] = [];
  const open = async () => {
    const opened = await connect(database);
    connections.push(opened);
    return opened;
  };
  const faultsOfADay = async (workplace: Workplace, first: number) => {
    recorder.take();
    await workADay(workplace, first);
    const plans = recorder.take();
    const statements = new Set(plans.map(({ statement }) => statement));
    expect(statements.size).toBeGreaterThan(60);
    return [...new Set(plans.flatMap((plan) => faultsOf(plan, columns)))];
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const tables = await database.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    );
    for (const { name } of tables) await database.query(`ALTER TABLE ${name} SET (autovacuum_enabled = false)`);
    columns = await firstColumns(database);
    recorder = await recordPlans(database);
    await addSellers(database);
    await addCustomers(database, 1, few);
    if (analyzed !== 'never') await database.query('ANALYZE');
    const early = await open();
    // After five plans for values, PostgreSQL may keep one for all.
    for (let day = 1; day <= 7; day += 1) await workADay(early, day);
    await addCustomers(database, few + 1, many);
  }, 300_000);
  afterAll(async () => {
    for (const { close } of connections.splice(0)) await close();
    recorder.stop();
    await database.close();
  });

  it('works with the plans of when it was small', async () => {
    expect(await faultsOfADay(connections[0]!, 1_000)).toEqual([]);
  });

  it('works on new connections', async () => {
    expect(await faultsOfADay(await open(), 2_000)).toEqual([]);
  });

  it('works after it was analyzed', async () => {
    await database.query('ANALYZE');
    expect(await faultsOfADay(await open(), 3_000)).toEqual([]);
  });
});

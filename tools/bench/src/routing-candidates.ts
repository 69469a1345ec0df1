import { connectPersistence, runMigrations, type Persistence } from '@patchbay/persistence';
import type { PhoneNumber } from '@patchbay/messaging';
import { Client } from 'pg';
import { compare, type Result } from './compare';

const sizes = [10_000, 1_000_000];
const questions = 3_000;

const seller = '00000000-0000-4000-8000-000000000001';
const ours: PhoneNumber = {
  id: '00000000-0000-4000-8000-000000000002',
  number: '+12025550101',
  name: 'Ours',
  carrier: 'generic',
  quietHours: null,
  owner: { kind: 'user', id: seller },
};

/** Contacts with a number each, every tenth shared by two, and an opportunity for every fifth contact. */
const seedSql = (records: number) => `
  INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${seller}', 'seller', 'Seller', '', 'SALESPERSON');
  INSERT INTO phone_number (id, number, name, provider, owner_user_id) VALUES ('${ours.id}', '${ours.number}', 'Ours', 'GENERIC', '${seller}');
  INSERT INTO record (id, type, external_id, name, is_active, contact_id, updated_at, owner_user_id)
  SELECT md5('r' || n)::uuid, 'CONTACT', 'c' || n, 'Contact ' || n, true, NULL, now(), '${seller}' FROM generate_series(1, ${records}) AS n;
  INSERT INTO record (id, type, external_id, name, is_active, contact_id, updated_at, owner_user_id)
  SELECT md5('o' || n)::uuid, 'OPPORTUNITY', 'o' || n, 'Opportunity ' || n, true, md5('r' || n)::uuid, now(), '${seller}' FROM generate_series(5, ${records}, 5) AS n;
  INSERT INTO record_phone (record_id, position, kind, number, number_key)
  SELECT md5('r' || n)::uuid, 0, 'MOBILE', '+1415' || lpad(n::text, 7, '0'), '+1415' || lpad(n::text, 7, '0') FROM generate_series(1, ${records}) AS n;
  INSERT INTO record_phone (record_id, position, kind, number, number_key)
  SELECT md5('r' || n)::uuid, 1, 'OTHER', '+1415' || lpad((n - 1)::text, 7, '0'), '+1415' || lpad((n - 1)::text, 7, '0') FROM generate_series(10, ${records}, 10) AS n;
  ANALYZE;`;

export async function benchRoutingCandidates(serverUrl: string): Promise<readonly Result[]> {
  const databases = [];
  for (const size of sizes) databases.push({ name: nameOf(size), url: await seed(serverUrl, size) });
  const open = await Promise.all(
    databases.map(async ({ name, url }) => ({
      name,
      persistence: await connectPersistence({ url, applicationName: 'bench', poolSize: 1 }),
    })),
  );
  try {
    const plan = await explain(databases[1]!.url);
    const result = await compare(
      {
        asks: 'Does finding the candidates of a text cost the same with a hundred times the records?',
        unit: 'µs a question',
        rounds: 5,
        contenders: Object.fromEntries(open.map(({ name, persistence }) => [name, () => askAll(persistence)])),
        ratios: [{ of: nameOf(sizes[1]!), over: nameOf(sizes[0]!), atMost: 1.2 }],
      },
      [plan],
    );
    return [result];
  } finally {
    await Promise.all(open.map(({ persistence }) => persistence.close()));
  }
}

const nameOf = (size: number) => `${size.toLocaleString('en')} records`;

/** Microseconds a question. */
function askAll({ database }: Persistence): Promise<number> {
  return database.transaction(async (tx) => {
    const since = process.hrtime.bigint();
    for (let n = 0; n < questions; n += 1) {
      const number = 1 + ((n * 7_919) % (sizes[0]! - 1));
      const { candidates } = await tx.records.routingQuestion(ours, `+1415${String(number).padStart(7, '0')}`, {
        keepAsIs: false,
      });
      if (candidates.length === 0) throw new Error(`Nobody has number ${number}.`);
    }
    return Number(process.hrtime.bigint() - since) / 1_000 / questions;
  });
}

async function seed(serverUrl: string, size: number): Promise<string> {
  const name = `bench_${size}`;
  const url = new URL(serverUrl);
  await run(serverUrl, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  await runMigrations(url.toString());
  await run(url.toString(), seedSql(size));
  return url.toString();
}

async function run(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** PostgreSQL's own plan of the statement, taken while the store runs it. */
async function explain(url: string): Promise<string> {
  const persistence = await connectPersistence({ url, applicationName: 'bench-explain', poolSize: 1 });
  const asked: { text: string; values: unknown[] }[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const statement = args[0] as { text?: string; values?: unknown[] };
    if (statement.text?.includes('holder') === true)
      asked.push({ text: statement.text, values: statement.values ?? [] });
    return (query as (...given: unknown[]) => unknown).apply(this, args) as never;
  } as never;
  await persistence.database.transaction((tx) => tx.records.routingQuestion(ours, '+14150000010', { keepAsIs: false }));
  Client.prototype.query = query;
  await persistence.close();
  const [statement] = asked;
  if (statement === undefined) throw new Error('The statement was not seen.');
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (COSTS OFF) ${statement.text}`,
    statement.values,
  );
  await client.end();
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

import { connectPersistence, type Persistence } from '@patchbay/persistence';
import type { PhoneNumber } from '@patchbay/messaging';
import { Client } from 'pg';
import { compare, type Result } from './compare';
import { createDatabase } from './create-database';
import { runSql } from './run-sql';

const sizes = [10_000, 1_000_000];
const questions = 3_000;

const seller = '00000000-0000-4000-8000-000000000001';
const ours: PhoneNumber = {
  id: '00000000-0000-4000-8000-000000000002',
  number: '+12025550101',
  name: 'Ours',
  carrier: 'generic',
  quietHours: null,
  awayMessage: null,
  isActive: true,
  isAttended: true,
  owner: { kind: 'user', id: seller },
};

/** Contacts with one number each. Every tenth contact shares a number, every fifth has an opportunity. */
const seedSql = (records: number) => `
  INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${seller}', 'seller', 'Seller', '', 'SALESPERSON');
  INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ('${ours.id}', '${ours.number}', 'Ours', 'generic', '${seller}');
  INSERT INTO record (id, type, external_id, name, is_active, contact_id, updated_at, owner_user_id)
  SELECT md5('r' || n)::uuid, 'CONTACT', 'c' || n, 'Contact ' || n, true, NULL, now(), '${seller}' FROM generate_series(1, ${records}) AS n;
  INSERT INTO record (id, type, external_id, name, is_active, contact_id, updated_at, owner_user_id)
  SELECT md5('o' || n)::uuid, 'OPPORTUNITY', 'o' || n, 'Opportunity ' || n, true, md5('r' || n)::uuid, now(), '${seller}' FROM generate_series(5, ${records}, 5) AS n;
  INSERT INTO record_phone (record_id, position, kind, number, number_key)
  SELECT md5('r' || n)::uuid, 0, 'MOBILE', '+1415' || lpad(n::text, 7, '0'), '+1415' || lpad(n::text, 7, '0') FROM generate_series(1, ${records}) AS n;
  INSERT INTO record_phone (record_id, position, kind, number, number_key)
  SELECT md5('r' || n)::uuid, 1, 'OTHER', '+1415' || lpad((n - 1)::text, 7, '0'), '+1415' || lpad((n - 1)::text, 7, '0') FROM generate_series(10, ${records}, 10) AS n;
  -- The seed itself is no news.
  DELETE FROM outbox;
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
        asks: 'Does it take the same time to find the candidates of a text if there are a hundred times as many records?',
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

/** Returns the microseconds per question. */
function askAll({ database }: Persistence): Promise<number> {
  return database.transaction(async (tx) => {
    const since = process.hrtime.bigint();
    for (let n = 0; n < questions; n += 1) {
      const number = 1 + ((n * 7_919) % (sizes[0]! - 1));
      const customerKey = `+1415${String(number).padStart(7, '0')}`;
      const [question] = await tx.records.routingQuestions([{ number: ours, customerKey }], { keepAsIs: false });
      if (question?.candidates.length === 0) throw new Error(`No record has number ${number}.`);
    }
    return Number(process.hrtime.bigint() - since) / 1_000 / questions;
  });
}

async function seed(serverUrl: string, size: number): Promise<string> {
  const url = await createDatabase(serverUrl, `bench_${size}`);
  await runSql(url, seedSql(size));
  return url;
}

/** Captures the statement that the store sends, and returns PostgreSQL's plan for it. */
async function explain(url: string): Promise<string> {
  const persistence = await connectPersistence({ url, applicationName: 'bench-explain', poolSize: 1 });
  const sent: { text: string; values: unknown[] }[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const statement = args[0] as { text?: string; values?: unknown[] };
    if (statement.text?.includes('holder') === true)
      sent.push({ text: statement.text, values: statement.values ?? [] });
    return (query as (...given: unknown[]) => unknown).apply(this, args) as never;
  } as never;
  const pair = { number: ours, customerKey: '+14150000010' };
  await persistence.database.transaction((tx) => tx.records.routingQuestions([pair], { keepAsIs: false }));
  Client.prototype.query = query;
  await persistence.close();
  const [statement] = sent;
  if (statement === undefined) throw new Error('The store did not send the expected statement.');
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (COSTS OFF) ${statement.text}`,
    statement.values,
  );
  await client.end();
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

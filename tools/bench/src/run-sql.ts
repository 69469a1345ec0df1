import { Client, type QueryResultRow } from 'pg';

export async function runSql<Row extends QueryResultRow>(url: string, sql: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

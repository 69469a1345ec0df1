import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const limitMs = 60_000;
/** Not listening yet, or listening but not ready. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']);
const noSuchDatabase = '3D000';

/** Returns null when the database is ready, or how the server ended. */
export async function waitUntilReady(url: string, ended: Promise<string>): Promise<string | null> {
  const limit = Date.now() + limitMs;
  for (;;) {
    const answer = await Promise.race([ended, tryConnection(url)]);
    if (typeof answer === 'string' || answer === null) return answer;
    if (answer.code === noSuchDatabase) await createDatabase(url);
    else if (!passing.has(answer.code ?? '')) throw answer;
    else if (Date.now() > limit)
      throw new Error(`The embedded database was not ready after ${limitMs / 1000} s.`, { cause: answer });
    else await sleep(10);
  }
}

async function tryConnection(url: string): Promise<NodeJS.ErrnoException | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
  await client.end();
  return null;
}

/** Needed on the first start, or if an earlier first start did not get this far. */
async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(new URL(url).pathname.slice(1))}`);
  } finally {
    await client.end();
  }
}

import { type Erasure, replayErasure } from '@patchbay/messaging';
import { connectDataSource, connectPersistence, readErasures } from '@patchbay/persistence';
import { readConfig } from '@patchbay/service-kit';
import { createInterface } from 'node:readline';

const usage = `The log of erased customers, as JSON lines. It has no names and no numbers.

  npm run --silent erasures -- export > erasures.jsonl    keep a copy apart from the database and its backups
  npm run --silent erasures -- replay < erasures.jsonl    after a backup was restored: erase them again

It uses DATABASE_URL. You can replay at any time, also again; a running worker then searches old callbacks.`;

const databaseUrl = () => readConfig(process.env, 'reconcile', {}).databaseUrl?.reveal() ?? '';

async function exportLog(): Promise<void> {
  const dataSource = await connectDataSource({ url: databaseUrl(), applicationName: 'patchbay-erasures', poolSize: 1 });
  try {
    for (const erasure of await readErasures(dataSource)) console.log(JSON.stringify(erasure));
  } finally {
    await dataSource.destroy();
  }
}

async function replayLog(): Promise<void> {
  const persistence = await connectPersistence({
    url: databaseUrl(),
    applicationName: 'patchbay-erasures',
    poolSize: 2,
  });
  let [read, replayed] = [0, 0];
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      read += 1;
      if (await replayErasure({ database: persistence.databaseFor('replay erasure') }, readErasure(line, read)))
        replayed += 1;
    }
    console.log(`${read} erasures read, ${replayed} done again.`);
  } finally {
    await persistence.close();
  }
}

function readErasure(line: string, number: number): Erasure {
  const given = JSON.parse(line) as Partial<Record<keyof Erasure, unknown>>;
  const erasedAt = new Date(String(given.erasedAt));
  const isList = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof given.id !== 'string' || !isList(given.recordIds) || !isList(given.numberHashes) || !Number(erasedAt))
    throw new Error(`Line ${number} is no erasure. Use the output of export as it is.`);
  return { id: given.id, recordIds: given.recordIds, numberHashes: given.numberHashes, erasedAt };
}

async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'export' && rest.length === 0) await exportLog();
  else if (command === 'replay' && rest.length === 0) await replayLog();
  else {
    console.log(usage);
    return command === '--help' || command === '-h' ? 0 : 2;
  }
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

import { lexicographicSortSchema, printSchema } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from './schema/build-schema';

/*
 * Writes the served schema to schema.graphql, which is committed: front-end teams read it, and a change of it shows in
 * review. With --check it writes nothing and fails where the file is not what the code serves.
 */
const file = join(__dirname, '..', 'schema.graphql');
const printed = `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  console.error('apps/gateway/schema.graphql is not what the code serves: run `npm run schema:print` and commit it.');
  process.exitCode = 1;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from './schema/build-schema';
import { printSdl } from './schema/print-sdl';

/*
 * Writes the schema to schema.graphql, which is committed: front-end teams read it, and reviews show its changes. With
 * --check, writes nothing and fails if the file is out of date.
 */
const file = join(__dirname, '..', 'schema.graphql');
const printed = printSdl(buildSchema());

if (!process.argv.includes('--check')) writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  console.error('apps/gateway/schema.graphql is out of date. Run `npm run schema:print` and commit it.');
  process.exitCode = 1;
}

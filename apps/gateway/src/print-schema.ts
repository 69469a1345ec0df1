import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from './schema/build-schema';
import { printReference } from './schema/print-reference';
import { printSdl } from './schema/print-sdl';

/*
 * Writes the schema to schema.graphql, which is committed: front-end teams read it, and reviews show its changes. The same
 * for the reference in the docs. With --check, writes nothing and fails if a file is out of date. With --release, writes
 * released.graphql, too: what the next versions must not break.
 */
const schema = buildSchema();
const folder = join(__dirname, '..');
const files = new Map([
  [join(folder, 'schema.graphql'), printSdl(schema)],
  [join(folder, '../../docs/api/reference.md'), printReference(schema)],
]);
if (process.argv.includes('--release')) files.set(join(folder, 'released.graphql'), printSdl(schema));

for (const [file, printed] of files)
  if (!process.argv.includes('--check')) writeFileSync(file, printed);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== printed) {
    console.error(`${file} is out of date. Run \`npm run schema:print\` and commit it.`);
    process.exitCode = 1;
  }

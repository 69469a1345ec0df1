import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../..');
/** Everything that decides what a new, migrated server holds. */
const ingredients = [
  'libs/embedded-database/package.json',
  'libs/embedded-database/src',
  'libs/persistence/src/data-source.ts',
  'libs/persistence/src/migrations',
  'libs/testkit/src/test-server.ts',
];

/** Where the files of a migrated server are kept for the next run. `npm ci` removes them. */
export function snapshotFolder(): string {
  const hash = createHash('sha256');
  for (const file of ingredients.flatMap((path) => filesBelow(join(root, path))).sort())
    hash.update(relative(root, file)).update(readFileSync(file));
  return join(root, 'node_modules/.cache/patchbay-tests', hash.digest('hex').slice(0, 16));
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

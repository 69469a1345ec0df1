import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.CONFORMANCE_VECTORS;
const libs = join(__dirname, '../..');

(folder === undefined ? test.skip : test)('every file of published vectors is run', () => {
  const suites = readdirSync(libs)
    .map((lib) => join(libs, lib, 'src/published-vectors.test.ts'))
    .flatMap((path) => {
      try {
        return [readFileSync(path, 'utf8')];
      } catch {
        return [];
      }
    })
    .join('');
  const run = new Set([...suites.matchAll(/describeVectors(?:<.*>)?\(\s*'([^']+)'/g)].map(([, file]) => file));
  expect([...run].sort()).toEqual(
    readdirSync(folder ?? '')
      .filter((file) => file.endsWith('.json'))
      .sort(),
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A suite over test cases that others published, one file of the folder that `CONFORMANCE_VECTORS` names; skipped, by
 * name, where the file is not there.
 */
export function describeVectors<Vectors>(file: string, define: (vectors: Vectors) => void): void {
  const folder = process.env.CONFORMANCE_VECTORS;
  const path = folder === undefined ? undefined : join(folder, file);
  if (path === undefined || !existsSync(path)) return void test.skip(`${file} is not there`, () => undefined);
  describe(file, () => define(JSON.parse(readFileSync(path, 'utf8')) as Vectors));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A suite of published test cases from a file in the folder `CONFORMANCE_VECTORS`. If the file is missing, the suite is
 * reported as skipped.
 */
export function describeVectors<Vectors>(file: string, define: (vectors: Vectors) => void): void {
  const folder = process.env.CONFORMANCE_VECTORS;
  const path = folder === undefined ? undefined : join(folder, file);
  if (path === undefined || !existsSync(path)) return void test.skip(`${file} is not there`, () => undefined);
  describe(file, () => define(JSON.parse(readFileSync(path, 'utf8')) as Vectors));
}

/** A text that a file of vectors builds with an expression. Supports `'a'.repeat(3)`, `.slice(0,2)` and `+`, which is all that the hostile inputs use. */
export function buildVector(expression: string): string {
  const parts = [...expression.matchAll(/'([^']*)'(?:\.repeat\((\d+)\))?(?:\.slice\((\d+),(\d+)\))?/g)];
  return parts
    .map(([, text = '', times = '1', from = '0', to]) =>
      text.repeat(Number(times)).slice(Number(from), to === undefined ? undefined : Number(to)),
    )
    .join('');
}

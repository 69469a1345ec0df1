import type { Severity } from '@patchbay/messaging';
import type { CheckResult } from './findings';

const marks: Readonly<Record<Severity, string>> = { OK: 'ok     ', WARNING: 'warning', ERROR: 'error  ' };

/** For people: a line for each result, and below it how to fix it. */
export function describeResults(results: readonly CheckResult[]): string {
  const width = Math.max(0, ...results.map(({ area }) => area.length));
  const lines = results.flatMap(({ severity, area, subject, message, code, advice }) => [
    `${marks[severity]}  ${area.padEnd(width)}  ${subject === null ? '' : `${subject}: `}${message}  [${code}]`,
    ...(advice === null ? [] : [`${' '.repeat(width + 11)}-> ${advice}`]),
  ]);
  const count = (wanted: Severity) => results.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings] = [count('ERROR'), count('WARNING')];
  const sum = `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;
  return [...lines, '', `${sum} docs/checks.md explains each code.`].join('\n');
}

/** For programs. */
export const toJson = (results: readonly CheckResult[], at: Date): string =>
  JSON.stringify({ at, isOk: isOk(results), findings: results }, null, 2);

export const isOk = (results: readonly CheckResult[]): boolean => results.every(({ severity }) => severity !== 'ERROR');

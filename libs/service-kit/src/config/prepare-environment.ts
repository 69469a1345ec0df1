import { readFileSync, statSync } from 'node:fs';
import { distance } from '../distance';
import type { Environment } from './read-variables';

interface Prepared {
  /** What is set, by its present name. Empty variables count as absent. */
  readonly given: Readonly<Record<string, string>>;
  readonly mistakes: readonly string[];
  readonly warnings: readonly string[];
}

/** Earlier names of variables, which still work. */
const renamed: Readonly<Record<string, string>> = { IDLE_TIMEOUT_SECONDS: 'KEEP_ALIVE_SECONDS' };

const maxFileBytes = 65_536;

/**
 * Reads what comes in files, takes earlier names, and finds names that look like ours. `names` are all variables, `others` those
 * that libraries read.
 */
export function prepareEnvironment(
  environment: Environment,
  names: readonly string[],
  others: readonly string[] = [],
): Prepared {
  const known = new Set(names);
  const given: Record<string, string> = {};
  const mistakes: string[] = [];
  const warnings: string[] = [];
  const set = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value] as const],
  );
  for (const [name, value] of set) if (known.has(name)) given[name] = value;
  for (const [name, value] of set) {
    if (known.has(name) || others.includes(name)) continue;
    const ofFile = name.endsWith('_FILE') ? name.slice(0, -'_FILE'.length) : '';
    const today = renamed[name];
    if (known.has(ofFile)) {
      if (given[ofFile] !== undefined) mistakes.push(`${ofFile} and ${name} are both set: keep one of them.`);
      else readInto(given, ofFile, value, mistakes);
    } else if (today !== undefined) {
      warnings.push(`${name} is called ${today} now. The old name will stop working.`);
      given[today] ??= value;
    } else {
      const meant = meantBy(name, [...names, ...others]);
      if (meant !== undefined) warnings.push(`${name} is not a variable of Patchbay. Did you mean ${meant}?`);
    }
  }
  return { given, mistakes, warnings };
}

function readInto(given: Record<string, string>, name: string, path: string, mistakes: string[]): void {
  try {
    if (statSync(path).size > maxFileBytes) return void mistakes.push(`${name}_FILE must have at most 65,536 bytes.`);
    // Editors and `echo` end a file with a line break.
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    if (value.trim() === '') mistakes.push(`${name}_FILE names a file that is empty.`);
    else given[name] = value;
  } catch (error) {
    mistakes.push(`${name}_FILE names a file that cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

/** Kubernetes sets these for its services. */
const ofKubernetes = /_SERVICE_(HOST|PORT)|_PORT(_\d+_(TCP|UDP).*)?$/;
const minLength = 6;
/** Of one letter in six, a variable may differ in two at most. */
const allowedIn = (name: string) => Math.min(2, Math.floor(name.length / minLength));

/** The variable that somebody probably meant; undefined if the name is nothing like ours. */
function meantBy(name: string, names: readonly string[]): string | undefined {
  const upper = name.toUpperCase();
  if (names.includes(upper)) return upper;
  if (name !== upper || name.length < minLength || ofKubernetes.test(name)) return undefined;
  const plain = upper.replace(/_FILE$/, '');
  const near = names
    .map((one) => ({ one, away: distance(plain, one) }))
    .filter(({ one, away }) => one.length >= minLength && away <= allowedIn(one))
    .sort((first, second) => first.away - second.away);
  return near[0]?.one;
}

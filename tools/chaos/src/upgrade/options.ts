import { parseArgs } from 'node:util';

export interface UpgradeOptions {
  /** The revision of release N; `this` is this build, and then N + 1 is made up. */
  readonly from: string;
  readonly texts: number;
  readonly sends: number;
  /** How long both releases run together, each time, in seconds. */
  readonly together: number;
  readonly seed: number;
  /** Short pauses, and only one way, for tests. */
  readonly isQuick: boolean;
  /** A file to write the table to, between its two markers. */
  readonly report: string | undefined;
}

export const isUpgrade = (args: readonly string[]): boolean => args.some((arg) => arg.startsWith('--upgrade-from'));

export function readUpgradeOptions(args: readonly string[]): UpgradeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'upgrade-from': { type: 'string', default: 'this' },
      'texts-in': { type: 'string', default: '6000' },
      'texts-out': { type: 'string', default: '1500' },
      together: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
      quick: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  return {
    from: values['upgrade-from'],
    texts: numberOf('texts-in', values['texts-in']),
    sends: numberOf('texts-out', values['texts-out']),
    together: numberOf('together', values.together),
    seed: numberOf('seed', values.seed),
    isQuick: values.quick,
    report: values.report,
  };
}

function numberOf(name: string, value: string): number {
  const number = Number(value);
  if (!(number >= 0)) throw new Error(`Invalid --${name}: ${value}. Use a number.`);
  return number;
}

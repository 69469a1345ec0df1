import { parseArgs } from 'node:util';
import { numberOf } from '../number-of';

export interface UpgradeOptions {
  /** The revision of release N; `this` is this build, and then N + 1 is made up. */
  readonly from: string;
  readonly textsPerSecond: number;
  readonly sendsPerSecond: number;
  /** How long both releases run together, each time, in seconds. */
  readonly together: number;
  /** What takes so much longer than usual is a fault, in milliseconds. */
  readonly maxDelayMs: number;
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
      'texts-in': { type: 'string', default: '20' },
      'texts-out': { type: 'string', default: '5' },
      together: { type: 'string', default: '10' },
      'max-delay': { type: 'string', default: '5' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
      quick: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  return {
    from: values['upgrade-from'],
    textsPerSecond: numberOf('texts-in', values['texts-in']),
    sendsPerSecond: numberOf('texts-out', values['texts-out']),
    together: numberOf('together', values.together),
    maxDelayMs: 1_000 * numberOf('max-delay', values['max-delay']),
    seed: numberOf('seed', values.seed),
    isQuick: values.quick,
    report: values.report,
  };
}

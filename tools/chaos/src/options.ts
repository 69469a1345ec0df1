import { parseArgs } from 'node:util';
import { faults } from './faults';
import { numberOf } from './number-of';

export interface Options {
  readonly texts: number;
  readonly sends: number;
  /** How long the load is spread over, at least. */
  readonly minutes: number;
  readonly seed: number;
  readonly faults: readonly string[];
  /** Short pauses and leases, for tests. */
  readonly isQuick: boolean;
  /** A file to write the table to, between its two markers. */
  readonly report: string | undefined;
}

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'texts-in': { type: 'string', default: '20000' },
      'texts-out': { type: 'string', default: '4000' },
      minutes: { type: 'string', default: '0' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
      faults: { type: 'string', default: faults.map(({ name }) => name).join(',') },
      quick: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  const names = values.faults.split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0)
    throw new Error(`Unknown fault: ${unknown.join(', ')}. Use ${faults.map(({ name }) => name).join(', ')}.`);
  return {
    texts: numberOf('texts-in', values['texts-in']),
    sends: numberOf('texts-out', values['texts-out']),
    minutes: numberOf('minutes', values.minutes),
    seed: numberOf('seed', values.seed),
    faults: names,
    isQuick: values.quick,
    report: values.report,
  };
}

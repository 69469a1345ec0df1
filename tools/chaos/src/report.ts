import { readFileSync, writeFileSync } from 'node:fs';
import { violations } from './checker/findings';
import { faults } from './faults';
import type { Result } from './run-chaos';

/** What happened, and what became of it, as Markdown. */
export function describe(result: Result): string {
  const { observations, findings, options, played, takeovers, skipped, carrierFaults, oddities, losses } = result;
  const { texts, sends, carrier, watchers, restores } = observations;
  const events = watchers.reduce((sum, { entries }) => sum + entries.length, 0);
  const sum = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((total, count) => total + count, 0);
  const happened = faults
    .filter(({ name }) => played.has(name))
    .map(({ name, what }): Row => [`${what} (\`${name}\`)`, played.get(name) ?? 0]);
  const counts = violations.map(
    (kind): Row => [kind, findings.violations.filter((found) => found.kind === kind).length],
  );
  return [
    `Seed ${options.seed}: ${number(texts.length)} texts in, ${number(sends.length)} out, within ${Math.round(result.loadSeconds)} s; all at rest ${Math.round(result.settleSeconds)} s later.${options.isQuick ? ' All pauses took a tenth of the time that their names say.' : ''}`,
    ...[...skipped].map(([name, missing]) => `Skipped: \`${name}\`, which needs ${missing}.`),
    table(
      ['what happened', 'times'],
      [
        ...happened,
        ['faults of the carrier: busy, away, failing, slow, hung up', sum(carrierFaults)],
        ['connections that watchers lost', losses],
      ],
    ),
    table(
      ['what was checked', 'number'],
      [
        ['texts acknowledged', texts.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length],
        ['sends accepted', sends.filter(({ acceptedAt }) => acceptedAt !== null).length],
        ['texts that the carrier took', carrier.taken.length],
        ['reports acknowledged', carrier.reports.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length],
        [`events on ${watchers.length} sockets`, events],
        ['restores of an older state', restores.length],
      ],
    ),
    table(['must be 0', 'found'], counts),
    table(['explained', 'number'], [...findings.explained]),
    ...(takeovers.length === 0 ? [] : [table(['from a promotion to the next text', 'ms'], quantiles(takeovers))]),
    ...(oddities.size === 0 ? [] : [table(['logged as an error, or strange to a client', 'times'], [...oddities])]),
  ].join('\n\n');
}

export type Row = readonly [string, number];

function quantiles(values: readonly number[]): Row[] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? 0);
  return [
    ['median', at(0.5)],
    ['99th percentile', at(0.99)],
  ];
}

export const number = (value: number) => value.toLocaleString('en-US');

export function table([first, second]: readonly [string, string], rows: readonly Row[]): string {
  const lines = rows.map(([name, count]) => `| ${name.replaceAll('|', '\\|')} | ${number(count)} |`);
  return [`| ${first} | ${second} |`, '| --- | ---: |', ...lines].join('\n');
}

const begin = '<!-- chaos: begin -->';
const end = '<!-- chaos: end -->';

/** Puts a text between the two markers of a file. */
export function writeReport(file: string, text: string): void {
  const [before, rest] = readFileSync(file, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${file} needs the lines ${begin} and ${end}, in this order.`);
  writeFileSync(file, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}

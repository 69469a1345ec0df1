import { violations } from '../checker/findings';
import { number, type Row, table } from '../report';
import type { Delays, Quantiles } from './delays';
import type { UpgradeResult } from './run-upgrade';

/** Everything that must not be, a line each. */
export const faultsOf = ({ findings, delays }: UpgradeResult): string[] => [
  ...findings.violations.map(({ kind, what }) => `${kind}: ${what}`),
  ...delays.flatMap(({ late }) => late.map((what) => `late: ${what}`)),
];

/** What happened, and what became of it, as Markdown. */
export function describeUpgrade(result: UpgradeResult): string {
  const { options, observations, findings, delays, oddities } = result;
  const { texts, sends, carrier, watchers } = observations;
  const late = delays.reduce((sum, delay) => sum + delay.late.length, 0);
  const counts = violations.map(
    (kind): Row => [kind, findings.violations.filter((found) => found.kind === kind).length],
  );
  const way = options.isQuick ? 'Upgraded' : 'Upgraded, rolled back and upgraded again';
  return [
    `${way} from ${options.from === 'this' ? 'this build to a made-up later one' : `\`${options.from}\``} within ${Math.round(result.seconds)} s, with ${result.migrations === 1 ? '1 migration' : `${result.migrations} migrations`} in the middle (${result.migrationSeconds.toFixed(1)} s). Seed ${options.seed}.`,
    table(
      ['what went on', 'number'],
      [
        ['texts acknowledged', texts.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length],
        ['sends accepted, scheduled ones included', sends.filter(({ acceptedAt }) => acceptedAt !== null).length],
        ['texts that the carrier took', carrier.taken.length],
        ['reports acknowledged', carrier.reports.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length],
        [`events on ${watchers.length} sockets`, watchers.reduce((sum, { entries }) => sum + entries.length, 0)],
        ['connections that sockets lost, and resumed', result.losses],
        ['conversations marked as read', result.reads],
      ],
    ),
    delayTable(delays),
    table(['must be 0', 'found'], [...counts, [`more than ${options.maxDelayMs / 1_000} s later than usual`, late]]),
    table(['explained', 'number'], [...findings.explained]),
    ...(oddities.size === 0 ? [] : [table(['logged as an error, or strange to a client', 'times'], [...oddities])]),
  ].join('\n\n');
}

function delayTable(delays: readonly Delays[]): string {
  const seconds = (ms: number) => (ms / 1_000).toFixed(2);
  const of = ({ count, p50, p99, max }: Quantiles) => [number(count), ...[p50, p99, max].map(seconds)].join(' | ');
  return [
    '| how long it took, in seconds | number | p50 | p99 | max |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...delays.flatMap(({ what, before, during }) => [
      `| ${what} | ${of(during)} |`,
      `| – usual: before the upgrade began, in the same run | ${of(before)} |`,
    ]),
  ].join('\n');
}

import { median, type Ratio, type Result } from './compare';

export function printResult({ asks, unit, figures, ratios, notes }: Result): void {
  console.log(asks);
  const width = Math.max(
    ...Object.keys(figures).map((name) => name.length),
    ...ratios.map((ratio) => titleOf(ratio).length),
  );
  for (const [name, rounds] of Object.entries(figures))
    console.log(
      `  ${name.padEnd(width)}  ${short(median(rounds))} ${unit} (${short(Math.min(...rounds))} to ${short(Math.max(...rounds))})`,
    );
  for (const ratio of ratios)
    console.log(
      `  ${titleOf(ratio).padEnd(width)}  ${short(ratio.value)} (${ratio.spread.map(short).join(' to ')})${verdict(ratio)}`,
    );
  for (const note of notes) console.log(note.replace(/^/gm, '  '));
}

const titleOf = ({ of, over }: Ratio) => `${of} / ${over}`;

function verdict({ atLeast, atMost, holds }: Ratio): string {
  if (holds === undefined) return '';
  const bound = atLeast !== undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  return `, wanted ${bound}: ${holds ? 'held' : 'BROKEN'}`;
}

/** Rounds to three significant digits. */
function short(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : String(Number(figure.toPrecision(3)));
}

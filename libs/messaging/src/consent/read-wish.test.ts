import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReaction } from '../reactions';
import { readKeyword } from './read-keyword';
import { readWish } from './read-wish';

interface Group {
  readonly language: string;
  readonly expect: 'OPT_OUT' | 'ASK' | 'NONE' | 'REACTION';
  /** Who published the phrases, or that they were written for this corpus. */
  readonly source: string;
  /** They were looked at while the phrases of the matcher were written, so none is held out. */
  readonly isTuned?: boolean;
  /** Nobody has looked at which of them are misread, so only their numbers are printed. */
  readonly isUnseen?: boolean;
  readonly phrases: readonly string[];
}

const folder = join(__dirname, 'corpus');
const groups = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Group[]);
const cases = groups.flatMap(({ phrases, ...group }) => phrases.map((text) => ({ ...group, text })));
/** Fixed by the phrase, so that no phrase changes sides if others are added. */
const isHeldOut = ({ text, isTuned, isUnseen }: Pick<Group, 'isTuned' | 'isUnseen'> & { readonly text: string }) =>
  isTuned !== true && isUnseen !== true && createHash('sha256').update(text).digest()[0]! % 10 < 3;

const read = (text: string) => {
  if (readReaction(text) !== null) return 'REACTION';
  if (readKeyword(text) === 'STOP') return 'OPT_OUT';
  return { STOP: 'OPT_OUT', ASK: 'ASK', none: 'NONE' }[readWish(text) ?? 'none'];
};

function measure(sample: typeof cases) {
  const wanted = sample.filter(({ expect: label }) => label === 'OPT_OUT');
  const found = sample.filter(({ text }) => read(text) === 'OPT_OUT');
  const right = found.filter(({ expect: label }) => label === 'OPT_OUT');
  return {
    cases: sample.length,
    recall: right.length / wanted.length,
    precision: right.length / found.length,
    wrong: sample.filter(({ text, expect: label }) => read(text) !== label),
  };
}

describe.each([
  ['tuned on', cases.filter((one) => !isHeldOut(one) && one.isUnseen !== true)],
  ['held out', cases.filter(isHeldOut)],
  ['unseen', cases.filter(({ isUnseen }) => isUnseen)],
])('phrases that are %s', (name, sample) => {
  test('have a recall of 0.95 and a precision of 0.98 at least', () => {
    const { cases: count, recall, precision, wrong } = measure(sample);
    process.stdout.write(
      `Opt-outs, ${name}: ${count} phrases, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n` +
        wrong
          .filter(({ isUnseen }) => isUnseen !== true)
          .map(({ text, expect: label }) => `  ${JSON.stringify(text)} is ${read(text)}, not ${label}\n`)
          .join(''),
    );
    expect(count).toBeGreaterThan(100);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });
});

describe('a wish', () => {
  const wishes = cases.filter(({ text, expect: label }) => label === 'OPT_OUT' && readWish(text) === 'STOP');

  test.each<[string, (text: string) => string]>([
    ['in capital letters', (text) => text.toUpperCase()],
    ['with spaces and dots around it', (text) => `  ${text.replace(/[.!?]+$/, '')} ... `],
    ['in quotation marks', (text) => `“${text}”`],
    ['with emoji', (text) => `🛑 ${text} 😡🙏🏽`],
    ['with zero-width characters', (text) => Array.from(text).join('\u200b')],
    ['in full-width letters', (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['with composed accents', (text) => text.normalize('NFC')],
    ['with decomposed accents', (text) => text.normalize('NFD')],
    ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['with curly apostrophes', (text) => text.replaceAll("'", '’')],
    ['with "please"', (text) => `Please ${text}`],
    ['with thanks', (text) => `${text}, thank you!`],
    ['on two lines', (text) => `Hello,\n${text}`],
  ])('is one %s, too', (_, change) => {
    const lost = wishes.map(({ text }) => change(text)).filter((text) => readWish(text) !== 'STOP');
    expect(lost.slice(0, 20)).toEqual([]);
  });

  test('that is quoted by a reaction is none', () => {
    expect(wishes.filter(({ text }) => readWish(`Liked “${text.trim()}”`) !== null)).toEqual([]);
  });
});

test.each(['', ' ', '?!', '👍', '…', 'constructor', '__proto__', 'toString valueOf'])('%j is no wish', (text) =>
  expect(readWish(text)).toBeNull(),
);

test('no text takes long', () => {
  const hostile = [
    'stop ',
    'stop texting ',
    'please ',
    'stop i ',
    'i want to ',
    'do not ',
    'unsubscribe from ',
    'S T O P ',
    'aaaaab ',
  ];
  for (const part of hostile) {
    const since = performance.now();
    for (let length = 100; length <= 1_600; length += 500) readWish(part.repeat(length).slice(0, length));
    readWish(part.repeat(1_600).slice(0, 1_600));
    expect(performance.now() - since).toBeLessThan(3_000);
  }
  expect(readWish(`stop texting me ${' '.repeat(1_600)}`)).toBeNull();
});

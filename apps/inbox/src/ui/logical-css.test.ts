import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

/** Where the page runs from right to left, these would stay on the side they name. */
const physical: readonly RegExp[] = [
  /^(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /^(?:left|right)$/,
  /^border-(?:top|bottom)-(?:left|right)-radius$/,
];

/** Four values name all sides; the second is the right one and the fourth the left one. */
const hasSides = (value: string) => {
  const parts = partsOf(value);
  return parts.length === 4 && parts[1] !== parts[3];
};

/** The values of a shorthand: spaces within parentheses divide nothing. */
function partsOf(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of `${value.trim()} `) {
    if (character === ' ' && depth === 0) {
      if (part !== '') parts.push(part);
      part = '';
    } else part += character;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
  }
  return parts;
}

function sidesIn(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/(?:^|[{;\s])([a-z-]+)\s*:\s*([^;{}]+);/g)]
    .filter(([, property = '', value = '']) => {
      if (/^(?:margin|padding|inset|border-radius|border-width|border-color|border-style)$/.test(property))
        return hasSides(value);
      if (/^(?:float|clear|text-align)$/.test(property)) return /\b(?:left|right)\b/.test(value);
      return physical.some((pattern) => pattern.test(property));
    })
    .map(([, property = '', value = '']) => `${property}: ${value.trim()}`);
}

test.each([
  ['a { margin-left: 1px; }', ['margin-left: 1px']],
  ['a { padding: 1px 2px 3px 4px; }', ['padding: 1px 2px 3px 4px']],
  ['a {\n  left: 50%;\n}', ['left: 50%']],
  ['a { text-align: right; }', ['text-align: right']],
  ['a { border-top-left-radius: 4px; }', ['border-top-left-radius: 4px']],
  ['a { padding: 1px 2px 3px; margin: 0 auto; inset: 0; }', []],
  ['a { padding: max(1px, 2px) 3px max(1px, env(safe-area-inset-bottom)); }', []],
  ['a { margin-inline-start: 1px; text-align: start; /* left: 0; */ }', []],
])('in %s, %j names a side', (css, found) => expect(sidesIn(css)).toEqual(found));

test('no style names left or right: pages also run from right to left', () => {
  expect(sheets.length).toBeGreaterThan(15);
  for (const name of sheets) expect([name, sidesIn(readFileSync(join(root, name), 'utf8'))]).toEqual([name, []]);
});

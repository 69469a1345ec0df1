import { carrierFindings, carriers } from '@patchbay/carriers';
import { accountFindings, type FindingTable, setupFindings } from '@patchbay/messaging';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemFindings } from './findings';

const tables: readonly FindingTable[] = [accountFindings, systemFindings, carrierFindings, setupFindings];
const known = Object.assign({}, ...tables) as FindingTable;

/** The rows of docs/checks.md, by code. */
const documented = new Map(
  readFileSync(join(__dirname, '../../../../docs/checks.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, code, ...cells] = /^\| `([A-Z0-9_]+)`\s*\| (\w+)\s*\| (.*?)\s*\| (.*?)\s*\|$/.exec(line) ?? [];
      return code === undefined ? [] : [[code, cells] as const];
    }),
);

test.each(Object.entries(known))('docs/checks.md explains %s', (code, { severity, meaning, fix }) => {
  expect(documented.get(code)).toEqual([severity, meaning, fix ?? '–']);
});

test('docs/checks.md explains no other codes', () => {
  expect([...documented.keys()].filter((code) => !(code in known))).toEqual([]);
});

test('no code stands for two things', () => {
  const codes = tables.flatMap((table) => Object.keys(table));
  expect(codes).toHaveLength(new Set(codes).size);
});

test.each(Object.entries(known))(
  '%s says what to do, unless there is nothing to do',
  (_, { severity, meaning, fix }) => {
    expect(fix === null).toBe(severity === 'OK');
    expect([meaning, fix ?? 'Nothing.'].every((text) => /^[A-Z].*[.]$/.test(text))).toBe(true);
  },
);

test.each(carriers)('codes of $name begin with its name', ({ name, findings }) => {
  const others = Object.keys(findings).filter((code) => !code.startsWith(`${name.toUpperCase()}_`));
  expect(others).toEqual([]);
});

// Lists the license of every package that is installed, from package-lock.json, and fails for one that is not allowed.
//   npm run licenses              one line for each license
//   npm run licenses -- --list    one line for each package
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { list: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [lockFile = new URL('../../package-lock.json', import.meta.url)] = positionals;

/** Licenses that ask for no more than a notice, and MPL-2.0, which asks for changes of its own files. */
const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
    'Unlicense',
  ],
  'MPL-2.0',
]);

/** Packages with another license, and why that is fine. */
const exceptions = {
  '@img/sharp-': ['LGPL-3.0-or-later', 'libvips is a shared library of its own, which anybody can replace.'],
  'cli-table': ['none', 'Its LICENSE file is MIT. Only tools use it.'],
  argparse: ['Python-2.0', 'Only tools use it. It asks for a notice.'],
  'caniuse-lite': ['CC-BY-4.0', 'Data that only tools use. It asks for a notice.'],
};

/** Of an SPDX expression: all parts of AND, one of OR. Brackets are only around whole expressions. */
const isAllowed = (expression, isFine) =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => isFine(part.replace(/[()]/g, ''))));

const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
const found = Object.entries(packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
  .map(([path, { name, version, license, dev }]) => ({
    name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...{ version, license: license ?? 'none', use: dev === true ? 'tools' : 'product' },
  }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

const refused = found.filter(({ name, license }) => {
  const [, [special] = []] = Object.entries(exceptions).find(([prefix]) => name.startsWith(prefix)) ?? [];
  return !isAllowed(license, (part) => allowed.has(part) || part === special);
});

if (values.list)
  for (const { name, version, license, use } of found) console.log([name, version, license, use].join('\t'));
else {
  const counts = new Map();
  for (const { license } of found) counts.set(license, (counts.get(license) ?? 0) + 1);
  for (const [license, count] of [...counts].sort(([, one], [, other]) => other - one))
    console.log(`${String(count).padStart(5)}  ${license}`);
}
if (found.length === 0) refused.push({ name: 'package-lock.json', version: '', license: 'none: it lists no packages' });
for (const { name, version, license } of refused)
  console.error(`Not allowed: ${name} ${version}: ${license}. See tools/supply-chain/licenses.mjs.`);
process.exitCode = refused.length > 0 ? 1 : 0;

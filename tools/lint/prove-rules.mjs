// Proves that our lint rules find what they forbid: each snippet is linted as if it were the file that it names, and the
// rule that it breaks must report it.
import { ESLint } from 'eslint';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layers } from './features.mjs';

const root = join(import.meta.dirname, '../..');
const boundaries = '@nx/enforce-module-boundaries';
const imports = 'no-restricted-imports';
const features = '@typescript-eslint/no-restricted-imports';
const language = 'text/plain-english';
const spoken = 'lingui/no-unlocalized-strings';

const trespasses = [
  [
    'an adapter that uses another adapter',
    'libs/notification/src/x.ts',
    `import { runMigrations } from '@patchbay/persistence';`,
    boundaries,
  ],
  [
    'a use case that knows its database',
    'libs/messaging/src/x.ts',
    `import { runMigrations } from '@patchbay/persistence';`,
    boundaries,
  ],
  [
    'a policy that asks a use case',
    'libs/access/src/x.ts',
    `import { sendMessage } from '@patchbay/messaging';`,
    boundaries,
  ],
  ['a rule that uses an npm package', 'libs/routing-domain/src/x.ts', `import { z } from 'zod';`, boundaries],
  ['a rule that reads files', 'libs/routing-domain/src/x.ts', `import { readFileSync } from 'node:fs';`, imports],
  ['a policy that reads files, the old way', 'libs/access/src/x.ts', `import { readFileSync } from 'fs';`, imports],
  ['a use case that opens a socket', 'libs/messaging/src/x.ts', `import { connect } from 'node:net';`, imports],
  [
    'an app that uses another app',
    'apps/gateway/src/x.ts',
    `import { composeWorker } from '@patchbay/worker';`,
    boundaries,
  ],
  ['an app that uses the testkit', 'apps/gateway/src/x.ts', `import { waitFor } from '@patchbay/testkit';`, boundaries],
  [
    'a way around the index',
    'apps/worker/src/x.ts',
    `import { route } from '../../../libs/routing-domain/src/route';`,
    boundaries,
  ],
  [
    'a page that knows the server',
    'apps/inbox/src/x.tsx',
    `import { route } from '@patchbay/routing-domain';`,
    boundaries,
  ],
  [
    'a client that knows the server',
    'libs/client/src/x.ts',
    `import { route } from '@patchbay/routing-domain';`,
    boundaries,
  ],
  [
    'an example that uses what its readers do not have',
    'examples/apollo/src/x.ts',
    `import { waitFor } from '@patchbay/testkit';`,
    boundaries,
  ],
  [
    'a judge that asks the accused',
    'tools/chaos/src/x.ts',
    `import { runMigrations } from '@patchbay/persistence';`,
    boundaries,
  ],
  [
    'a test of the judge that asks the accused',
    'tools/chaos/src/checker/x.test.ts',
    `import { route } from '@patchbay/routing-domain';`,
    features,
  ],
  [
    'a library that reads the environment',
    'libs/carriers/src/x.ts',
    'export const url = process.env.URL;',
    'no-restricted-syntax',
  ],
  [
    'a library that asks the clock of its machine',
    'libs/carriers/src/x.ts',
    'export const since = Date.now();',
    'no-restricted-syntax',
  ],
  [
    'an app that asks the clock of its machine',
    'apps/worker/src/x.ts',
    'export const since = new Date();',
    'no-restricted-syntax',
  ],
  ...layers.map((layer) => [
    'a feature that reaches into another one',
    `${layer}/consent/x.ts`,
    `import { planSend } from '../sending/plan-send';`,
    features,
  ]),
  ['a comment in old English', 'libs/access/src/x.ts', '// Whoever may see it.\nexport const x = 1;', language],
  ['an error in old English', 'libs/access/src/x.ts', `export const x = 'It is sent at once.';`, language],
  ['a document in old English', 'docs/x.md', 'A customer is told so.', language],
  ['a text in English only', 'apps/inbox/src/work/x.tsx', 'export const x = <p>Nothing to do.</p>;', spoken],
  ['a word in English only', 'apps/inbox/src/work/x.tsx', 'export const x = <p>open</p>;', 'no-restricted-syntax'],
  [
    'a label in English only',
    'apps/inbox/src/work/x.tsx',
    'export const x = <p aria-label="Work" />;',
    'no-restricted-syntax',
  ],
  [
    'a lower-case title in English only',
    'apps/inbox/src/work/x.tsx',
    'export const x = <p title="work" />;',
    'no-restricted-syntax',
  ],
  ['a notice in English only', 'apps/inbox/src/work/x.ts', `export const x = 'Moved back.';`, spoken],
  [
    'a message that never changes its language',
    'apps/inbox/src/work/x.ts',
    `import { t } from '@lingui/core/macro';\nexport const x = t\`Moved back.\`;`,
    'lingui/t-call-in-function',
  ],
];

/** What the rules must leave alone. */
const permitted = [
  [
    'a feature that uses the index of another one',
    'libs/messaging/src/consent/x.ts',
    `import { planSend } from '../sending';`,
  ],
  ['a page that uses the client', 'apps/inbox/src/x.tsx', `import { connect } from '@patchbay/client';`],
  ['a file that uses its neighbor', 'libs/messaging/src/sending/x.ts', `import { planSend } from './plan-send';`],
  ['a test that uses the testkit', 'apps/gateway/src/x.test.ts', `import { waitFor } from '@patchbay/testkit';`],
  ['plain English', 'docs/x.md', 'The jobs run all at once. The customer gets a text.'],
  [
    'a text in each language',
    'apps/inbox/src/work/x.tsx',
    `import { t } from '@lingui/core/macro';\nexport const x = () => <p className="quiet">{t\`Nothing to do.\`}</p>;`,
  ],
];

const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ['**/*'], rules: { [language]: 'error' } },
});
const rulesThatReport = async (path, code) => {
  const text = code.startsWith('import')
    ? `${code}\nexport const used = [${/\{ (\w+) \}/.exec(code)[1]}];\n`
    : `${code}\n`;
  const [{ messages }] = await eslint.lintText(text, { filePath: join(root, path) });
  return messages.map(({ ruleId }) => ruleId);
};

let unproven = 0;
const prove = (isProven, what) => {
  if (!isProven) unproven += 1;
  console.log(`${isProven ? 'ok    ' : 'FAILED'} ${what}`);
};

for (const [what, path, code, rule] of trespasses)
  prove((await rulesThatReport(path, code)).includes(rule), `finds ${what} (${path})`);
for (const [what, path, code] of permitted)
  prove((await rulesThatReport(path, code)).length === 0, `permits ${what} (${path})`);

// oxlint reads files only.
const folder = mkdtempSync(join(tmpdir(), 'lint-'));
const floating = 'async function f() { return 1; }\nf();\nif (f()) console.log(1);\n';
writeFileSync(join(folder, 'x.ts'), floating);
let report = '';
try {
  execFileSync(join(root, 'node_modules/.bin/oxlint'), ['--type-aware', '-c', join(root, '.oxlintrc.json'), folder]);
} catch ({ stdout }) {
  report = String(stdout);
}
rmSync(folder, { recursive: true });
for (const rule of ['no-floating-promises', 'no-misused-promises']) prove(report.includes(rule), `finds ${rule}`);

// A deep import must not resolve either.
for (const name of readdirSync(join(root, 'libs'))) {
  let isResolved = true;
  try {
    import.meta.resolve(`@patchbay/${name}/src/index.ts`);
  } catch {
    isResolved = false;
  }
  prove(!isResolved, `hides the files of @patchbay/${name}`);
}

// A name says what a thing does, not which kind of thing it is.
const vague = /\.(service|manager|helper|util|dto|interface)\.ts$/;
const files = ['apps', 'libs', 'tools'].flatMap((area) => readdirSync(join(root, area), { recursive: true }));
for (const file of files.filter((name) => vague.test(name) && !name.includes('node_modules')))
  prove(false, `has no vague names: ${file}`);
process.exit(unproven === 0 ? 0 : 1);

// Proves that the rules of the house still bite: each of these files is linted as if it stood where it says, and the
// rule that it breaks has to speak up. A rule that is written and not enforced is worse than none.
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const boundaries = '@nx/enforce-module-boundaries';
const imports = 'no-restricted-imports';

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
    'a library that reads the environment',
    'libs/carriers/src/x.ts',
    'export const url = process.env.URL;',
    'no-restricted-syntax',
  ],
];

const eslint = new ESLint({ cwd: root });

let unproven = 0;
for (const [what, path, code, rule] of trespasses) {
  const text = code.startsWith('import')
    ? `${code}\nexport const used = [${/\{ (\w+) \}/.exec(code)[1]}];\n`
    : `${code}\n`;
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  const isCaught = result.messages.some(({ ruleId }) => ruleId === rule);
  if (!isCaught) unproven += 1;
  console.log(`${isCaught ? 'caught  ' : 'MISSED  '}${what} (${path})`);
}

// A deep import does not resolve either, whatever the linter says.
for (const name of readdirSync(join(root, 'libs'))) {
  let resolved = true;
  try {
    import.meta.resolve(`@patchbay/${name}/src/index.ts`);
  } catch {
    resolved = false;
  }
  if (resolved) {
    unproven += 1;
    console.log(`MISSED  a deep import of @patchbay/${name}`);
  }
}

// A name says what a thing does, not which kind of thing it is.
const vague = /\.(service|manager|helper|util|dto|interface)\.ts$/;
const files = ['apps', 'libs', 'tools'].flatMap((area) => readdirSync(join(root, area), { recursive: true }));
for (const file of files.filter((name) => vague.test(name) && !name.includes('node_modules'))) {
  unproven += 1;
  console.log(`MISSED  a vague name: ${file}`);
}
process.exit(unproven === 0 ? 0 : 1);

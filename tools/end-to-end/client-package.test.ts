import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const run = (cwd: string, ...args: string[]) =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const program = `
const patchbay = connect({ url: 'http://127.0.0.1:1/graphql', token: async () => 'token' });
async function main(): Promise<void> {
  const error: unknown = await patchbay.cursor().catch((reason: unknown) => reason);
  if (!(error instanceof PatchbayError)) throw error;
  const code: string = error.code;
  for await (const event of patchbay.events({ signal: AbortSignal.abort() }))
    if (event.__typename === 'MessageAdded') console.log(event.message.body satisfies string);
  const direction: Schema.MessageDirection = 'INBOUND';
  // @ts-expect-error: a wrong kind must not compile.
  patchbay.events({ kinds: ['NOTHING'], signal: AbortSignal.abort() });
  console.log(code, direction);
}
void main();
`;

/** What the README of the package shows, with what it takes from the program around it. */
const shown = () =>
  `declare const session: { tokenOtherThan(rejected: string | undefined): Promise<string> };
   declare const InboxDocument: string;
   ${/^```ts\n(.*?)^```/ms.exec(readFileSync(join(root, 'libs/client/README.md'), 'utf8'))![1]!}`;

describe('the package @patchbay/client', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'client-package-'));
    mkdirSync(join(folder, 'node_modules/@patchbay'), { recursive: true });
    run(root, join(root, 'tools/build/pack-client.mjs'), join(folder, 'node_modules/@patchbay/client'));
    // Its dependency, and what that one needs.
    for (const name of ['graphql-ws', 'graphql'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('runs, and has types, as an ES module and as CommonJS, and as its README shows', () => {
    const heads = {
      'program.mts': "import { connect, PatchbayError, type Schema } from '@patchbay/client';",
      'program.cts': `import client = require('@patchbay/client');
        import type { Schema } from '@patchbay/client';
        const { connect, PatchbayError } = client;`,
    };
    for (const [name, head] of Object.entries(heads)) writeFileSync(join(folder, name), `${head}\n${program}`);
    writeFileSync(join(folder, 'shown.mts'), shown());
    const options = ['--module', 'node20', '--target', 'es2022', '--strict', '--lib', 'es2023,dom', '--types', ''];
    // A mistake in the types of the package counts, too.
    const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
    run(folder, tsc, ...options, '--outDir', folder, ...Object.keys(heads), 'shown.mts');
    for (const name of ['program.mjs', 'program.cjs'])
      expect(run(folder, join(folder, name))).toBe('UNREACHABLE INBOUND\n');
  });
});

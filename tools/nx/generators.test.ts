import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyWorkspace, nx, root, run } from './workspace.testing';

jest.setTimeout(300_000);

describe('the generators', () => {
  let copy: string;
  const read = (path: string) => readFileSync(join(copy, path), 'utf8');
  async function generate(generator: string, name: string, ...options: string[]) {
    const { succeeded, output } = await nx(copy, 'g', `@patchbay/nx:${generator}`, name, ...options);
    if (!succeeded) throw new Error(output);
  }

  beforeAll(async () => {
    copy = copyWorkspace();
    await generate('query', 'conversation-of-today', '--feature=conversations');
    await generate('mutation', 'archive-conversation', '--feature=conversations');
    await generate('mutation', 'pause-consent', '--feature=consent');
    await generate('carrier', 'acme');
    await generate('event', 'conversation-archived');
    await generate('migration', 'add-time-zones');
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('write code that compiles and is formatted', async () => {
    const node = process.execPath;
    expect(
      await run(copy, node, join(root, 'node_modules/typescript-native/bin/tsc'), '-b', '--checkers', '1'),
    ).toEqual({
      succeeded: true,
      output: '',
    });
    expect(await run(copy, join(root, 'node_modules/.bin/biome'), 'format', 'apps', 'libs')).toMatchObject({
      succeeded: true,
    });
  });

  it('register the operations in the schema', async () => {
    const projects = ['apps', 'libs'].flatMap((area) => readdirSync(join(copy, area)).map((name) => `${area}/${name}`));
    const backEnd = projects.filter((project) => !['apps/inbox', 'apps/explorer'].includes(project));
    expect(await run(copy, process.execPath, 'tools/build/build.mjs', ...backEnd)).toMatchObject({ succeeded: true });
    expect(await run(copy, process.execPath, 'apps/gateway/dist/print-schema.js')).toMatchObject({ succeeded: true });
    const schema = read('apps/gateway/schema.graphql');
    for (const operation of ['conversationOfToday', 'archiveConversation', 'pauseConsent'])
      expect(schema).toMatch(new RegExp(`^  ${operation}\\(`, 'm'));
    expect(schema).toContain('ACME');
  });

  it('write a carrier that fulfills the contract', async () => {
    writeFileSync(
      join(copy, 'jest.carrier.js'),
      `const { globalSetup, globalTeardown, projects = [], ...rest } = require('./jest.config.js');
      const { globalSetup: _, globalTeardown: __, ...first } = projects[0] ?? {};
      module.exports = { ...rest, ...first, rootDir: __dirname, testMatch: ['**/acme/*.test.ts'] };`,
    );
    const outcome = await run(copy, join(root, 'node_modules/.bin/jest'), '--config', 'jest.carrier.js');
    expect(outcome).toMatchObject({ succeeded: true, output: expect.stringContaining('acme: receiving') });
  });

  it('register a migration after all others', () => {
    const folder = 'libs/persistence/src/migrations';
    const [last = ''] = readdirSync(join(copy, folder))
      .filter((file) => file !== 'index.ts')
      .sort()
      .reverse();
    expect(last).toMatch(/^\d{13}-add-time-zones\.ts$/);
    const list = read(`${folder}/index.ts`);
    expect(list).toMatch(/migrations = \[[^\]]*AddTimeZones\d{13},?\s*\]/);
    expect(list).toContain(`from './${last.slice(0, -3)}'`);
  });

  it('refuse a name that is taken, and a feature that does not exist', async () => {
    const taken = await nx(copy, 'g', '@patchbay/nx:carrier', 'twilio');
    expect(taken).toMatchObject({ succeeded: false, output: expect.stringContaining('exists already') });
    const unknown = await nx(copy, 'g', '@patchbay/nx:query', 'x', '--feature=nowhere');
    expect(unknown).toMatchObject({ succeeded: false, output: expect.stringContaining('does not exist') });
  });
});

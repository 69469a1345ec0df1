import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './cli/read-options';
import { readFixture } from './read-fixture.testing';

const page = readFileSync(join(__dirname, '../../../docs/import.md'), 'utf8');
const commands = [...page.replaceAll('\\\n', '').matchAll(/^npm run import -- (.*)$/gm)].map(([, args]) => args!);

/** As a shell splits it: only double quotes are used. */
const split = (args: string) => [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

describe('docs/import.md', () => {
  test('has commands', () => expect(commands.length).toBeGreaterThan(5));

  test.each(commands)('has a command that is understood: %s', (command) =>
    expect(readOptions(split(command), {})?.file).toMatch(/\.csv$/),
  );

  test('has a table that can be imported', async () => {
    const [, table] = /^```csv\n(.*?)^```/ms.exec(page)!;
    const folder = mkdtempSync(join(tmpdir(), 'documented-table-'));
    try {
      writeFileSync(join(folder, 'table.csv'), table!);
      const { records, refused } = await readFixture(join(folder, 'table.csv'));
      expect(refused).toEqual([]);
      expect([...records.keys()]).toEqual(['harbor', 'maya']);
      expect(records.get('maya')).toMatchObject({ phones: [{ kind: 'MOBILE', number: '+13125550141' }] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

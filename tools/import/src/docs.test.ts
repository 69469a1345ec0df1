import { consentFieldOf, consentFields } from '@patchbay/importing';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './cli/read-options';
import { readConsents, readFixture } from './read-fixture.testing';

const page = readFileSync(join(__dirname, '../../../docs/import.md'), 'utf8');
const commands = [...page.replaceAll('\\\n', '').matchAll(/^npm run import -- (.*)$/gm)].map(([, args]) => args!);
const tables = [...page.matchAll(/^```csv\n(.*?)^```/gms)].map(([, table]) => table!);

/** As a shell splits it: only double quotes are used. */
const split = (args: string) => [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

describe('docs/import.md', () => {
  test('has commands', () => expect(commands.length).toBeGreaterThan(5));

  test.each(commands)('has a command that is understood: %s', (command) =>
    expect(readOptions(split(command), {})?.file).toMatch(/\.csv$/),
  );

  /** Writes a table of the page to a file. */
  const withTable = async (start: string, use: (file: string) => Promise<void>) => {
    const table = tables.find((each) => each.startsWith(start));
    const folder = mkdtempSync(join(tmpdir(), 'documented-table-'));
    try {
      writeFileSync(join(folder, 'table.csv'), table!);
      await use(join(folder, 'table.csv'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('has a table that can be imported', () =>
    withTable('type,externalId', async (file) => {
      const { records, refused } = await readFixture(file);
      expect(refused).toEqual([]);
      expect([...records.keys()]).toEqual(['harbor', 'maya']);
      expect(records.get('maya')).toMatchObject({ phones: [{ kind: 'MOBILE', number: '+13125550141' }] });
    }));

  test('has a list of numbers that can be imported', () =>
    withTable('contact_id', async (file) => {
      const { entries, unclear, warnings } = await readConsents(file, { numberList: true });
      expect({ entries, unclear, warnings }).toEqual({
        entries: ['0141 OPTED_OUT 2026-03-01T08:00:00.000Z', '0142 OPTED_IN 2026-03-02T08:00:00.000Z'],
        ...{ unclear: [], warnings: [] },
      });
    }));

  test('names all fields of consent, and columns that are recognized', () => {
    const [, section] = /^### Consent\n(.*?)^## /ms.exec(page)!;
    expect(consentFields.filter((field) => !section!.includes(`\`${field}\``))).toEqual([]);
    const [, names] = /custom fields: (.*?), and so on/s.exec(section!)!;
    const columns = [...names!.matchAll(/`(.*?)`/g)].map(([, name]) => name!);
    expect(columns.length).toBeGreaterThan(8);
    expect(columns.filter((name) => consentFieldOf(name) === undefined)).toEqual([]);
  });
});

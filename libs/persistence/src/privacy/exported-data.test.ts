import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { camelCase, exportedData, fieldsOf } from './exported-data';
import { personalData } from './personal-data';

const docs = readFileSync(join(__dirname, '../../../../docs/customer-export.md'), 'utf8');

describe('an export', () => {
  it('has every column that can say something about a customer', () => {
    const exported = exportedData.flatMap((file) => fieldsOf(file).map((field) => `${file.table}.${field}`));
    const personal = personalData.flatMap(({ table, columns }) => columns.map((name) => `${table}.${camelCase(name)}`));
    expect(personal.length).toBeGreaterThan(30);
    expect(personal.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it('is documented: each file, and each of its fields', () => {
    const documented = Object.fromEntries(
      [...docs.matchAll(/^\| `data\/([a-z-]+)\.json` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(
        ([, name, description, fields]) => [
          name!,
          { description, fields: [...fields!.matchAll(/`(\w+)`/g)].map(([, field]) => field) },
        ],
      ),
    );
    expect(documented).toEqual(
      Object.fromEntries(
        exportedData.map((file) => [
          file.name,
          {
            description: file.description,
            fields: fieldsOf(file),
          },
        ]),
      ),
    );
  });
});

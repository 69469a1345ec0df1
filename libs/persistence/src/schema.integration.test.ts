import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';
import { connectDataSource } from './data-source';
import { migrations } from './migrations';

describe('the schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let runner: QueryRunner;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await connectDataSource({ url: database.url, applicationName: 'test' });
    runner = dataSource.createQueryRunner();
    await runner.startTransaction();
  });
  beforeEach(() => runner.query('SAVEPOINT migrated'));
  afterEach(() => runner.query('ROLLBACK TO migrated'));
  afterAll(async () => {
    await runner.rollbackTransaction();
    await runner.release();
    await dataSource.destroy();
    await database.close();
  });

  /** What only one of the two sides has: `-` the migrations, `+` the entities. */
  const differences = async () => {
    const [migrated, declared] = [await migratedColumns(runner), declaredColumns(dataSource)];
    return [
      ...migrated.filter((column) => !declared.includes(column)).map((column) => `- ${column}`),
      ...declared.filter((column) => !migrated.includes(column)).map((column) => `+ ${column}`),
    ];
  };

  it('is the same in migrations and entities: tables, columns, types, nullability, defaults and primary keys', async () => {
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['ALTER TABLE message ADD COLUMN mood text', ['- message.mood text']],
    ['ALTER TABLE message DROP COLUMN body', ['+ message.body text not null']],
    ['ALTER TABLE message ALTER COLUMN body DROP NOT NULL', ['- message.body text', '+ message.body text not null']],
    [
      'ALTER TABLE message ALTER COLUMN segments SET DEFAULT 1',
      ['- message.segments integer not null default 1', '+ message.segments integer not null'],
    ],
    ['CREATE TABLE remark (id uuid PRIMARY KEY)', ['- remark.id uuid not null primary key']],
  ])('differs after %s', async (change, expected) => {
    await runner.query(change);
    expect(await differences()).toEqual(expected);
  });

  it('registers every migration file, in order', () => {
    const files = readdirSync(join(__dirname, 'migrations')).filter((name) => name !== 'index.ts');
    expect(migrations.map(fileNameOf)).toEqual(files.sort());
  });
});

/** `SayCarrier1764500000000` is in `1764500000000-say-carrier.ts`. */
function fileNameOf({ name }: { readonly name: string }): string {
  const words = name.replace(/\d+$/, '').replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`);
  return `${/\d+$/.exec(name)?.[0]}-${words.toLowerCase()}.ts`;
}

const describeColumn = (name: string, parts: Readonly<Record<string, string | boolean | null>>) =>
  [
    name,
    ...Object.entries(parts).flatMap(([word, part]) => (part === true ? word : part === false ? [] : (part ?? []))),
  ].join(' ');

/** `'0'::integer` and `0` are the same default. */
const plainDefault = (sql: string) => sql.replace(/::\w+$/, '').replace(/^'(\d+)'$/, '$1');

async function migratedColumns(runner: QueryRunner): Promise<string[]> {
  const rows: {
    name: string;
    type: string;
    isRequired: boolean;
    default: string | null;
    isIdentity: boolean;
    isKey: boolean;
  }[] = await runner.query(`
    SELECT relname || '.' || attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS "isRequired",
      pg_get_expr(adbin, adrelid) AS default, attidentity = 'a' AS "isIdentity",
      EXISTS (SELECT 1 FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey)) AS "isKey"
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations' AND attnum > 0 AND NOT attisdropped`);
  return rows.map((row) =>
    describeColumn(row.name, {
      type: row.type.replace(/timestamp(.*) with time zone/, 'timestamptz$1'),
      'not null': row.isRequired,
      default: row.default === null ? null : `default ${plainDefault(row.default)}`,
      identity: row.isIdentity,
      'primary key': row.isKey,
    }),
  );
}

/** Nobody looks for an event by its id. TypeORM has no entities without a key. */
const withoutKey: ReadonlySet<string> = new Set(['outbox']);

function declaredColumns(dataSource: DataSource): string[] {
  return dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => {
      const normalized = dataSource.driver.normalizeDefault(column);
      return describeColumn(`${tableName}.${column.databaseName}`, {
        type: `${String(column.type)}${column.precision == null ? '' : `(${column.precision})`}${column.isArray ? '[]' : ''}`,
        'not null': !column.isNullable,
        default: normalized == null ? null : `default ${plainDefault(normalized)}`,
        identity: column.generatedIdentity === 'ALWAYS',
        'primary key': column.isPrimary && !withoutKey.has(tableName),
      });
    }),
  );
}

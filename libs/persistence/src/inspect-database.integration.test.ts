import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { inspectDatabase } from './inspect-database';

describe('a look at the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('finds a database that has everything', async () => {
    const { clockAheadMs, ...facts } = await inspectDatabase({ url: database.url });
    expect(facts).toEqual({
      version: expect.stringMatching(/^\d+\.\d+/) as string,
      knowsLetters: true,
      isReadOnly: false,
      migrations: { missing: [], ofLaterVersion: [] },
      closedTables: [],
      canMigrate: true,
    });
    expect(Math.abs(clockAheadMs)).toBeLessThan(2_000);
  });

  it('finds what is missing, and what is of a later version', async () => {
    await database.query("UPDATE migrations SET name = 'Later2099' WHERE id = (SELECT max(id) FROM migrations)");
    const { migrations } = await inspectDatabase({ url: database.url });
    expect(migrations).toEqual({ missing: [expect.any(String)], ofLaterVersion: ['Later2099'] });
    await database.query('UPDATE migrations SET name = $1 WHERE id = (SELECT max(id) FROM migrations)', [
      migrations.missing[0],
    ]);
  });

  it('finds what a role may not do', async () => {
    const role = `apps_${randomUUID().slice(0, 8)}`;
    await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'a-password'`);
    const url = Object.assign(new URL(database.url), { username: role, password: 'a-password' }).toString();
    const { closedTables } = await inspectDatabase({ url });
    expect(closedTables).toEqual(expect.arrayContaining(['message', 'receipt', 'setting']));
    await database.query(`SELECT grant_to_apps('${role}')`);
    expect(await inspectDatabase({ url })).toMatchObject({ closedTables: [], canMigrate: false });
    await database.query(`REVOKE UPDATE ON message FROM ${role}`);
    expect(await inspectDatabase({ url })).toMatchObject({ closedTables: ['message'] });
    await database.query(`DROP OWNED BY ${role}`);
    await database.query(`DROP ROLE ${role}`);
  });

  it('finds a server that takes no changes', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await inspectDatabase({ url: database.url })).toMatchObject({ isReadOnly: true });
    await database.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
  });

  it('finds a database that knows capitals of ASCII only', async () => {
    const url = new URL(database.url);
    const name = `${url.pathname.slice(1)}_c`;
    await database.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
    url.pathname = name;
    expect(await inspectDatabase({ url: url.toString() })).toMatchObject({ knowsLetters: false });
    await database.query(`DROP DATABASE ${name}`);
  });
});

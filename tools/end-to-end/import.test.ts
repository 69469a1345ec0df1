import { signToken } from '@patchbay/testkit';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCompany } from './fill-company';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';

describe('the import of records from CSV', () => {
  let patchbay: Patchbay;
  let folder: string;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    folder = mkdtempSync(join(tmpdir(), 'patchbay-import-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await patchbay.close();
  });

  const run = async (text: string, ...options: string[]) => {
    const file = join(folder, 'records.csv');
    writeFileSync(file, text);
    const token = await signToken(jwtSecret, { sub: 'root' });
    const main = join(__dirname, '../import/dist/main.js');
    return new Promise<{ code: number; output: string }>((resolve) => {
      execFile(
        process.execPath,
        [main, file, '--url', patchbay.gatewayUrl, ...options],
        { env: { ...process.env, PATCHBAY_TOKEN: token } },
        (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
      );
    });
  };
  const count = async () =>
    (
      await patchbay.database.query<{ count: number }>(
        "SELECT count(*)::integer AS count FROM record WHERE external_id LIKE 'i-%'",
      )
    )[0]!.count;

  test('takes 2,500 rows in any order, after a dry run, and again', async () => {
    const rows = Array.from(
      { length: 2_498 },
      (_, n) => `CONTACT,i-${n},Person ${n},ana,415-555-${String(1000 + (n % 9000)).padStart(4, '0')},i-a`,
    );
    const text = [
      'type,externalId,name,owner,mobile,account',
      ...rows,
      'ACCOUNT,i-a,The account,ben,,',
      'CONTACT,i-lost,Lost,nobody,,',
      '',
    ].join('\n');

    const tried = await run(text, '--country', 'US', '--dry-run');
    expect(tried).toMatchObject({
      code: 1,
      output: expect.stringContaining('Dry run: 2499 created, 0 updated, 0 unchanged, 1 refused.') as string,
    });
    expect(await count()).toBe(0);

    const report = join(folder, 'refused.csv');
    const taken = await run(text, '--country', 'US', '--rejects', report);
    expect(taken.output).toContain('2499 created, 0 updated, 0 unchanged, 1 refused.');
    expect(readFileSync(report, 'utf8')).toContain('"2501","Owner nobody not found');
    expect(await count()).toBe(2_499);
    expect((await run(text, '--country', 'US')).output).toContain('0 created, 0 updated, 2499 unchanged, 1 refused.');
    expect(await count()).toBe(2_499);
  });

  test('says why it cannot run', async () => {
    expect(await run('a,b\n1,2\n')).toMatchObject({
      code: 2,
      output: expect.stringContaining('Missing column: externalId') as string,
    });
    const [line] = (await run('externalId,name,owner\ni-1,One,ana\n', '--url', 'http://127.0.0.1:9')).output.split(
      '\n',
    );
    expect(line).not.toBe('');
  });
});

import { signToken, waitFor } from '@patchbay/testkit';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCompany, numbers } from './fill-company';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';

describe('the import of records from CSV', () => {
  let patchbay: Patchbay;
  let folder: string;
  /** Of a service account; the administrator's if it is undefined. */
  let accountToken: string | undefined;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    folder = mkdtempSync(join(tmpdir(), 'patchbay-import-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await patchbay.close();
  });

  const start = (token: string, ...args: string[]) =>
    spawn(process.execPath, [join(__dirname, '../import/dist/main.js'), ...args, '--url', patchbay.gatewayUrl], {
      env: { ...process.env, PATCHBAY_TOKEN: token },
      stdio: 'ignore',
    });
  const run = async (text: string | Buffer, ...options: string[]) => {
    const file = join(folder, 'records.csv');
    writeFileSync(file, text);
    const token = accountToken ?? (await signToken(jwtSecret, { sub: 'root' }));
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

  test('takes an export of HubSpot with the token of a service account, and leaves alone what is not in it', async () => {
    const { createServiceAccount } = await patchbay.admin.run<{ createServiceAccount: { token: string } }>(
      'mutation { createServiceAccount(input: { name: "Import", scopes: [DIRECTORY_READ, DIRECTORY_WRITE] }) { token } }',
    );
    accountToken = createServiceAccount.token;
    await patchbay.admin.run(
      `mutation { upsertRecords(input: [{ type: CONTACT, externalId: "h-1", name: "Old name", owner: { userExternalId: "chloe" },
        phones: [{ kind: HOME, number: "+13125550171" }, { kind: MOBILE, number: "+13125550172" }],
        sourceUpdatedAt: "2026-11-01T00:00:00.000Z" }]) { created } }`,
    );
    const header = 'Record ID;First Name;Last Name;Mobile Phone Number;Contact owner;Last Modified Date;Notes';
    const rows = [
      'h-1;Maya;Lindqvist;+1 312-555-0173;;2026-11-05 14:30;',
      'h-2;Jörg;Weiß;+4,91E+12;ana@example.com;2026-11-05 14:30;',
      'h-3;Jörg;Weiß;+49 151 23456789;somebody;2026-11-05 14:30;"two',
      'lines"',
      'h-4;Lone;"Quote;;;;',
      'h-5;One;Row;;ben;;',
      'h-5;Other;Row;;ben;;',
    ];
    const text = Buffer.from([header, ...rows, ''].join('\r\n'), 'latin1');
    const options = ['--zone', 'Europe/Berlin', '--default-owner', 'west'];

    const { code, output } = await run(text, ...options, '--dry-run');
    expect(code).toBe(1);
    for (const said of [
      'Encoding: Windows-1252, because it is not valid UTF-8',
      'Delimiter: semicolon',
      'Recognized: HubSpot, records of type CONTACT',
      'Mobile Phone Number → mobile',
      'Ignored columns: Notes',
      'line 2: CONTACT h-1, name Maya Lindqvist',
      'line 3: Mobile Phone Number: A spreadsheet turned the number into scientific notation',
      'line 6: A quote is not closed',
      'line 7: Line 8 has the same ID with other values',
      'line 8: Line 7 has the same ID with other values',
      'Warning, 1 row, first in line 4: Owner somebody not found.',
      'Dry run: 1 created, 1 updated, 0 unchanged, 4 refused.',
    ])
      expect(output).toContain(said);
    expect(output).not.toContain(accountToken);
    const stored = () =>
      patchbay.database.query(
        `SELECT record.external_id, record.name, app_user.external_id AS owner, team.external_id AS team,
           ARRAY(SELECT kind || number FROM record_phone WHERE record_id = record.id ORDER BY position) AS phones
         FROM record LEFT JOIN app_user ON app_user.id = owner_user_id LEFT JOIN team ON team.id = owner_team_id
         WHERE record.external_id LIKE 'h-%' ORDER BY 1`,
      );
    expect(await stored()).toMatchObject([{ external_id: 'h-1', name: 'Old name' }]);

    const rejects = join(folder, 'rejects.csv');
    expect((await run(text, ...options, '--rejects', rejects)).output).toContain(
      '1 created, 1 updated, 0 unchanged, 4',
    );
    expect(await stored()).toEqual([
      {
        ...{ external_id: 'h-1', name: 'Maya Lindqvist', owner: 'chloe', team: null },
        phones: ['HOME+13125550171', 'MOBILE+13125550173'],
      },
      { external_id: 'h-3', name: 'Jörg Weiß', owner: null, team: 'west', phones: ['MOBILE+4915123456789'] },
    ]);
    expect((await run(text, ...options)).output).toContain('0 created, 0 updated, 2 unchanged, 4 refused.');

    // The refused rows, fixed.
    const fixed = readFileSync(rejects, 'utf8').replace('+4,91E+12', '+49 151 23456780').split('\n');
    const again = await run([fixed[0], ...fixed.filter((line) => line.includes('h-2'))].join('\n'), ...options);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('1 created') as string });

    const older = await run(`${header}\nh-1;Older;Name;;;2026-10-01 00:00;\n`, ...options);
    expect(older.output).toContain('0 unchanged, 1 stale (older than what is stored, or merged), 0 refused.');
    accountToken = undefined;
  });

  test('sets custom fields that are asked for, and takes over the lead that a text created', async () => {
    await patchbay.admin.run(
      `mutation { upsertRecordFields(input: [{ recordType: CONTACT, key: "revenue", label: "Revenue", kind: NUMBER }]) { created } }`,
    );
    expect(await patchbay.text('+13125550190', numbers.ana, 'Hello?')).toBe(200);
    const lead = await waitFor(async () => {
      const sql = `SELECT record.id FROM record JOIN record_phone ON record_id = record.id WHERE number = '+13125550190'`;
      return (await patchbay.database.query<{ id: string }>(sql))[0];
    });
    const text = 'externalId;type;name;owner;mobile;Umsatz\nc-1;CONTACT;Claimed;ana;+13125550190;1.234,50\n';
    expect((await run(text, '--field', 'Umsatz=turnover')).output).toContain('have no field turnover. Define it');
    const { code } = await run(text, '--field', 'Umsatz=revenue', '--claim');
    expect(code).toBe(0);
    expect(
      await patchbay.database.query(`SELECT external_id, type, fields FROM record WHERE id = $1`, [lead.id]),
    ).toMatchObject([{ external_id: 'c-1', fields: { revenue: 1234.5 } }]);
  });

  test('links records to accounts by name if that is asked for', async () => {
    const text = [
      '(Do Not Modify) Contact,Full Name,Company Name,Owner',
      '7a1b2c3d-0000-4000-8000-00000000000a,Mia,harbor,ana',
      '7a1b2c3d-0000-4000-8000-00000000000b,Max,Nowhere,ana',
      '',
    ].join('\n');
    const { code, output } = await run(text, '--accounts-by-name');
    expect({ code, output }).toMatchObject({
      ...{ code: 0, output: expect.stringContaining('first in line 3: Account Nowhere not found') as string },
    });
    const linked = await patchbay.database.query(
      `SELECT account.name FROM record JOIN record AS account ON account.id = record.account_id WHERE record.name = 'Mia'`,
    );
    expect(linked).toEqual([{ name: 'Harbor' }]);
  });

  test('that was killed is completed by repeating it', async () => {
    const count = async () => {
      const sql = "SELECT count(*)::integer AS count FROM record WHERE external_id LIKE 'k-%'";
      return (await patchbay.database.query<{ count: number }>(sql))[0]!.count;
    };
    const rows = Array.from({ length: 5_000 }, (_, n) => `CONTACT,k-${n},Person ${n},ana`);
    const text = ['type,externalId,name,owner', ...rows, ''].join('\n');
    const file = join(folder, 'killed.csv');
    writeFileSync(file, text);
    const killed = start(await signToken(jwtSecret, { sub: 'root' }), file);
    const gone = once(killed, 'exit');
    await waitFor(async () => (await count()) > 0, { limitMs: 30_000 });
    killed.kill('SIGKILL');
    await gone;
    expect(await count()).toBeLessThan(5_000);
    const { code, output } = await run(text);
    const [created, updated, unchanged] = [...output.matchAll(/\d+/g)].map(Number);
    expect({ code, updated, all: created! + unchanged!, stored: await count() }).toEqual({
      ...{ code: 0, updated: 0, all: 5_000, stored: 5_000 },
    });
  });

  test('fits into the limits of the API, however many numbers rows have', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => {
      const phones = Array.from({ length: 50 }, (__, m) => `+1312555${String(n * 20 + m).padStart(4, '0')}`);
      return `CONTACT,m-${n},Person ${n},ana,${phones.join(';')}`;
    });
    const { output } = await run(['type,externalId,name,owner,mobile', ...rows, ''].join('\n'));
    expect(output).toBe('250 created, 0 updated, 0 unchanged, 0 refused.\n');
  });

  describe('with consent', () => {
    const ledger = (like: string) =>
      patchbay.database.query<{ state: string; scope: string; evidence: string; at: Date }>(
        'SELECT state, scope, evidence, at FROM consent_entry WHERE customer_key LIKE $1 ORDER BY at, id',
        [like],
      );
    const account = async (scopes: string) => {
      const { createServiceAccount } = await patchbay.admin.run<{ createServiceAccount: { token: string } }>(
        `mutation { createServiceAccount(input: { name: "Consent", scopes: [${scopes}] }) { token } }`,
      );
      accountToken = createServiceAccount.token;
    };
    afterEach(() => {
      accountToken = undefined;
    });

    test('records what the file says, whatever becomes of its record, and once', async () => {
      await account('DIRECTORY_READ, DIRECTORY_WRITE, CONSENT_WRITE');
      const text = [
        'type,externalId,name,owner,mobile,Do Not Text,SMS opt-in,SMS opt-in date,SMS opt-in source',
        'CONTACT,q-1,Out,ana,+13125557001,yes,,,',
        'CONTACT,q-2,In,ana,+13125557002,,yes,2026-05-04T10:00:00Z,https://example.com/form/7',
        'CONTACT,q-3,Unknown owner,nobody,+13125557003,x,,,',
        'CONTACT,q-4,Unclear,ana,+13125557004,perhaps,,,',
        'CONTACT,q-5,Undated,ana,+13125557005,,yes,,',
        '',
      ].join('\n');
      const tried = await run(text, '--dry-run');
      expect(tried.code).toBe(1);
      for (const said of [
        'Do Not Text       → optedOut',
        'line 5: Consent not recorded: Do Not Text: perhaps is unclear',
        'Warning, 1 row, first in line 6: Opt-in not recorded: it has no date.',
        'Dry run: consent: 2 opt-outs, 1 opt-in, 1 not recorded.',
        'Dry run: 4 created, 0 updated, 0 unchanged, 1 refused.',
      ])
        expect(tried.output).toContain(said);
      expect(await ledger('%312555700_')).toEqual([]);

      const first = await run(text);
      expect(first.output).toContain('consent: 2 opt-outs, 1 opt-in, 1 not recorded.');
      const entries = await ledger('%312555700_');
      expect(entries).toMatchObject([
        { state: 'OPTED_IN', scope: 'COMPANY', evidence: 'records.csv, line 3: https://example.com/form/7' },
        { state: 'OPTED_OUT', scope: 'COMPANY', evidence: 'records.csv, line 2' },
        { state: 'OPTED_OUT', scope: 'COMPANY', evidence: 'records.csv, line 4' },
      ]);
      expect(entries[0]!.at.toISOString()).toBe('2026-05-04T10:00:00.000Z');
      await run(text);
      expect(await ledger('%312555700_')).toEqual(entries);
    });

    test('takes a list of 2,500 numbers that nobody knows, for one of our numbers', async () => {
      await account('DIRECTORY_READ, CONSENT_WRITE');
      const list = Array.from({ length: 2_500 }, (_, n) => `+1415556${String(n).padStart(4, '0')}`);
      const options = ['--opt-outs', '--consent-scope', numbers.ana];
      expect(await run(`${list.join('\n')}\nnobody\n`, ...options)).toMatchObject({
        code: 1,
        output: expect.stringMatching(
          /line 2501: Consent not recorded.*consent: 2,500 opt-outs, 0 opt-ins, 1 not/s,
        ) as string,
      });
      const entries = await ledger('%415556____');
      expect(entries).toHaveLength(2_500);
      expect(entries[0]).toMatchObject({ state: 'OPTED_OUT', scope: 'PHONE_NUMBER' });
      expect((await run(`${list.join('\n')}\n`, ...options)).code).toBe(0);
      expect(await ledger('%415556____')).toHaveLength(2_500);
    });

    test('cancels texts that are scheduled', async () => {
      const sendAt = new Date(Date.now() + 86_400_000).toISOString();
      const ana = await patchbay.as('ana');
      const { phoneNumbers } = await ana.run<{ phoneNumbers: { id: string; number: string }[] }>(
        '{ phoneNumbers { id number } }',
      );
      const phoneNumberId = phoneNumbers.find(({ number }) => number === numbers.ana)!.id;
      const { sendMessage } = await ana.run<{ sendMessage: { userErrors: unknown[] } }>(
        `mutation ($sendAt: DateTime!, $phoneNumberId: ID!) {
          sendMessage(input: { newLeadName: "Later", to: "+13125557099", body: "Soon", sendAt: $sendAt, phoneNumberId: $phoneNumberId })
            { userErrors { message } }
        }`,
        { sendAt, phoneNumberId },
      );
      expect(sendMessage.userErrors).toEqual([]);
      const { output } = await run('number\n+1 312-555-7099\n', '--opt-outs');
      expect(output).toContain('consent: 1 opt-out, 0 opt-ins, 1 scheduled text canceled, 0 not recorded.');
    });

    test('needs the permission, and says so before anything is written', async () => {
      await account('DIRECTORY_READ, DIRECTORY_WRITE');
      const text = 'type,externalId,name,owner,mobile,optedOut\nCONTACT,z-1,Out,ana,+13125557010,yes\n';
      for (const options of [['--dry-run'], []]) {
        const { code, output } = await run(text, ...options);
        expect(code).toBe(2);
        expect(output).toContain('CONSENT_WRITE');
      }
      const stored = await patchbay.database.query("SELECT 1 FROM record WHERE external_id = 'z-1'");
      expect(stored).toEqual([]);
    });
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

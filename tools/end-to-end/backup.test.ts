import { type GraphqlClient, onServer, waitFor } from '@patchbay/testkit';
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { blocksOf } from './blocks-of';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startApis, type Apis } from './start-apis';
import { startPatchbay, type Patchbay } from './start-patchbay';
import { describeWithPostgres, type OwnPostgres, startPostgres } from './start-postgres';

const publicUrl = 'https://hooks.example';
const root = join(__dirname, '../..');

/** What Twilio keeps of a text. */
interface Logged {
  readonly sid: string;
  readonly body: string;
  readonly direction: 'inbound' | 'outbound-api';
}

describeWithPostgres('the commands of docs/backup.md', () => {
  const [setUp, makeBackup, restore, after, nothingLost, ...others] = blocksOf('docs/backup.md', 'sh') as string[];
  let postgres: OwnPostgres;
  let apis: Apis;
  let patchbay: Patchbay;
  let environment: Record<string, string>;
  let logged: Logged[];
  let isRunning = false;
  let takesTexts: boolean;
  let taken: string[];

  beforeAll(async () => {
    postgres = await startPostgres();
    apis = await startApis();
    logged = [];
    taken = [];
    takesTexts = true;
    apis.answer = (path, { method, body }) => {
      const [, asked] = /(SM\d+)\.json$/.exec(path) ?? [];
      const found = logged.find(({ sid }) => sid === asked);
      if (asked !== undefined) return found ? { status: 200, body: inTwilio(found) } : { status: 404, body: {} };
      if (method === 'GET') return { status: 200, body: { messages: logged.map(inTwilio).toReversed() } };
      if (!takesTexts) return { status: 429, body: { code: 20429 } };
      const text = new URLSearchParams(body).get('Body') ?? '';
      const sid = `SM${apis.calls.length}`;
      taken.push(text);
      if (text !== 'Not in the log') logged.push({ sid, body: text, direction: 'outbound-api' });
      return { status: 201, body: { sid } };
    };
    environment = {
      ...{ DATABASE_URL: postgres.url, PUBLIC_WEBHOOK_URL: publicUrl },
      ...{ TWILIO_ACCOUNT_SID: 'AC0123', TWILIO_AUTH_TOKEN: '12345', TWILIO_API_URL: apis.url },
    };
  });
  afterAll(async () => {
    if (isRunning) await patchbay.close();
    await apis.close();
    await postgres.close();
  });

  const inTwilio = ({ sid, body, direction }: Logged) => ({
    ...{ sid, body, direction, status: direction === 'inbound' ? 'received' : 'delivered' },
    ...{ from: direction === 'inbound' ? customers.maya : numbers.ana },
    ...{ to: direction === 'inbound' ? numbers.ana : customers.maya },
    ...{ num_media: '0', date_created: new Date().toUTCString() },
  });
  const start = async () => {
    patchbay = await startPatchbay({ ...environment, SEND_ASK_AFTER_SECONDS: '1' });
    isRunning = true;
  };
  const query = <Row>(text: string) =>
    onServer(postgres.url, async (client) => (await client.query(text)).rows as Row[]);
  /** With npm, as an operator does it. */
  const npm = async (script: string, more: Record<string, string> = {}) => {
    const env = { ...process.env, ...environment, ...more };
    return (await promisify(execFile)('bash', ['-euc', script], { cwd: root, env })).stdout;
  };
  const text = async (sid: string, body: string) => {
    const url = `${publicUrl}/webhooks/twilio/messages`;
    const fields = {
      AccountSid: 'AC0123',
      Body: body,
      From: customers.maya,
      MessageSid: sid,
      NumMedia: '0',
      To: numbers.ana,
    };
    const signed = url + Object.entries(fields).flat().join('');
    logged.push({ sid, body, direction: 'inbound' });
    const { status } = await fetch(`${patchbay.ingressUrl}/webhooks/twilio/messages`, {
      method: 'POST',
      headers: { 'x-twilio-signature': createHmac('sha1', '12345').update(signed).digest('base64') },
      body: new URLSearchParams(fields),
    });
    expect(status).toBe(200);
  };
  const send = async (ana: GraphqlClient, body: string) =>
    ana.run('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }', {
      input: { ...(await findAnaAndMaya(ana)), body },
    });
  const texts = () => query<{ body: string; status: string }>('SELECT body, status FROM message ORDER BY created_at');
  const has = (body: string, status: string) =>
    waitFor(async () => (await texts()).some((one) => one.body === body && one.status === status), {
      what: `“${body}” to be ${status}`,
    });
  test('bring a moment back, and nothing that was sent after it is sent again', async () => {
    expect(others).toEqual([]);
    postgres.run(setUp!);
    await start();
    await fillCompany(patchbay.admin);
    await patchbay.admin.run(
      'mutation ($number: E164!) { upsertPhoneNumbers(input: [{ number: $number, name: "Ana", provider: TWILIO, owner: { userExternalId: "ana" } }]) { updated } }',
      { number: numbers.ana },
    );
    postgres.run(makeBackup!);
    const ana = await patchbay.as('ana');
    await text('SM901', 'Before');
    await has('Before', 'RECEIVED');
    const { eventCursor: before } = await ana.run<{ eventCursor: string }>('{ eventCursor }');
    takesTexts = false;
    await send(ana, 'In the log');
    await send(ana, 'Not in the log');
    await waitFor(() => apis.calls.filter(({ method }) => method === 'POST').length >= 2);
    await pause(10);
    const restoreTo = new Date().toISOString().replace('Z', '+00:00');

    // These minutes will be lost.
    await pause(10);
    takesTexts = true;
    await send(ana, 'Written in the lost minutes');
    await waitFor(() => taken.length === 3, { what: 'all texts to be sent' });
    await text('SM902', 'Asked in the lost minutes');
    await has('Asked in the lost minutes', 'RECEIVED');
    const { records } = await patchbay.admin.run<{ records: { edges: { node: { id: string } }[] } }>(
      '{ records(search: "Rafi") { edges { node { id } } } }',
    );
    await patchbay.admin.run('mutation ($id: ID!) { eraseCustomer(recordId: $id) { userErrors { code } } }', {
      id: records.edges[0]!.node.id,
    });
    const { eventCursor: lost } = await ana.run<{ eventCursor: string }>('{ eventCursor }');
    const erasures = join(postgres.environment.PGDATA!, '../../erasures.jsonl');
    writeFileSync(erasures, await npm('npm run --silent erasures -- export'));
    await patchbay.close();
    isRunning = false;

    const backups = postgres.environment.BACKUPS!;
    const base = readdirSync(backups).find((name) => name.startsWith('base-'))!;
    postgres.run(restore!, { BASE: join(backups, base), RESTORE_TO: restoreTo });
    expect((await texts()).map(({ body }) => body)).toEqual(['Before', 'In the log', 'Not in the log']);
    const report = await npm(after!.replaceAll('erasures.jsonl', erasures), { RESTORE_TO: restoreTo });
    expect(report).toContain('Texts that wait since before the restore: 2.');
    expect(report).toMatch(/twilio: 2 texts .* 1 of them wait here and are not sent again, 1 were missing here/);
    expect(report).toMatch(/twilio: 2 texts .*, of which 1 were missing here/);
    expect(report).toContain('1 erasures read, 1 done again.');
    expect(await query("SELECT 1 FROM restore WHERE server LIKE '%/00000002'")).toHaveLength(1);
    expect(await query("SELECT 1 FROM record WHERE name = 'Rafi'")).toEqual([]);

    await start();
    await has('Asked in the lost minutes', 'RECEIVED');
    await has('In the log', 'DELIVERED');
    await has('Written in the lost minutes', 'DELIVERED');
    await has('Not in the log', 'SENDING');
    for (const [cursor, code] of [[lost, 'CURSOR_TOO_OLD'] as const, [before, undefined] as const]) {
      const log = (await patchbay.connect('ana')).subscribe(
        'subscription ($after: Cursor) { messageAdded(after: $after) { cursor } }',
        { after: cursor },
      );
      await waitFor(() => log.received.length > 0);
      expect(log.received[0]?.errors?.[0]?.extensions?.code).toBe(code);
    }
    expect(taken.toSorted()).toEqual(['In the log', 'Not in the log', 'Written in the lost minutes']);

    await npm(nothingLost!);
    await waitFor(() => taken.length > 3, { what: 'the text to be sent of which nobody knows' });
    expect(taken[3]).toBe('Not in the log');
  }, 120_000);
});

import { createHash } from 'node:crypto';
import { openFileStore } from '@patchbay/file-store';
import { removeExports } from '@patchbay/messaging';
import { connectPersistence } from '@patchbay/persistence';
import { readZip, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { postWebhook, startPatchbay, type Patchbay } from './start-patchbay';

const hostile = `<script>alert('x')</script><img src=x onerror="alert(1)">`;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const card = Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maya\r\nEND:VCARD\r\n');

interface Exported {
  readonly id: string;
  readonly state: 'RUNNING' | 'READY' | 'FAILED';
  readonly url: string | null;
}

describe('the export of a person', () => {
  let patchbay: Patchbay;
  let admin: GraphqlClient;
  let ana: GraphqlClient;
  let files: Server;
  let maya: string;
  let exported: Exported;
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));

  beforeAll(async () => {
    files = createServer((_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(pixel));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    const { port } = files.address() as AddressInfo;
    patchbay = await startPatchbay({
      MEDIA_PRIVATE_HOSTS: `127.0.0.1:${port}`,
      TEXTS_PER_MINUTE_SENDER: '0',
      FILES_DIR: folder,
    });
    admin = patchbay.admin;
    await fillCompany(admin);
    ana = await patchbay.as('ana');
    await converse(`http://127.0.0.1:${port}/bean.png`);
  });
  afterAll(async () => {
    await patchbay.close();
    files.closeAllConnections();
    await new Promise((resolve) => files.close(resolve));
  });

  const text = (from: string, to: string, body: string, mediaUrls: string[] = []) =>
    postWebhook(patchbay.ingressUrl, { type: 'message.received', data: { id: body, from, to, text: body, mediaUrls } });
  const count = async (statement: string) =>
    Number((await patchbay.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${statement}`))[0]!.n);

  async function converse(picture: string) {
    await text(customers.maya, numbers.ana, `Look at this ${hostile}`, [picture]);
    await text(customers.maya, '+12025550999', 'To a number that nobody has');
    // What others say, even about Maya, is theirs.
    await text(customers.rafi, numbers.chloe, `Ask Maya, her number is ${customers.maya}`);
    await text(customers.rafi, '+12025550999', `Lost, but with ${customers.maya}`);
    await waitFor(async () => (await count("receipt WHERE state <> 'PENDING'")) === 4);
    await waitFor(async () => (await count("stored_file WHERE state = 'READY'")) === 1);
    const { recordId, phoneNumberId } = await findAnaAndMaya(ana);
    maya = recordId;
    const { createUpload } = await ana.run<{ createUpload: { upload: { id: string; url: string } } }>(
      `mutation { createUpload(input: { fileName: "../../maya.vcf", contentType: "text/vcard", bytes: ${card.length} }) { upload { id url } } }`,
    );
    await fetch(new URL(createUpload.upload.url, patchbay.gatewayUrl), {
      method: 'PUT',
      headers: { 'content-type': 'text/vcard' },
      body: new Uint8Array(card),
    });
    const { sendMessage } = await ana.run<{ sendMessage: { userErrors: unknown[] } }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { message } } }',
      { input: { recordId, phoneNumberId, body: 'My card & more', uploadIds: [createUpload.upload.id] } },
    );
    expect(sendMessage.userErrors).toEqual([]);
    await waitFor(() => patchbay.carrier.sends.find((sent) => sent.text === 'My card & more'));
  }

  const request = (client: GraphqlClient, record = maya) =>
    client
      .run<{ exportCustomer: { export: Exported | null; userErrors: { code: string }[] } }>(
        `mutation { exportCustomer(recordId: "${record}") { export { id state url } userErrors { code } } }`,
      )
      .then(({ exportCustomer }) => exportCustomer);
  const ask = (id: string, client = admin) =>
    client
      .run<{ customerExport: Exported | null }>(`{ customerExport(id: "${id}") { id state url } }`)
      .then(({ customerExport }) => customerExport);
  const ready = async (): Promise<Exported> => {
    const { export: running } = await request(admin);
    return waitFor(
      async () => {
        const found = await ask(running!.id);
        return found?.state === 'RUNNING' ? undefined : found;
      },
      { what: 'the export to be ready', limitMs: 30_000 },
    ).then((found) => found as Exported);
  };
  const download = (url: string, headers: Record<string, string> = {}) =>
    fetch(new URL(url, patchbay.gatewayUrl), { headers });
  const tokenOf = async (user: string) => ({ authorization: `Bearer ${await patchbay.tokenOf(user)}` });

  test('is for administrators', async () => {
    expect(await request(ana)).toMatchObject({ export: null, userErrors: [{ code: 'FORBIDDEN' }] });
    exported = await ready();
    expect(exported.state).toBe('READY');
    const { errors } = await ana.ask(`{ customerExport(id: "${exported.id}") { id } }`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await ask(Buffer.from('CustomerExport:1').toString('base64url'))).toBeNull();
  });

  test('has the texts, the files and what carriers sent, and nothing of others', async () => {
    const response = await download(exported.url!);
    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      200,
      {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="customer-export.zip"',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    ]);
    const zip = await readZip(Buffer.from(await response.arrayBuffer()));
    const names = [...zip.keys()];
    expect(names.slice(0, 2)).toEqual(['about.json', 'data/records.json']);
    expect(names.filter((name) => name.startsWith('media/'))).toHaveLength(2);
    const json = (name: string) => JSON.parse(zip.get(name)!.toString()) as Record<string, unknown>[];
    const about = JSON.parse(zip.get('about.json')!.toString()) as { format: string; files: Record<string, string> };
    expect(about.format).toBe('patchbay-customer-export');
    expect(Object.keys(about.files)).toEqual(names.filter((name) => name.startsWith('data/')));

    expect(json('data/records.json')).toMatchObject([{ name: 'Maya', externalId: 'maya' }]);
    expect(json('data/numbers.json')).toMatchObject([{ number: customers.maya }]);
    const messages = json('data/messages.json') as { body: string; media: { file: string; fileName: string }[] }[];
    expect(messages.map(({ body }) => body)).toEqual([`Look at this ${hostile}`, 'My card & more']);
    const [picture, vcard] = messages.map(({ media }) => media[0]!);
    expect(zip.get(picture!.file)).toEqual(pixel);
    expect(picture!.file).toMatch(/^media\/[0-9a-f-]{36}-1\.png$/);
    // What a file is called is only written down.
    expect(vcard).toMatchObject({ fileName: 'maya.vcf', file: expect.stringMatching(/-1\.vcard$/) as string });
    expect(zip.get(vcard!.file)).toEqual(card);
    const callbacks = json('data/callbacks.json').map(({ rawBody }) =>
      Buffer.from(String(rawBody), 'base64').toString(),
    );
    expect(callbacks).toHaveLength(2);
    expect(callbacks.every((body) => body.includes(customers.maya))).toBe(true);
    expect(callbacks.some((body) => body.includes('To a number that nobody has'))).toBe(true);

    const everything = [...zip.values()].map(String).join('\n');
    for (const foreign of ['Rafi', customers.rafi, 'Ask Maya', 'Lost, but with', 'Chloe', 'chloe'])
      expect([foreign, everything.includes(foreign)]).toEqual([foreign, false]);
  });

  test('has a page that shows texts as text, and runs and loads nothing', async () => {
    const zip = await readZip(Buffer.from(await (await download(exported.url!)).arrayBuffer()));
    const page = zip.get('index.html')!.toString();
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name!.toLowerCase()));
    expect([...tags].toSorted()).toEqual(
      [
        ...['!doctype', 'a', 'article', 'body', 'h1', 'h2', 'head', 'html', 'li', 'meta', 'p', 'small', 'style'],
        ...['table', 'td', 'th', 'title', 'tr', 'ul'],
      ].toSorted(),
    );
    expect(page).toContain(
      'Look at this &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;',
    );
    expect(page).toContain('My card &amp; more');
    const [, style] = /<style>([^<]*)<\/style>/.exec(page)!;
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'">`,
    );
    // Every link leads to a file of the ZIP.
    const links = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link!);
    expect(links.filter((link) => !zip.has(link))).toEqual([]);
    expect(links.filter((link) => link.startsWith('media/'))).toHaveLength(2);
  });

  test('is downloaded by who has the address, as long as they are an administrator', async () => {
    const status = async (url: string, headers?: Record<string, string>) => (await download(url, headers)).status;
    const plain = exported.url!.replace(/\?.*/, '');
    expect(await status(plain)).toBe(401);
    expect(await status(plain, await tokenOf('root'))).toBe(200);
    expect(await status(exported.url!, await tokenOf('ana'))).toBe(403);
    expect(await status(exported.url!.replace(/signature=.{4}/, 'signature=AAAA'))).toBe(403);
    expect(await status(exported.url!.replace(/until=\d+/, 'until=99999999999'))).toBe(403);
    const part = await download(exported.url!, { range: 'bytes=0-1' });
    expect([part.status, await part.text()]).toEqual([206, 'PK']);

    await admin.run(
      'mutation { upsertUsers(input: [{ externalId: "second", name: "Second", email: "second@example.com", role: ADMIN }]) { created } }',
    );
    const { url } = (await ask(exported.id, await patchbay.as('second')))!;
    expect(await status(url!)).toBe(200);
    await admin.run('mutation { upsertUsers(input: [{ externalId: "second", role: SALESPERSON }]) { updated } }');
    expect(await status(url!)).toBe(403);

    // The log has who asked for it, and who had it.
    const rows = await patchbay.database.query<{ action: string; user: string; n: string }>(
      `SELECT action, external_id AS "user", count(*) AS n FROM audit_entry JOIN app_user ON app_user.id = user_id
       WHERE action IN ('exportCustomer', 'download /exports') GROUP BY action, external_id`,
    );
    expect(Object.fromEntries(rows.map(({ action, user, n }) => [`${action} by ${user}`, Number(n)]))).toEqual({
      'download /exports by root': expect.any(Number) as number,
      'download /exports by second': 1,
      'exportCustomer by root': 1,
    });
  });

  test('goes with the person', async () => {
    await admin.run(`mutation { eraseCustomer(recordId: "${maya}") { erasureId userErrors { message } } }`);
    expect(await ask(exported.id)).toBeNull();
    expect((await download(exported.url!)).status).toBe(404);
    expect(readdirSync(join(folder, 'exports'))).toHaveLength(1);

    const persistence = await connectPersistence({ url: patchbay.database.url, applicationName: 'test', poolSize: 1 });
    try {
      const fileStore = openFileStore({ config: { files: { folder } } as never, closer: undefined as never });
      const dependencies = { database: persistence.database, fileStore };
      expect(await removeExports(dependencies, new Date(0), new AbortController().signal)).toBe(1);
    } finally {
      await persistence.close();
    }
    expect(readdirSync(join(folder, 'exports'))).toEqual([]);
    expect(await count('customer_export')).toBe(0);
  });
});

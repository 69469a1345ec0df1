import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { customers, fillCompany, numbers } from './fill-company';
import { postWebhook, startPatchbay, type Patchbay } from './start-patchbay';

interface File {
  readonly url: string;
  readonly contentType: string;
  readonly size: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly fileName: string | null;
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const song = Buffer.from(Array.from({ length: 5_000 }, (_, n) => n % 251));

describe('a file that came with a text', () => {
  let files: Server;
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  const answers: Record<string, RequestListener> = {
    '/bean.png': (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'image/png', 'content-disposition': 'inline; filename="bean.png"' })
        .end(pixel),
    '/song.mp3': (_, response) =>
      void response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': song.length }).end(song),
    '/live.mp3': (_, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg' }).write(song);
      response.end();
    },
    '/page.html': (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>'),
    '/notes.txt': (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/plain' }).end('<script>alert(1)</script>'),
  };
  beforeAll(async () => {
    files = createServer((request, response) => answers[request.url ?? '']?.(request, response));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    const { port } = files.address() as AddressInfo;
    patchbay = await startPatchbay({ MEDIA_PRIVATE_HOSTS: `127.0.0.1:${port}`, TEXTS_PER_MINUTE_SENDER: '0' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterAll(async () => {
    await patchbay.close();
    files.closeAllConnections();
    await new Promise((resolve) => files.close(resolve));
  });

  const media = 'media { url contentType size width height fileName }';
  const text = async (body: string, to: string, ...paths: string[]) => {
    const { port } = files.address() as AddressInfo;
    const mediaUrls = paths.map((path) => `http://127.0.0.1:${port}${path}`);
    const data = { id: body, from: customers.maya, to, text: body, mediaUrls };
    expect(await postWebhook(patchbay.ingressUrl, { type: 'message.received', data })).toBe(200);
  };
  const filesOf = (client: GraphqlClient, body: string) =>
    waitFor(
      async () => {
        const { conversations } = await client.run<{
          conversations: { edges: { node: { messages: { edges: { node: { body: string; media: File[] } }[] } } }[] };
        }>(`{ conversations { edges { node { messages { edges { node { body ${media} } } } } } } }`);
        const messages = conversations.edges.flatMap(({ node }) => node.messages.edges.map((edge) => edge.node));
        const found = messages.find((message) => message.body === body);
        return found?.media.every(({ size }) => size !== null) === true && found.media;
      },
      { what: `the files of ${body}` },
    );
  const get = async (url: string, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(url, patchbay.gatewayUrl), { headers });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
  const statusOf = async (url: string, headers: Record<string, string> = {}) => (await get(url, headers)).status;
  const tokenOf = async (user: string) => ({ authorization: `Bearer ${await patchbay.tokenOf(user)}` });

  test('is described a moment later, and its message is updated', async () => {
    const subscriber = await patchbay.connect('ana');
    const events = subscriber.subscribe(
      `subscription { messageUpdated { message { body updatedAt createdAt ${media} } } }`,
    );
    await subscriber.subscribe('{ __typename }').at(0);
    await text('Look', numbers.ana, '/bean.png', '/song.mp3', '/live.mp3');
    const described = [
      { contentType: 'image/png', size: pixel.length, width: 1, height: 1, fileName: 'bean.png' },
      { contentType: 'audio/mpeg', size: song.length, width: null, height: null, fileName: null },
      { contentType: 'audio/mpeg', size: song.length, width: null, height: null, fileName: null },
    ];
    expect(await filesOf(ana, 'Look')).toMatchObject(described);
    const { messageUpdated } = (await events.at(0)) as {
      messageUpdated: { message: { updatedAt: string; createdAt: string } };
    };
    expect(messageUpdated.message).toMatchObject({ body: 'Look', media: described });
    expect(messageUpdated.message.updatedAt > messageUpdated.message.createdAt).toBe(true);
  });

  test('is shown by a page without a token, and never run', async () => {
    await text('Files', numbers.ana, '/bean.png', '/notes.txt');
    const [picture, notes] = await filesOf(ana, 'Files');
    const shown = await get(picture!.url);
    expect([shown.status, shown.body]).toEqual([200, pixel]);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline; filename="bean.png"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'private, max-age=900',
    });
    expect((await get(notes!.url)).headers).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  test('stays undescribed if the gateway does not pass it on', async () => {
    await text('Page', numbers.ana, '/page.html');
    await waitFor(async () => {
      const rows = await patchbay.database.query("SELECT 1 FROM message WHERE body = 'Page' AND media->0 ? 'size'");
      return rows.length > 0;
    });
    const { conversations } = await ana.run<{
      conversations: { edges: { node: { lastMessage: { media: File[] } } }[] };
    }>(`{ conversations { edges { node { lastMessage { ${media} } } } } }`);
    const [page] = conversations.edges[0]!.node.lastMessage.media;
    expect(page).toMatchObject({ size: null, contentType: 'application/octet-stream' });
    expect(await statusOf(page!.url)).toBe(502);
  });

  test('can be fetched in parts', async () => {
    await text('Listen', numbers.ana, '/song.mp3', '/live.mp3');
    const [known, unknown] = await filesOf(ana, 'Listen');
    expect((await get(known!.url)).headers).toMatchObject({ 'accept-ranges': 'bytes' });
    const part = await get(known!.url, { range: 'bytes=100-299' });
    expect([part.status, part.headers['content-range'], part.body]).toEqual([
      206,
      'bytes 100-299/5000',
      song.subarray(100, 300),
    ]);
    const end = await get(known!.url, { range: 'bytes=-10' });
    expect([end.status, end.headers['content-length'], end.body]).toEqual([206, '10', song.subarray(-10)]);
    const behind = await get(known!.url, { range: 'bytes=5000-' });
    expect([behind.status, behind.headers['content-range']]).toEqual([416, 'bytes */5000']);
    // The carrier did not say how long it is, but the file store knows.
    const start = await get(unknown!.url, { range: 'bytes=0-9' });
    expect([start.status, start.body]).toEqual([206, song.subarray(0, 10)]);
  });

  test('has an address for one viewer, whose rights of now count', async () => {
    await text('Mine', numbers.ben, '/bean.png');
    const ben = await patchbay.as('ben');
    const [{ url } = { url: '' }] = await filesOf(ben, 'Mine');
    const [{ url: urlOfDana } = { url: '' }] = await filesOf(await patchbay.as('dana'), 'Mine');
    expect(urlOfDana).not.toBe(url);
    expect([await statusOf(url), await statusOf(urlOfDana)]).toEqual([200, 200]);
    // Another user's token beats the address, and a changed address is nobody's.
    expect(await statusOf(url, await tokenOf('chloe'))).toBe(404);
    expect(await statusOf(url.replace(/\/0\?/, '/1?'))).toBe(403);
    expect(await statusOf(url.replace(/until=\d+/, 'until=9999999999'))).toBe(403);
    expect(await statusOf(url.split('?')[0]!)).toBe(401);
    expect(await statusOf(url.split('?')[0]!, await tokenOf('ben'))).toBe(200);

    const setRole = (role: string) =>
      patchbay.admin.run(
        `mutation { upsertUsers(input: [{ externalId: "ben", name: "ben", email: "ben@example.com", role: ${role} }]) { updated } }`,
      );
    await setRole('VIEWER');
    expect(await statusOf(url)).toBe(404);
    await setRole('SALESPERSON');
    expect(await statusOf(url)).toBe(200);
    const { users } = await patchbay.admin.run<{ users: { edges: { node: { id: string; externalId: string } }[] } }>(
      '{ users(filter: { search: "ben" }) { edges { node { id externalId } } } }',
    );
    await patchbay.admin.run(
      'mutation ($id: ID!) { deactivateUser(input: { id: $id, leaveUnattended: true }) { userErrors { message } } }',
      { id: users.edges[0]!.node.id },
    );
    expect(await statusOf(url)).toBe(403);
    expect(await statusOf(urlOfDana)).toBe(200);
  });

  test('has an address of their own for each who gets the event', async () => {
    const document = `subscription { messageAdded { message { body ${media} } } }`;
    const received: string[] = [];
    const subscribers = await Promise.all(['ana', 'dana'].map((user) => patchbay.connect(user)));
    const logs = subscribers.map((subscriber) =>
      subscriber.subscribe<{ messageAdded: { message: { media: File[] } } }>(document),
    );
    for (const subscriber of subscribers) await subscriber.subscribe('{ __typename }').at(0);
    await text('To both', numbers.west, '/bean.png');
    for (const log of logs) received.push((await log.at(0)).messageAdded.message.media[0]!.url);
    expect(new Set(received).size).toBe(2);
    for (const url of received) expect(await statusOf(url)).toBe(200);
  });

  test('of a service account has an address that ends with it', async () => {
    const { createServiceAccount } = await patchbay.admin.run<{
      createServiceAccount: { serviceAccount: { id: string }; token: string };
    }>(
      'mutation { createServiceAccount(input: { name: "CRM", scopes: [MESSAGES_READ] }) { serviceAccount { id } token } }',
    );
    const response = await fetch(`${patchbay.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${createServiceAccount.token}` },
      body: JSON.stringify({
        query: '{ conversations { edges { node { messages { edges { node { media { url } } } } } } } }',
      }),
    });
    const answer = JSON.stringify(await response.json());
    const url = /"(\/media\/[^"]+)"/.exec(answer)![1]!;
    expect(await statusOf(url)).toBe(200);
    await patchbay.admin.run('mutation ($id: ID!) { revokeServiceAccount(id: $id) { userErrors { message } } }', {
      id: createServiceAccount.serviceAccount.id,
    });
    expect(await statusOf(url)).toBe(403);
  });
});

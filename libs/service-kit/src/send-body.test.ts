import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sendBody } from './send-body';

const bodies: Readonly<Record<string, string>> = {
  '/short': 'x'.repeat(1_023),
  '/long': 'é'.repeat(512),
  '/huge': 'a list of many texts '.repeat(10_000),
};
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('vary', 'origin');
    sendBody(response, bodies[request.url!]!);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const read = {
  none: (bytes: Buffer) => bytes,
  gzip: gunzipSync,
  br: brotliDecompressSync,
};

/** `fetch` would decompress the body and hide its encoding. */
function get(path: string, accept: string | undefined) {
  return new Promise<{ encoding: string; vary: string | undefined; body: string; isWhole: boolean; length: number }>(
    (resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const headers = accept === undefined ? {} : { 'accept-encoding': accept };
      httpRequest({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const encoding = (response.headers['content-encoding'] ?? 'none') as keyof typeof read;
          resolve({
            encoding,
            vary: response.headers.vary,
            body: read[encoding](bytes).toString('utf8'),
            isWhole: Number(response.headers['content-length']) === bytes.length,
            length: bytes.length,
          });
        });
      })
        .on('error', reject)
        .end();
    },
  );
}

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['*', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['deflate', 'none'],
  ['identity', 'none'],
  ['', 'none'],
  [undefined, 'none'],
])('a client that accepts %j gets %s', async (accept, encoding) => {
  for (const path of ['/long', '/huge']) {
    const answer = await get(path, accept);
    expect(answer).toMatchObject({ encoding, body: bodies[path], isWhole: true, vary: 'origin, accept-encoding' });
    if (encoding !== 'none') expect(answer.length).toBeLessThan(bodies[path]!.length / 2);
  }
});

test('a body of less than 1 KB is not compressed', async () => {
  expect(await get('/short', 'br, gzip')).toMatchObject({ encoding: 'none', vary: 'origin', body: bodies['/short'] });
});

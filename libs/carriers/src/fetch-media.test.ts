import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMediaFetcher, type FetchedMedia, fileNameIn, type MediaFetcher } from './fetch-media';

const whenever = () => new AbortController().signal;
const source = {
  authorizeMedia: (url: string) => (new URL(url).pathname.startsWith('/media/') ? 'Basic abc' : undefined),
};

describe('a media file of a carrier', () => {
  let answer: RequestListener;
  let calls: { url: string; authorization: string | undefined }[];
  let host: string;
  let fetcher: MediaFetcher;
  let close: () => Promise<void>;

  beforeEach(async () => {
    calls = [];
    const server = createServer((request, response) => {
      calls.push({ url: request.url ?? '', authorization: request.headers.authorization });
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    fetcher = createMediaFetcher({ privateHosts: [host], maxBytes: 1_000, timeoutMs: 500 });
    close = async () => {
      await fetcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
  });
  afterEach(() => close());

  const picture =
    (bytes: number): RequestListener =>
    (_, response) =>
      void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(bytes, 1));
  const bytesOf = async (media: FetchedMedia) => {
    if (media.kind === 'refused') throw new Error(media.reason);
    const chunks: Buffer[] = [];
    for await (const chunk of media.body) chunks.push(chunk);
    return Buffer.concat(chunks).length;
  };

  test('is fetched with its type', async () => {
    answer = picture(700);
    const media = await fetcher.fetch(`http://${host}/media/a`, source, whenever());
    expect(media).toMatchObject({ kind: 'fetched', contentType: 'image/png' });
    expect(await bytesOf(media)).toBe(700);
    expect(calls).toEqual([{ url: '/media/a', authorization: 'Basic abc' }]);
  });

  test('is refused if it is too large, whether the header says so or not', async () => {
    answer = (_, response) =>
      void response.writeHead(200, { 'content-type': 'image/png', 'content-length': '1001' }).end(Buffer.alloc(1_001));
    expect(await fetcher.fetch(`http://${host}/a`, {}, whenever())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('1000'),
    });
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.write(Buffer.alloc(600));
      response.end(Buffer.alloc(600));
    };
    await expect(fetcher.fetch(`http://${host}/a`, {}, whenever()).then(bytesOf)).rejects.toThrow(/1000/);
  });

  test.each(['text/html', 'image/svg+xml', 'application/javascript', undefined])(
    'is refused if its type is %s',
    async (type) => {
      answer = (_, response) =>
        void response.writeHead(200, type === undefined ? {} : { 'content-type': type }).end('<script>');
      expect(await fetcher.fetch(`http://${host}/a`, {}, whenever())).toMatchObject({ kind: 'refused' });
    },
  );

  test.each([
    'http://127.0.0.1:1/a',
    'http://localhost:1/a',
    'http://2130706433:1/a',
    'http://0x7f.1:1/a',
    'http://10.1.2.3/a',
    'http://192.168.0.1/a',
    'http://172.16.0.1/a',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/a',
    'http://0.0.0.0/a',
    'http://[::1]/a',
    'http://[::ffff:10.0.0.1]/a',
    'http://[fd00::1]/a',
    'http://[fe80::1]/a',
  ])('is not fetched from %s', async (url) => {
    expect(await fetcher.fetch(url, {}, whenever())).toEqual({
      kind: 'refused',
      mayPass: false,
      reason: 'The address is not public.',
    });
  });

  test.each(['file:///etc/passwd', 'ftp://a.example/a', 'cat.jpg', ''])(
    'is not fetched from %s, which is not an http URL',
    async (url) => {
      expect(await fetcher.fetch(url, {}, whenever())).toMatchObject({ kind: 'refused' });
    },
  );

  test('is fetched over redirects, each of which is checked', async () => {
    answer = (request, response) =>
      request.url === '/media/a'
        ? void response.writeHead(307, { location: '/media/b' }).end()
        : picture(10)(request, response);
    expect(await fetcher.fetch(`http://${host}/media/a`, source, whenever()).then(bytesOf)).toBe(10);
    expect(calls.at(-1)).toEqual({ url: '/media/b', authorization: 'Basic abc' });

    answer = (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    expect(await fetcher.fetch(`http://${host}/a`, {}, whenever())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('public'),
    });
    answer = (_, response) => void response.writeHead(302, { location: '/again' }).end();
    expect(await fetcher.fetch(`http://${host}/a`, {}, whenever())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('redirects'),
    });
  });

  test('is fetched from a private host only if a carrier gave the address', async () => {
    answer = picture(10);
    expect(await fetcher.fetch(`http://${host}/media/a`, undefined, whenever())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('public'),
    });
    expect(calls).toEqual([]);
  });

  test('is fetched without the authorization from an address that the carrier does not authorize', async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      picture(10)(request, response);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const otherHost = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    const both = createMediaFetcher({ privateHosts: [host, otherHost] });
    answer = (_, response) => void response.writeHead(302, { location: `http://${otherHost}/b` }).end();
    expect(await both.fetch(`http://${host}/media/a`, source, whenever()).then(bytesOf)).toBe(10);
    expect(seen).toEqual([undefined]);
    await both.close();
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  });

  test('is refused if the carrier fails or does not answer', async () => {
    answer = (_, response) => void response.writeHead(410).end();
    expect(await fetcher.fetch(`http://${host}/a`, {}, whenever())).toMatchObject({
      kind: 'refused',
      mayPass: false,
      reason: expect.stringContaining('410'),
    });
    answer = () => undefined;
    expect(await fetcher.fetch(`http://${host}/a`, {}, AbortSignal.timeout(50))).toMatchObject({
      kind: 'refused',
      mayPass: true,
    });
    answer = (_, response) => void response.writeHead(503).end();
    expect(await fetcher.fetch(`http://${host}/a`, {}, whenever())).toMatchObject({ kind: 'refused', mayPass: true });
  });
});

test.each([
  [undefined, null],
  ['attachment', null],
  ['inline; filename=bean.png', 'bean.png'],
  ['attachment; filename="a \\"b\\".pdf"', 'a "b".pdf'],
  ["attachment; filename=x; filename*=UTF-8''%E2%82%AC.pdf", '€.pdf'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment; filename="C:\\\\temp\\\\a.txt"', 'a.txt'],
  ["attachment; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b.txt", 'aset-cookie: b.txt'],
  ["attachment; filename*=UTF-8''invoice%E2%80%AEfdp.exe", 'invoicefdp.exe'],
  ['attachment; filename=".."', null],
  ['attachment; filename=""', null],
  ['attachment; filename', null],
  [`attachment; filename="${'x'.repeat(300)}"`, 'x'.repeat(200)],
])('%p names the file %p', (header, name) => {
  expect(fileNameIn(header)).toBe(name);
});

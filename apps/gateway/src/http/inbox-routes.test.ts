import { createHttpServer, createLogger, type HttpServer } from '@patchbay/service-kit';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { inboxRoutes } from './inbox-routes';

const folder = mkdtempSync(join(tmpdir(), 'patchbay-inbox-'));
let server: HttpServer;
beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Patchbay</title>');
  writeFileSync(join(folder, 'assets/index-1a2b.js'), 'let it');
  const oidc = { authority: 'https://sign-in.example/tenant', clientId: 'inbox' };
  const config = { demo: false, oidc, signInLinks: false };
  server = createHttpServer({
    routes: inboxRoutes({ folder, config, uploadOrigin: 'https://files.example' }),
    log: createLogger({ level: 'silent', name: 'test' }),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));
const get = (path: string) => request(server.server).get(path);

test('a browser gets the page at any address, a program gets 404', async () => {
  for (const path of ['/', '/c/some-conversation?unread=1', '/templates']) {
    const page = await get(path).set('accept', 'text/html,*/*;q=0.8').expect(200);
    expect(page.text).toContain('<title>Patchbay</title>');
  }
  await get('/c/some-conversation').set('accept', '*/*').expect(404);
  await get('/demo/users').expect(404);
  await request(server.server).post('/').expect(405);
});

test('assets are cached forever, the page is revalidated', async () => {
  expect((await get('/assets/index-1a2b.js').expect(200)).headers['cache-control']).toContain('immutable');
  const { headers } = await get('/').expect(200);
  expect(headers['cache-control']).toBe('no-cache');
  await get('/').set('if-none-match', headers.etag!).expect(304);
});

test('the page only runs its own code, and connects to its server, the identity provider and the file store', async () => {
  const { headers } = await get('/').expect(200);
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).toContain(
    "connect-src 'self' https://sign-in.example https://files.example;",
  );
  expect(headers['content-security-policy']).toContain("worker-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  // Browsers take the headers of a 304 for the page that they have.
  const unchanged = await get('/').set('if-none-match', headers.etag!).expect(304);
  expect(unchanged.headers['content-security-policy']).toBe(headers['content-security-policy']);
});

test('the sign-in configuration is public', async () => {
  expect((await get('/config.json').expect(200)).body).toEqual({
    demo: false,
    oidc: { authority: 'https://sign-in.example/tenant', clientId: 'inbox' },
    signInLinks: false,
  });
});

test('files outside the folder are not served', async () => {
  await get('/../package.json').expect(404);
  await get('/%2e%2e/%2e%2e/etc/passwd').expect(404);
});

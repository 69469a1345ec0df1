import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPatchbay, type Patchbay } from './start-patchbay';

const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the explorer', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ EXPLORER: '1' });
  });
  afterAll(() => patchbay.close());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(patchbay.gatewayUrl + path, { headers });

  test('is a page for browsers, with nothing from other servers', async () => {
    const response = await get('/graphql', asBrowser);
    const page = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'self';.*script-src 'self'; style-src 'self' 'nonce-[^']{22}=='; .*frame-ancestors 'none'/,
      ),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      vary: expect.stringContaining('accept'),
    });
    const nonces = [...page.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce);
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}'`);
    expect(new Set(nonces).size).toBe(1);
    expect(await (await get('/graphql', asBrowser)).text()).not.toContain(nonces[0]);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    const [, script] = /src="(\/graphql\/explorer\/assets\/[^"]+\.js)"/.exec(page)!;
    const asset = await get(script!);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await get('/graphql/explorer/nothing')).status).toBe(404);
    expect((await get('/graphql/explorer/..%2f..%2fgateway/package.json')).status).toBe(404);
  });

  test.each([{}, { accept: '*/*' }, { accept: 'application/json' }, { accept: 'application/graphql-response+json' }])(
    'is not in the way of programs (%j)',
    async (headers) => {
      const response = await get('/graphql?query={__typename}', headers as Record<string, string>);
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    },
  );
});

describe('without EXPLORER, outside of the demo,', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay();
  });
  afterAll(() => patchbay.close());

  test('a browser gets what everyone gets', async () => {
    const response = await fetch(`${patchbay.gatewayUrl}/graphql?query={__typename}`, { headers: asBrowser });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect((await fetch(`${patchbay.gatewayUrl}/graphql/explorer/index.html`)).status).toBe(404);
  });

  test('/schema.graphql is the schema that is in the repository', async () => {
    const response = await fetch(`${patchbay.gatewayUrl}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(readFileSync(join(__dirname, '../../apps/gateway/schema.graphql'), 'utf8'));
  });
});

import { hintOf, isKeptHint, isSameOrigin, sessionCookie, sessionSecretOf } from './session-cookie';

const secret = 'x'.repeat(43);
const host = 'patchbay.example';
const request = (headers: Record<string, string>) => ({ headers: { host, ...headers } });

describe('a request', () => {
  it.each([
    ['a page of this origin', { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }],
    ['a page of this origin, in a browser that says only that', { origin: `https://${host}` }],
    ['a picture or a link of this origin', { 'sec-fetch-site': 'same-origin' }],
  ])('of %s counts', (_, headers) => {
    expect(isSameOrigin(request(headers))).toBe(true);
  });

  it.each([
    ['nobody knows whom', {}],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site that hides where it comes from', { 'sec-fetch-site': 'cross-site' }],
    ['another host of this site', { origin: `https://crm.${host}`, 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: `https://${host}:8443` }],
    ['a sandboxed page', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['an address that somebody typed', { 'sec-fetch-site': 'none' }],
    ['a page that contradicts itself', { origin: `https://${host}`, 'sec-fetch-site': 'cross-site' }],
  ])('of %s does not count', (_, headers) => {
    expect(isSameOrigin(request(headers))).toBe(false);
    expect(sessionSecretOf(request({ ...headers, cookie: `patchbay=${secret}` }))).toBeUndefined();
  });
});

describe('the cookie', () => {
  const origin = `http://${host}`;

  it('is found among others', () => {
    expect(sessionSecretOf(request({ origin, cookie: `a=b; patchbay=${secret}; patchbay2=c` }))).toBe(secret);
  });

  it.each([
    ['it is broken', 'patchbay=short'],
    ['another one ends like it', `xpatchbay=${secret}`],
    ['there is none', ''],
  ])('is not found if %s', (_, cookie) => {
    expect(sessionSecretOf(request({ origin, cookie }))).toBeUndefined();
  });

  it('is bound to the host over TLS, where one without that does not count', () => {
    const secure = request({ origin: `https://${host}` });
    expect(sessionCookie(secure, secret, 60)).toBe(
      `__Host-patchbay=${secret}; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure`,
    );
    expect(sessionSecretOf(request({ origin: `https://${host}`, cookie: `__Host-patchbay=${secret}` }))).toBe(secret);
    expect(sessionSecretOf(request({ origin: `https://${host}`, cookie: `patchbay=${secret}` }))).toBeUndefined();
    const proxied = { 'sec-fetch-site': 'same-origin', 'x-forwarded-proto': 'https', cookie: `patchbay=${secret}` };
    expect(sessionSecretOf(request(proxied))).toBeUndefined();
  });

  it('works without TLS on a machine of its own, and is forgotten with nothing in it', () => {
    expect(sessionCookie(request({ origin }), secret, 60)).toBe(
      `patchbay=${secret}; Path=/; Max-Age=60; HttpOnly; SameSite=Strict`,
    );
    expect(sessionCookie(request({ origin }), null, 60)).toBe(
      'patchbay=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict',
    );
  });
});

describe('the hint for the identity provider', () => {
  it('is a token of a size that browsers keep', () => {
    expect([isKeptHint('a.b.c'), isKeptHint('a; b'), isKeptHint(`a.b.${'c'.repeat(4_000)}`), isKeptHint(7)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is null without one', () => {
    expect([hintOf(request({ cookie: 'patchbay-id=a.b.c' })), hintOf(request({}))]).toEqual(['a.b.c', null]);
  });
});

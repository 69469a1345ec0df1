import { startKeySet } from '@patchbay/testkit';
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenID Connect provider with one client, which lets everybody in as the same person, and insists on PKCE. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly keysUrl: string;
  /** What came with each visit to the page that ends its own session. */
  readonly signOuts: readonly Readonly<Record<string, string>>[];
  close(): Promise<void>;
}

export async function startIdentityProvider(options: {
  readonly clientId: string;
  readonly audience: string;
  readonly subject: string;
  readonly tokenSeconds: number;
}): Promise<IdentityProvider> {
  const { clientId, audience, subject, tokenSeconds } = options;
  const keys = await startKeySet('RS256');
  const challenges = new Map<string, string>();
  const signOuts: Record<string, string>[] = [];
  let issuer = '';
  const tokens = async () => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: issuer, sub: subject, iat: now, exp: now + tokenSeconds };
    return {
      access_token: await keys.sign({ ...claims, aud: audience }),
      id_token: await keys.sign({ ...claims, aud: clientId }),
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      scope: 'openid profile',
    };
  };
  const grant = async (form: URLSearchParams) => {
    if (form.get('client_id') !== clientId) return { error: 'invalid_client' };
    const challenge = challenges.get(form.get('code') ?? '');
    const isProven =
      challenge ===
      createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
    return form.get('grant_type') === 'authorization_code' && isProven ? tokens() : { error: 'invalid_grant' };
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    response.setHeader('access-control-allow-origin', '*');
    const answer = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        end_session_endpoint: `${issuer}/end-session`,
        jwks_uri: keys.url,
      });
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      if (url.searchParams.get('code_challenge_method') === 'S256')
        challenges.set(code, url.searchParams.get('code_challenge') ?? '');
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
      return response.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname === '/end-session') {
      signOuts.push(Object.fromEntries(url.searchParams));
      return response.writeHead(302, { location: url.searchParams.get('post_logout_redirect_uri') ?? '' }).end();
    }
    if (url.pathname === '/token')
      return void bodyOf(request)
        .then(grant)
        .then((body) => ('error' in body ? response.writeHead(400) && answer(body) : answer(body)));
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    keysUrl: keys.url,
    signOuts,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await keys.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
}

import { waitFor } from '@patchbay/testkit';
import { fillCompany } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

describe('a budget', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ COST_PER_USER: '2000', COST_PER_STRANGER: '30', TRUSTED_PROXIES: '1' });
    await fillCompany(patchbay.admin);
  });
  afterAll(() => patchbay.close());

  const ask = async (query: string, as: string | null, address = '192.0.2.1', wantsCost = '1') => {
    const response = await fetch(`${patchbay.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-patchbay-cost': wantsCost,
        'x-forwarded-for': `203.0.113.9, ${address}`,
        ...(as === null ? {} : { authorization: `Bearer ${await patchbay.tokenOf(as)}` }),
      },
      body: JSON.stringify({ query }),
    });
    const { errors, extensions } = (await response.json()) as {
      errors?: { extensions: { code: string; retryAfter?: number } }[];
      extensions?: { cost: { cost: number; left: number } };
    };
    return {
      status: response.status,
      headers: response.headers,
      error: errors?.[0]?.extensions,
      cost: extensions?.cost,
    };
  };
  const query = '{ conversations(first: 100) { edges { node { id } } } }';

  test('tells what was spent, and refuses what is over it until it is full again, for one user only', async () => {
    const first = await ask(query, 'ana');
    expect(first.cost).toMatchObject({ cost: 221, maxCost: 20_000, fullInSeconds: expect.any(Number) });
    expect((await ask(query, 'ana')).cost!.left).toBe(first.cost!.left - 221);
    const refused = await waitFor(async () => {
      const answer = await ask(query, 'ana');
      return answer.status === 429 && answer;
    });
    expect(refused.error).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(refused.headers.get('retry-after')).toBe(String(refused.error!.retryAfter));
    expect((await ask(query, 'ben')).status).toBe(200);
    await waitFor(async () => (await ask(query, 'ana')).status === 200, { limitMs: 15_000 });
  });

  test('is not told to a client that does not ask for it', async () => {
    const answer = await ask('{ me { id } }', 'dana', '192.0.2.1', '0');
    expect([answer.status, answer.cost]).toEqual([200, undefined]);
  });

  test('of strangers belongs to their address', async () => {
    const introspect = (address: string) => ask('{ __schema { queryType { name } } }', null, address);
    await waitFor(async () => (await introspect('192.0.2.2')).status === 429);
    expect((await introspect('192.0.2.3')).status).toBe(200);
    expect((await ask('{ eventCursor }', 'ben', '192.0.2.2')).status).toBe(200);
  });
});

import { connectSubscriber, createGraphqlClient, waitFor } from '@patchbay/testkit';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPatchbay, type Patchbay } from './start-patchbay';

const trusted = { me: 'query Trusted { me { externalId } }', texts: 'subscription { messageAdded { cursor } }' };
const introspection = '{ __schema { queryType { name } } }';

describe('with trusted documents', () => {
  let folder: string;
  let patchbay: Patchbay;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'patchbay-documents-'));
    const file = join(folder, 'documents.json');
    writeFileSync(file, JSON.stringify(trusted));
    patchbay = await startPatchbay({
      TRUSTED_DOCUMENTS: file,
      MAX_OPERATION_COST: '0',
      COST_PER_USER: '0',
      COST_PER_ADDRESS: '0',
    });
  });
  afterAll(async () => {
    await patchbay.close();
    rmSync(folder, { recursive: true });
  });

  const post = async (body: unknown) => {
    const response = await fetch(`${patchbay.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await patchbay.tokenOf('root')}` },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const refused = {
    status: 403,
    body: { errors: [{ message: expect.stringContaining('not trusted'), extensions: { code: 'FORBIDDEN' } }] },
  };

  test('one of them is executed, as text or by its hash', async () => {
    for (const body of [{ query: trusted.me }, byHash('me'), { ...byHash('me'), operationName: 'Trusted' }])
      expect(await post(body)).toEqual({ status: 200, body: { data: { me: { externalId: 'root' } } } });
  });

  test.each([
    ['another query', { query: '{ me { id } }' }],
    ['a trusted query with one more space', { query: `${trusted.me} ` }],
    ['introspection', { query: introspection }],
    ['an unknown hash', byHash('you')],
    ['another query with a trusted hash', { query: '{ me { id } }', ...byHash('me') }],
    ['a hash that is a property of every object', byHash('constructor')],
  ])('%s is refused', async (_, body) => {
    expect(await post(body)).toMatchObject(refused);
  });

  test('a stranger gets the same refusal', async () => {
    const stranger = createGraphqlClient(patchbay.gatewayUrl);
    expect((await stranger.ask(introspection)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('a socket has the same rule', async () => {
    const subscriber = connectSubscriber(patchbay.gatewayUrl, await patchbay.tokenOf('root'));
    try {
      const other = subscriber.subscribe('subscription { messageAdded { cursor message { body } } }');
      await waitFor(() => other.ended() !== undefined);
      expect(other.ended()).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const me = subscriber.subscribe(trusted.me);
      expect(await me.at(0)).toEqual({ me: { externalId: 'root' } });
    } finally {
      await subscriber.close();
    }
  });

  test('the inbox still works: all that it sends is trusted', async () => {
    const file = join(__dirname, '../../apps/inbox/src/generated/documents.json');
    const documents = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    expect(documents.length).toBeGreaterThan(20);
    for (const query of documents) expect((await post({ query })).status).not.toBe(403);
  });
});

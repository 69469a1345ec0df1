import { serverAudits } from 'graphql-http';
import { createHash } from 'node:crypto';
import { startPatchbay, type Patchbay } from './start-patchbay';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

describe('GraphQL over HTTP', () => {
  let patchbay: Patchbay;
  let authorization: string;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    authorization = `Bearer ${await patchbay.tokenOf('root')}`;
  });
  afterAll(() => patchbay.close());

  const audits = serverAudits({
    url: () => `${patchbay.gatewayUrl}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } }),
  });
  test('has the audits of the specification', () => {
    expect(audits).toHaveLength(61);
  });
  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))(
    'passes audit %s: %s',
    async (_id, _name, run) => {
      expect(await run()).toMatchObject({ status: 'ok' });
    },
  );

  const ask = async (init: RequestInit & { readonly search?: string; readonly json?: unknown } = {}) => {
    const { search = '', json, ...rest } = init;
    const response = await fetch(`${patchbay.gatewayUrl}/graphql${search}`, {
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      ...rest,
      headers: {
        authorization,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(rest.headers as Record<string, string> | undefined),
      },
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      allow: response.headers.get('allow'),
      body: JSON.parse(text) as {
        data?: unknown;
        errors?: { message: string; extensions: { code: string } }[];
      },
    };
  };
  const searchOf = (params: Record<string, string>) => `?${new URLSearchParams(params).toString()}`;
  const codeOf = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
    body.errors?.[0]?.extensions.code;

  test('a query by GET needs no header but its token, from a page or a program', async () => {
    const search = searchOf({
      query: 'query Me($yes: Boolean!) { me { externalId @include(if: $yes) } }',
      variables: '{"yes":true}',
      operationName: 'Me',
    });
    for (const headers of [{}, { origin: 'https://crm.example' }] as Record<string, string>[])
      expect(await ask({ search, headers })).toMatchObject({
        status: 200,
        body: { data: { me: { externalId: 'root' } } },
      });
  });

  test.each([[{}], [{ accept: 'application/graphql-response+json' }], [{ accept: 'application/json' }]])(
    'a mutation by GET is refused with 405 (%j)',
    async (headers) => {
      const search = searchOf({ query: 'mutation { markNotificationsRead { userErrors { code } } }' });
      expect(await ask({ search, headers: headers as Record<string, string> })).toMatchObject({
        status: 405,
        allow: 'POST',
        body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      });
    },
  );

  test('nothing is executed for a client that can read neither media type', async () => {
    const name = 'Not acceptable';
    const query = `mutation { createTemplate(input: { name: "${name}", body: "x", recordType: CONTACT }) { userErrors { code } } }`;
    expect(await ask({ json: { query }, headers: { accept: 'text/csv' } })).toMatchObject({
      status: 406,
      body: { errors: [{ message: 'Accept application/graphql-response+json or application/json.' }] },
    });
    const created = () => patchbay.database.query('SELECT 1 FROM template WHERE name = $1', [name]);
    expect(await created()).toEqual([]);
    expect(await ask({ json: { query } })).toMatchObject({ status: 200 });
    expect(await created()).toHaveLength(1);
  });

  test.each([
    ['application/graphql-response+json', 400, 'application/graphql-response+json; charset=utf-8'],
    [
      'application/graphql-response+json, application/json;q=0.9',
      400,
      'application/graphql-response+json; charset=utf-8',
    ],
    ['application/json', 200, 'application/json; charset=utf-8'],
    ['*/*', 400, 'application/json; charset=utf-8'],
  ])('a mistake in the document for a client that accepts %s: %i, %s', async (accept, status, type) => {
    expect(await ask({ json: { query: '{ nothing }' }, headers: { accept } })).toMatchObject({ status, type });
  });

  test('a limit has its own status, whatever the client accepts', async () => {
    const query = `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }`;
    for (const accept of ['application/json', 'application/graphql-response+json'])
      expect(await ask({ json: { query }, headers: { accept } })).toMatchObject({
        status: 400,
        body: { errors: [{ message: 'Too many aliases. Use at most 100.' }] },
      });
  });

  describe('with persisted queries', () => {
    const query = 'query Persisted { me { externalId } }';
    const known = { data: { me: { externalId: 'root' } } };

    test('a hash is unknown at first, then its text comes, then the hash is enough', async () => {
      const extensions = persisted(sha256(query));
      const unknown = await ask({ json: { extensions } });
      expect(unknown).toMatchObject({ status: 200, body: { errors: [{ message: 'PersistedQueryNotFound' }] } });
      expect(codeOf(unknown)).toBe('PERSISTED_QUERY_NOT_FOUND');
      expect(await ask({ json: { query, extensions } })).toMatchObject({ status: 200, body: known });
      expect(await ask({ json: { extensions } })).toMatchObject({ status: 200, body: known });
      const search = searchOf({ extensions: JSON.stringify(extensions), operationName: 'Persisted' });
      expect(await ask({ search })).toMatchObject({ status: 200, body: known });
    });

    test('a hash that is not that of the query is refused, and nothing is kept', async () => {
      const extensions = persisted(sha256('{ __typename }'));
      expect(await ask({ json: { query: '{ me { id } }', extensions } })).toMatchObject({
        status: 400,
        body: { errors: [{ message: 'The sha256Hash of persistedQuery is not the hash of the query.' }] },
      });
      expect(codeOf(await ask({ json: { extensions } }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    });

    test('a stranger stores nothing and finds nothing', async () => {
      const extensions = persisted(sha256('{ __schema { description } }'));
      for (const authorization of ['', 'Bearer forged'])
        for (const json of [{ extensions }, { query: '{ __schema { description } }', extensions }])
          expect(await ask({ json, headers: { authorization } })).toMatchObject({
            status: 401,
            body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
          });
      expect(codeOf(await ask({ json: { extensions } }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    });

    test('a document that is not valid, or over a limit, is not kept', async () => {
      const long = `{ ${Array.from({ length: 101 }, (_, n) => `b${n}: __typename`).join(' ')} }`;
      for (const text of ['{ nothing }', long]) {
        const extensions = persisted(sha256(text));
        expect(codeOf(await ask({ json: { query: text, extensions } }))).toBe('BAD_USER_INPUT');
        expect(codeOf(await ask({ json: { extensions } }))).toBe('PERSISTED_QUERY_NOT_FOUND');
      }
    });

    test('a persisted mutation by GET is refused', async () => {
      const mutation = 'mutation { markNotificationsRead { userErrors { code } } }';
      const extensions = persisted(sha256(mutation));
      await ask({ json: { query: mutation, extensions } });
      expect(await ask({ search: searchOf({ extensions: JSON.stringify(extensions) }) })).toMatchObject({
        status: 405,
      });
    });

    test.each([
      ['another version', { version: 2, sha256Hash: 'x' }],
      ['no hash', { version: 1 }],
      ['a hash that is a list', { version: 1, sha256Hash: ['x'] }],
    ])('%s is a mistake', async (_, persistedQuery) => {
      expect(await ask({ json: { query, extensions: { persistedQuery } } })).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      });
    });
  });
});

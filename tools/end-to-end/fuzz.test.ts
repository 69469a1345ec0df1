import {
  createGraphqlClient,
  createTestDatabase,
  signToken,
  startApp,
  waitFor,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import WebSocket from 'ws';
import { fillCompany } from './fill-company';
import { jwtSecret, webhookSecret } from './start-patchbay';

/** Words of the schema, and some that are not in it. */
const words = [
  ...new Set(readFileSync(join(__dirname, '../../apps/gateway/schema.graphql'), 'utf8').match(/\b[A-Za-z_]\w*\b/g)),
];
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  fc.constantFrom('x', '__typename', '__schema'),
);
const value = fc.constantFrom(
  '1',
  '-1',
  '1e99',
  '"a"',
  '""',
  'null',
  'true',
  'LEAD',
  '[]',
  '{}',
  '$a',
  '$b',
  '"\\u0000"',
  '["a", 1]',
);
const args = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom('first', 'last', 'after', 'id', 'filter', 'input', 'search'), word), value),
    { maxLength: 2 },
  )
  .map((given) => (given.length === 0 ? '' : `(${given.map(([name, one]) => `${name}: ${one}`).join(', ')})`));
const directive = fc.constantFrom('', '', '', '', ' @skip(if: $a)', ' @include(if: true)', ' @x', ' @deprecated');
const { selections } = fc.letrec<{ selections: string; field: string }>((tie) => ({
  field: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(word, directive).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('', '', 'a: '), word, args, directive, tie('selections')).map((parts) => parts.join('')),
    fc.tuple(word, tie('selections')).map(([type, set]) => `... on ${type} ${set}`),
    fc.constantFrom(
      '...F',
      '...G',
      'id',
      'name',
      'edges { node { id } }',
      'me { id teams { id } }',
      'eventCursor',
      'messageAdded { cursor }',
    ),
  ),
  selections: fc.array(tie('field'), { minLength: 1, maxLength: 4 }).map((fields) => `{ ${fields.join(' ')} }`),
}));
const operation = fc
  .tuple(
    fc.constantFrom(
      '',
      'query',
      'query Q',
      'mutation',
      'subscription',
      'subscription S',
      'query ($a: Boolean = true)',
      'query ($a: [ID!]!, $b: ConversationFilter)',
      'subscription ($a: Boolean!)',
    ),
    directive,
    selections,
  )
  .map((parts) => parts.join(' '));
const fragment = fc
  .tuple(fc.constantFrom('F', 'G'), word, selections)
  .map(([name, type, set]) => `fragment ${name} on ${type} ${set}`);
const document = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(operation, fc.array(fc.oneof(fragment, operation), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest].join(' ')),
  },
  fc
    .array(fc.oneof(word, value, fc.constantFrom('{', '}', '(', ')', '...', 'on', '@', '"""', '#', '\n')), {
      maxLength: 20,
    })
    .map((tokens) => tokens.join(' ')),
  fc.string(),
);
const request = fc.record(
  {
    query: document,
    variables: fc.oneof(
      fc.dictionary(fc.constantFrom('a', 'b', 'x'), fc.jsonValue({ maxDepth: 2 })),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    operationName: fc.oneof(fc.constantFrom('Q', 'S', 'X', '', null), fc.jsonValue({ maxDepth: 1 })),
    extensions: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: ['query'] },
);

describe('no document, valid or not, is an internal error', () => {
  let database: TestDatabase;
  let app: RunningApp;
  let token: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startApp('standalone', {
      DATABASE_URL: database.url,
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: 'http://127.0.0.1:1',
      DEMO: '0',
      COST_PER_USER: '0',
      DOCUMENTS_PER_SOCKET: '0',
    });
    token = await signToken(jwtSecret, { sub: 'root' });
    await fillCompany(createGraphqlClient(app.url, token));
  });
  afterAll(async () => {
    await app.stop();
    await database.close();
    expect(app.output()).not.toMatch(/"level":[56]0/);
  });

  it('over HTTP', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: request }, fc.jsonValue()), async (body) => {
        const response = await fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        });
        expect(response.status).toBeLessThan(500);
        expect(await response.text()).not.toContain('INTERNAL_SERVER_ERROR');
      }),
      { numRuns: 500 },
    );
  });

  it('over WebSocket, and ends only its operation', async () => {
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const frames: { id?: string; type: string }[] = [];
    socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as (typeof frames)[number]));
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    await waitFor(() => frames.length > 0);
    let last = 0;
    await fc.assert(
      fc.asyncProperty(request, async ({ query, variables }) => {
        const [id, after] = [`${(last += 1)}`, `after ${last}`];
        const isObject = typeof variables === 'object' && variables !== null && !Array.isArray(variables);
        socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, ...(isObject ? { variables } : {}) } }));
        socket.send(JSON.stringify({ id: after, type: 'subscribe', payload: { query: '{ me { id } }' } }));
        await waitFor(() => frames.some((frame) => frame.id === after) || socket.readyState !== WebSocket.OPEN);
        expect(socket.readyState).toBe(WebSocket.OPEN);
        expect(JSON.stringify(frames.splice(0))).not.toContain('INTERNAL_SERVER_ERROR');
        socket.send(JSON.stringify({ id, type: 'complete' }));
      }),
      { numRuns: 300 },
    );
    socket.terminate();
  });
});

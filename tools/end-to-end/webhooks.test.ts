import { connectSubscriber, waitFor } from '@patchbay/testkit';
import { countStatements } from './count-statements';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver';

interface Endpoint {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly cursor: string | null;
  readonly lagSeconds: number;
  readonly serviceAccount: { readonly id: string };
  readonly attempts: {
    readonly edges: readonly {
      readonly node: {
        readonly responseStatus: number | null;
        readonly problem: string | null;
        readonly cursor: string;
      };
    }[];
  };
}
interface Payload {
  readonly webhookEndpoint: Endpoint | null;
  readonly secret: string | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: string[] | null }[];
}

const endpointFields = `id state problem cursor lagSeconds serviceAccount { id }
  attempts(first: 10) { edges { node { responseStatus durationMs problem cursor at } } pageInfo { hasNextPage } }`;
const added = 'subscription { messageAdded { cursor message { body } } }';
const create = `mutation ($input: WebhookEndpointInput!) {
  payload: createWebhookEndpoint(input: $input) { webhookEndpoint { ${endpointFields} } secret userErrors { code message path } }
}`;
const change = (call: string) =>
  `mutation { payload: ${call} { webhookEndpoint { ${endpointFields} } secret userErrors { code message path } } }`;

let patchbay: Patchbay;
let accountId: string;
const receivers: WebhookReceiver[] = [];
const run = async (document: string, variables?: Record<string, unknown>) =>
  (await patchbay.admin.run<{ payload: Payload }>(document, variables)).payload;
const text = (body: string) => patchbay.text(customers.maya, numbers.ana, body);
const endpoint = async (id: string) => {
  const { webhookEndpoints } = await patchbay.admin.run<{ webhookEndpoints: Endpoint[] }>(
    `{ webhookEndpoints { ${endpointFields} } }`,
  );
  return webhookEndpoints.find((one) => one.id === id)!;
};
const createAccount = async (scopes = 'MESSAGES_READ, DIRECTORY_READ', expiresAt: string | null = null) => {
  const { createServiceAccount } = await patchbay.admin.run<{
    createServiceAccount: { serviceAccount: { id: string } };
  }>(
    `mutation { createServiceAccount(input: { name: "CRM", scopes: [${scopes}], expiresAt: ${JSON.stringify(expiresAt)} }) { serviceAccount { id } } }`,
  );
  return createServiceAccount.serviceAccount.id;
};
const openReceiver = async () => {
  const receiver = await startWebhookReceiver();
  receivers.push(receiver);
  return receiver;
};
/** A receiver with its endpoint. */
const connect = async ({ document = added, account = accountId, after = null as string | null } = {}) => {
  const receiver = await openReceiver();
  const { webhookEndpoint, secret, userErrors } = await run(create, {
    input: { url: receiver.url, document, serviceAccountId: account, after },
  });
  expect(userErrors).toEqual([]);
  receiver.secret = secret!;
  return Object.assign(receiver, { endpointId: webhookEndpoint!.id });
};
const bodiesOf = (receiver: WebhookReceiver) =>
  receiver
    .events()
    .map(({ data }) => (data as { messageAdded: { message: { body: string } } }).messageAdded.message.body);
const eventCursor = async () => (await patchbay.admin.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
const unfinished =
  "SELECT 1 FROM job WHERE name = 'route-inbound' UNION ALL SELECT 1 FROM outbox WHERE sequence IS NULL";
/** The next attempt is due now. */
const skipBackoff = () => patchbay.database.query('UPDATE webhook_endpoint SET next_attempt_at = NULL');

beforeAll(async () => {
  patchbay = await startPatchbay({
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
    MAX_OPERATION_COST: '0',
    COST_PER_USER: '0',
    COST_PER_ADDRESS: '0',
  });
  await fillCompany(patchbay.admin);
  accountId = await createAccount();
});
afterEach(async () => {
  // The next test starts after the last event of this one.
  await waitFor(async () => (await patchbay.database.query(unfinished)).length === 0);
  await patchbay.database.query('DELETE FROM webhook_endpoint');
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});
afterAll(() => patchbay.close());

test('events are posted in order, signed, and their cursor is the position of the endpoint', async () => {
  const receiver = await connect();
  expect(await endpoint(receiver.endpointId)).toMatchObject({ state: 'ACTIVE', cursor: null, problem: null });
  for (const body of ['One', 'Two', 'Three “quotes”']) await text(body);
  await waitFor(() => bodiesOf(receiver).length >= 3);
  expect(bodiesOf(receiver)).toEqual(['One', 'Two', 'Three “quotes”']);
  expect(receiver.forged).toEqual([]);
  const [delivery] = receiver.deliveries;
  expect(delivery).toMatchObject({
    id: expect.stringMatching(/^msg_[\w-]{32}$/) as string,
    type: 'patchbay.events',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
  });
  // The cursor of an event is the one of the API.
  for (const { cursor, data } of receiver.events())
    expect((data as { messageAdded: { cursor: string } }).messageAdded.cursor).toBe(cursor);
  const last = receiver.events().at(-1)!.cursor;
  const { cursor, attempts, serviceAccount } = await waitFor(async () => {
    const found = await endpoint(receiver.endpointId);
    return found.cursor === last || found.attempts.edges[0]?.node.cursor === last ? found : undefined;
  });
  expect(cursor).toBe(last);
  expect(serviceAccount.id).toBe(accountId);
  expect(attempts.edges[0]!.node).toMatchObject({ responseStatus: 204, problem: null, cursor: last });
  await waitFor(async () => (await endpoint(receiver.endpointId)).lagSeconds === 0);
});

test('the stream of everything comes as over every other transport', async () => {
  // Of other kinds, who is behind gets less: each thing once.
  const document =
    'subscription { events(kinds: [MESSAGE_ADDED]) { __typename cursor at ... on MessageAdded { message { body } } } }';
  const receiver = await connect({ document });
  const { createServiceAccount } = await patchbay.admin.run<{ createServiceAccount: { token: string } }>(
    'mutation { createServiceAccount(input: { name: "Other", scopes: [MESSAGES_READ, DIRECTORY_READ] }) { token } }',
  );
  const stream = connectSubscriber(patchbay.gatewayUrl, createServiceAccount.token);
  try {
    const log = stream.subscribe<Record<string, unknown>>(document);
    await waitFor(async () => {
      await text('For both');
      return log.received.length > 0 && receiver.events().length > 0;
    });
    await text('The end');
    const isOver = (events: readonly unknown[]) => JSON.stringify(events).includes('The end');
    await waitFor(() => isOver(log.received) && isOver(receiver.events()));
    // One of them may still have caught up, and then gets each thing once; every text is one.
    const textsIn = (events: readonly { readonly data?: unknown }[]) =>
      events.flatMap(({ data }) => (JSON.stringify(data).includes('"MessageAdded"') ? JSON.stringify(data) : []));
    const [posted, streamed] = [textsIn(receiver.events()), textsIn(log.received)];
    const first = posted.indexOf(streamed[0]!);
    expect(first).toBeGreaterThanOrEqual(0);
    const count = Math.min(streamed.length, posted.length - first);
    expect(count).toBeGreaterThan(0);
    expect(posted.slice(first, first + count)).toEqual(streamed.slice(0, count));
  } finally {
    await stream.close();
  }
});

test('what is not acknowledged comes again as it was, with the same id; order is kept', async () => {
  const receiver = await connect();
  const refusals = [500, 302, 400];
  receiver.answer = (response) =>
    void response.writeHead(refusals.shift() ?? 200, { location: `${receiver.url}/elsewhere` }).end();
  await text('First');
  for (let attempts = 1; attempts < 4; attempts += 1) {
    await waitFor(() => receiver.deliveries.length >= attempts);
    await text(`Later ${attempts}`);
    await waitFor(async () => (await endpoint(receiver.endpointId)).attempts.edges.length >= attempts);
    await skipBackoff();
  }
  await waitFor(() => bodiesOf(receiver).includes('Later 3'));
  expect(new Set(receiver.deliveries.slice(0, 4).map(({ id }) => id)).size).toBe(1);
  expect(bodiesOf(receiver)).toEqual(['First', 'First', 'First', 'First', 'Later 1', 'Later 2', 'Later 3']);
  const { attempts } = await endpoint(receiver.endpointId);
  expect(attempts.edges.map(({ node }) => node.problem).filter((problem) => problem !== null)).toEqual([
    'The receiver answered with status 400.',
    'The receiver answered with status 302. Redirects are not followed: change the URL.',
    'The receiver answered with status 500.',
  ]);
});

test('a rotation signs with both secrets, until the overlap ends', async () => {
  const receiver = await connect();
  const former = receiver.secret!;
  const rotated = await run(change(`rotateWebhookSecret(id: "${receiver.endpointId}", overlapSeconds: 60)`));
  expect(rotated.secret).toMatch(/^whsec_[\w+/]{43}=$/);
  expect(rotated.secret).not.toBe(former);
  const signatures = (request: { headers: Record<string, unknown> }) =>
    (request.headers['webhook-signature'] as string).split(' ').length;
  const counts: number[] = [];
  receiver.answer = (response, _delivery, request) => {
    counts.push(signatures(request));
    response.writeHead(200).end();
  };
  // The running delivery has the new secret within a second.
  await waitFor(async () => {
    await text('With the old secret');
    return counts.at(-1) === 2;
  });
  receiver.secret = rotated.secret!;
  const before = receiver.deliveries.length;
  await text('With the new secret');
  await waitFor(() => receiver.deliveries.length > before);
  expect(receiver.forged).toEqual([]);
  await run(change(`rotateWebhookSecret(id: "${receiver.endpointId}", overlapSeconds: 0)`));
  await waitFor(async () => {
    await text('With neither');
    return receiver.forged.length > 0;
  });
  expect(signatures(receiver.forged[0] as never)).toBe(1);
  expect(
    (await run(change(`rotateWebhookSecret(id: "${receiver.endpointId}", overlapSeconds: 604801)`))).userErrors,
  ).toEqual([expect.objectContaining({ code: 'INVALID_INPUT', path: ['overlapSeconds'] })]);
});

test('pause stops, resume goes on, and a cursor replays under other ids', async () => {
  const receiver = await connect();
  await text('A');
  await waitFor(() => bodiesOf(receiver).length === 1);
  await waitFor(async () => (await endpoint(receiver.endpointId)).cursor !== null);
  const paused = await run(change(`pauseWebhookEndpoint(id: "${receiver.endpointId}")`));
  expect(paused.webhookEndpoint).toMatchObject({ state: 'PAUSED' });
  for (const body of ['B', 'C']) await text(body);
  await waitFor(async () => (await endpoint(receiver.endpointId)).lagSeconds >= 1);
  await run(change(`resumeWebhookEndpoint(id: "${receiver.endpointId}")`));
  await waitFor(() => bodiesOf(receiver).includes('C'));
  expect(bodiesOf(receiver)).toEqual(['A', 'B', 'C']);
  const seen = [...receiver.deliveries];
  await run(change(`resumeWebhookEndpoint(id: "${receiver.endpointId}", after: "${receiver.events()[0]!.cursor}")`));
  const replayed = () => receiver.deliveries.slice(seen.length);
  await waitFor(() => bodiesOf(receiver).length >= 5);
  expect(bodiesOf(receiver)).toEqual(['A', 'B', 'C', 'B', 'C']);
  const ids = seen.map(({ id }) => id);
  expect(replayed().filter(({ id }) => ids.includes(id))).toEqual([]);
});

test('an endpoint ends with its service account, and administrators are notified', async () => {
  const account = await createAccount();
  const receiver = await connect({ account });
  await text('Before');
  await waitFor(() => bodiesOf(receiver).length === 1);
  await patchbay.admin.run(`mutation { revokeServiceAccount(id: "${account}") { userErrors { message } } }`);
  const suspended = await waitFor(async () => {
    const found = await endpoint(receiver.endpointId);
    return found.state === 'SUSPENDED' ? found : undefined;
  });
  await text('After');
  expect(suspended.problem).toMatch(/^Its service account was revoked or has expired\./);
  const { notifications } = await patchbay.admin.run<{
    notifications: { edges: { node: { kind: string; title: string; body: string } }[] };
  }>('{ notifications { edges { node { kind title body conversation { id } } } } }');
  expect(notifications.edges[0]!.node).toEqual({
    kind: 'WEBHOOK_SUSPENDED',
    title: `The webhook to ${new URL(receiver.url).host} was suspended`,
    body: suspended.problem,
    conversation: null,
  });
  expect((await run(change(`resumeWebhookEndpoint(id: "${receiver.endpointId}")`))).userErrors).toEqual([
    expect.objectContaining({ code: 'TOO_LATE', path: ['id'] }),
  ]);
  expect(bodiesOf(receiver)).toEqual(['Before']);
});

test('an endpoint ends when its service account expires, and is not resumed', async () => {
  const account = await createAccount('MESSAGES_READ', new Date(Date.now() + 4_000).toISOString());
  const { endpointId } = await connect({ account });
  const suspended = await waitFor(async () => {
    const found = await endpoint(endpointId);
    return found.state === 'SUSPENDED' ? found : undefined;
  });
  expect(suspended.problem).toMatch(/^Its service account was revoked or has expired\./);
});

test('metrics count requests and events, endpoints by state, and how far they are behind', async () => {
  const metrics = async () => {
    const lines = (await (await fetch(`${patchbay.gatewayUrl}/metrics`)).text()).split('\n');
    return Object.fromEntries(
      lines.filter((line) => line.startsWith('patchbay_webhook')).map((line) => line.split(' ') as [string, string]),
    );
  };
  const count = (values: Record<string, string>, name: string) => Number(values[name] ?? 0);
  const before = await metrics();
  const receiver = await connect();
  receiver.answer = (response) => void response.writeHead(receiver.deliveries.length === 1 ? 500 : 204).end();
  await text('Counted');
  await waitFor(() => receiver.deliveries.length === 1);
  const { id } = (await patchbay.database.query<{ id: string }>('SELECT id FROM webhook_endpoint'))[0]!;
  await waitFor(async () => count(await metrics(), `patchbay_webhook_lag_seconds{endpoint="${id}"}`) >= 1);
  await waitFor(() => receiver.deliveries.length === 2);
  const after = await waitFor(async () => {
    const values = await metrics();
    return values[`patchbay_webhook_lag_seconds{endpoint="${id}"}`] === '0' ? values : undefined;
  });
  const grewBy = (name: string) => count(after, name) - count(before, name);
  expect([
    grewBy('patchbay_webhook_attempts_total{outcome="acknowledged"}'),
    grewBy('patchbay_webhook_attempts_total{outcome="failed"}'),
    grewBy('patchbay_webhook_events_total'),
    after['patchbay_webhook_endpoints{state="ACTIVE"}'],
    after['patchbay_webhook_endpoints{state="SUSPENDED"}'],
  ]).toEqual([1, 1, 1, '1', '0']);
});

test('a day of failures, 410 and a lost cursor suspend; nothing is skipped when it is resumed', async () => {
  const receiver = await connect();
  const reached = (state: string) =>
    waitFor(async () => {
      const found = await endpoint(receiver.endpointId);
      return found.state === state ? found : undefined;
    });
  const resume = (args = '') => run(change(`resumeWebhookEndpoint(id: "${receiver.endpointId}"${args})`));
  const statuses = [503, 503, 410];
  receiver.answer = (response) => void response.writeHead(statuses.shift() ?? 200).end();
  await text('Kept');
  await waitFor(async () => (await endpoint(receiver.endpointId)).attempts.edges.length === 1);
  await patchbay.database.query("UPDATE webhook_endpoint SET failing_since = now() - interval '1 day'");
  await skipBackoff();
  expect((await reached('SUSPENDED')).problem).toBe(
    'Delivery failed for 24 hours. The receiver answered with status 503. Fix it, then resume the webhook.',
  );
  await resume();
  expect((await reached('SUSPENDED')).problem).toMatch(/410/);
  await resume();
  await waitFor(() => statuses.length === 0 && receiver.deliveries.length === 4);
  expect(new Set(bodiesOf(receiver))).toEqual(new Set(['Kept']));
  await waitFor(async () => (await endpoint(receiver.endpointId)).cursor !== null);
  const { cursor } = await endpoint(receiver.endpointId);
  await run(change(`pauseWebhookEndpoint(id: "${receiver.endpointId}")`));
  await text('Lost');
  await text('Later');
  await waitFor(async () => (await eventCursor()) !== cursor);
  await patchbay.database.query('DELETE FROM outbox WHERE sequence < (SELECT max(sequence) FROM outbox)');
  expect((await resume()).userErrors).toEqual([expect.objectContaining({ code: 'TOO_LATE', path: ['after'] })]);
  // Events can be deleted while it is active, too.
  await patchbay.database.query("UPDATE webhook_endpoint SET state = 'ACTIVE'");
  expect((await reached('SUSPENDED')).problem).toMatch(/^The events after its cursor are no longer kept/);
  expect((await resume(`, after: "${await eventCursor()}"`)).userErrors).toEqual([]);
  await text('New');
  await waitFor(() => bodiesOf(receiver).includes('New'));
  expect(bodiesOf(receiver)).not.toContain('Lost');
});

test('an endpoint that gets nothing moves on', async () => {
  const receiver = await connect({ document: 'subscription { messageUpdated { message { body } } }' });
  await text('Nothing for it');
  await waitFor(async () => {
    const [row] = await patchbay.database.query<{ behind: string }>(
      'SELECT (SELECT max(sequence) FROM outbox) - sequence AS behind FROM webhook_endpoint',
    );
    return row?.behind === '0';
  });
  expect(receiver.deliveries).toEqual([]);
  expect(await endpoint(receiver.endpointId)).toMatchObject({ cursor: null, lagSeconds: 0, attempts: { edges: [] } });
});

test('a test sends a sample and returns the result, in any state', async () => {
  const receiver = await connect({
    document:
      'subscription Ours { messageAdded { cursor message { id body createdAt conversation { customerNumber record { __typename name ... on Contact { id } } } } } }',
  });
  await run(change(`pauseWebhookEndpoint(id: "${receiver.endpointId}")`));
  const test = change(`testWebhookEndpoint(id: "${receiver.endpointId}")`);
  const { webhookEndpoint } = await run(test);
  expect(webhookEndpoint).toMatchObject({
    state: 'PAUSED',
    attempts: { edges: [{ node: { responseStatus: 204, problem: null } }] },
  });
  expect(receiver.deliveries).toMatchObject([
    {
      type: 'patchbay.test',
      data: [
        {
          cursor: expect.any(String) as string,
          data: {
            messageAdded: {
              message: {
                body: 'sample',
                conversation: { customerNumber: 'sample', record: { __typename: 'Contact' } },
              },
            },
          },
        },
      ],
    },
  ]);
  receiver.answer = (response) => void response.writeHead(500).end('x'.repeat(100));
  expect((await run(test)).webhookEndpoint!.attempts.edges[0]!.node).toMatchObject({
    responseStatus: 500,
    problem: 'The receiver answered with status 500.',
  });
});

test('deleting ends delivery, and forgets its secrets and attempts', async () => {
  const receiver = await connect();
  await text('A');
  await waitFor(() => receiver.deliveries.length === 1);
  const { webhookEndpoint } = await run(change(`deleteWebhookEndpoint(id: "${receiver.endpointId}")`));
  expect(webhookEndpoint).toMatchObject({ id: receiver.endpointId });
  expect(await patchbay.database.query('SELECT 1 FROM webhook_secret, webhook_attempt')).toEqual([]);
  expect((await run(change(`deleteWebhookEndpoint(id: "${receiver.endpointId}")`))).userErrors).toEqual([
    expect.objectContaining({ code: 'NOT_FOUND' }),
  ]);
});

describe('creation refuses', () => {
  const refusalsOf = async (input: Record<string, unknown>) => {
    const { webhookEndpoint, secret, userErrors } = await run(create, {
      input: { url: 'https://crm.example.com/hooks', document: added, serviceAccountId: accountId, ...input },
    });
    expect([webhookEndpoint, secret]).toEqual([null, null]);
    return userErrors.map(({ path, message }) => `${path!.join('.')}: ${message}`);
  };

  test.each([
    ['hooks', /^url: The URL must be like/],
    ['ftp://crm.example.com', /^url: The URL must start with https/],
    ['https://me:secret@crm.example.com', /^url: Leave user and password out/],
    ['https://crm.example.com/#a', /^url: Leave the part after # out/],
    ['https://10.0.0.1/hooks', /^url: The address of the receiver is not public/],
    ['https://[::1]/hooks', /^url: The address of the receiver is not public/],
    ['https://[::ffff:169.254.169.254]/', /^url: The address of the receiver is not public/],
    ['https://0x7f.2/', /^url: The address of the receiver is not public/],
    ['http://8.8.8.8/', /^url: Use https/],
  ])('the URL %s', async (url, message) => {
    expect(await refusalsOf({ url })).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['nothing', /document is not valid/],
    ['{ me { id } }', /must be one subscription/],
    [added.replace('subscription', 'subscription Ours') + ' query Other { me { id } }', /must be one subscription/],
    ['subscription { nothing }', /document is not valid/],
    ['subscription ($id: ID!) { messageAdded(conversationId: $id) { cursor } }', /\$id has no value/],
    ['subscription { messageAdded(after: "x") { cursor } }', /Leave `after` out/],
    ['subscription { notificationAdded { cursor } }', /only for people/],
    ['subscription { messageAdded(conversationId: "x") { cursor } }', /does not exist/],
    [`subscription { messageAdded { message { ${'a: body '.repeat(200)} } } }`, /document is not valid/],
  ])('the document %s', async (document, message) => {
    expect(await refusalsOf({ document })).toEqual([expect.stringMatching(message)]);
  });

  test('an account without the scopes of its document, an unknown account, and a cursor of others', async () => {
    const account = await createAccount('DIRECTORY_READ');
    expect(await refusalsOf({ serviceAccountId: account })).toEqual([
      expect.stringMatching(/^document: .*needs the scope MESSAGES_READ/),
    ]);
    expect(await refusalsOf({ serviceAccountId: 'x', after: 'x' })).toEqual([
      expect.stringMatching(/^serviceAccountId: /),
      expect.stringMatching(/^after: Invalid event cursor/),
    ]);
  });

  test('more endpoints than the company can have', async () => {
    await connect();
    await patchbay.database.query(`
      INSERT INTO webhook_endpoint (id, url, document, service_account_id, state, sequence, sequence_at, created_at)
      SELECT gen_random_uuid(), url, document, service_account_id, 'PAUSED', sequence, sequence_at, created_at
      FROM webhook_endpoint, generate_series(1, 49)`);
    const statements = countStatements();
    const { webhookEndpoints } = await patchbay.admin.run<{ webhookEndpoints: unknown[] }>(
      `{ webhookEndpoints { ${endpointFields} } }`,
    );
    // The viewer, accounts and attempts; the list itself is not counted because it looks at the event log.
    expect([webhookEndpoints.length, statements.count()]).toEqual([50, 3]);
    statements.stop();
    const { userErrors } = await run(create, {
      input: { url: 'https://crm.example.com/hooks', document: added, serviceAccountId: accountId },
    });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'INVALID_INPUT' })]);
  });
});

test('a receiver whose name leads to a private address gets nothing, and the attempt says why', async () => {
  const receiver = await connect();
  await patchbay.database.query(
    "UPDATE webhook_endpoint SET url = 'https://localhost:' || split_part(split_part(url, ':', 3), '/', 1), next_attempt_at = now() + interval '1 hour'",
  );
  const { webhookEndpoint } = await run(change(`testWebhookEndpoint(id: "${receiver.endpointId}")`));
  // 127.0.0.1 is allowed here, ::1 is not; a name needs all of its addresses to be.
  expect(webhookEndpoint!.attempts.edges[0]!.node).toMatchObject({ responseStatus: null });
  expect(receiver.deliveries).toEqual([]);
});

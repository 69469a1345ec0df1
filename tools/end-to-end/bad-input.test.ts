import { createGraphqlClient, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

describe('bad input', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterAll(() => patchbay.close());

  const post = async (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
    const response = await fetch(`${patchbay.gatewayUrl}/graphql`, { method: 'POST', body, headers });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code];
  };

  test.each([
    ['that is not JSON', '{"query":', 400],
    ['without a query', '{}', 400],
    ['that is a list', '[]', 400],
    ['with a broken query', '{"query": "{ me {"}', 400],
    ['with an unknown field', '{"query": "{ me { salary } }"}', 400],
    ['with an unknown operation', '{"query": "query A { me { id } }", "operationName": "B"}', 400],
    ['that is a subscription', '{"query": "subscription { messageAdded { cursor } }"}', 400],
    ['that is too large', `{"query": "${' '.repeat(5 * 1024 * 1024)}"}`, 413],
  ])('%s is refused', async (_name, body, status) => {
    expect(await post(body)).toEqual([status, 'BAD_USER_INPUT']);
  });

  test('with another content type than JSON is refused', async () => {
    expect(await post('query={me{id}}', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([
      415,
      'BAD_USER_INPUT',
    ]);
  });

  test.each([
    ['with a national number', `{ simulateRouting(from: "${customers.maya}", to: "(202) 555-0101") { decidedBy } }`],
    ['with a number without its country', '{ simulateRouting(from: "+13125550141", to: "2025550101") { decidedBy } }'],
    ['with an invalid sender', `{ simulateRouting(from: "???", to: "${numbers.ana}") { decidedBy } }`],
    ['with a page size that is too large', '{ conversations(first: 101) { edges { cursor } } }'],
    ['with a page size that is too small', '{ records(first: -1) { edges { cursor } } }'],
    ['with an invalid cursor', '{ notifications(after: "abc") { edges { cursor } } }'],
    ['with an invalid enum value', '{ records(types: [PERSON]) { edges { cursor } } }'],
    ['with a NUL character', '{ records(search: "a\\u0000") { edges { cursor } } }'],
    [
      'with an invalid date',
      `mutation { sendMessage(input: { body: "x", sendAt: "tomorrow" }) { userErrors { code } } }`,
    ],
  ])('%s is BAD_USER_INPUT', async (_name, query) => {
    expect((await ana.ask(query)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  interface Ids {
    record: string;
    bensNumber: string;
  }
  const refusedSends: [string, (ids: Ids) => Record<string, unknown>, string[]][] = [
    ['without conversation and record', () => ({ body: 'x' }), ['INVALID_INPUT']],
    ['with both conversation and record', () => ({ conversationId: 'x', recordId: 'y', body: 'x' }), ['INVALID_INPUT']],
    ['without body and template', ({ record }) => ({ recordId: record }), ['INVALID_INPUT']],
    ['with an empty body', ({ record }) => ({ recordId: record, body: '  ' }), ['EMPTY_BODY']],
    [
      'with a body that is too long',
      ({ record }) => ({ recordId: record, body: 'x'.repeat(1_601) }),
      ['BODY_TOO_LONG'],
    ],
    ['with an unknown id', () => ({ conversationId: 'nope', body: 'x' }), ['NOT_FOUND']],
    [
      'with a number that the record does not have',
      ({ record }) => ({ recordId: record, to: '+13125559999', body: 'x' }),
      ['INVALID_NUMBER'],
    ],
    [
      "with another user's number",
      ({ record, bensNumber }) => ({ recordId: record, phoneNumberId: bensNumber, body: 'x' }),
      ['NUMBER_NOT_ASSIGNED'],
    ],
    ['with an unknown template', ({ record }) => ({ recordId: record, templateId: 'nope' }), ['NOT_FOUND']],
    [
      'with media that carriers cannot fetch',
      ({ record }) => ({ recordId: record, body: 'x', mediaUrls: ['http://example.com/x.png', 'cat.jpg'] }),
      ['INVALID_INPUT', 'INVALID_INPUT'],
    ],
    [
      'with too many media',
      ({ record }) => ({ recordId: record, body: 'x', mediaUrls: Array(11).fill('https://example.com/x.png') }),
      ['INVALID_INPUT'],
    ],
    [
      'with an outdated last message',
      ({ record }) => ({ recordId: record, body: 'x', expectedLastMessageId: 'nope' }),
      ['CONVERSATION_CHANGED'],
    ],
  ];
  test.each(refusedSends)('%s makes sendMessage return an error', async (_name, inputOf, codes) => {
    const { recordId, phoneNumberId } = await findAnaAndMaya(ana);
    const { phoneNumbers } = await (await patchbay.as('ben')).run<{ phoneNumbers: { id: string; number: string }[] }>(
      '{ phoneNumbers { id number } }',
    );
    const bensNumber = phoneNumbers.find(({ number }) => number === numbers.ben)!.id;
    const given = inputOf({ record: recordId, bensNumber });
    const input = 'conversationId' in given ? given : { phoneNumberId, ...given };
    const before = await patchbay.database.query('SELECT count(*) FROM message');
    const { sendMessage } = await ana.run<{
      sendMessage: { message: unknown; userErrors: { code: string; message: string }[] };
    }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message path } } }',
      { input },
    );
    expect(sendMessage.message).toBeNull();
    expect(sendMessage.userErrors.map(({ code }) => code)).toEqual(codes);
    expect(await patchbay.database.query('SELECT count(*) FROM message')).toEqual(before);
  });

  test('of users who are not administrators is refused by all upserts', async () => {
    for (const mutation of ['upsertUsers', 'upsertTeams', 'upsertRecords', 'upsertPhoneNumbers'])
      expect((await ana.ask(`mutation { ${mutation}(input: []) { created } }`)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });

  test('in some rows of an upsert is reported with the row, and the other rows are taken', async () => {
    const { upsertRecords } = await patchbay.admin.run<{
      upsertRecords: { created: number; userErrors: { code: string; path: string[] }[] };
    }>(
      `mutation ($input: [RecordInput!]!) { upsertRecords(input: $input) { created updated userErrors { code path message } } }`,
      {
        input: [
          { type: 'LEAD', externalId: 'fine', name: 'Fine', owner: { userExternalId: 'ana' } },
          { type: 'LEAD', externalId: 'ownerless', name: 'Ownerless' },
          { type: 'LEAD', externalId: 'lost', name: 'Lost', owner: { teamExternalId: 'nowhere' } },
          { type: 'LEAD', externalId: 'fine', name: 'Twice', owner: { userExternalId: 'ana' } },
          { type: 'CONTACT', externalId: 'c', name: '', owner: { userExternalId: 'ana' } },
          {
            ...{ type: 'CONTACT', externalId: 'd', name: 'National', owner: { userExternalId: 'ana' } },
            phones: [{ kind: 'MOBILE', number: '(312) 555-0141' }],
          },
        ],
      },
    );
    expect(upsertRecords.created).toBe(1);
    expect(upsertRecords.userErrors.map(({ code, path }) => [code, ...path]).sort()).toEqual([
      ['INVALID_INPUT', '1', 'owner'],
      ['INVALID_INPUT', '3', 'externalId'],
      ['INVALID_INPUT', '4', 'name'],
      ['INVALID_NUMBER', '5', 'phones', '0', 'number'],
      ['NOT_FOUND', '2', 'owner', 'teamExternalId'],
    ]);
  });

  test.each([
    ['without any owner', '{}'],
    ['with two owners', '{ userExternalId: "ana", teamExternalId: "west" }'],
    ['with an owner of null', '{ userExternalId: null }'],
  ])('of an owner %s is refused before anything is read', async (_name, owner) => {
    const { errors } = await patchbay.admin.ask(
      `mutation { upsertRecords(input: [{ type: LEAD, externalId: "x", name: "X", owner: ${owner} }]) { created } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('of a phone number that is not E.164 is refused outside the rows of an upsert', async () => {
    const { errors } = await patchbay.admin.ask(
      '{ simulateRouting(from: "+13125550141", to: "(202) 555-0101") { decidedBy } }',
    );
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Invalid phone number') as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('of more than 1,000 rows is refused', async () => {
    const input = Array.from({ length: 1_001 }, (_, n) => ({
      externalId: `u${n}`,
      name: 'x',
      email: 'x@example.com',
      role: 'VIEWER',
    }));
    const answer = await patchbay.admin.ask(
      'mutation ($input: [UserInput!]!) { upsertUsers(input: $input) { created } }',
      { input },
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('such as an unknown path or method gets 404 or 405', async () => {
    const statusOf = async (path: string, method = 'GET') =>
      (await fetch(`${patchbay.gatewayUrl}${path}`, { method })).status;
    expect([
      await statusOf('/nothing'),
      await statusOf('/graphql', 'DELETE'),
      await statusOf('/healthz'),
      await statusOf('/readyz'),
    ]).toEqual([404, 405, 200, 200]);
    expect((await createGraphqlClient(patchbay.gatewayUrl).ask('{ __typename }')).status).toBe(200);
  });

  test('such as a text to an unknown number is quarantined in the ledger with its cause', async () => {
    expect(await patchbay.text(customers.maya, '+12025559999', 'Anybody?')).toBe(200);
    const receipt = await waitFor(
      async () =>
        (
          await patchbay.database.query<{ state: string; cause: string }>(
            "SELECT state, cause FROM receipt WHERE state <> 'PENDING'",
          )
        )[0],
    );
    expect(receipt).toMatchObject({ state: 'QUARANTINED', cause: expect.stringMatching(/unknown number/) as string });
  });
});

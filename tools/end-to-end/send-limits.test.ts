import { jobsChannel } from '@patchbay/persistence';
import { createTestDatabase, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, findAnaAndMaya } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Refused {
  readonly userErrors: { readonly code: string; readonly message: string; readonly path: string[] | null }[];
}

const perMinute = 5;

describe('limits of sends', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeEach(async () => {
    patchbay = await startPatchbay({ SEND_COUNTRIES: 'GB,CA', SEND_PER_MINUTE_USER: String(perMinute) });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterEach(() => patchbay.close());

  const errors = 'userErrors { code message path }';
  const send = async (input: object): Promise<Refused> => {
    const query = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ${errors} } }`;
    return (await ana.run<{ sendMessage: Refused }>(query, { input })).sendMessage;
  };
  const preview = async (input: object): Promise<Refused> => {
    const query = `query ($input: SendMessageInput!) { previewMessage(input: $input) { ${errors} } }`;
    return (await ana.run<{ previewMessage: Refused }>(query, { input })).previewMessage;
  };
  const toMaya = async () => ({ ...(await findAnaAndMaya(ana)), to: customers.maya, body: 'Hi' });
  const stored = async () => (await patchbay.database.query('SELECT 1 FROM message')).length;

  test('a text to another country is refused, and its preview says so', async () => {
    const input = await toMaya();
    const refusal = {
      code: 'COUNTRY_NOT_ALLOWED',
      message: `${customers.maya} is in US. Your company sends texts to these countries only: GB, CA.`,
      path: ['to'],
    };
    expect((await send(input)).userErrors).toEqual([refusal]);
    expect((await preview(input)).userErrors).toEqual([refusal]);
    expect(await stored()).toBe(0);
  });

  test('a user can send so many texts per minute, also if all start together', async () => {
    const input = await toMaya();
    await patchbay.database.query(
      "UPDATE record_phone SET number = '+14165550123', number_key = '+14165550123' WHERE number = $1",
      [customers.maya],
    );
    const allowed = { ...input, to: '+14165550123' };
    const results = await Promise.all(Array.from({ length: 3 * perMinute }, () => send(allowed)));
    const refused = results.flatMap(({ userErrors }) => userErrors);
    expect(refused).toHaveLength(2 * perMinute);
    expect(refused).toContainEqual({
      code: 'TOO_MANY_SENDS',
      message: 'You can send 5 texts per minute. Wait a moment, then send it again.',
      path: null,
    });
    expect(await stored()).toBe(perMinute);
    expect((await preview(allowed)).userErrors).toMatchObject([{ code: 'TOO_MANY_SENDS' }]);

    // As time goes by, there is room for one more, and for no more than that.
    await patchbay.database.query("UPDATE send_rate SET next_at = next_at - interval '13 seconds'");
    expect((await send(allowed)).userErrors).toEqual([]);
    expect((await send(allowed)).userErrors).toMatchObject([{ code: 'TOO_MANY_SENDS' }]);
    await patchbay.database.query("UPDATE send_rate SET next_at = next_at - interval '1 hour'");
    for (let n = 0; n < perMinute; n += 1) expect((await send(allowed)).userErrors).toEqual([]);
    expect((await send(allowed)).userErrors).toMatchObject([{ code: 'TOO_MANY_SENDS' }]);
  });
});

test('a scheduled text to a country that is no longer allowed is canceled with the reason, and its sender learns it', async () => {
  const database = await createTestDatabase();
  let patchbay = await startPatchbay({ DATABASE_URL: database.url, SEND_COUNTRIES: 'GB,US' });
  try {
    await fillCompany(patchbay.admin);
    const input = {
      ...(await findAnaAndMaya(await patchbay.as('ana'))),
      to: customers.maya,
      body: 'Later',
      sendAt: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const { sendMessage } = await (await patchbay.as('ana')).run<{
      sendMessage: Refused & { message: { id: string } };
    }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message path } } }',
      { input },
    );
    expect(sendMessage.userErrors).toEqual([]);
    await patchbay.close();

    patchbay = await startPatchbay({ DATABASE_URL: database.url, SEND_COUNTRIES: 'GB' });
    await database.query("UPDATE job SET run_at = now() WHERE name = 'deliver-message'");
    await database.query('SELECT pg_notify($1, $2)', [jobsChannel, '']);
    const ana = await patchbay.as('ana');
    const { node } = await waitFor(async () => {
      const found = await ana.run<{ node: { status: string; problem: { reason: string; advice: string } | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on Message { status problem { reason advice } } } }',
        { id: sendMessage.message.id },
      );
      return found.node.status !== 'SCHEDULED' && found;
    });
    expect(node).toEqual({
      status: 'CANCELED',
      problem: {
        reason: `${customers.maya} is in US. Your company sends texts to these countries only: GB.`,
        advice: 'Ask your administrator to allow the country, then send it again.',
      },
    });
    const { notifications } = await ana.run<{ notifications: { edges: { node: { kind: string; body: string } }[] } }>(
      '{ notifications { edges { node { kind body } } } }',
    );
    expect(notifications.edges.map((edge) => edge.node)).toEqual([
      { kind: 'MESSAGE_CANCELED', body: expect.stringContaining('these countries only: GB.') },
    ]);
    expect(patchbay.carrier.sends).toEqual([]);
  } finally {
    await patchbay.close();
    await database.close();
  }
});

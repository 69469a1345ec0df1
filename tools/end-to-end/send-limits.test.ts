import type { GraphqlClient } from '@patchbay/testkit';
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

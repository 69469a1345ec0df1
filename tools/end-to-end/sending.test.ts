import { freePort, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { createServer } from 'node:http';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/** What becomes of a text while its carrier refuses it for now, and how fast texts go out. */
describe('sending', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let phoneNumberId: string;

  const start = async (environment: Record<string, string> = {}) => {
    patchbay = await startPatchbay(environment);
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    const found = await ana.run<{ phoneNumbers: { id: string; number: string }[] }>('{ phoneNumbers { id number } }');
    phoneNumberId = found.phoneNumbers.find(({ number }) => number === numbers.ana)!.id;
  };
  afterEach(() => patchbay.close());

  const recordOf = async (search: string) =>
    (
      await ana.run<{ records: { edges: { node: { id: string } }[] } }>(
        'query ($search: String) { records(search: $search) { edges { node { id } } } }',
        { search },
      )
    ).records.edges[0]!.node.id;
  const send = async (recordId: string, body: string, more: Record<string, unknown> = {}) =>
    (
      await ana.run<{ sendMessage: { message: { id: string }; userErrors: unknown[] } }>(
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message } } }',
        { input: { recordId, phoneNumberId, body, ...more } },
      )
    ).sendMessage.message.id;
  const stateOf = async (id: string) =>
    (
      await ana.run<{
        node: { status: string; problem: { reason: string } | null; timeline: { kind: string; detail: string }[] };
      }>(
        'query ($id: ID!) { node(id: $id) { ... on Message { status problem { reason } timeline { kind detail } } } }',
        { id },
      )
    ).node;
  const bodies = () => patchbay.carrier.sends.map(({ text }) => text);

  test('a text that is refused for now keeps its place in its conversation, and holds up no other', async () => {
    await start();
    const [maya, harbor] = [await recordOf('Maya'), await recordOf('Harbor')];
    patchbay.carrier.answerNext((response) => void response.writeHead(429, { 'retry-after': '2' }).end());
    const first = await send(maya, 'One');
    await waitFor(() => bodies().length === 1);
    const [second, third] = [await send(maya, 'Two'), await send(maya, 'Three')];
    await send(harbor, 'Beside them', { to: customers.harbor });
    await waitFor(() => bodies().length === 5, { what: 'all of them' });
    expect(bodies()).toEqual(['One', 'Beside them', 'One', 'Two', 'Three']);
    for (const id of [first, second, third]) await waitFor(async () => (await stateOf(id)).status === 'SENT');
    // As long as the carrier had asked for.
    const ones = patchbay.carrier.sends.filter(({ text }) => text === 'One').map(({ at }) => at);
    expect(ones[1]! - ones[0]!).toBeGreaterThanOrEqual(2_000);
    expect((await stateOf(first)).timeline.map(({ kind }) => kind)).toEqual(['ATTEMPTED', 'ATTEMPTED']);
  });

  test('a carrier that is not there is tried again, after longer and longer, until it is', async () => {
    const port = await freePort();
    const environment = { GENERIC_SEND_URL: `http://127.0.0.1:${port}/send` };
    await start(environment);
    const id = await send(await recordOf('Maya'), 'Knock knock');
    await waitFor(async () => (await stateOf(id)).timeline.length === 2, { what: 'a second try' });
    expect(await stateOf(id)).toMatchObject({ status: 'SENDING', problem: null });
    const waits = await waitFor(async () => {
      const rows = await patchbay.database.query<{ wait: number }>(
        `SELECT extract(epoch FROM started_at - lag(ended_at) OVER (ORDER BY started_at))::float AS wait FROM send_attempt ORDER BY started_at`,
      );
      return rows.length === 3 && rows.slice(1).map(({ wait }) => wait);
    });
    // A second, then two, each spread over its later half; a worker looks for work every half second.
    expect(waits[0]).toBeGreaterThanOrEqual(0.45);
    expect(waits[1]).toBeGreaterThanOrEqual(0.95);

    const received: string[] = [];
    const carrier = createServer((request, response) => {
      request.resume();
      received.push(String(request.headers['webhook-id']));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": "late"}');
    });
    await new Promise<void>((resolve) => carrier.listen(port, '127.0.0.1', resolve));
    await waitFor(async () => (await stateOf(id)).status === 'SENT', { limitMs: 20_000 });
    expect(received).toHaveLength(1);
    carrier.closeAllConnections();
    await new Promise((resolve) => carrier.close(resolve));
  });

  test('an address of which nobody knows the name is tried again', async () => {
    await start({ GENERIC_SEND_URL: 'http://carrier.invalid/send' });
    const id = await send(await recordOf('Maya'), 'Hello');
    await waitFor(async () => (await stateOf(id)).timeline.length === 2, { what: 'a second try' });
    expect(await stateOf(id)).toMatchObject({ status: 'SENDING', problem: null });
    expect((await stateOf(id)).timeline[0]!.detail).toContain('not-processed');
  });

  test('texts of one number go out at the rate that was set for it, and none is lost for it', async () => {
    await start({ SEND_PER_SECOND_NUMBER: '4' });
    const maya = await recordOf('Maya');
    for (let n = 0; n < 14; n += 1) await send(maya, `text ${n}`);
    await waitFor(() => bodies().length === 14);
    expect(bodies()).toEqual(Array.from({ length: 14 }, (_, n) => `text ${n}`));
    const times = patchbay.carrier.sends.map(({ at }) => at);
    // A second's worth was saved up; the other ten take two seconds and a quarter at least.
    expect(times.at(-1)! - times[0]!).toBeGreaterThanOrEqual(2_000);
  });

  test('texts over one carrier account go out at the rate that was set for it, whatever number they go out from', async () => {
    await start({ SEND_PER_SECOND_CARRIER: '4' });
    const { phoneNumbers } = await ana.run<{ phoneNumbers: { id: string }[] }>('{ phoneNumbers { id } }');
    expect(phoneNumbers.length).toBeGreaterThan(1);
    const maya = await recordOf('Maya');
    for (let n = 0; n < 14; n += 1) await send(maya, `text ${n}`, { phoneNumberId: phoneNumbers[n % 2]!.id });
    await waitFor(() => bodies().length === 14);
    const times = patchbay.carrier.sends.map(({ at }) => at);
    expect(times.at(-1)! - times[0]!).toBeGreaterThanOrEqual(2_000);
  });
});

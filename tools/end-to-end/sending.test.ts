import { reservePort, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { createServer } from 'node:http';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/** What happens to a text while its carrier refuses it, and how fast texts are sent. */
describe('a text that is sent', () => {
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

  test('keeps its place in its conversation while the carrier refuses it, and does not block other conversations', async () => {
    await start();
    const [maya, harbor] = [await recordOf('Maya'), await recordOf('Harbor')];
    patchbay.carrier.answerNext((response) => void response.writeHead(429, { 'retry-after': '2' }).end());
    const first = await send(maya, 'One');
    await waitFor(() => bodies().length === 1);
    const [second, third] = [await send(maya, 'Two'), await send(maya, 'Three')];
    await send(harbor, 'Beside them', { to: customers.harbor });
    await waitFor(() => bodies().length === 5, { what: 'all texts' });
    expect(bodies()).toEqual(['One', 'Beside them', 'One', 'Two', 'Three']);
    for (const id of [first, second, third]) await waitFor(async () => (await stateOf(id)).status === 'SENT');
    // As long as the carrier asked for.
    const ones = patchbay.carrier.sends.filter(({ text }) => text === 'One').map(({ at }) => at);
    expect(ones[1]! - ones[0]!).toBeGreaterThanOrEqual(2_000);
    expect((await stateOf(first)).timeline.map(({ kind }) => kind)).toEqual(['ATTEMPTED', 'ATTEMPTED']);
  });

  test('is tried again after growing pauses while the carrier is down', async () => {
    const { port, release } = await reservePort();
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
    // One second, then two, each between half and the full time. A worker polls every half second.
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
    release();
  });

  test('is tried again if the carrier’s host name is unknown', async () => {
    await start({ GENERIC_SEND_URL: 'http://carrier.invalid/send' });
    const id = await send(await recordOf('Maya'), 'Hello');
    await waitFor(async () => (await stateOf(id)).timeline.length === 2, { what: 'a second try' });
    expect(await stateOf(id)).toMatchObject({ status: 'SENDING', problem: null });
    expect((await stateOf(id)).timeline[0]!.detail).toContain('not-processed');
  });

  test('respects the rate limit of its number, and none is lost', async () => {
    await start({ SEND_PER_SECOND_NUMBER: '4' });
    const maya = await recordOf('Maya');
    for (let n = 0; n < 14; n += 1) await send(maya, `text ${n}`);
    await waitFor(() => bodies().length === 14);
    expect(bodies()).toEqual(Array.from({ length: 14 }, (_, n) => `text ${n}`));
    const times = patchbay.carrier.sends.map(({ at }) => at);
    // The first second's worth is sent immediately. The other ten take at least two and a quarter seconds.
    expect(times.at(-1)! - times[0]!).toBeGreaterThanOrEqual(2_000);
  });

  test('respects the rate limit of its carrier account, whatever its number', async () => {
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

import { answering, openStandIn, type StandIn } from '../carrier-sending.contract';
import { faultOfSignature, signatureHeaders } from '@patchbay/service-kit';
import type { Faults } from './faults';
import { answeringNumber, SimulatedNetwork } from './simulated-network';

const secret = 'whsec_c2ltdWxhdG9yLXNlY3JldC0yNC1ieXRlcyE=';
const ours = '+15550100100';
const customer = '+15550100123';

let webhook: StandIn;
let network: SimulatedNetwork;
let errors: unknown[];

beforeEach(async () => {
  webhook = await openStandIn();
  webhook.answer = answering(200, '{"ok":true}');
  errors = [];
  network = new SimulatedNetwork({
    secret,
    webhookUrl: () => webhook.url,
    answerAfterMs: 400,
    slowMs: 400,
    onError: (error) => errors.push(error),
  });
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await network.close();
  await webhook.close();
});

const payloads = () =>
  webhook.requests.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, string> });
const reports = () =>
  payloads()
    .filter(({ type }) => type === 'message.status')
    .map(({ data }) => data.status);
const handset = () => (network.listTexts(customer).body as { texts: Record<string, unknown>[] }).texts;

async function waitFor(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isSo()).toBe(true);
}

function send(faults: Partial<Faults> = {}, to = customer) {
  expect(network.setFaults(faults)).toMatchObject({ status: 200 });
  const body = Buffer.from(JSON.stringify({ messageId: 'm1', from: ours, to, text: 'Hello' }));
  return network.takeSend(signatureHeaders(secret, 'send_m1', new Date(), body), body);
}

describe('a customer texts', () => {
  const hello = { from: customer, to: ours, body: 'Hi 👋' };

  test('through the signed webhook, and the text is on their phone', async () => {
    expect(await network.sendText(hello)).toEqual({ status: 202, body: { accepted: true } });
    const [request] = webhook.requests;
    expect(
      faultOfSignature(
        [secret],
        request?.headers as Record<string, string>,
        Buffer.from(request?.body ?? ''),
        new Date(),
      ),
    ).toBeNull();
    expect(payloads()).toEqual([
      { type: 'message.received', data: expect.objectContaining({ from: customer, to: ours, text: 'Hi 👋' }) },
    ]);
    expect(handset()).toEqual([
      expect.objectContaining({ direction: 'SENT', body: 'Hi 👋', id: payloads()[0]?.data.id }),
    ]);
  });

  test('and the callback is repeated if the webhook cannot store it', async () => {
    webhook.answer = (...call) => answering(webhook.requests.length === 1 ? 503 : 200)(...call);
    expect(await network.sendText(hello)).toMatchObject({ status: 202 });
    const [first, again] = webhook.requests;
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(again?.body).toBe(first?.body);
  });

  test('and the callback is not repeated if the webhook refuses it', async () => {
    webhook.answer = answering(403);
    expect(await network.sendText(hello)).toMatchObject({
      status: 502,
      body: { error: expect.stringContaining('403') },
    });
    expect(webhook.requests).toHaveLength(1);
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /from/],
    ['no sender', { ...hello, from: ' ' }, /from/],
    ['an invalid recipient', { ...hello, to: '555' }, /to/],
    ['no text', { ...hello, body: 7 }, /body/],
    ['a text of 1,601 characters', { ...hello, body: 'x'.repeat(1_601) }, /body/],
  ])('but %s is refused with a reason', async (_, input, error) => {
    expect(await network.sendText(input)).toEqual({ status: 400, body: { error: expect.stringMatching(error) } });
    expect(webhook.requests).toHaveLength(0);
  });
});

describe('a text that we send', () => {
  test('is on the phone, and reported as sent and then as delivered under the id of the answer', async () => {
    const { id } = send()?.body as { id: string };
    await waitFor(() => reports().length === 2);
    expect(reports()).toEqual(['sent', 'delivered']);
    for (const { data } of payloads()) expect(data).toMatchObject({ id, messageId: 'm1' });
    expect(handset()).toEqual([
      expect.objectContaining({ id, direction: 'RECEIVED', from: ours, to: customer, body: 'Hello', messageId: 'm1' }),
    ]);
  });

  test('is reported as delivered only after "sent" was acknowledged', async () => {
    let take: (() => void) | undefined;
    webhook.answer = (...call) => {
      if (webhook.requests.length === 1) take = () => answering(200)(...call);
      else answering(200)(...call);
    };
    send();
    await waitFor(() => take !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reports()).toEqual(['sent']);
    take?.();
    await waitFor(() => reports().length === 2);
  });

  test('is refused if it is not signed', () => {
    expect(network.takeSend({}, Buffer.from('{}'))).toMatchObject({ status: 403 });
    expect(handset()).toEqual([]);
  });

  test('twice is two texts, as with most carriers', async () => {
    send();
    send();
    expect(handset()).toHaveLength(2);
    await waitFor(() => reports().length === 4);
  });
});

describe('a text to a magic number', () => {
  const texts = () => payloads().filter(({ type }) => type === 'message.received');

  test('of an error code fails with it', async () => {
    expect(send({}, '+15005530007')).toMatchObject({ status: 200 });
    await waitFor(() => reports().length === 2);
    expect(reports()).toEqual(['sent', 'undelivered']);
    expect(payloads()[1]?.data.errorCode).toBe('30007');
    expect(network.listTexts('+15005530007').body).toEqual({ texts: [] });
  });

  test('of no error code arrives', async () => {
    send({}, '+15005512345');
    await waitFor(() => reports().length === 2);
    expect(reports()).toEqual(['sent', 'delivered']);
  });

  test('is answered, or refused for good', async () => {
    send({}, '+15005550101');
    send({}, '+15005550102');
    await waitFor(() => texts().length === 2);
    const answers = texts().map(({ data }) => `${data.from}: ${data.text}`);
    expect(answers.toSorted()).toEqual(['+15005550101: Sounds good, thank you 🙂', '+15005550102: STOP']);
    // As to the confirmation of the opt-out.
    send({}, '+15005550102');
    await waitFor(() => reports().length === 6);
    expect(texts()).toHaveLength(2);
  });

  test('arrives late, or nobody knows', async () => {
    send({}, '+15005550104');
    await waitFor(() => reports().length === 1);
    expect(network.findSend('m1')).toMatchObject({ body: { send: { status: 'sent' } } });
    const since = Date.now();
    send({}, '+15005550103');
    await waitFor(() => reports().length === 3);
    expect(reports()).toEqual(['sent', 'sent', 'delivered']);
    expect(Date.now() - since).toBeGreaterThan(390);
  });

  test('gets no answer of the carrier, or the carrier is busy once', async () => {
    expect(send({}, '+15005550105')).toBeNull();
    expect(network.findSend('m1')).toMatchObject({ body: { send: { status: 'delivered' } } });
    expect([send({}, '+15005550106')?.status, send({}, '+15005550106')?.status]).toEqual([429, 200]);
    await waitFor(() => reports().length === 4);
  });
});

describe('simulated faults', () => {
  test('a failure is reported with its code and reaches no phone', async () => {
    expect(send({ failures: 1, failureCode: '30007' })).toMatchObject({ status: 200 });
    await waitFor(() => reports().length === 2);
    expect(reports()).toEqual(['sent', 'undelivered']);
    expect(payloads()[1]?.data.errorCode).toBe('30007');
    expect(handset()).toEqual([]);
  });

  test('a rate limit refuses the send', () => {
    expect(send({ rateLimits: 1 })).toMatchObject({ status: 429 });
    expect(handset()).toEqual([]);
  });

  test('with a lost answer, the text is on the phone anyway', async () => {
    expect(send({ lostAnswers: 1 })).toBeNull();
    expect(handset()).toHaveLength(1);
    await waitFor(() => reports().length === 2);
  });

  test('lost callbacks never arrive', async () => {
    expect(send({ lostCallbacks: 1 })).toMatchObject({ status: 200 });
    await network.close();
    expect(handset()).toHaveLength(1);
    expect(webhook.requests).toHaveLength(0);
  });

  test('duplicate texts and reports arrive twice', async () => {
    send({ duplicates: 1 });
    await waitFor(() => reports().length === 4);
    expect([...reports()].sort()).toEqual(['delivered', 'delivered', 'sent', 'sent']);
  });

  test('a delayed report arrives after the next one', async () => {
    // For each report: how long it waits (not at all) and whether it is delayed.
    const draws = [0, 0.1, 0, 0.9];
    network = new SimulatedNetwork({
      secret,
      webhookUrl: () => webhook.url,
      random: () => draws.shift() ?? 0.9,
      onError: (error) => errors.push(error),
    });
    send({ reordering: 0.5 });
    await waitFor(() => reports().length === 2);
    expect(reports()).toEqual(['delivered', 'sent']);
  });

  test('a phone can reply to every text with STOP', async () => {
    send({ stopNumbers: [customer] });
    await waitFor(() => payloads().some(({ type }) => type === 'message.received'));
    expect(payloads().find(({ type }) => type === 'message.received')?.data).toMatchObject({
      from: customer,
      to: ours,
      text: 'STOP',
    });
    await waitFor(() => reports().length === 2);
  });

  test('unknown faults are refused and change nothing', async () => {
    send({ rateLimits: 1 });
    expect(network.setFaults({ rateLimits: 2 })).toMatchObject({ status: 400 });
    const body = Buffer.from('{"messageId":"m2"}');
    expect(network.takeSend(signatureHeaders(secret, 'send_m2', new Date(), body), body)).toMatchObject({
      status: 429,
    });
  });
});

test('closing drops waiting callbacks immediately', async () => {
  network.setFaults({ delayMs: 60_000 });
  const waiting = network.sendText({ from: customer, to: ours, body: 'late' });
  await network.close();
  expect(await waiting).toMatchObject({ status: 502 });
  expect(webhook.requests).toHaveLength(0);
});

test('a phone is found by its number, even if the plus arrives as a space', async () => {
  await network.sendText({ from: customer, to: ours, body: 'Hi' });
  expect(network.listTexts(customer.replace('+', ' '))).toEqual(network.listTexts(customer));
  expect(network.listTexts('+15550100999')).toEqual({ status: 200, body: { texts: [] } });
  expect(network.listTexts(null)).toMatchObject({ status: 400 });
});

test('one customer answers by herself, once to texts that come together', async () => {
  for (const messageId of ['m1', 'm2']) {
    const body = Buffer.from(JSON.stringify({ messageId, from: ours, to: answeringNumber, text: 'Hello' }));
    expect(network.takeSend(signatureHeaders(secret, messageId, new Date(), body), body)).toMatchObject({
      status: 200,
    });
  }
  const received = () => payloads().filter(({ type }) => type === 'message.received');
  await waitFor(() => received().length > 0 && reports().length === 4);
  expect(received()).toEqual([
    { type: 'message.received', data: expect.objectContaining({ from: answeringNumber, to: ours }) },
  ]);
  // Nobody else does.
  send();
  await waitFor(() => handset().length === 1);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(received()).toHaveLength(1);
});

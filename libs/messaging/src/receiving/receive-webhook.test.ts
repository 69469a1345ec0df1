import type { Carrier, WebhookRequest, WebhookVerdict } from '../carrier';
import type { NewReceipt } from './receipts';
import { receiveWebhook } from './receive-webhook';

const receivedAt = new Date('2026-06-01T10:00:00.000Z');
const request: WebhookRequest = {
  method: 'POST',
  path: 'messages',
  url: 'https://hooks.example/webhooks/twilio/messages',
  headers: { 'content-type': 'application/json; charset=utf-8' },
  rawBody: Buffer.from([0x7b, 0x00, 0xff, 0x7d]),
  receivedAt,
};
const envelope = { eventId: 'e1', kind: 'text', lane: 'twilio:text:a:b' } as const;
const acknowledgement = { contentType: 'text/xml', body: '<Response/>' };

/** The use case with a carrier that gives this verdict, and a ledger that appends like this. */
function setUp(
  verdict: WebhookVerdict,
  append: (receipt: NewReceipt) => Promise<'stored' | 'duplicate'> = async () => 'stored',
) {
  const stored: NewReceipt[] = [];
  const carrier = { name: 'twilio', acknowledgement, receive: async () => verdict } as Partial<Carrier> as Carrier;
  const dependencies = {
    receipts: {
      append: (receipt: NewReceipt) => {
        stored.push(receipt);
        return append(receipt);
      },
    },
    newId: () => 'r1',
  };
  return { stored, receive: () => receiveWebhook(dependencies, [carrier], request) };
}

test('a callback is stored unchanged, then acknowledged with the response of its carrier', async () => {
  const { receive, stored } = setUp({ kind: 'accepted', envelope });
  expect(await receive()).toEqual({
    kind: 'acknowledged',
    carrier: expect.objectContaining({ name: 'twilio' }),
    outcome: 'stored',
    receiptId: 'r1',
    answer: acknowledgement,
  });
  expect(stored).toEqual([
    {
      id: 'r1',
      carrier: 'twilio',
      envelope,
      path: 'messages',
      contentType: 'application/json; charset=utf-8',
      rawBody: request.rawBody,
      receivedAt,
    },
  ]);
});

test('a duplicate is acknowledged like the first callback', async () => {
  const { receive } = setUp({ kind: 'accepted', envelope }, async () => 'duplicate');
  expect(await receive()).toEqual({
    kind: 'acknowledged',
    carrier: expect.objectContaining({ name: 'twilio' }),
    outcome: 'duplicate',
    receiptId: null,
    answer: acknowledgement,
  });
});

test('nothing is acknowledged before it is durable', async () => {
  let store: (outcome: 'stored') => void = () => undefined;
  const { receive } = setUp({ kind: 'accepted', envelope }, () => new Promise((resolve) => (store = resolve)));
  let isAcknowledged = false;
  const answer = receive().then((result) => {
    isAcknowledged = true;
    return result;
  });
  await new Promise(setImmediate);
  expect(isAcknowledged).toBe(false);
  store('stored');
  expect(await answer).toMatchObject({ kind: 'acknowledged' });
});

test('a callback that could not be stored is not acknowledged', async () => {
  const { receive } = setUp({ kind: 'accepted', envelope }, () => Promise.reject(new Error('The database is away.')));
  await expect(receive()).rejects.toThrow('The database is away.');
});

test('a probe is acknowledged and not stored', async () => {
  const { receive, stored } = setUp({ kind: 'nothing-to-store' });
  expect(await receive()).toEqual({
    kind: 'acknowledged',
    carrier: expect.objectContaining({ name: 'twilio' }),
    outcome: 'nothing-to-store',
    receiptId: null,
    answer: acknowledgement,
  });
  expect(stored).toEqual([]);
});

test.each(['forbidden', 'malformed', 'unsupported-content-type', 'try-again'] as const)(
  'a verdict of %s is refused and not stored',
  async (why) => {
    const { receive, stored } = setUp({ kind: why, reason: 'for this reason' });
    expect(await receive()).toMatchObject({ kind: 'refused', why, reason: 'for this reason' });
    expect(stored).toEqual([]);
  },
);

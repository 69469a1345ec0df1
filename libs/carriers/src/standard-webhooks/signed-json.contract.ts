import { randomUUID } from 'node:crypto';
import type { Carrier, CarrierName, WebhookRequest } from '@patchbay/messaging';
import { describeCarrier } from '../carrier.contract';
import { faultOfSignature, signatureHeaders } from '@patchbay/service-kit';

const jsonOf = (payload: unknown) => Buffer.from(JSON.stringify(payload));

/** A callback with these bytes, signed by Standard Webhooks. */
export function signedCallback(
  secret: string,
  rawBody: Buffer,
  { id = `msg_${randomUUID()}`, at = new Date() } = {},
): WebhookRequest {
  return {
    method: 'POST',
    path: '',
    url: 'https://hooks.example/webhooks/generic',
    headers: { 'content-type': 'application/json', ...signatureHeaders(secret, id, at, rawBody) },
    rawBody,
    receivedAt: new Date(),
  };
}

/** What every carrier over signed JSON guarantees: the contract of all carriers, and that of the signature. */
export function describeSignedJsonCarrier(subject: {
  readonly name: CarrierName;
  readonly secret: string;
  readonly repetitionsAreOne: boolean;
  readonly create: (apiUrl: string) => Carrier;
}): void {
  const { name, secret, create } = subject;
  const textBody = (text: { id: string; from: string; to: string; body: string }) =>
    jsonOf({ type: 'message.received', data: { id: text.id, from: text.from, to: text.to, text: text.body } });
  const hello = textBody({ id: 'in-1', from: '+15550100123', to: '+15550100100', body: 'Hello' });
  const secondsFromNow = (seconds: number) => new Date(Date.now() + seconds * 1_000);

  describeCarrier({
    ...subject,
    signed: (rawBody) => signedCallback(secret, rawBody),
    textBody,
    statusBody: (report) => jsonOf({ type: 'message.status', data: report }),
    words: { sent: 'sent', delivered: 'delivered', undelivered: 'undelivered', failed: 'failed' },
    failure: { word: 'undelivered', code: '30003' },
    unsigned: (request) => ({ ...request, headers: { ...request.headers, 'webhook-signature': undefined } }),
    verdictOnUnsigned: 'forbidden',
    sent: ({ body }) => {
      const { messageId, from, to, text } = JSON.parse(body) as Record<'messageId' | 'from' | 'to' | 'text', string>;
      return { messageId, from, to, body: text };
    },
    taken: (id) => JSON.stringify({ id }),
    sameOnRepetition: ({ headers }) => headers['webhook-id'] as string | undefined,
    isAuthentic: ({ headers, body }) =>
      faultOfSignature([secret], headers as Record<string, string>, Buffer.from(body), new Date()) === null,
  });

  describe(`${name}: the signature`, () => {
    const carrier = create('http://127.0.0.1:1');
    const valid = signedCallback(secret, hello, { id: 'msg_1' });
    const withHeaders = (headers: Record<string, string | undefined>) =>
      carrier.receive({ ...valid, headers: { ...valid.headers, ...headers } });

    test('webhook-id is the id of the event', () => {
      expect(carrier.receive(valid)).toMatchObject({ kind: 'accepted', envelope: { eventId: 'msg_1' } });
    });

    test.each([-290, 290])('a timestamp %i seconds from now is accepted', (seconds) => {
      expect(carrier.receive(signedCallback(secret, hello, { at: secondsFromNow(seconds) }))).toMatchObject({
        kind: 'accepted',
      });
    });

    test.each([-310, 310, -86_400])('a timestamp %i seconds from now is refused', (seconds) => {
      expect(carrier.receive(signedCallback(secret, hello, { at: secondsFromNow(seconds) }))).toMatchObject({
        kind: 'forbidden',
        reason: expect.stringMatching(/timestamp/),
      });
    });

    test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
      'a callback without %s is forbidden',
      (header) => {
        expect(withHeaders({ [header]: undefined })).toMatchObject({
          kind: 'forbidden',
          reason: expect.stringMatching(/missing/),
        });
        expect(withHeaders({ [header]: '' })).toMatchObject({ kind: 'forbidden' });
      },
    );

    test('the id and the time are signed, too', () => {
      expect(withHeaders({ 'webhook-id': 'msg_2' })).toMatchObject({ kind: 'forbidden' });
      expect(
        withHeaders({ 'webhook-timestamp': String(Number(valid.headers['webhook-timestamp']) + 1) }),
      ).toMatchObject({ kind: 'forbidden' });
    });

    test('one valid signature among several is enough, for senders that rotate secrets', () => {
      const right = valid.headers['webhook-signature'];
      const wrong = signedCallback('whsec_b3RoZXItc2VjcmV0LW9mLXR3ZW50eS1mb3Vy', hello, { id: 'msg_1' }).headers[
        'webhook-signature'
      ];
      expect(withHeaders({ 'webhook-signature': `${wrong} ${right}` })).toMatchObject({ kind: 'accepted' });
      expect(withHeaders({ 'webhook-signature': `${wrong} ${wrong}` })).toMatchObject({ kind: 'forbidden' });
    });

    test.each(['v1a', 'v2', 'V1', ''])('a signature of the version "%s" does not count', (version) => {
      expect(
        withHeaders({ 'webhook-signature': valid.headers['webhook-signature']?.replace(/^v1/, version) }),
      ).toMatchObject({ kind: 'forbidden' });
    });

    test('a webhook-id that is too long is malformed', () => {
      expect(carrier.receive(signedCallback(secret, hello, { id: 'x'.repeat(255) }))).toMatchObject({
        kind: 'accepted',
      });
      expect(carrier.receive(signedCallback(secret, hello, { id: 'x'.repeat(256) }))).toMatchObject({
        kind: 'malformed',
      });
    });

    test('callbacks to a path below the carrier are refused', () => {
      expect(carrier.receive({ ...valid, path: 'status' })).toMatchObject({ kind: 'malformed' });
    });

    test.each(['application/json; charset=utf-8', 'Application/JSON'])(
      'the content type %s is accepted as JSON',
      (type) => {
        expect(withHeaders({ 'content-type': type })).toMatchObject({ kind: 'accepted' });
      },
    );
  });
}

import { answering, openStandIn } from '../carrier-sending.contract';
import { describeSignedJsonCarrier, signedCallback } from '../standard-webhooks/signed-json.contract';
import { faultOfSignature } from '@patchbay/service-kit';
import { createGenericCarrier } from './generic-carrier';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const former = 'whsec_Zm9ybWVyLXNlY3JldC1vZi0yNC1ieXRlcw==';
const hello = Buffer.from(
  '{"type":"message.received","data":{"id":"1","from":"+15550100123","to":"+15550100100","text":"Hello"}}',
);
const text = { messageId: 'm1', from: '+15550100100', to: '+15550100123', body: 'Hello', mediaUrls: [] };

describeSignedJsonCarrier({
  name: 'generic',
  secret,
  repetitionsAreOne: true,
  create: (apiUrl) => createGenericCarrier({ secrets: [secret], sendUrl: `${apiUrl}/send` }),
});

describe('generic', () => {
  test('during a rotation, callbacks with either secret are accepted, with a third one they are not', () => {
    const carrier = createGenericCarrier({ secrets: [secret, former] });
    expect(carrier.receive(signedCallback(secret, hello))).toMatchObject({ kind: 'accepted' });
    expect(carrier.receive(signedCallback(former, hello))).toMatchObject({ kind: 'accepted' });
    expect(createGenericCarrier({ secrets: [secret] }).receive(signedCallback(former, hello))).toMatchObject({
      kind: 'forbidden',
    });
    expect(createGenericCarrier({ secrets: [] }).receive(signedCallback(secret, hello))).toMatchObject({
      kind: 'forbidden',
    });
  });

  test('the clock may be 300 seconds off, in both directions', () => {
    const at = new Date('2026-06-01T10:00:00.000Z');
    const receivedAfter = (seconds: number) =>
      createGenericCarrier({ secrets: [secret], now: () => new Date(at.getTime() + seconds * 1_000) }).receive(
        signedCallback(secret, hello, { at }),
      );
    expect(receivedAfter(300)).toMatchObject({ kind: 'accepted' });
    expect(receivedAfter(301)).toMatchObject({ kind: 'forbidden' });
    expect(receivedAfter(-300)).toMatchObject({ kind: 'accepted' });
    expect(receivedAfter(-301)).toMatchObject({ kind: 'forbidden' });
  });

  test('without a URL to send to, a send is refused with advice for the operator', async () => {
    const outcome = await createGenericCarrier({ secrets: [secret] }).send(text, new AbortController().signal);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { advice: expect.stringContaining('the URL for sends') },
    });
  });

  test.each([
    [401, '', 'ACCOUNT_PROBLEM'],
    [403, 'no signature matches', 'ACCOUNT_PROBLEM'],
    [403, '{"errorCode":"30006"}', 'NOT_A_MOBILE'],
    [422, '', 'OTHER'],
  ])('a send that is refused with %i and the body "%s" has the problem %s', async (status, body, code) => {
    const standIn = await openStandIn();
    standIn.answer = answering(status, body);
    const carrier = createGenericCarrier({ secrets: [secret], sendUrl: standIn.url });
    expect(await carrier.send(text, new AbortController().signal)).toMatchObject({
      kind: 'refused',
      problem: { code },
    });
    await standIn.close();
  });

  test('an answer after its timeout is unknown', async () => {
    const standIn = await openStandIn();
    const carrier = createGenericCarrier({ secrets: [secret], sendUrl: standIn.url, sendTimeoutMs: 30 });
    expect(await carrier.send(text, new AbortController().signal)).toMatchObject({ kind: 'unknown' });
    await standIn.close();
  });

  test('the first of several secrets signs', async () => {
    const standIn = await openStandIn();
    standIn.answer = answering(200, '{"id":"out-1"}');
    await createGenericCarrier({ secrets: [secret, former], sendUrl: standIn.url }).send(
      text,
      new AbortController().signal,
    );
    await standIn.close();
    const [sent] = standIn.requests;
    const faultUnder = (one: string) =>
      faultOfSignature([one], sent?.headers as Record<string, string>, Buffer.from(sent?.body ?? ''), new Date());
    expect([faultUnder(secret), faultUnder(former)]).toEqual([null, 'no signature matches']);
  });

  test('a send has the documented JSON', async () => {
    const standIn = await openStandIn();
    standIn.answer = answering(200, '{"id":"out-1"}');
    await createGenericCarrier({ secrets: [secret], sendUrl: standIn.url }).send(
      { ...text, mediaUrls: ['https://x.example/a.png'] },
      new AbortController().signal,
    );
    await standIn.close();
    expect(JSON.parse(standIn.requests[0]?.body ?? '')).toEqual({
      messageId: 'm1',
      from: '+15550100100',
      to: '+15550100123',
      text: 'Hello',
      mediaUrls: ['https://x.example/a.png'],
    });
  });
});

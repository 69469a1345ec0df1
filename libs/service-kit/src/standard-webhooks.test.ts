import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { faultOfSignature, signatureHeaders } from './standard-webhooks';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const body = Buffer.from('{"test": 2432232314}');
const at = new Date(1_614_265_330_000);

test('the published example has this signature', () => {
  expect(signatureHeaders(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

describe('each fault of a signature has its own reason', () => {
  const valid = signatureHeaders(secret, 'msg_1', at, body);
  test.each<[string, Record<string, string | undefined>, Date, string | null]>([
    ['nothing', {}, at, null],
    ['no id', { 'webhook-id': undefined }, at, 'signature headers are missing'],
    ['no timestamp', { 'webhook-timestamp': undefined }, at, 'signature headers are missing'],
    ['no signature', { 'webhook-signature': undefined }, at, 'signature headers are missing'],
    ['a clock six minutes off', {}, new Date(at.getTime() + 360_000), 'timestamp is not within five minutes of now'],
    [
      'a timestamp in milliseconds',
      { 'webhook-timestamp': '1614265330000' },
      at,
      'timestamp is not within five minutes of now',
    ],
    [
      'a timestamp with a fraction',
      { 'webhook-timestamp': '1614265330.5' },
      at,
      'timestamp is not within five minutes of now',
    ],
    [
      'a timestamp in hexadecimal',
      { 'webhook-timestamp': '0x6037BDF2' },
      at,
      'timestamp is not within five minutes of now',
    ],
    [
      'a timestamp with a sign',
      { 'webhook-timestamp': '+1614265330' },
      at,
      'timestamp is not within five minutes of now',
    ],
    ['another id', { 'webhook-id': 'msg_2' }, at, 'no signature matches'],
    [
      'a signature without a version',
      { 'webhook-signature': valid['webhook-signature']?.slice(3) },
      at,
      'no signature matches',
    ],
    ['an empty signature', { 'webhook-signature': 'v1,' }, at, 'no signature matches'],
    ['half a signature', { 'webhook-signature': valid['webhook-signature']?.slice(0, 24) }, at, 'no signature matches'],
    [
      'a longer signature',
      { 'webhook-signature': `${valid['webhook-signature']?.replace('=', '')}AAAA` },
      at,
      'no signature matches',
    ],
  ])('%s', (_, headers, now, fault) =>
    expect(faultOfSignature([secret], { ...valid, ...headers }, body, now)).toBe(fault),
  );

  test('a secret is the same with and without its prefix', () => {
    expect(faultOfSignature([secret.slice('whsec_'.length)], valid, body, at)).toBeNull();
  });

  test('the raw bytes are signed', () => {
    expect(faultOfSignature([secret], valid, Buffer.from('{"test":2432232314}'), at)).toBe('no signature matches');
  });
});

describe('the library of the specification agrees', () => {
  const anySecret = fc
    .uint8Array({ minLength: 24, maxLength: 64 })
    .map((key) => `whsec_${Buffer.from(key).toString('base64')}`);
  const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  const anyBody = fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify({ text }));

  test('with our signatures', () => {
    fc.assert(
      fc.property(anySecret, anyId, anyBody, (key, id, payload) => {
        const headers = signatureHeaders(key, id, new Date(), Buffer.from(payload));
        expect(new Webhook(key).verify(payload, headers)).toEqual(JSON.parse(payload));
      }),
    );
  });

  test('with what we accept', () => {
    fc.assert(
      fc.property(anySecret, anySecret, anyId, anyBody, (key, other, id, payload) => {
        fc.pre(key !== other);
        const signature = new Webhook(key).sign(id, at, payload);
        const headers = { 'webhook-id': id, 'webhook-timestamp': '1614265330', 'webhook-signature': signature };
        expect(faultOfSignature([other, key], headers, Buffer.from(payload), at)).toBeNull();
        expect(faultOfSignature([other], headers, Buffer.from(payload), at)).toBe('no signature matches');
      }),
    );
  });
});

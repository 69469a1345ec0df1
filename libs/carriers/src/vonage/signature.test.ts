import { createHash, createHmac } from 'node:crypto';
import { isSignedByVonage } from './signature';

const secret = 'a signature secret';
const fields = { to: '15550100100', msisdn: '15550100123', text: 'a=b&c' };
/** In order, and with what would read as another field made harmless. */
const canonical = '&msisdn=15550100123&text=a_b_c&to=15550100100';
const isSigned = (sig: string | undefined, plainMd5 = false) => isSignedByVonage(secret, { ...fields, sig }, plainMd5);

test.each(['md5', 'sha1', 'sha256', 'sha512'])(
  'a signature by HMAC and %s, in large letters or small ones',
  (algorithm) => {
    const sig = createHmac(algorithm, secret).update(canonical).digest('hex');
    expect(isSigned(sig)).toBe(true);
    expect(isSigned(sig.toUpperCase())).toBe(true);
    expect(isSigned(sig.replace(/^../, sig.startsWith('00') ? '01' : '00'))).toBe(false);
    expect(isSigned(sig.slice(2))).toBe(false);
    expect(isSigned(sig, true)).toBe(false);
  },
);

test('plain MD5 is a signature for an account that signs so, and for no other', () => {
  const sig = createHash('md5')
    .update(canonical + secret)
    .digest('hex');
  expect([isSigned(sig, true), isSigned(sig)]).toEqual([true, false]);
});

test('a field more or less, or in other words, is not signed', () => {
  const sig = createHmac('sha256', secret).update(canonical).digest('hex');
  expect(isSignedByVonage(secret, { ...fields, extra: '', sig })).toBe(false);
  expect(isSignedByVonage(secret, { to: fields.to, text: fields.text, sig })).toBe(false);
  expect(isSignedByVonage(secret, { ...fields, text: 'other', sig })).toBe(false);
});

test.each([undefined, '', 'zz'.repeat(32), 'é'.repeat(32)])('%s is no signature', (sig) =>
  expect(isSigned(sig)).toBe(false),
);

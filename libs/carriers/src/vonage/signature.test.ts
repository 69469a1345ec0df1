import { createHash, createHmac } from 'node:crypto';
import { isSignedByVonage } from './signature';

const secret = 'a signature secret';
const fields = { to: '15550100100', msisdn: '15550100123', text: 'a=b&c' };
/** Sorted, with separators inside of values replaced. */
const canonical = '&msisdn=15550100123&text=a_b_c&to=15550100100';
const isSigned = (sig: string | undefined, plainMd5 = false) => isSignedByVonage(secret, { ...fields, sig }, plainMd5);

test.each(['md5', 'sha1', 'sha256', 'sha512'])(
  'a signature with HMAC and %s is valid, in upper or lower case',
  (algorithm) => {
    const sig = createHmac(algorithm, secret).update(canonical).digest('hex');
    expect(isSigned(sig)).toBe(true);
    expect(isSigned(sig.toUpperCase())).toBe(true);
    expect(isSigned(sig.replace(/^../, sig.startsWith('00') ? '01' : '00'))).toBe(false);
    expect(isSigned(sig.slice(2))).toBe(false);
    expect(isSigned(sig, true)).toBe(false);
  },
);

test('plain MD5 is only valid for an account that uses it', () => {
  const sig = createHash('md5')
    .update(canonical + secret)
    .digest('hex');
  expect([isSigned(sig, true), isSigned(sig)]).toEqual([true, false]);
});

test('an added, removed or changed field makes the signature invalid', () => {
  const sig = createHmac('sha256', secret).update(canonical).digest('hex');
  expect(isSignedByVonage(secret, { ...fields, extra: '', sig })).toBe(false);
  expect(isSignedByVonage(secret, { to: fields.to, text: fields.text, sig })).toBe(false);
  expect(isSignedByVonage(secret, { ...fields, text: 'other', sig })).toBe(false);
});

test.each([undefined, '', 'zz'.repeat(32), 'é'.repeat(32)])('%s is not a valid signature', (sig) =>
  expect(isSigned(sig)).toBe(false),
);

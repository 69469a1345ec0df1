import { createHash, createHmac } from 'node:crypto';
import { isSignedByTwilio } from './signature';

const token = '12345';
const fields = [
  ['From', '+15550100123'],
  ['Body', 'a & b'],
  ['ToCity', ''],
] as const;
const signedText = 'Bodya & bFrom+15550100123ToCity';
const sign = (text: string, key = token) => createHmac('sha1', key).update(text).digest('base64');
const nothing = Buffer.alloc(0);

/** Signed for one spelling of the URL, verified with another one. */
const isSigned = (spelling: string, asked: string) =>
  isSignedByTwilio(token, sign(spelling + signedText), asked, nothing, fields);

test('the example in the Twilio documentation is valid', () => {
  const example = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  };
  expect(
    isSignedByTwilio(
      token,
      '0/KCTR6DLpKmkAf8muzZqo1nDgQ=',
      'https://mycompany.com/myapp.php?foo=1&bar=2',
      nothing,
      Object.entries(example),
    ),
  ).toBe(true);
});

test.each([
  ['unchanged', 'https://a.example/in?x=1', 'https://a.example/in?x=1'],
  ['with the default port of https', 'https://a.example:443/in', 'https://a.example/in'],
  ['without our port', 'https://a.example/in', 'https://a.example:8443/in'],
  ['with the port of http', 'http://a.example:80/in', 'http://a.example/in'],
  ['with another port of http', 'http://a.example:8080/in', 'http://a.example:8080/in'],
  ['with a user name and a password', 'https://user:pass@a.example/in', 'https://user:pass@a.example/in'],
  ['with both and the port', 'https://user:pass@a.example:443/in', 'https://user:pass@a.example/in'],
  ['with only a user name and the port', 'https://user@a.example:443/in', 'https://user@a.example/in'],
  [
    'with the query encoding of older libraries',
    "https://a.example/in?Body=It's%20amazing",
    "https://a.example/in?Body=It's+amazing",
  ],
])('the URL may be signed %s', (_, spelling, asked) => expect(isSigned(spelling, asked)).toBe(true));

test.each([
  ['another host', 'https://a.example/in', 'https://b.example/in'],
  ['another path', 'https://a.example/in', 'https://a.example/out'],
  ['an added query', 'https://a.example/in', 'https://a.example/in?x=1'],
  ['http instead of https', 'https://a.example/in', 'http://a.example/in'],
])('a signature for %s is refused', (_, spelling, asked) => expect(isSigned(spelling, asked)).toBe(false));

test('the values of a repeated field are signed once each, sorted', () => {
  const url = 'https://a.example/in';
  const given = [
    ['b', '2'],
    ['a', '9'],
    ['b', '1'],
    ['b', '2'],
  ] as const;
  expect(isSignedByTwilio(token, sign(`${url}a9b1b2`), url, nothing, given)).toBe(true);
  expect(isSignedByTwilio(token, sign(`${url}a9b2b1b2`), url, nothing, given)).toBe(false);
});

test.each([undefined, '', 'AAAA', sign(`https://a.example/in${signedText}`, 'another token')])(
  'the signature %s is invalid',
  (signature) => {
    expect(isSignedByTwilio(token, signature, 'https://a.example/in', nothing, fields)).toBe(false);
  },
);

describe('a JSON body', () => {
  const body = Buffer.from('{"property": "value"}');
  const hash = createHash('sha256').update(body).digest('hex');
  const isSignedJson = (query: string, rawBody = body) =>
    isSignedByTwilio(token, sign(`https://a.example/in${query}`), `https://a.example/in${query}`, rawBody, undefined);

  test('is signed by its hash in the signed URL', () => {
    expect(isSignedJson(`?bodySHA256=${hash}`)).toBe(true);
    expect(isSignedJson(`?x=1&bodySHA256=${hash}`)).toBe(true);
  });

  test('is not signed without a hash, by half of one, or by the hash of another body', () => {
    expect(isSignedJson('')).toBe(false);
    expect(isSignedJson(`?bodySHA256=${hash.slice(0, -1)}`)).toBe(false);
    expect(isSignedJson(`?bodySHA256=${hash}`, Buffer.from('{"property":"value"}'))).toBe(false);
  });
});

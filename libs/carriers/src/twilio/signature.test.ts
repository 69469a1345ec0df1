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

/** The signature is over this spelling of the address; asked with that one. */
const isSigned = (spelling: string, asked: string) =>
  isSignedByTwilio(token, sign(spelling + signedText), asked, nothing, fields);

test('the example of Twilio’s documentation', () => {
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
  ['as it stands', 'https://a.example/in?x=1', 'https://a.example/in?x=1'],
  ['with the port of https that nobody writes', 'https://a.example:443/in', 'https://a.example/in'],
  ['without the port that we are reached at', 'https://a.example/in', 'https://a.example:8443/in'],
  ['with the port of http', 'http://a.example:80/in', 'http://a.example/in'],
  ['with another port of http', 'http://a.example:8080/in', 'http://a.example:8080/in'],
  ['with a name and a password in it', 'https://user:pass@a.example/in', 'https://user:pass@a.example/in'],
  ['with both and the port', 'https://user:pass@a.example:443/in', 'https://user:pass@a.example/in'],
  ['with a name alone and the port', 'https://user@a.example:443/in', 'https://user@a.example/in'],
  [
    'with its query as older libraries wrote it',
    "https://a.example/in?Body=It's%20amazing",
    "https://a.example/in?Body=It's+amazing",
  ],
])('the address may be signed %s', (_, spelling, asked) => expect(isSigned(spelling, asked)).toBe(true));

test.each([
  ['another host', 'https://a.example/in', 'https://b.example/in'],
  ['another path', 'https://a.example/in', 'https://a.example/out'],
  ['a query that was added', 'https://a.example/in', 'https://a.example/in?x=1'],
  ['http in place of https', 'https://a.example/in', 'http://a.example/in'],
])('%s is another address', (_, spelling, asked) => expect(isSigned(spelling, asked)).toBe(false));

test('a field that comes several times has each of its values once, in order', () => {
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
  'the signature %s is none',
  (signature) => {
    expect(isSignedByTwilio(token, signature, 'https://a.example/in', nothing, fields)).toBe(false);
  },
);

describe('a JSON body', () => {
  const body = Buffer.from('{"property": "value"}');
  const hash = createHash('sha256').update(body).digest('hex');
  const isSignedJson = (query: string, rawBody = body) =>
    isSignedByTwilio(token, sign(`https://a.example/in${query}`), `https://a.example/in${query}`, rawBody, undefined);

  test('is signed by its hash in the signed address', () => {
    expect(isSignedJson(`?bodySHA256=${hash}`)).toBe(true);
    expect(isSignedJson(`?x=1&bodySHA256=${hash}`)).toBe(true);
  });

  test('is not signed without one, by half of one, or by that of another body', () => {
    expect(isSignedJson('')).toBe(false);
    expect(isSignedJson(`?bodySHA256=${hash.slice(0, -1)}`)).toBe(false);
    expect(isSignedJson(`?bodySHA256=${hash}`, Buffer.from('{"property":"value"}'))).toBe(false);
  });
});

import { createHmac } from 'node:crypto';
import { isSignedByTelesign, telesignAuthorization } from './signature';

const body = Buffer.from("{'test': 123}");
const sign = (key: Buffer) => createHmac('sha256', key).update(body).digest('base64');
const isSigned = (apiKey: string, signature: string) =>
  isSignedByTelesign(apiKey, { authorization: `TSA FFFF:${signature}` }, body);

test('the key is decoded from base64', () => {
  const key = Buffer.from('a key of 32 bytes, more or less.');
  expect(isSigned(key.toString('base64'), sign(key))).toBe(true);
  expect(isSigned(key.toString('base64'), sign(Buffer.from(key.toString('base64'))))).toBe(false);
});

test('dashes in a key are ignored and not read as plus signs', () => {
  const key = Buffer.from('EXAMPLETE8sTgg45yusumoN6BYsBVkhyRJ5czgsn', 'base64');
  expect(isSigned('EXAMPLE----TE8sTgg45yusumoN6BYsBVkhyRJ5czgsn', sign(key))).toBe(true);
  expect(isSigned('EXAMPLE++++TE8sTgg45yusumoN6BYsBVkhyRJ5czgsn', sign(key))).toBe(false);
});

test.each([
  {},
  { authorization: '' },
  { authorization: 'TSA FFFF:' },
  { authorization: 'TSA FFFF:AAAA' },
  { 'x-ts-authorization': 'AAAA' },
])('%j is not a valid signature', (headers) => {
  expect(isSignedByTelesign(Buffer.from('key').toString('base64'), headers, body)).toBe(false);
});

test('the signature of a request covers the body of a POST and none of a GET', () => {
  const key = Buffer.from('key');
  const signed = (lines: string[]) => `TSA FFFF:${createHmac('sha256', key).update(lines.join('\n')).digest('base64')}`;
  const request = { date: 'Wed, 14 Dec 2016 18:20:12 GMT', nonce: 'n', resource: '/v1/messaging' };
  const head = ['Wed, 14 Dec 2016 18:20:12 GMT', 'x-ts-auth-method:HMAC-SHA256', 'x-ts-nonce:n'];
  expect(
    telesignAuthorization('FFFF', key.toString('base64'), {
      ...request,
      method: 'POST',
      contentType: 'text/plain',
      body: 'a=b',
    }),
  ).toBe(signed(['POST', 'text/plain', ...head, 'a=b', '/v1/messaging']));
  expect(
    telesignAuthorization('FFFF', key.toString('base64'), { ...request, method: 'GET', contentType: '', body: '' }),
  ).toBe(signed(['GET', '', ...head, '/v1/messaging']));
});

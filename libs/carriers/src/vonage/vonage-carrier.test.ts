import { createHash, createHmac } from 'node:crypto';
import type { WebhookRequest } from '@patchbay/messaging';
import { SignJWT } from 'jose';
import { describeCarrier, type CarrierHarness } from '../carrier.contract';
import { answering, openStandIn } from '../carrier-sending.contract';
import { formType, readForm } from '../form';
import { createVonageCarrier, type VonageOptions } from './vonage-carrier';

const account = { apiKey: 'a1b2c3d', apiSecret: 'not told', signatureSecret: 'a signature secret of 32 bytes !' };
const create = (apiUrl: string, more: Partial<VonageOptions> = {}) =>
  createVonageCarrier({ ...account, apiUrl, messagesUrl: apiUrl, webhookUrl: 'https://hooks.example', ...more });
const request = (path: string, contentType: string, rawBody: Buffer): WebhookRequest => ({
  method: 'POST',
  path,
  url: `https://hooks.example/webhooks/vonage/${path}`,
  headers: { 'content-type': contentType },
  rawBody,
  receivedAt: new Date(),
});
const formOf = (fields: Record<string, string | undefined>) =>
  Buffer.from(
    new URLSearchParams(
      Object.entries(fields).flatMap(([key, value]): [string, string][] => (value === undefined ? [] : [[key, value]])),
    ).toString(),
  );

/** As in Vonage's documentation. */
function sigOf(fields: Iterable<[string, string]>): string {
  const text = [...new Map(fields)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `&${key}=${value.replace(/[&=]/g, '_')}`);
  return createHmac('sha256', account.signatureSecret).update(text.join('')).digest('hex').toUpperCase();
}

function signedForm(rawBody: Buffer, path = 'messages'): WebhookRequest {
  const sig = `${rawBody.length === 0 ? '' : '&'}sig=${sigOf(readForm(rawBody))}`;
  return request(path, formType, Buffer.concat([rawBody, Buffer.from(sig)]));
}

function signedJson(
  rawBody: Buffer,
  path = 'messages',
  claims: Record<string, unknown> = {},
  secret = account.signatureSecret,
): WebhookRequest {
  const given = request(path, 'application/json', rawBody);
  const payload = {
    iss: 'Vonage',
    api_key: account.apiKey,
    payload_hash: createHash('sha256').update(rawBody).digest('hex'),
    iat: Math.floor(Date.now() / 1_000),
    jti: 'j',
    ...claims,
  };
  return { ...given, headers: { ...given.headers, authorization: `Bearer ${hs256(payload, secret)}` } };
}

function hs256(payload: unknown, secret: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signing = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`;
  return `${signing}.${createHmac('sha256', secret).update(signing).digest('base64url')}`;
}

const sending: Pick<
  CarrierHarness,
  'name' | 'repetitionsAreOne' | 'create' | 'verdictOnUnsigned' | 'taken' | 'sent' | 'sameOnRepetition' | 'isAuthentic'
> = {
  name: 'vonage',
  repetitionsAreOne: false,
  create,
  verdictOnUnsigned: 'try-again',
  taken: (id) => JSON.stringify({ 'message-count': '1', messages: [{ status: '0', 'message-id': id }] }),
  sent: ({ body }) => {
    const given = JSON.parse(body) as Record<string, string>;
    return {
      messageId: given['client-ref'] ?? '',
      from: `+${given.from ?? ''}`,
      to: `+${given.to ?? ''}`,
      body: given.text ?? '',
    };
  },
  sameOnRepetition: ({ body }) => (JSON.parse(body) as Record<string, string>)['client-ref'],
  isAuthentic: ({ body }) => {
    const given = JSON.parse(body) as Record<string, string>;
    return given.api_key === account.apiKey && given.api_secret === account.apiSecret;
  },
};

describe('the SMS API', () => {
  describeCarrier({
    ...sending,
    signed: (rawBody, kind) => signedForm(rawBody, kind === 'status' ? 'status' : 'messages'),
    unsigned: (given) => ({
      ...given,
      rawBody: Buffer.from(given.rawBody.toString('latin1').replace(/&?sig=.*$/, '') || 'a=b', 'latin1'),
    }),
    textBody: ({ id, from, to, body }) =>
      formOf({ messageId: id, msisdn: from.slice(1), to: to.slice(1), text: body, type: 'text' }),
    statusBody: ({ id, status, errorCode }) =>
      formOf({ messageId: id, msisdn: '15550100123', to: '15550100100', status, 'err-code': errorCode ?? '0' }),
    words: { sent: 'accepted', delivered: 'delivered', failed: 'expired' },
    failure: { word: 'failed', code: '6' },
  });
});

describe('the Messages API', () => {
  const jsonOf = (fields: unknown) => Buffer.from(JSON.stringify(fields));
  describeCarrier({
    ...sending,
    signed: (rawBody, kind) => signedJson(rawBody, kind === 'status' ? 'status' : 'messages'),
    unsigned: (given) => ({ ...given, headers: { ...given.headers, authorization: undefined } }),
    textBody: ({ id, from, to, body }) =>
      jsonOf({
        message_uuid: id,
        channel: 'sms',
        from: from.slice(1),
        to: to.slice(1),
        text: body,
        message_type: 'text',
      }),
    statusBody: ({ id, status, errorCode }) =>
      jsonOf({ message_uuid: id, channel: 'sms', status, error: errorCode && { title: errorCode } }),
    words: { sent: 'submitted', delivered: 'delivered', undelivered: 'undeliverable', failed: 'rejected' },
    failure: { word: 'rejected', code: '1320' },
  });

  const text = jsonOf({
    message_uuid: 'u1',
    channel: 'sms',
    from: '15550100123',
    to: '15550100100',
    text: 'Hi',
    message_type: 'text',
  });
  const now = Math.floor(Date.now() / 1_000);

  test.each([
    ['is of another payload', { payload_hash: createHash('sha256').update('other').digest('hex') }, undefined],
    ['is for another account', { api_key: 'other' }, undefined],
    ['is two days old', { iat: now - 2 * 86_400 }, undefined],
    ['has no age', { iat: undefined }, undefined],
    ['was made with another secret', {}, 'another secret that is not ours at all'],
  ])('a token that %s is forbidden', async (_, claims, secret) => {
    expect(await create('').receive(signedJson(text, 'messages', claims, secret))).toMatchObject({ kind: 'forbidden' });
  });

  test.each(['none', 'HS512'])('the algorithm %s is refused', async (alg) => {
    const given = signedJson(text);
    const claims = { api_key: account.apiKey, payload_hash: createHash('sha256').update(text).digest('hex'), iat: now };
    const unsecured = `${[{ alg }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
    const token =
      alg === 'none'
        ? unsecured
        : await new SignJWT(claims).setProtectedHeader({ alg }).sign(Buffer.from(account.signatureSecret.repeat(2)));
    expect(
      await create('').receive({ ...given, headers: { ...given.headers, authorization: `Bearer ${token}` } }),
    ).toMatchObject({ kind: 'forbidden' });
  });

  test('a picture has its caption, and another channel is ignored', () => {
    const read = (fields: unknown) =>
      create('').read({ path: 'messages', contentType: 'application/json', rawBody: jsonOf(fields) });
    const picture = {
      message_uuid: 'u2',
      channel: 'mms',
      from: '15550100123',
      to: '15550100100',
      message_type: 'image',
      image: { url: 'https://a.example/1', caption: 'Look' },
    };
    expect(read(picture)).toMatchObject({
      kind: 'text',
      body: 'Look',
      media: [{ url: 'https://a.example/1', contentType: 'image/*' }],
    });
    expect(read({ ...picture, channel: 'whatsapp' })).toMatchObject({ kind: 'ignored' });
  });
});

describe('vonage', () => {
  const text = { messageId: 'in-1', msisdn: '15550100123', to: '15550100100', text: 'a=b & c', type: 'text' };
  const read = (fields: Record<string, string>, path = 'messages') =>
    create('').read({ path, contentType: formType, rawBody: formOf(fields) });

  test('the check of the URL by the dashboard is answered and not stored', async () => {
    expect(await create('').receive(request('messages', formType, Buffer.alloc(0)))).toEqual({
      kind: 'nothing-to-store',
    });
  });

  test('plain MD5 is accepted only if the account uses it', async () => {
    const fields = Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));
    const sig = createHash('md5')
      .update(fields.map(([key, value]) => `&${key}=${value.replace(/[&=]/g, '_')}`).join('') + account.signatureSecret)
      .digest('hex');
    const given = request('messages', formType, formOf({ ...text, sig }));
    expect(await create('').receive(given)).toMatchObject({ kind: 'forbidden' });
    expect(await create('', { plainMd5: true }).receive(given)).toMatchObject({ kind: 'accepted' });
  });

  test('a short number of a small country is a number, and a short code is not', () => {
    expect(read({ ...text, msisdn: '6834002' })).toMatchObject({ from: '+6834002' });
    expect(read({ ...text, msisdn: '12345' })).toMatchObject({ from: '12345' });
  });

  test('each part of a long text has its own lane', async () => {
    const part = { ...text, concat: 'true', 'concat-ref': '108', 'concat-total': '3', 'concat-part': '2' };
    expect(read(part)).toMatchObject({ part: { reference: '108', number: 2, total: 3 } });
    expect(read({ ...part, 'concat-total': '1', 'concat-part': '1' })).not.toHaveProperty('part');
    const lanes = await Promise.all(
      ['in-1', 'in-2'].map(async (messageId) => await create('').receive(signedForm(formOf({ ...part, messageId })))),
    );
    expect(new Set(lanes.map((verdict) => (verdict as { envelope: { lane: string } }).envelope.lane)).size).toBe(2);
  });

  test.each([
    { 'concat-part': '4' },
    { 'concat-part': '0' },
    { 'concat-total': '9999' },
    { 'concat-part': 'x' },
    { 'concat-ref': '' },
  ])('parts like %j are unreadable', async (wrong) => {
    const part = { ...text, concat: 'true', 'concat-ref': '108', 'concat-total': '3', 'concat-part': '2', ...wrong };
    expect(await create('').receive(signedForm(formOf(part)))).toMatchObject({ kind: 'malformed' });
  });

  test('a binary message is ignored', () => {
    expect(read({ ...text, type: 'binary', data: 'abcdef', udh: '06050415811581' })).toMatchObject({ kind: 'ignored' });
  });

  test('a report has our message id and recognizes an opt-out', () => {
    const id = '0196f3a0-0000-7000-8000-000000000001';
    expect(read({ messageId: 'out-1', status: 'failed', 'err-code': '9', 'client-ref': id }, 'status')).toMatchObject({
      messageId: id,
      problem: { isOptOut: true },
    });
  });

  test.each([
    ['0', { kind: 'accepted', carrierMessageId: 'out-1' }],
    ['1', { kind: 'not-processed' }],
    ['5', { kind: 'unknown' }],
    ['6', { kind: 'refused', problem: { carrierCode: '6' } }],
    ['29', { kind: 'refused', problem: { carrierCode: '29' } }],
  ])('the answer %s with status 200', async (status, outcome) => {
    const standIn = await openStandIn();
    standIn.answer = answering(
      200,
      JSON.stringify({
        messages: [{ status, 'message-id': status === '0' ? 'out-1' : undefined, 'error-text': 'Whatever' }],
      }),
    );
    const outbound = { messageId: 'm', from: '+15550100100', to: '+15550100123', body: 'Hi', mediaUrls: [] };
    expect(await create(standIn.url).send(outbound, new AbortController().signal)).toMatchObject(outcome);
    await standIn.close();
  });
});

describe('a text with a file', () => {
  const outbound = {
    ...{ messageId: 'm', from: '+12025550100', to: '+13125550123', body: 'Look' },
    mediaUrls: ['https://hooks.example/files/a/b/file.jpg'],
  };
  const send = async (text: typeof outbound, status = 202, answer: unknown = { message_uuid: 'out-1' }) => {
    const standIn = await openStandIn();
    standIn.answer = answering(status, JSON.stringify(answer));
    const outcome = await create(standIn.url).send(text, new AbortController().signal);
    await standIn.close();
    return { outcome, request: standIn.requests[0] };
  };

  test('goes over the Messages API, as MMS', async () => {
    const { outcome, request } = await send(outbound);
    expect(outcome).toEqual({ kind: 'accepted', carrierMessageId: 'out-1' });
    const authorization = `Basic ${Buffer.from('a1b2c3d:not told').toString('base64')}`;
    expect(request).toMatchObject({ headers: { authorization } });
    expect(JSON.parse(String(request!.body))).toEqual({
      ...{ channel: 'mms', message_type: 'image', from: '12025550100', to: '13125550123', client_ref: 'm' },
      image: { url: outbound.mediaUrls[0], caption: 'Look' },
      ...{ webhook_url: 'https://hooks.example/webhooks/vonage/status', webhook_version: 'v1' },
    });
  });

  test.each([
    [['https://hooks.example/files/a/b/file.vcf'], 'vcard'],
    [['https://hooks.example/a.MP4?x=1'], 'video'],
  ])('has the type of its file: %j', async (mediaUrls, type) => {
    const { request } = await send({ ...outbound, mediaUrls });
    expect(JSON.parse(String(request!.body))).toMatchObject({ message_type: type });
  });

  test.each([
    [401, { type: 'https://developer.vonage.com/api-errors#unauthorized' }, 'refused'],
    [422, { type: 'https://developer.vonage.com/api-errors/messages#1120' }, 'refused'],
    [429, {}, 'not-processed'],
    [500, {}, 'unknown'],
    [202, {}, 'unknown'],
  ])('the answer %s %j', async (status, answer, kind) => {
    expect((await send(outbound, status, answer)).outcome).toMatchObject({ kind });
  });

  test('is refused before the call if the API has no type for it', async () => {
    for (const mediaUrls of [['https://a.example/file.pdf'], [...outbound.mediaUrls, ...outbound.mediaUrls]]) {
      const { outcome, request } = await send({ ...outbound, mediaUrls });
      expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'CONTENT_REFUSED' } });
      expect(request).toBeUndefined();
    }
  });
});

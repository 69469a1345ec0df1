import { createHmac } from 'node:crypto';
import type { WebhookRequest } from '@patchbay/messaging';
import { describeCarrier } from '../carrier.contract';
import { answering, openStandIn } from '../carrier-sending.contract';
import { telesignAuthorization } from './signature';
import { createTelesignCarrier } from './telesign-carrier';

const account = {
  customerId: 'FFFFFFFF-EEEE',
  apiKey: Buffer.from('a key of 32 bytes, more or less.').toString('base64'),
};
const create = (apiUrl: string) => createTelesignCarrier({ ...account, apiUrl, webhookUrl: 'https://hooks.example' });
const signatureOf = (rawBody: Buffer) =>
  createHmac('sha256', Buffer.from(account.apiKey, 'base64')).update(rawBody).digest('base64');

function signed(rawBody: Buffer): WebhookRequest {
  const headers = {
    'content-type': 'application/json',
    authorization: `TSA ${account.customerId}:${signatureOf(rawBody)}`,
  };
  return {
    method: 'POST',
    path: '',
    url: 'https://hooks.example/webhooks/telesign',
    headers,
    rawBody,
    receivedAt: new Date(),
  };
}

const jsonOf = (fields: unknown) => Buffer.from(JSON.stringify(fields));
const read = (fields: unknown) =>
  create('').read({ path: '', contentType: 'application/json', rawBody: jsonOf(fields) });
const text = {
  reference_id: '0123456789ABCDEF0123456789ABCDEF',
  sub_resource: 'mo_sms',
  errors: [],
  status: { code: 1500, description: 'Delivered' },
  user_response: { phone_number: '15550100123', sender_id: '15550100100', mo_message: 'Hello', action: 'generic' },
};

describeCarrier({
  name: 'telesign',
  repetitionsAreOne: false,
  create,
  signed,
  unsigned: (request) => ({ ...request, headers: { 'content-type': 'application/json' } }),
  verdictOnUnsigned: 'forbidden',
  textBody: ({ id, from, to, body }) =>
    jsonOf({
      ...text,
      reference_id: id,
      user_response: { phone_number: from.slice(1), sender_id: to.slice(1), mo_message: body },
    }),
  statusBody: ({ id, status }) =>
    jsonOf({ reference_id: id, status: { code: status, updated_on: '2026-11-01T10:00:00.000000Z' } }),
  words: { queued: '291', sent: '203', delivered: '200', undelivered: '207', failed: '230' },
  failure: { word: '230', code: '230' },
  taken: (id) => JSON.stringify({ reference_id: id, status: { code: 290, description: 'Message in progress' } }),
  sent: ({ body }) => {
    const form = new URLSearchParams(body);
    return {
      messageId: form.get('external_id') ?? '',
      from: `+${form.get('sender_id') ?? ''}`,
      to: `+${form.get('phone_number') ?? ''}`,
      body: form.get('message') ?? '',
    };
  },
  sameOnRepetition: ({ body }) => new URLSearchParams(body).get('external_id') ?? undefined,
  isAuthentic: ({ headers, body }) =>
    headers.authorization ===
    telesignAuthorization(account.customerId, account.apiKey, {
      method: 'POST',
      contentType: headers['content-type'] ?? '',
      date: headers.date ?? '',
      nonce: String(headers['x-ts-nonce']),
      body,
      resource: '/v1/messaging',
    }),
});

describe('telesign', () => {
  test('the signature may be in X-TS-Authorization', async () => {
    const request = signed(jsonOf(text));
    const headers = { 'content-type': 'application/json', 'x-ts-authorization': signatureOf(request.rawBody) };
    expect(await create('').receive({ ...request, headers })).toMatchObject({ kind: 'accepted' });
    expect(
      await create('').receive({ ...request, headers: { ...headers, 'x-ts-authorization': 'AAAA' } }),
    ).toMatchObject({ kind: 'forbidden' });
  });

  test('errors can be a list or an object', () => {
    for (const errors of [[], {}]) expect(read({ ...text, errors })).toMatchObject({ kind: 'text', body: 'Hello' });
  });

  test('a short code gets no plus', () => {
    expect(read({ ...text, user_response: { ...text.user_response, sender_id: '4442' } })).toMatchObject({
      to: '4442',
      from: '+15550100123',
    });
  });

  test('a picture message has texts and files', () => {
    const content = {
      text_1: 'Look',
      text_2: 'here',
      url_image_1: 'https://a.example/1',
      url_video_1: 'https://a.example/2',
    };
    const { mo_message: _, ...response } = text.user_response;
    expect(read({ ...text, sub_resource: 'mo_mms', user_response: response, content })).toMatchObject({
      body: 'Look\nhere',
      media: [
        { url: 'https://a.example/1', contentType: 'image/*' },
        { url: 'https://a.example/2', contentType: 'video/*' },
      ],
    });
  });

  test('a report has our message id', () => {
    const id = '0196f3a0-0000-7000-8000-000000000001';
    expect(
      read({ reference_id: 'A', status: { code: 200, updated_on: '2026-11-01T10:00:00.5Z' }, external_id: id }),
    ).toMatchObject({
      messageId: id,
      at: new Date('2026-11-01T10:00:00.500Z'),
    });
    expect(read({ reference_id: 'A', status: { code: 200 }, external_id: 'CustomExternalID7349' })).toMatchObject({
      messageId: null,
      at: null,
    });
  });

  test('a send that is answered with a failure is refused', async () => {
    const standIn = await openStandIn();
    standIn.answer = answering(200, JSON.stringify({ reference_id: 'A', status: { code: 230 } }));
    const outbound = { messageId: 'm', from: '+15550100100', to: '+15550100123', body: 'Hi', mediaUrls: [] };
    expect(await create(standIn.url).send(outbound, new AbortController().signal)).toMatchObject({
      kind: 'refused',
      problem: { carrierCode: '230' },
    });
    await standIn.close();
  });

  test('TeleSign can only be asked by its own id', async () => {
    const standIn = await openStandIn();
    standIn.answer = answering(200, JSON.stringify({ reference_id: 'A', status: { code: 200 } }));
    const question = { messageId: 'm', from: '+15550100100', to: '+15550100123', body: 'Hi', since: new Date() };
    const signal = new AbortController().signal;
    expect(await create(standIn.url).ask?.({ ...question, carrierMessageId: 'A' }, signal)).toMatchObject({
      kind: 'status',
      report: { status: 'delivered' },
    });
    expect(await create(standIn.url).ask?.({ ...question, carrierMessageId: null }, signal)).toMatchObject({
      kind: 'no-answer',
    });
    await standIn.close();
    expect(await create(standIn.url).ask?.({ ...question, carrierMessageId: 'A' }, signal)).toMatchObject({
      kind: 'no-answer',
    });
  });
});

import { createHash, createHmac } from 'node:crypto';
import type { OutboundText, WebhookRequest } from '@patchbay/messaging';
import { describeCarrier } from '../carrier.contract';
import { answering, openStandIn, type StandIn } from '../carrier-sending.contract';
import { formType, readForm } from '../form';
import { createTwilioCarrier } from './twilio-carrier';

const account = { accountSid: 'AC0123', authToken: '12345' };
const webhookUrl = 'https://hooks.example';
const create = (apiUrl: string, answersKeywords = true) =>
  createTwilioCarrier({ ...account, apiUrl, webhookUrl, answersKeywords });

/** As in Twilio's documentation: the URL, then every key with its value, sorted. */
function signed(rawBody: Buffer, path = 'messages', contentType = formType): WebhookRequest {
  const url = `${webhookUrl}/webhooks/twilio/${path}`;
  const text = [...new Map(readForm(rawBody))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => key + value);
  const signature = createHmac('sha1', account.authToken)
    .update(url + text.join(''))
    .digest('base64');
  const headers = { 'content-type': contentType, 'x-twilio-signature': signature };
  return { method: 'POST', path, url, headers, rawBody, receivedAt: new Date() };
}

const formOf = (fields: Record<string, string | undefined>) =>
  Buffer.from(
    new URLSearchParams(
      Object.entries(fields).flatMap(([key, value]): [string, string][] => (value === undefined ? [] : [[key, value]])),
    ).toString(),
  );
const text = { MessageSid: 'SM1', From: '+15550100123', To: '+15550100100', Body: 'Hello', NumMedia: '0', ToCity: '' };
const read = (fields: Record<string, string | undefined>, path = 'messages', answersKeywords = true) =>
  create('', answersKeywords).read({ path, contentType: formType, rawBody: formOf(fields) });

describeCarrier({
  name: 'twilio',
  repetitionsAreOne: false,
  create,
  signed: (rawBody, kind) =>
    signed(rawBody, kind === 'status' ? 'status/0196f3a0-0000-7000-8000-000000000001' : 'messages'),
  unsigned: (request) => ({ ...request, headers: { ...request.headers, 'x-twilio-signature': undefined } }),
  verdictOnUnsigned: 'forbidden',
  textBody: ({ id, from, to, body }) => formOf({ ...text, MessageSid: id, From: from, To: to, Body: body }),
  statusBody: ({ id, status, errorCode }) => formOf({ MessageSid: id, MessageStatus: status, ErrorCode: errorCode }),
  words: {
    queued: 'accepted',
    sending: 'sending',
    sent: 'sent',
    delivered: 'delivered',
    undelivered: 'undelivered',
    failed: 'failed',
  },
  failure: { word: 'undelivered', code: '30003' },
  taken: (sid) => JSON.stringify({ sid, status: 'queued' }),
  sent: ({ body }) => {
    const form = new URLSearchParams(body);
    const field = (name: string) => form.get(name) ?? '';
    return {
      messageId: field('StatusCallback').split('/').at(-1) ?? '',
      from: field('From'),
      to: field('To'),
      body: field('Body'),
    };
  },
  sameOnRepetition: ({ body }) => new URLSearchParams(body).get('StatusCallback') ?? undefined,
  isAuthentic: ({ headers }) => headers.authorization === `Basic ${Buffer.from('AC0123:12345').toString('base64')}`,
});

describe('twilio: callbacks', () => {
  test('of another account are refused, though the signature is right', () => {
    const receive = (AccountSid: string) => create('').receive(signed(formOf({ ...text, AccountSid })));
    expect(receive('AC0123')).toMatchObject({ kind: 'accepted' });
    expect(receive('AC9999')).toMatchObject({ kind: 'forbidden', reason: expect.stringContaining('AccountSid') });
  });

  test('a report has our message id in its path, even if the answer with the SID was lost', () => {
    const id = '0196f3a0-0000-7000-8000-000000000001';
    expect(read({ MessageSid: 'SM1', MessageStatus: 'sent' }, `status/${id}`)).toMatchObject({
      messageId: id,
      carrierMessageId: 'SM1',
    });
    expect(read({ MessageSid: 'SM1', MessageStatus: 'sent' }, 'status')).toMatchObject({ messageId: null });
    expect(read({ MessageSid: 'SM1', MessageStatus: 'sent' }, 'status/nonsense')).toMatchObject({ messageId: null });
  });

  test('pictures have URLs and types', () => {
    const fields = {
      ...text,
      Body: undefined,
      NumMedia: '2',
      MediaUrl0: 'https://api.twilio.com/a',
      MediaContentType0: 'image/jpeg',
      MediaUrl1: 'https://api.twilio.com/b',
    };
    expect(read(fields)).toMatchObject({
      body: '',
      media: [
        { url: 'https://api.twilio.com/a', contentType: 'image/jpeg' },
        { url: 'https://api.twilio.com/b', contentType: 'application/octet-stream' },
      ],
    });
  });

  test('an invalid number of pictures counts as none', () => {
    for (const NumMedia of ['-1', 'many', '', '1e9']) expect(read({ ...text, NumMedia })).toMatchObject({ media: [] });
  });

  test.each(['rcs', 'RCS', 'sms', 'mms', 'tel'])('a message over %s is a text', (channel) =>
    expect(read({ ...text, From: `${channel}:+15550100123`, To: `${channel}:+15550100100` })).toMatchObject({
      ...{ kind: 'text', from: `${channel}:+15550100123`, to: '+15550100100' },
    }),
  );

  test('a message of another channel is ignored', () => {
    expect(read({ ...text, From: 'whatsapp:+15550100123', To: 'whatsapp:+15550100100' })).toMatchObject({
      kind: 'ignored',
      cause: expect.stringContaining('whatsapp'),
    });
  });

  test.each([
    ['OptOutType', { Body: 'Arrêt', OptOutType: 'STOP' }, true, 'STOP'],
    ['OptOutType in lower case', { Body: 'start', OptOutType: 'start' }, true, 'START'],
    ['STOP with its default handling', { Body: ' stop ' }, true, 'STOP'],
    ['INFO with its default handling', { Body: 'INFO' }, true, 'HELP'],
  ])('Twilio handles %s', (_, fields, answers, meaning) => {
    expect(read({ ...text, ...fields }, 'messages', answers)).toMatchObject({ keyword: { meaning, isAnswered: true } });
  });

  test.each([
    ['a word that only we treat as a keyword', { Body: 'opt out' }, true],
    ['a keyword, if that handling is off,', { Body: 'STOP' }, false],
    ['a keyword inside a text', { Body: 'STOP PLEASE' }, true],
    ['no keyword', { Body: 'Hello', OptOutType: 'NONSENSE' }, true],
  ])('%s is left to us', (_, fields, answers) => {
    expect(read({ ...text, ...fields }, 'messages', answers)).not.toHaveProperty('keyword');
  });

  test('a long text in base64 is decoded, even if it is cut off inside a character', () => {
    const words = 'Bannon Explains The World … “The Camp of the Saints”, and much more of it';
    const whole = Buffer.from(words);
    expect(read({ ...text, Body: whole.toString('base64') })).toMatchObject({ body: words });
    const cut = whole.subarray(0, whole.indexOf('”') + 2);
    expect(read({ ...text, Body: cut.toString('base64') })).toMatchObject({ body: words.slice(0, words.indexOf('”')) });
  });

  test.each(['Thanks', 'a'.repeat(64), 'QUJD', '0123456789'.repeat(8)])('%s is not decoded', (body) => {
    expect(read({ ...text, Body: body })).toMatchObject({ body });
  });
});

describe('twilio: the signature', () => {
  const receive = (request: WebhookRequest) => create('').receive(request);

  test('unknown parameters are signed, too', async () => {
    const request = signed(formOf({ ...text, BrandNew: 'parameter' }));
    expect(await receive(request)).toMatchObject({ kind: 'accepted' });
    const forged = Buffer.from(request.rawBody.toString().replace('BrandNew=parameter', 'BrandNew=forgery'));
    expect(await receive({ ...request, rawBody: forged })).toMatchObject({ kind: 'forbidden' });
  });

  test('it covers the public URL', async () => {
    const request = signed(formOf(text));
    expect(await receive({ ...request, url: 'https://other.example/webhooks/twilio/messages' })).toMatchObject({
      kind: 'forbidden',
    });
    expect(await receive({ ...request, url: request.url.replace('hooks.example', 'hooks.example:443') })).toMatchObject(
      { kind: 'accepted' },
    );
  });

  test('a JSON body is signed by its hash in the URL', async () => {
    const rawBody = Buffer.from(JSON.stringify(text));
    const url = `${webhookUrl}/webhooks/twilio/messages?bodySHA256=${createHash('sha256').update(rawBody).digest('hex')}`;
    const headers = {
      'content-type': 'application/json',
      'x-twilio-signature': createHmac('sha1', account.authToken).update(url).digest('base64'),
    };
    const request = { method: 'POST', path: 'messages', url, headers, rawBody, receivedAt: new Date() };
    expect(await receive(request)).toMatchObject({ kind: 'accepted', envelope: { eventId: 'SM1' } });
    expect(
      await receive({ ...request, rawBody: Buffer.from(JSON.stringify({ ...text, Body: 'Forged' })) }),
    ).toMatchObject({ kind: 'forbidden' });
  });

  test('without a hash in the URL, a JSON body is not signed', async () => {
    const request = signed(Buffer.from(''), 'messages', 'application/json');
    expect(await receive({ ...request, rawBody: Buffer.from(JSON.stringify(text)) })).toMatchObject({
      kind: 'forbidden',
    });
  });

  test('the event id of a text is its SID, and each status has its own event id', async () => {
    const idOf = async (request: WebhookRequest) =>
      ((await receive(request)) as { envelope: { eventId: string } }).envelope.eventId;
    const report = (status: string, code?: string) =>
      idOf(signed(formOf({ MessageSid: 'SM1', MessageStatus: status, ErrorCode: code }), 'status'));
    const ids = [
      await idOf(signed(formOf(text))),
      await report('sent'),
      await report('delivered'),
      await report('failed', '30007'),
    ];
    expect(ids[0]).toBe('SM1');
    expect(new Set(ids).size).toBe(4);
  });
});

describe('twilio: a signature that covers several forms', () => {
  const carrier = create('');
  const sid = `SM${'0123456789abcdef'.repeat(2)}`;
  const forged = `SM${'f'.repeat(32)}`;
  const original = {
    AccountSid: account.accountSid,
    Body: 'Hello',
    From: '+15550100123',
    MessageSid: sid,
    NumMedia: '0',
    SmsMessageSid: sid,
    SmsStatus: 'received',
    To: '+15550100100',
  };
  const envelopeOf = async (request: WebhookRequest) => {
    const verdict = await carrier.receive(request);
    if (verdict.kind !== 'accepted') throw new Error(`It was ${verdict.kind}.`);
    return verdict.envelope;
  };
  /** The original's signature, with other fields. */
  const replay = (request: WebhookRequest, fields: Record<string, string>) =>
    envelopeOf({ ...request, rawBody: formOf(fields) });
  const without = (name: string, instead: Record<string, string>): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(original).filter(([key]) => key !== name)),
    ...instead,
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['the key of the id', original, without('MessageSid', { MessageSi: `d${sid}` })],
    ['the id', original, without('NumMedia', { MessageSid: `${sid}NumMedia0` })],
    [
      'an id in the body',
      { ...original, Body: `HelloFrom+15550100199MessageSid${forged}To+15550100100Z` },
      {
        AccountSid: account.accountSid,
        Body: 'Hello',
        From: '+15550100199',
        MessageSid: forged,
        To: '+15550100100',
        ZFrom: `+15550100123MessageSid${sid}NumMedia0SmsMessageSid${sid}SmsStatusreceivedTo+15550100100`,
      },
    ],
  ])('a replay with the boundary of %s moved is the same event', async (_, fields, moved) => {
    const request = signed(formOf(fields));
    expect(await envelopeOf(request)).toMatchObject({ eventId: sid, kind: 'text' });
    expect(moved).not.toEqual(fields);
    expect((await replay(request, moved)).eventId).toBe(sid);
  });

  test('a replayed report is the same event, even if its boundary with the URL is moved', async () => {
    const path = 'status/0196f3a0-0000-7000-8000-000000000001';
    const { ErrorCode, ...others } = { ErrorCode: '30003', MessageSid: sid, MessageStatus: 'failed', SmsSid: sid };
    const request = signed(formOf({ ErrorCode, ...others }), path);
    const { eventId } = await envelopeOf(request);
    expect((await replay(request, { ErrorCod: `e${ErrorCode}`, ...others })).eventId).toBe(eventId);
    const shorter = { ...request, path: 'status', url: `${webhookUrl}/webhooks/twilio/status` };
    const moved = { [`${path.slice('status'.length)}ErrorCode`]: ErrorCode, ...others };
    expect((await replay(shorter, moved)).eventId).toBe(eventId);
  });

  test('two reports with the same words about different messages are two events', async () => {
    const idOf = async (MessageSid: string) =>
      (await envelopeOf(signed(formOf({ MessageSid, MessageStatus: 'sent' }), 'status'))).eventId;
    expect(await idOf(sid)).not.toBe(await idOf(forged));
  });
});

describe('twilio: its API', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await openStandIn();
  });
  afterEach(() => standIn.close());
  const whenever = new AbortController().signal;
  const outbound: OutboundText = {
    messageId: '0196f3a0-0000-7000-8000-000000000001',
    from: '+15550100100',
    to: '+15550100123',
    body: 'Hi',
    mediaUrls: ['https://a.example/1', 'https://a.example/2'],
  };
  const question = {
    messageId: outbound.messageId,
    carrierMessageId: null,
    from: outbound.from,
    to: outbound.to,
    body: 'Hi',
    since: new Date('2026-11-01T10:00:00.700Z'),
  };

  test('pictures are sent, too', async () => {
    standIn.answer = answering(201, '{"sid":"SM1"}');
    await create(standIn.url).send(outbound, whenever);
    expect(new URLSearchParams(standIn.requests[0]?.body).getAll('MediaUrl')).toEqual(outbound.mediaUrls);
  });

  test.each([
    [400, 21610, { kind: 'refused', problem: { carrierCode: '21610', isOptOut: true } }],
    [400, 21211, { kind: 'refused', problem: { carrierCode: '21211' } }],
    [400, 14107, { kind: 'not-processed' }],
    [429, 20429, { kind: 'not-processed' }],
    [500, 20500, { kind: 'unknown' }],
  ])('status %i with the code %i', async (status, code, outcome) => {
    standIn.answer = answering(status, JSON.stringify({ code, message: 'Whatever' }));
    expect(await create(standIn.url).send(outbound, whenever)).toMatchObject(outcome);
  });

  test('the API is asked about a text by its SID', async () => {
    standIn.answer = answering(200, JSON.stringify({ sid: 'SM7', status: 'undelivered', error_code: 30005 }));
    expect(await create(standIn.url).ask?.({ ...question, carrierMessageId: 'SM7' }, whenever)).toMatchObject({
      kind: 'status',
      report: { carrierMessageId: 'SM7', status: 'undelivered', problem: { carrierCode: '30005' } },
    });
  });

  const logged = {
    sid: 'SM8',
    status: 'delivered',
    body: 'Hi',
    direction: 'outbound-api',
    date_created: 'Sun, 01 Nov 2026 10:00:00 +0000',
    error_code: null,
  };
  test.each([
    [
      'one equal text since then is the one',
      [
        logged,
        { ...logged, sid: 'SM9', body: 'Other' },
        { ...logged, sid: 'SM1', date_created: 'Sun, 01 Nov 2026 09:59:59 +0000' },
      ],
      'status',
    ],
    ['two equal texts look the same', [logged, { ...logged, sid: 'SM9' }], 'no-answer'],
    ['a missing text may still appear', [], 'no-answer'],
  ])('without a SID, the log is searched: %s', async (_, messages, kind) => {
    standIn.answer = answering(200, JSON.stringify({ messages }));
    expect(await create(standIn.url).ask?.(question, whenever)).toMatchObject({ kind });
  });

  test('an unreachable API is no answer', async () => {
    standIn.answer = answering(500);
    expect(await create(standIn.url).ask?.(question, whenever)).toMatchObject({ kind: 'no-answer' });
  });

  test('the inbound log is read page by page, each text as its webhook', async () => {
    const inbound = {
      sid: 'SM20',
      direction: 'inbound',
      from: '+15550100123',
      to: '+15550100100',
      body: 'Hello & good-bye',
      num_media: '1',
      status: 'received',
    };
    standIn.answer = (request, response) => {
      const answer = request.url?.includes('/Media.json')
        ? {
            media_list: [
              { uri: '/2010-04-01/Accounts/AC0123/Messages/SM20/Media/ME1.json', content_type: 'image/png' },
            ],
          }
        : request.url?.includes('Page=1')
          ? { messages: [{ ...inbound, sid: 'SM21', num_media: '0' }], next_page_uri: null }
          : {
              messages: [inbound, { ...inbound, sid: 'SM22', direction: 'outbound-reply' }],
              next_page_uri: '/2010-04-01/Accounts/AC0123/Messages.json?Page=1',
            };
      response.end(JSON.stringify(answer));
    };
    const carrier = create(standIn.url);
    const found = [];
    for await (const one of carrier.listInbound?.(new Date('2026-11-01T10:00:00Z'), whenever) ?? []) found.push(one);

    expect(found.map(({ callback }) => carrier.read(callback))).toEqual([
      {
        kind: 'text',
        carrierMessageId: 'SM20',
        from: inbound.from,
        to: inbound.to,
        body: inbound.body,
        media: [{ url: `${standIn.url}/2010-04-01/Accounts/AC0123/Messages/SM20/Media/ME1`, contentType: 'image/png' }],
      },
      { kind: 'text', carrierMessageId: 'SM21', from: inbound.from, to: inbound.to, body: inbound.body, media: [] },
    ]);
    const webhook = await carrier.receive(signed(formOf({ ...text, MessageSid: 'SM20' })));
    expect(webhook).toMatchObject({ envelope: found[0]?.envelope });
  });
});

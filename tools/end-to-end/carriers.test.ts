import { carrierVariables } from '@patchbay/carriers';
import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { readConfig } from '@patchbay/service-kit';
import { reconcile, restored } from '@patchbay/worker';
import { createHash, createHmac } from 'node:crypto';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startApis, type Apis } from './start-apis';
import { startPatchbay, type Patchbay } from './start-patchbay';

const publicUrl = 'https://hooks.example';
const secrets = {
  twilio: { TWILIO_ACCOUNT_SID: 'AC0123', TWILIO_AUTH_TOKEN: '12345' },
  telesign: { TELESIGN_CUSTOMER_ID: 'FFFF', TELESIGN_API_KEY: Buffer.from('a telesign key').toString('base64') },
  vonage: { VONAGE_API_KEY: 'a1b2', VONAGE_API_SECRET: 'api secret', VONAGE_SIGNATURE_SECRET: 'signature secret' },
};

describe('the carrier', () => {
  let apis: Apis;
  let environment: Record<string, string>;
  let patchbay: Patchbay;
  let ana: GraphqlClient;

  const start = async (provider: string) => {
    apis = await startApis();
    environment = {
      PUBLIC_WEBHOOK_URL: publicUrl,
      ...secrets.twilio,
      ...secrets.telesign,
      ...secrets.vonage,
      TWILIO_API_URL: apis.url,
      TELESIGN_API_URL: apis.url,
      VONAGE_API_URL: apis.url,
      VONAGE_MESSAGES_URL: apis.url,
      MEDIA_PRIVATE_HOSTS: new URL(apis.url).host,
    };
    // It asks again and again.
    patchbay = await startPatchbay({ COST_PER_USER: '0', ...environment });
    await fillCompany(patchbay.admin);
    await patchbay.admin.run(
      'mutation ($number: E164!, $provider: ProviderKind!) { upsertPhoneNumbers(input: [{ number: $number, name: "Ana", provider: $provider, owner: { userExternalId: "ana" } }]) { updated } }',
      { number: numbers.ana, provider },
    );
    ana = await patchbay.as('ana');
  };
  afterEach(async () => {
    await patchbay.close();
    await apis.close();
  });

  const call = async (path: string, headers: Record<string, string>, body?: string) => {
    const response = await fetch(`${patchbay.ingressUrl}/webhooks/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body,
    });
    return { status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') };
  };
  const postTwilio = (path: string, fields: Record<string, string>) => {
    const signed =
      `${publicUrl}/webhooks/twilio/${path}` +
      Object.keys(fields)
        .sort()
        .map((key) => key + (fields[key] ?? ''))
        .join('');
    const signature = createHmac('sha1', secrets.twilio.TWILIO_AUTH_TOKEN).update(signed).digest('base64');
    return call(
      `twilio/${path}`,
      { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams(fields).toString(),
    );
  };
  const twilioText = (sid: string, Body: string, more: Record<string, string> = {}) =>
    postTwilio('messages', {
      MessageSid: sid,
      AccountSid: 'AC0123',
      MessagingServiceSid: 'MG1',
      From: customers.maya,
      To: numbers.ana,
      Body,
      NumMedia: '0',
      ToCity: '',
      ...more,
    });

  interface Found {
    id: string;
    body: string;
    status: string;
    problem: { providerCode: string | null; reason: string } | null;
    media: { url: string; contentType: string }[];
    conversation: { id: string; isOptedOut: boolean; record: { name: string } };
  }
  const messages = async () => {
    const { conversations } = await ana.run<{
      conversations: { edges: { node: { messages: { edges: { node: Found }[] } } }[] };
    }>(
      `{ conversations { edges { node { messages(first: 50) { edges { node {
        id body status problem { providerCode reason } media { url contentType } conversation { id isOptedOut record { name } } } } } } } } }`,
    );
    return conversations.edges.flatMap(({ node }) => node.messages.edges.map((edge) => edge.node));
  };
  const message = (body: string, status?: string) =>
    waitFor(async () =>
      (await messages()).find((one) => one.body === body && (status === undefined || one.status === status)),
    );
  const send = async (conversationId: string, body: string, more = '') =>
    (
      await ana.run<{
        sendMessage: { message: { id: string } | null; userErrors: { code: string; message: string }[] };
      }>(
        `mutation ($id: ID!, $body: String) { sendMessage(input: { conversationId: $id, body: $body ${more} }) { message { id } userErrors { code message } } }`,
        { id: conversationId, body },
      )
    ).sendMessage;

  describe('Twilio', () => {
    beforeEach(() => start('TWILIO'));

    test('names the channel of an RCS message in front of the number, which is the same customer', async () => {
      await twilioText('SM1', 'By SMS');
      await twilioText('SM2', 'By RCS', { From: `rcs:${customers.maya}` });
      const [sms, rcs] = [await message('By SMS'), await message('By RCS')];
      expect(rcs.conversation.id).toBe(sms.conversation.id);
      const stored = await patchbay.database.query('SELECT DISTINCT customer_number FROM conversation');
      expect(stored).toEqual([{ customer_number: customers.maya }]);
    });

    test('gets empty TwiML for a text and its repetition, and 403 for a forged text', async () => {
      expect(await twilioText('SM1', 'Hello')).toMatchObject({ status: 200, text: '<Response/>' });
      expect(await twilioText('SM1', 'Hello')).toMatchObject({ status: 200, text: '<Response/>' });
      expect((await message('Hello')).conversation.record.name).toBe('Maya');
      expect(
        await call(
          'twilio/messages',
          { 'x-twilio-signature': 'AAAA', 'content-type': 'application/x-www-form-urlencoded' },
          'MessageSid=SM2',
        ),
      ).toMatchObject({ status: 403 });
      expect(await messages()).toHaveLength(1);
    });

    test('sends a text with its message id in the callback URL, which matches reports in any order, even before the answer', async () => {
      await twilioText('SM1', 'Hello');
      const { conversation } = await message('Hello');
      let early: Promise<unknown> | undefined;
      apis.answer = () => {
        const statusUrl = new URL(new URLSearchParams(apis.calls.at(-1)?.body).get('StatusCallback') ?? '');
        early = postTwilio(statusUrl.pathname.slice('/webhooks/twilio/'.length), {
          MessageSid: 'SM9',
          MessageStatus: 'delivered',
          From: numbers.ana,
          To: customers.maya,
        });
        return { status: 201, body: { sid: 'SM9', status: 'queued' } };
      };
      expect((await send(conversation.id, 'Hi Maya')).userErrors).toEqual([]);
      const { id } = await message('Hi Maya', 'DELIVERED');
      await early;
      expect(new URLSearchParams(apis.calls[0]?.body).get('From')).toBe(numbers.ana);
      expect(await postTwilio('status', { MessageSid: 'SM9', MessageStatus: 'sent' })).toMatchObject({ status: 200 });
      expect(await postTwilio('status', { MessageSid: 'SM9', MessageStatus: 'who\u0000knows\ud83d' })).toMatchObject({
        status: 200,
      });
      await waitFor(
        async () => (await patchbay.database.query("SELECT 1 FROM receipt WHERE state = 'PENDING'")).length === 0,
      );
      expect((await messages()).find((one) => one.id === id)?.status).toBe('DELIVERED');
      expect(await patchbay.database.query("SELECT 1 FROM receipt WHERE state = 'QUARANTINED'")).toEqual([]);
      expect(apis.calls).toHaveLength(1);
    });

    test('confirms a text by callback if the answer was lost, so it is not sent again', async () => {
      await twilioText('SM1', 'Hello');
      const { conversation } = await message('Hello');
      apis.answer = () => ({ status: 500, body: { code: 20500 } });
      await send(conversation.id, 'Once');
      const { id } = await message('Once', 'SENDING');
      const path = new URL(new URLSearchParams(apis.calls[0]?.body).get('StatusCallback') ?? '').pathname;
      await postTwilio(path.slice('/webhooks/twilio/'.length), { MessageSid: 'SM10', MessageStatus: 'sent' });
      expect((await message('Once', 'SENT')).id).toBe(id);
      expect(apis.calls).toHaveLength(1);
    });

    test('confirms STOP by itself, and its error code for opted-out customers is an opt-out, too', async () => {
      await twilioText('SM1', 'Hello');
      const { conversation } = await message('Hello');
      await twilioText('SM2', 'Stop', { OptOutType: 'STOP' });
      await waitFor(async () => (await message('Hello')).conversation.isOptedOut);
      expect((await send(conversation.id, 'Please?')).userErrors).toMatchObject([{ code: 'RECIPIENT_OPTED_OUT' }]);
      await twilioText('SM3', 'START', { OptOutType: 'START' });
      await waitFor(async () => !(await message('Hello')).conversation.isOptedOut);
      expect(apis.calls).toEqual([]);
      expect(await patchbay.database.query('SELECT state, source FROM consent_entry ORDER BY at')).toEqual([
        { state: 'OPTED_OUT', source: 'CARRIER' },
        { state: 'OPTED_IN', source: 'CARRIER' },
      ]);

      apis.answer = () => ({
        status: 400,
        body: { code: 21610, message: 'Attempt to send to unsubscribed recipient' },
      });
      await send(conversation.id, 'Are you there?');
      expect(await message('Are you there?', 'FAILED')).toMatchObject({
        problem: { providerCode: '21610', reason: expect.stringContaining('opted out') as string },
        conversation: { isOptedOut: true },
      });
    });

    const fetchAs = async (user: string | undefined, url: string) => {
      const headers: Record<string, string> =
        user === undefined ? {} : { authorization: `Bearer ${await patchbay.tokenOf(user)}` };
      return fetch(new URL(url, patchbay.gatewayUrl), { headers });
    };

    /** What came with each call for files, once the worker has looked at them: it calls before or after the gateway. */
    const callsForFiles = async () => {
      await waitFor(
        async () =>
          (await patchbay.database.query("SELECT 1 FROM job WHERE name = 'describe-files'")).length === 0 &&
          apis.calls.length > 0,
      );
      return apis.calls.map(({ authorization }) => authorization);
    };

    test('has its pictures fetched by the gateway, with the account’s credentials, for users who may read the text', async () => {
      const picture = Buffer.from('not really a picture');
      apis.answer = (path) => (path.includes('/Media/') ? { status: 200, body: picture } : { status: 404, body: {} });
      await twilioText('SM1', 'Look', {
        NumMedia: '2',
        MediaUrl0: `${apis.url}/2010-04-01/Accounts/AC0123/Messages/SM1/Media/ME1`,
        MediaContentType0: 'image/png',
        MediaUrl1: 'http://169.254.169.254/latest/meta-data',
        MediaContentType1: 'image/png',
      });
      const { media } = await message('Look');
      expect(media.map(({ contentType }) => contentType)).toEqual(['image/png', 'image/png']);

      const answer = await fetchAs('ana', media[0]?.url ?? '');
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'content-disposition': 'inline',
      });
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(picture);
      const withCredentials = `Basic ${Buffer.from('AC0123:12345').toString('base64')}`;
      const calls = await callsForFiles();
      expect(new Set(calls)).toEqual(new Set([withCredentials]));

      expect((await fetchAs('chloe', media[0]?.url ?? '')).status).toBe(404);
      expect((await fetchAs(undefined, media[0]?.url.split('?')[0] ?? '')).status).toBe(401);
      expect((await fetchAs('ana', (media[0]?.url ?? '').replace('?', '9?'))).status).toBe(404);
      const forbidden = await fetchAs('ana', media[1]?.url ?? '');
      expect([forbidden.status, await forbidden.json()]).toEqual([502, { error: 'The address is not public.' }]);
      expect(apis.calls).toHaveLength(calls.length);
    });

    test('sends pictures with or without a text', async () => {
      await twilioText('SM1', 'Hello');
      const { conversation } = await message('Hello');
      apis.answer = () => ({ status: 201, body: { sid: 'SM9' } });
      expect((await send(conversation.id, '', 'mediaUrls: ["https://files.example/offer.png"]')).userErrors).toEqual(
        [],
      );
      await waitFor(() => apis.calls.length === 1);
      expect(new URLSearchParams(apis.calls[0]?.body).getAll('MediaUrl')).toEqual(['https://files.example/offer.png']);
    });

    test('never has its credentials used for an address that a seller chose, nor for what is not a media file', async () => {
      const api = `${apis.url}/2010-04-01/Accounts/AC0123`;
      apis.answer = () => ({ status: 200, body: Buffer.from('a recording') });
      await twilioText('SM1', 'Listen', {
        NumMedia: '1',
        MediaUrl0: `${api}/Recordings/RE1.mp3`,
        MediaContentType0: 'audio/mpeg',
      });
      const { media, conversation } = await message('Listen');
      expect((await fetchAs('ana', media[0]?.url ?? '')).status).toBe(200);
      expect(new Set(await callsForFiles())).toEqual(new Set([undefined]));

      // Sellers may only choose https, which the stand-in of the carrier does not speak.
      apis.answer = () => ({ status: 201, body: { sid: 'SM9' } });
      await send(conversation.id, 'Hi', 'mediaUrls: ["https://files.example/a.png"]');
      const sent = await message('Hi', 'SENT');
      await patchbay.database.query('UPDATE message SET media = $1 WHERE body = $2', [
        JSON.stringify([{ url: `${api}/Messages/SM1/Media/ME1`, contentType: 'image/png' }]),
        'Hi',
      ]);
      const calls = apis.calls.length;
      const refused = await fetchAs('ana', sent.media[0]?.url ?? '');
      expect([refused.status, await refused.json()]).toEqual([502, { error: 'The address is not public.' }]);
      expect(apis.calls).toHaveLength(calls);
    });

    test('has texts in its log that never arrived: they are fetched once', async () => {
      await twilioText('SM1', 'It got through');
      await message('It got through');
      const logged = (sid: string, body: string) => ({
        sid,
        direction: 'inbound',
        status: 'received',
        from: customers.maya,
        to: numbers.ana,
        body,
        num_media: '0',
      });
      // Newest first, on two pages.
      const next = '/2010-04-01/Accounts/AC0123/Messages.json?Page=1';
      apis.answer = (path) =>
        path === next
          ? {
              status: 200,
              body: { messages: [logged('SM2', 'It did not'), logged('SM1', 'It got through')], next_page_uri: null },
            }
          : { status: 200, body: { messages: [logged('SM3', 'Nor did this')], next_page_uri: next } };
      const run = () =>
        reconcile(
          readConfig({ ...environment, DATABASE_URL: patchbay.database.url }, 'reconcile', carrierVariables),
          new Date(Date.now() - 3_600_000),
          new AbortController().signal,
        );
      expect(await run()).toEqual([expect.stringMatching(/^twilio: 3 texts .* 2 were missing here/)]);
      expect(decodeURIComponent(apis.calls[0]?.path ?? '')).toMatch(/Messages\.json\?DateSent>=\d{4}-\d\d-\d\dT/);
      await message('Nor did this');
      expect(await run()).toEqual([expect.stringMatching(/^twilio: 3 texts .* 0 were missing here/)]);
      expect(await twilioText('SM2', 'It did not')).toMatchObject({ status: 200 });
      expect((await messages()).map(({ body }) => body)).toEqual(['It got through', 'It did not', 'Nor did this']);
    });

    test('has texts in its log that a restored database forgot: they are stored, and what waits is not sent again', async () => {
      await twilioText('SM1', 'Hi');
      await message('Hi');
      const later = new Date(Date.now() + 3_600_000).toISOString();
      const { conversationId } = (
        await patchbay.database.query<{ conversationId: string }>('SELECT id AS "conversationId" FROM conversation')
      )[0]!;
      await ana.run(`mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }`, {
        input: { ...(await findAnaAndMaya(ana)), body: 'It waits here', sendAt: later },
      });
      await patchbay.database.query(
        "UPDATE message SET send_at = now() - interval '1 minute' WHERE send_at IS NOT NULL",
      );
      const logged = (sid: string, body: string, to: string = customers.maya) => ({
        ...{ sid, body, to, from: numbers.ana, direction: 'outbound-api', status: 'delivered' },
        date_created: new Date().toUTCString(),
      });
      apis.calls.length = 0;
      apis.answer = () => ({
        status: 200,
        body: {
          messages: [
            logged('SM9', 'To nobody we know', customers.unknown),
            { ...logged('SM8', 'Of another system'), from: '+12025559999' },
            { ...logged('SM7', 'You are opted out'), direction: 'outbound-reply' },
            logged('SM6', 'It waits here'),
            logged('SM5', 'It was forgotten'),
          ],
        },
      });
      const run = () =>
        restored(
          readConfig({ ...environment, DATABASE_URL: patchbay.database.url }, 'reconcile', carrierVariables),
          new Date(Date.now() - 1_800_000),
          new AbortController().signal,
        );
      const found = expect.stringMatching(
        /^twilio: 3 texts .* 1 of them wait here and are not sent again, 1 were missing .* 1 have no conversation here: SM9\.$/,
      ) as string;
      expect(await run()).toEqual(expect.arrayContaining(['Texts that wait since before the restore: 1.', found]));
      const statuses = () =>
        patchbay.database.query(
          'SELECT body, status, carrier_message_id AS sid FROM message WHERE conversation_id = $1 ORDER BY created_at',
          [conversationId],
        );
      const expected = [
        { body: 'Hi', status: 'RECEIVED', sid: 'SM1' },
        { body: 'It waits here', status: 'DELIVERED', sid: 'SM6' },
        { body: 'It was forgotten', status: 'DELIVERED', sid: 'SM5' },
      ];
      expect(await statuses()).toEqual(expected);
      await patchbay.database.query("UPDATE job SET run_at = now() WHERE name = 'deliver-message'");
      await waitFor(async () => (await patchbay.database.query('SELECT 1 FROM job')).length === 0);
      expect(await run()).toEqual(
        expect.arrayContaining([expect.stringMatching(/^twilio: 3 texts .* 0 of them .*, 0 were/)]),
      );
      expect(await statuses()).toEqual(expected);
      expect(apis.calls.filter(({ method }) => method === 'POST')).toEqual([]);
    });
  });

  describe('Vonage', () => {
    beforeEach(() => start('VONAGE'));

    const sign = (fields: Record<string, string>) => {
      const text = Object.keys(fields)
        .sort()
        .map((key) => `&${key}=${(fields[key] ?? '').replace(/[&=]/g, '_')}`)
        .join('');
      return {
        ...fields,
        sig: createHmac('sha256', secrets.vonage.VONAGE_SIGNATURE_SECRET).update(text).digest('hex'),
      };
    };
    const signed = (fields: Record<string, string>) => new URLSearchParams(sign(fields)).toString();
    const partOf = (number: number, text: string, messageId: string, to: string = numbers.ana) => ({
      messageId,
      msisdn: customers.maya.slice(1),
      to: to.slice(1),
      text,
      type: 'text',
      concat: 'true',
      'concat-ref': '108',
      'concat-total': '3',
      'concat-part': String(number),
    });
    const part = (...args: Parameters<typeof partOf>) => signed(partOf(...args));
    const form = { 'content-type': 'application/x-www-form-urlencoded' };

    test('delivers a text by GET or POST; an unsigned one is retried, a wrongly signed one is refused', async () => {
      const fields = {
        messageId: 'v1',
        msisdn: customers.maya.slice(1),
        to: numbers.ana.slice(1),
        text: 'By GET',
        type: 'text',
      };
      expect(await call(`vonage/messages?${signed(fields)}`, {})).toMatchObject({ status: 200 });
      expect(
        await call('vonage/messages', form, signed({ ...fields, messageId: 'v2', text: 'By POST' })),
      ).toMatchObject({ status: 200 });
      await message('By GET');
      await message('By POST');
      expect(await call('vonage/messages', {})).toMatchObject({ status: 200 });
      expect(await call('vonage/messages', form, new URLSearchParams(fields).toString())).toMatchObject({
        status: 503,
        retryAfter: expect.any(String) as string,
      });
      expect(await call('vonage/messages', form, signed(fields).replace('By+GET', 'Forged'))).toMatchObject({
        status: 403,
      });
      const json = JSON.stringify({
        message_uuid: 'u1',
        channel: 'sms',
        from: customers.maya.slice(1),
        to: numbers.ana.slice(1),
        text: 'By token',
        message_type: 'text',
      });
      const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const claims = {
        iss: 'Vonage',
        api_key: 'a1b2',
        iat: Math.floor(Date.now() / 1_000),
        payload_hash: createHash('sha256').update(json).digest('hex'),
      };
      const signing = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
      const token = `${signing}.${createHmac('sha256', secrets.vonage.VONAGE_SIGNATURE_SECRET).update(signing).digest('base64url')}`;
      const jsonType = { 'content-type': 'application/json' };
      expect(await call('vonage/messages', { ...jsonType, authorization: `Bearer ${token}` }, json)).toMatchObject({
        status: 200,
      });
      expect(await call('vonage/messages', jsonType, json)).toMatchObject({ status: 503 });
      expect(
        await call(
          'vonage/messages',
          { ...jsonType, authorization: `Bearer ${token}` },
          json.replace('By token', 'Forged'),
        ),
      ).toMatchObject({ status: 403 });
      await message('By token');
      expect(await messages()).toHaveLength(3);
    });

    test('delivers a long text in parts, in any order and repeated, which become one text', async () => {
      const parts = [part(3, 'and its end.', 'v3'), part(1, 'A beginning, ', 'v1'), part(2, 'a middle ', 'v2')];
      for (const body of [parts[0], parts[0], parts[1], parts[1], parts[2], parts[0], parts[2]])
        expect(await call('vonage/messages', form, body)).toMatchObject({ status: 200 });
      await message('A beginning, a middle and its end.');
      await waitFor(
        async () => (await patchbay.database.query("SELECT 1 FROM receipt WHERE state <> 'ROUTED'")).length === 0,
      );
      expect(await messages()).toHaveLength(1);
      expect(await patchbay.database.query('SELECT 1 FROM text_part')).toEqual([]);
    });

    test('cuts an emoji in two at the end of a part, and it is whole again', async () => {
      for (const [index, text] of ['See you \ud83d', '\ude00 at \ud83c', '\udf55!'].entries()) {
        const body = JSON.stringify(sign(partOf(index + 1, text, `v${index}`)));
        expect(await call('vonage/messages', { 'content-type': 'application/json' }, body)).toMatchObject({
          status: 200,
        });
      }
      await message('See you 😀 at 🍕!');
      expect(await messages()).toHaveLength(1);
    });

    test('delivers parts at the same time, which become one text', async () => {
      await Promise.all(
        [1, 2, 3].map((number) => call('vonage/messages', form, part(number, `${number}`, `v${number}`))),
      );
      await message('123');
      expect(await messages()).toHaveLength(1);
    });

    test('can lose a part: the others are shown after a while, and later texts do not wait for it', async () => {
      await call('vonage/messages', form, part(1, 'A beginning ', 'v1'));
      await call('vonage/messages', form, part(3, ' an end', 'v3'));
      await call(
        'vonage/messages',
        form,
        signed({
          messageId: 'v9',
          msisdn: customers.maya.slice(1),
          to: numbers.ana.slice(1),
          text: 'In between',
          type: 'text',
        }),
      );
      await message('In between');
      expect(await messages()).toHaveLength(1);
      // Five minutes later.
      await patchbay.database.query("UPDATE text_part SET received_at = received_at - interval '10 minutes'");
      await patchbay.database.query("UPDATE job SET run_at = now() WHERE name = 'route-inbound'");
      await message('A beginning […] an end');
      expect(await messages()).toHaveLength(2);
    });

    test('sends a text over the SMS API and reports on it by the message id', async () => {
      await call(
        'vonage/messages',
        form,
        signed({
          messageId: 'v1',
          msisdn: customers.maya.slice(1),
          to: numbers.ana.slice(1),
          text: 'Hello',
          type: 'text',
        }),
      );
      const { conversation } = await message('Hello');
      apis.answer = () => ({ status: 200, body: { messages: [{ status: '0', 'message-id': 'first-of-two' }] } });
      const { message: sent } = await send(conversation.id, 'Hi');
      await message('Hi', 'SENT');
      const { 'client-ref': reference } = JSON.parse(apis.calls[0]?.body ?? '') as { 'client-ref': string };
      await call(
        'vonage/status',
        form,
        signed({
          messageId: 'second-of-two',
          status: 'failed',
          'err-code': '6',
          'client-ref': reference,
          msisdn: customers.maya.slice(1),
          to: numbers.ana.slice(1),
        }),
      );
      expect(await message('Hi', 'FAILED')).toMatchObject({ id: sent?.id, problem: { providerCode: '6' } });
    });

    test('sends a picture over its Messages API, and refuses two with a reason', async () => {
      await call(
        'vonage/messages',
        form,
        signed({
          messageId: 'v1',
          msisdn: customers.maya.slice(1),
          to: numbers.ana.slice(1),
          text: 'Hello',
          type: 'text',
        }),
      );
      const { conversation } = await message('Hello');
      const picture = 'https://files.example/a.png';
      expect((await send(conversation.id, 'Hi', `mediaUrls: ["${picture}", "${picture}"]`)).userErrors).toMatchObject([
        { code: 'MEDIA_NOT_SUPPORTED', message: expect.stringContaining('at most 1') as string },
      ]);
      apis.answer = () => ({ status: 202, body: { message_uuid: 'sent-1' } });
      await send(conversation.id, 'Look', `mediaUrls: ["${picture}"]`);
      await message('Look', 'SENT');
      const { path, body } = apis.calls.at(-1)!;
      expect(path).toBe('/v1/messages');
      expect(JSON.parse(body)).toMatchObject({ channel: 'mms', image: { url: picture, caption: 'Look' } });
    });
  });

  describe('TeleSign', () => {
    beforeEach(() => start('TELESIGN'));

    const post = (fields: unknown, wrong = false) => {
      const body = JSON.stringify(fields);
      const signature = createHmac('sha256', Buffer.from(secrets.telesign.TELESIGN_API_KEY, 'base64'))
        .update(wrong ? 'other' : body)
        .digest('base64');
      return call('telesign', { 'content-type': 'application/json', authorization: `TSA FFFF:${signature}` }, body);
    };

    test('delivers a text, sends one and reports on it', async () => {
      const text = {
        reference_id: 'A1',
        sub_resource: 'mo_sms',
        errors: [],
        status: { code: 1500 },
        user_response: { phone_number: customers.maya.slice(1), sender_id: numbers.ana.slice(1), mo_message: 'Hello' },
      };
      expect(await post(text)).toMatchObject({ status: 200 });
      expect(await post(text, true)).toMatchObject({ status: 403 });
      const { conversation } = await message('Hello');
      apis.answer = () => ({ status: 200, body: { reference_id: 'B1', status: { code: 290 } } });
      await send(conversation.id, 'Hi');
      const { id } = await message('Hi', 'SENT');
      expect(apis.calls[0]).toMatchObject({
        path: '/v1/messaging',
        authorization: expect.stringMatching(/^TSA FFFF:/) as string,
      });
      await post({
        reference_id: 'B1',
        status: { code: 200, updated_on: new Date().toISOString() },
        external_id: new URLSearchParams(apis.calls[0]?.body).get('external_id'),
      });
      expect((await message('Hi', 'DELIVERED')).id).toBe(id);
    });
  });
});

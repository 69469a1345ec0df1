import {
  UnreadableCallback,
  type Carrier,
  type CarrierName,
  type CarrierStatus,
  type OutboundText,
  type StoredCallback,
  type WebhookRequest,
} from '@patchbay/messaging';
import { anyProblem, describeSending, type ReceivedRequest } from './carrier-sending.contract';

/** A carrier under test, with the parts of its protocol that the contract needs. */
export interface CarrierHarness {
  readonly name: CarrierName;
  readonly repetitionsAreOne: boolean;
  /** The carrier with its API at this URL. */
  create(apiUrl: string): Carrier;
  /** A callback with these bytes, signed like this carrier does. */
  signed(rawBody: Buffer, kind?: 'text' | 'status'): WebhookRequest;
  /** The same without its signature. */
  unsigned(request: WebhookRequest): WebhookRequest;
  /** The verdict on an unsigned callback. */
  readonly verdictOnUnsigned: 'forbidden' | 'try-again';
  readonly textBody: (text: { id: string; from: string; to: string; body: string }) => Buffer;
  readonly statusBody: (report: { id: string; status: string; errorCode?: string }) => Buffer;
  /** The carrier's words for the states. */
  readonly words: Readonly<Partial<Record<CarrierStatus, string>>>;
  /** The carrier's word and code for a failure. */
  readonly failure: { readonly word: string; readonly code: string };
  /** The carrier's answer to a send that it accepts. */
  readonly taken: (id: string) => string;
  /** A send as the carrier's API understands it. */
  readonly sent: (request: ReceivedRequest) => Pick<OutboundText, 'messageId' | 'from' | 'to' | 'body'>;
  /** The part of a send that is the same in every repetition. */
  readonly sameOnRepetition: (request: ReceivedRequest) => string | undefined;
  /** Whether the carrier would accept a send as ours. */
  readonly isAuthentic: (request: ReceivedRequest) => boolean;
}

const stored = ({ path, headers, rawBody }: WebhookRequest): StoredCallback => ({
  path,
  contentType: headers['content-type'] ?? '',
  rawBody,
});

/** What every carrier guarantees, whatever its protocol. */
export function describeCarrier(harness: CarrierHarness): void {
  const { name, signed, textBody, statusBody } = harness;
  const inbound = { id: 'in-1', from: '+15550100123', to: '+15550100100', body: 'Hi – "there" 👋\n' };

  describe(`${name}: receiving`, () => {
    const carrier = harness.create('http://127.0.0.1:1');
    const signedReport = (report: { id: string; status: string; errorCode?: string }) =>
      signed(statusBody(report), 'status');
    const envelopeOf = async (request: WebhookRequest) => {
      const verdict = await carrier.receive(request);
      if (verdict.kind !== 'accepted') throw new Error(`It was ${verdict.kind}.`);
      return verdict.envelope;
    };

    test('a signed callback is accepted, with its kind', async () => {
      expect(await envelopeOf(signed(textBody(inbound)))).toMatchObject({
        kind: 'text',
        eventId: expect.stringMatching(/./),
      });
      expect(await envelopeOf(signedReport({ id: 'out-1', status: harness.words.sent ?? '' }))).toMatchObject({
        kind: 'status',
        eventId: expect.stringMatching(/./),
      });
    });

    test('the same callback again has the same event id', async () => {
      const request = signed(textBody(inbound));
      expect(await carrier.receive(request)).toEqual(await carrier.receive(request));
    });

    test('texts of one pair of numbers share a lane of this carrier, texts of different pairs do not', async () => {
      const { lane } = await envelopeOf(signed(textBody(inbound)));
      expect((await envelopeOf(signed(textBody({ ...inbound, id: 'in-2', body: 'again' })))).lane).toBe(lane);
      expect((await envelopeOf(signed(textBody({ ...inbound, from: '+15550100124' })))).lane).not.toBe(lane);
      expect((await envelopeOf(signed(textBody({ ...inbound, to: '+15550100101' })))).lane).not.toBe(lane);
      expect(lane).toMatch(new RegExp(`^${name}:`));
    });

    test('reports on one message share a lane, reports on different messages do not', async () => {
      const { lane } = await envelopeOf(signedReport({ id: 'out-1', status: harness.words.sent ?? '' }));
      expect((await envelopeOf(signedReport({ id: 'out-1', status: harness.words.delivered ?? '' }))).lane).toBe(lane);
      expect((await envelopeOf(signedReport({ id: 'out-2', status: harness.words.sent ?? '' }))).lane).not.toBe(lane);
    });

    test('a body with one changed byte is forbidden', async () => {
      const request = signed(textBody(inbound));
      const rawBody = Buffer.from(request.rawBody);
      rawBody[rawBody.length - 3] = (rawBody[rawBody.length - 3] ?? 0) ^ 1;
      expect(await carrier.receive({ ...request, rawBody })).toMatchObject({ kind: 'forbidden' });
    });

    test(`an unsigned body is ${harness.verdictOnUnsigned}, valid or not`, async () => {
      for (const rawBody of [textBody(inbound), Buffer.from('rubbish')])
        expect(await carrier.receive(harness.unsigned(signed(rawBody)))).toMatchObject({
          kind: harness.verdictOnUnsigned,
        });
    });

    test('a wrong path is refused with the right one', async () => {
      expect(await carrier.receive({ ...signed(textBody(inbound)), path: 'elsewhere' })).toMatchObject({
        kind: 'malformed',
        reason: expect.stringContaining(`/webhooks/${name}`),
      });
    });

    test.each(['image/png', 'text/plain', '', undefined])('the content type %s is refused', async (type) => {
      const request = signed(textBody(inbound));
      expect(
        await carrier.receive({ ...request, headers: { ...request.headers, 'content-type': type } }),
      ).toMatchObject({ kind: 'unsupported-content-type' });
    });

    test('a signed body that makes no sense is malformed and cannot be read', async () => {
      for (const rawBody of [Buffer.from('{"type":'), Buffer.alloc(0), Buffer.from([0xff, 0xfe, 0x00])]) {
        expect(await carrier.receive(signed(rawBody))).toMatchObject({
          kind: 'malformed',
          reason: expect.stringMatching(/./),
        });
        expect(() => carrier.read(stored(signed(rawBody)))).toThrow(UnreadableCallback);
      }
    });

    test('a text is read unchanged', () => {
      const { id, from, to, body } = inbound;
      expect(carrier.read(stored(signed(textBody(inbound))))).toEqual({
        kind: 'text',
        carrierMessageId: id,
        from,
        to,
        body,
        media: [],
      });
    });

    test.each(Object.entries(harness.words))("the state %s is read from the carrier's word %s", (status, word) => {
      const report = carrier.read(stored(signedReport({ id: 'out-1', status: word })));
      expect(report).toMatchObject({ kind: 'status', carrierMessageId: 'out-1', status, carrierStatus: word });
      const isFailure = status === 'failed' || status === 'undelivered';
      expect(report).toMatchObject({ problem: isFailure ? anyProblem : null });
    });

    test("a failure has the carrier's code", () => {
      const report = carrier.read(
        stored(signedReport({ id: 'out-1', status: harness.failure.word, errorCode: harness.failure.code })),
      );
      expect(report).toMatchObject({ problem: { ...anyProblem, carrierCode: harness.failure.code } });
    });

    test("an unknown state is kept in the carrier's word and changes nothing", () => {
      expect(carrier.read(stored(signedReport({ id: 'out-1', status: 'pondering' })))).toMatchObject({
        status: null,
        carrierStatus: 'pondering',
        problem: null,
      });
    });

    test('a word with a NUL or half a character can be stored', () => {
      const report = carrier.read(stored(signedReport({ id: 'out-1', status: 'pon\0der\ud83ding' })));
      expect(report).toMatchObject({ status: null, carrierStatus: expect.stringMatching(/^pon.*ing$/) });
      expect(JSON.stringify(report)).not.toMatch(/\\u0000|\\ud83d/);
    });

    test('a callback can be stored despite a NUL or half a character in its numbers', async () => {
      for (const odd of ['+1555\0', '+1555\ud83d'])
        for (const text of [
          { ...inbound, from: odd },
          { ...inbound, to: odd },
        ])
          expect(JSON.stringify(await carrier.receive(signed(textBody(text))))).not.toMatch(/\\u0000|\\ud83d/);
    });

    test('the acknowledgement has a body, because some carriers treat an empty one as an error', () => {
      expect(carrier.acknowledgement).toEqual({
        contentType: expect.stringMatching(/\//),
        body: expect.stringMatching(/./),
      });
    });
  });

  describeSending(harness);
}

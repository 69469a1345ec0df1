import { UnreadableCallback, type Carrier, type CarrierName, type CarrierStatus, type StoredCallback, type WebhookRequest } from '@patchbay/messaging';
import { anyProblem, describeSending, type ReceivedRequest } from './carrier-sending.contract';

/** A carrier under test, and what of its protocol the contract needs to speak. */
export interface CarrierHarness {
  readonly name: CarrierName;
  readonly repetitionsAreOne: boolean;
  /** The carrier with its API at this URL. */
  create(apiUrl: string): Carrier;
  /** A callback with these bytes, signed as this carrier signs. */
  signed(rawBody: Buffer): WebhookRequest;
  readonly textBody: (text: { id: string; from: string; to: string; body: string }) => Buffer;
  readonly statusBody: (report: { id: string; status: string; errorCode?: string }) => Buffer;
  /** Its words for the states that it reports. */
  readonly words: Readonly<Partial<Record<CarrierStatus, string>>>;
  readonly signatureHeader: string;
  /** What the carrier answers to a send that it takes. */
  readonly taken: (id: string) => string;
  /** What of a send is the same on every repetition. */
  readonly sameOnRepetition: (request: ReceivedRequest) => string | undefined;
  /** Whether the carrier would know a send for ours. */
  readonly isAuthentic: (request: ReceivedRequest) => boolean;
}

const stored = ({ path, headers, rawBody }: WebhookRequest): StoredCallback => ({ path, contentType: headers['content-type'] ?? '', rawBody });

/** What every carrier promises, whatever its protocol. */
export function describeCarrier(harness: CarrierHarness): void {
  const { name, signed, textBody, statusBody } = harness;
  const inbound = { id: 'in-1', from: '+15550100123', to: '+15550100100', body: 'Hi – "there" 👋\n' };

  describe(`${name}: receiving`, () => {
    const carrier = harness.create('http://127.0.0.1:1');
    const envelopeOf = async (rawBody: Buffer) => {
      const verdict = await carrier.receive(signed(rawBody));
      if (verdict.kind !== 'accepted') throw new Error(`It was ${verdict.kind}.`);
      return verdict.envelope;
    };

    test('a signed callback is accepted, with its kind', async () => {
      expect(await envelopeOf(textBody(inbound))).toMatchObject({ kind: 'text', eventId: expect.stringMatching(/./) });
      expect(await envelopeOf(statusBody({ id: 'out-1', status: harness.words.sent ?? '' }))).toMatchObject({ kind: 'status', eventId: expect.stringMatching(/./) });
    });

    test('the same callback again has the same event id', async () => {
      const request = signed(textBody(inbound));
      expect(await carrier.receive(request)).toEqual(await carrier.receive(request));
    });

    test('texts of one pair of numbers share a lane of this carrier, texts of two pairs do not', async () => {
      const { lane } = await envelopeOf(textBody(inbound));
      expect((await envelopeOf(textBody({ ...inbound, id: 'in-2', body: 'again' }))).lane).toBe(lane);
      expect((await envelopeOf(textBody({ ...inbound, from: '+15550100124' }))).lane).not.toBe(lane);
      expect((await envelopeOf(textBody({ ...inbound, to: '+15550100101' }))).lane).not.toBe(lane);
      expect(lane).toMatch(new RegExp(`^${name}:`));
    });

    test('reports of one message share a lane, reports of two do not', async () => {
      const { lane } = await envelopeOf(statusBody({ id: 'out-1', status: harness.words.sent ?? '' }));
      expect((await envelopeOf(statusBody({ id: 'out-1', status: harness.words.delivered ?? '' }))).lane).toBe(lane);
      expect((await envelopeOf(statusBody({ id: 'out-2', status: harness.words.sent ?? '' }))).lane).not.toBe(lane);
    });

    test('a body of which one byte was changed is forbidden', async () => {
      const request = signed(textBody(inbound));
      const rawBody = Buffer.from(request.rawBody);
      rawBody[rawBody.length - 3] = (rawBody[rawBody.length - 3] ?? 0) ^ 1;
      expect(await carrier.receive({ ...request, rawBody })).toMatchObject({ kind: 'forbidden' });
    });

    test('an unsigned body is forbidden, sense or not', async () => {
      for (const rawBody of [textBody(inbound), Buffer.from('rubbish'), Buffer.alloc(0)]) {
        const request = signed(rawBody);
        expect(await carrier.receive({ ...request, headers: { ...request.headers, [harness.signatureHeader]: undefined } })).toMatchObject({ kind: 'forbidden' });
      }
    });

    test.each(['image/png', 'text/plain', '', undefined])('the content type %s is refused', async (type) => {
      const request = signed(textBody(inbound));
      expect(await carrier.receive({ ...request, headers: { ...request.headers, 'content-type': type } })).toMatchObject({ kind: 'unsupported-content-type' });
    });

    test('a signed body that makes no sense is malformed, and cannot be read', async () => {
      for (const rawBody of [Buffer.from('{"type":'), Buffer.alloc(0), Buffer.from([0xff, 0xfe, 0x00])]) {
        expect(await carrier.receive(signed(rawBody))).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/./) });
        expect(() => carrier.read(stored(signed(rawBody)))).toThrow(UnreadableCallback);
      }
    });

    test('a text is read as it was written', () => {
      const { id, from, to, body } = inbound;
      expect(carrier.read(stored(signed(textBody(inbound))))).toEqual({ kind: 'text', providerMessageId: id, from, to, body, media: [] });
    });

    test.each(Object.entries(harness.words))('%s is what the carrier calls %s', (status, word) => {
      const report = carrier.read(stored(signed(statusBody({ id: 'out-1', status: word }))));
      expect(report).toMatchObject({ kind: 'status', providerMessageId: 'out-1', status, providerStatus: word });
      const isFailure = status === 'failed' || status === 'undelivered';
      expect(report).toMatchObject({ problem: isFailure ? anyProblem : null });
    });

    test('a failure carries the code of the carrier', () => {
      const report = carrier.read(stored(signed(statusBody({ id: 'out-1', status: harness.words.undelivered ?? '', errorCode: '30003' }))));
      expect(report).toMatchObject({ problem: { ...anyProblem, providerCode: '30003' } });
    });

    test('a state that we do not know is kept in its own word, and changes nothing', () => {
      expect(carrier.read(stored(signed(statusBody({ id: 'out-1', status: 'pondering' }))))).toMatchObject({ status: null, providerStatus: 'pondering', problem: null });
    });

    test('what is durable is acknowledged with a body, as some carriers take an empty one for an error', () => {
      expect(carrier.acknowledgement).toEqual({ contentType: expect.stringMatching(/\//), body: expect.stringMatching(/./) });
    });
  });

  describeSending(harness);
}

import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliveryProblemCodes, type OutboundText } from '@patchbay/messaging';
import type { CarrierHarness } from './carrier.contract';

/** A send as the carrier's API received it. */
export interface ReceivedRequest {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface StandIn {
  readonly url: string;
  readonly requests: ReceivedRequest[];
  answer: RequestListener;
  close(): Promise<void>;
}

/** A fake carrier API on this machine: it keeps the requests and gives the answers that a test sets. */
export async function openStandIn(): Promise<StandIn> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      standIn.requests.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      standIn.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

export const answering =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

const textOrNull = { asymmetricMatch: (value: unknown) => value === null || typeof value === 'string' };
export const anyProblem = {
  code: { asymmetricMatch: (value: unknown) => (deliveryProblemCodes as readonly unknown[]).includes(value) },
  carrierCode: textOrNull,
  reason: expect.any(String),
  advice: expect.any(String),
};

const text: OutboundText = {
  messageId: '0196f3a0-0000-7000-8000-000000000001',
  from: '+15550100100',
  to: '+15550100123',
  body: 'Ça va? 👋',
  mediaUrls: [],
};
const whenever = () => new AbortController().signal;

/** All outcomes of a send, over real HTTP. They decide whether it may be repeated. */
export function describeSending(harness: CarrierHarness): void {
  describe(`${harness.name}: sending`, () => {
    let standIn: StandIn;
    beforeEach(async () => {
      standIn = await openStandIn();
    });
    afterEach(() => standIn.close());
    const send = (signal = whenever()) => harness.create(standIn.url).send(text, signal);

    test('a text is accepted under the id that the carrier returns', async () => {
      standIn.answer = answering(200, harness.taken('out-7'));
      expect(await send()).toEqual({ kind: 'accepted', carrierMessageId: 'out-7' });
      expect(standIn.requests).toHaveLength(1);
      const { messageId, from, to, body } = text;
      expect(standIn.requests.map(harness.sent)).toEqual([{ messageId, from, to, body }]);
      expect(standIn.requests.every(harness.isAuthentic)).toBe(true);
    });

    test('the carrier can recognize a repetition', async () => {
      standIn.answer = answering(500);
      await send();
      await send();
      await harness
        .create(standIn.url)
        .send({ ...text, messageId: '0196f3a0-0000-7000-8000-000000000002' }, whenever());
      const [first, again, another] = standIn.requests.map(harness.sameOnRepetition);
      expect(first).toEqual(expect.stringMatching(/./));
      expect(again).toBe(first);
      expect(another).not.toBe(first);
      expect(harness.create(standIn.url)).toMatchObject({ repetitionsAreOne: harness.repetitionsAreOne });
    });

    test.each([400, 401, 403, 404, 422])('status %i means refused', async (status) => {
      standIn.answer = answering(status);
      expect(await send()).toEqual({ kind: 'refused', problem: anyProblem });
    });

    test.each([
      ['7', 7_000],
      [undefined, null],
      ['Wed, 21 Oct 2065 07:28:00 GMT', 3_600_000],
      ['soon', null],
    ])('429 means not processed; retry-after is %s', async (retryAfter, retryAfterMs) => {
      standIn.answer = answering(429, '', retryAfter === undefined ? {} : { 'retry-after': retryAfter });
      expect(await send()).toEqual({ kind: 'not-processed', problem: anyProblem, retryAfterMs });
    });

    test('a refused connection means not processed', async () => {
      await standIn.close();
      expect(await send()).toEqual({ kind: 'not-processed', problem: anyProblem, retryAfterMs: null });
    });

    test('an unknown host means not processed', async () => {
      expect(await harness.create('http://carrier.invalid').send(text, whenever())).toEqual({
        kind: 'not-processed',
        problem: anyProblem,
        retryAfterMs: null,
      });
    });

    test.each<[string, RequestListener]>([
      ['500', answering(500)],
      ['503', answering(503)],
      ['502', answering(502, '<html>Bad gateway</html>')],
      ['504', answering(504)],
      ['200 without an id', answering(200, '{}')],
      ['200 with an id that cannot be stored', answering(200, harness.taken('out\0'))],
      ["200 with an answer that is not the carrier's", answering(200, '<html>Welcome</html>')],
      ['a connection cut before the answer', (request) => void request.socket.destroy()],
      [
        'a connection cut during the answer',
        (_, response) => {
          response.writeHead(200, { 'content-length': '1000' }).write('{"id":');
          setImmediate(() => response.destroy());
        },
      ],
    ])('%s means that the text may have been sent', async (_, given) => {
      standIn.answer = given;
      expect(await send()).toEqual({ kind: 'unknown', problem: anyProblem });
    });

    test('a timeout means that the text may have been sent', async () => {
      expect(await send(AbortSignal.timeout(30))).toEqual({ kind: 'unknown', problem: anyProblem });
    });
  });
}

import type { AccountAnswer, Carrier } from '@patchbay/messaging';
import type { CarrierApi } from '@patchbay/testkit';
import type { RequestListener } from 'node:http';
import { carrierFindings } from './carriers';

export interface AccountHarness {
  readonly name: string;
  /** The beginning of its codes, like `TWILIO`. */
  readonly prefix: string;
  start(): Promise<CarrierApi>;
  create(apiUrl: string, secret?: string, webhookUrl?: string): Carrier;
  /** What no finding may show. */
  readonly secrets: readonly string[];
}

export const ourNumber = '+13125550100';

export const codesOf = ({ findings }: AccountAnswer): string[] => findings.map(({ code }) => code).toSorted();

/** What holds for each carrier's check, whatever answers instead of the carrier. */
export function describeAccountCheck(harness: AccountHarness): void {
  const { name, prefix, secrets } = harness;
  describe(`${name}: checks of an account`, () => {
    let api: CarrierApi;
    beforeEach(async () => {
      api = await harness.start();
    });
    afterEach(() => api.close());
    const check = (carrier = harness.create(api.url), signal = AbortSignal.timeout(20_000)) =>
      carrier.check!({ numbers: [ourNumber], wasCalled: false }, signal);
    const respond =
      (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
      (_, response) =>
        void response.writeHead(status, headers).end(body);
    const expectClean = (answer: AccountAnswer) => {
      for (const { code, severity, message, advice, number } of answer.findings) {
        const known = carrierFindings[code];
        expect([code, severity]).toEqual([code, known?.severity]);
        expect(message).toMatch(/\.$/);
        expect([code, advice === null]).toEqual([code, known?.fix === null]);
        if (number !== null) expect(number).toBe(ourNumber);
      }
      const shown = JSON.stringify(answer);
      for (const secret of [...secrets, api.url, 'wrong']) expect(shown).not.toContain(secret);
      return answer;
    };

    test('say that good credentials are good', async () => {
      expect(codesOf(expectClean(await check()))).toContain(`${prefix}_CREDENTIALS_OK`);
    });

    test('say that wrong credentials are wrong, and ask nothing else', async () => {
      const answer = expectClean(await check(harness.create(api.url, Buffer.from('wrong').toString('base64'))));
      expect(codesOf(answer)).toContain(`${prefix}_CREDENTIALS_REFUSED`);
      expect(codesOf(answer)).not.toContain(`${prefix}_CREDENTIALS_OK`);
      expect(api.requests).toHaveLength(1);
    });

    test.each<[string, string, RequestListener]>([
      ['a 500', 'UNREACHABLE', respond(500, '{"secret": "wrong"}')],
      ['a 503 of a proxy', 'UNREACHABLE', respond(503, '<html>wrong</html>')],
      ['a cut connection', 'UNREACHABLE', (request) => void request.socket.destroy()],
      [
        'an answer that breaks off',
        'UNREACHABLE',
        (_, response) => {
          response.writeHead(200, { 'content-length': '1000' }).write('{"status":');
          setImmediate(() => response.destroy());
        },
      ],
      ['a 429', 'BUSY', respond(429, '{}', { 'retry-after': '60' })],
      ['a page', 'ANSWER_UNUSABLE', respond(200, '<html>Welcome</html>')],
      ['another API', 'ANSWER_UNUSABLE', respond(200, '{"hello": "wrong"}')],
      ['a list', 'ANSWER_UNUSABLE', respond(200, '[1, 2, 3]')],
      ['a huge answer', 'ANSWER_UNUSABLE', respond(200, `{"status": "${'x'.repeat(3_000_000)}"}`)],
    ])('call %s %s', async (_, code, fault) => {
      api.fault = fault;
      const answer = expectClean(await check());
      expect(codesOf(answer)).toContain(`${prefix}_${code}`);
      expect(codesOf(answer)).not.toContain(`${prefix}_CREDENTIALS_OK`);
    });

    test('send no credentials where a redirect leads', async () => {
      const other = await harness.start();
      api.fault = respond(302, '', { location: `${other.url}/` });
      const answer = expectClean(await check());
      await other.close();
      expect(codesOf(answer)).toContain(`${prefix}_ANSWER_UNUSABLE`);
      expect(other.requests).toEqual([]);
    });

    test('end when their time is over, even if the carrier keeps the connection open', async () => {
      api.fault = () => undefined;
      const since = Date.now();
      const answer = expectClean(await check(undefined, AbortSignal.timeout(100)));
      expect(codesOf(answer)).toContain(`${prefix}_UNREACHABLE`);
      expect(Date.now() - since).toBeLessThan(5_000);
    });

    test('end when their time is over, even if an answer comes letter by letter', async () => {
      const timers: NodeJS.Timeout[] = [];
      api.fault = (_, response) => {
        // The one who asked leaves before the end.
        response.on('error', () => undefined);
        response.writeHead(200).write('{');
        timers.push(setInterval(() => response.write(' '), 10));
      };
      const answer = expectClean(await check(undefined, AbortSignal.timeout(200)));
      timers.forEach(clearInterval);
      expect(codesOf(answer)).toContain(`${prefix}_UNREACHABLE`);
    });

    test('say that nobody answers', async () => {
      await api.close();
      expect(codesOf(await check())).toContain(`${prefix}_UNREACHABLE`);
    });

    test("tell how far the carrier's clock is ahead", async () => {
      expect(Math.abs((await check()).clockAheadMs ?? Infinity)).toBeLessThan(3_000);
      api.fault = respond(401, '{}', { date: new Date(Date.now() + 300_000).toUTCString() });
      expect(Math.round(((await check()).clockAheadMs ?? 0) / 10_000)).toBe(30);
    });

    test('say that an address of this machine is not public', async () => {
      const codesAt = async (webhookUrl: string) =>
        codesOf(await check(harness.create(api.url, undefined, webhookUrl)));
      expect(await codesAt('http://127.0.0.1:4001')).toContain('WEBHOOK_URL_NOT_PUBLIC');
      expect(await codesAt('https://localhost')).toContain('WEBHOOK_URL_NOT_PUBLIC');
      expect(await codesAt('https://10.1.2.3')).toContain('WEBHOOK_URL_NOT_PUBLIC');
      expect(await codesAt('https://[::1]:4001')).toContain('WEBHOOK_URL_NOT_PUBLIC');
      expect(await codesAt('http://hooks.example.com')).toContain('WEBHOOK_URL_NOT_ENCRYPTED');
      expect((await codesAt('https://hooks.example.com')).filter((code) => code.startsWith('WEBHOOK_URL'))).toEqual([]);
    });
  });
}

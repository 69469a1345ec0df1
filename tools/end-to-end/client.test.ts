import { connect, type LiveEvent, type Patchbay as Client } from '@patchbay/client';
import { signToken, startProxy, type Proxy } from '@patchbay/testkit';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';

/** What happens next: a text comes in, or the connection is cut for a while. */
type Step = { readonly text: number } | { readonly cutMs: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ text: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ cutMs: fc.integer({ min: 0, max: 120 }) }) },
);

describe('@patchbay/client', () => {
  let patchbay: Patchbay;
  let proxy: Proxy;
  let client: Client;
  let count = 0;

  beforeAll(async () => {
    patchbay = await startPatchbay({ TEXTS_PER_MINUTE_SENDER: '0' });
    await fillCompany(patchbay.admin);
    proxy = await startProxy(patchbay.gatewayUrl);
    client = connect({
      url: new URL('/graphql', proxy.url).href,
      token: () => patchbay.tokenOf('ana'),
      webSocket: WebSocket,
    });
  });
  afterAll(async () => {
    client?.close();
    await proxy?.close();
    await patchbay?.close();
  });

  const text = async () => {
    const body = `Text ${(count += 1)}`;
    await patchbay.text(customers.maya, numbers.ana, body);
    return body;
  };
  const bodyOf = (event: LiveEvent) => (event.__typename === 'MessageAdded' ? event.message.body : event.__typename);

  test('hands over each event once and in order, wherever the connection is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        await proxy.mend();
        const events = client.events({ kinds: ['MESSAGE_ADDED'], after: await client.cursor() });
        const read = (async () => {
          const bodies: string[] = [];
          for await (const event of events) {
            bodies.push(bodyOf(event));
            if (bodies.at(-1) === 'Last') return bodies;
          }
          return bodies;
        })();
        const sent: string[] = [];
        for (const next of steps)
          if ('text' in next) for (let n = 0; n < next.text; n += 1) sent.push(await text());
          else {
            await proxy.cut();
            await pause(next.cutMs);
            await proxy.mend();
          }
        await patchbay.text(customers.maya, numbers.ana, 'Last');
        expect(await read).toEqual([...sent, 'Last']);
      }),
      { numRuns: 8 },
    );
  });

  test('goes on with a new token when one ends', async () => {
    const rejected: (string | undefined)[] = [];
    const short = connect({
      url: new URL('/graphql', patchbay.gatewayUrl).href,
      async token(last) {
        rejected.push(last);
        // Gateways accept a token for 60 s after its end, as clocks differ.
        return signToken(jwtSecret, { sub: 'ana', jti: randomUUID(), exp: Math.floor(Date.now() / 1_000) + 2 - 60 });
      },
      webSocket: WebSocket,
    });
    try {
      const events = short.events({ kinds: ['MESSAGE_ADDED'], after: await short.cursor() });
      const sent: string[] = [];
      const read: string[] = [];
      while (new Set(rejected).size < 3) {
        sent.push(await text());
        const { value } = await events.next();
        read.push(bodyOf(value!));
      }
      expect(read).toEqual(sent);
    } finally {
      short.close();
    }
  });
});

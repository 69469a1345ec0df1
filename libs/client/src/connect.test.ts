import { connect, type ConnectOptions, type EventsOptions, type Patchbay, PatchbayError, type Presence } from './index';
import { type FakeGateway, startFakeGateway } from './fake-gateway.testing';
import { Pauses } from './pause';

describe('a client', () => {
  let gateway: FakeGateway;
  let client: Patchbay;
  let statuses: string[];
  const pauses = jest.spyOn(Pauses.prototype, 'wait');
  beforeEach(async () => {
    gateway = await startFakeGateway();
    statuses = [];
    open();
  });
  afterEach(async () => {
    pauses.mockClear();
    client.close();
    await gateway.stop();
  });

  const open = (options: Partial<ConnectOptions> = {}) => {
    client?.close();
    client = connect({
      url: gateway.url,
      token: 'good',
      webSocket: gateway.WebSocket,
      onStatus: (status) => statuses.push(status),
      ...options,
    });
  };
  const follow = (options: EventsOptions & { document?: undefined } = {}) => {
    const events = client.events({ after: 'c0', ...options });
    const take = async (count: number) => {
      const names: string[] = [];
      while (names.length < count) {
        const { done, value } = await events.next();
        if (done === true) throw new Error(`The stream ended after ${names.join()}.`);
        names.push(value.__typename);
      }
      return names;
    };
    return { events, take };
  };
  const failure = async (promise: Promise<unknown>): Promise<PatchbayError> => {
    const error = await promise.then(
      () => new Error('It did not fail.'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof PatchbayError)) throw error;
    return error;
  };

  describe('with live events', () => {
    test('hands over each once, in order, across a lost connection', async () => {
      gateway.add('a', 'b');
      const { take } = follow();
      expect(await take(2)).toEqual(['a', 'b']);
      gateway.cut();
      gateway.add('c', 'd');
      expect(await take(2)).toEqual(['c', 'd']);
      gateway.add('e');
      expect(await take(1)).toEqual(['e']);
      expect(gateway.asked).toEqual(['ws 0', 'ws 2']);
      expect(statuses).toEqual(['live', 'away', 'live']);
    });

    test('resumes after events that wait to be read, not before them', async () => {
      gateway.add('a', 'b', 'c');
      const { take } = follow();
      expect(await take(1)).toEqual(['a']);
      gateway.cut();
      gateway.add('d');
      expect(await take(3)).toEqual(['b', 'c', 'd']);
      expect(gateway.asked).toEqual(['ws 0', 'ws 3']);
    });

    test('misses nothing if the connection is lost before the first event', async () => {
      const { events, take } = follow({ after: undefined });
      const first = take(1);
      while (!gateway.asked.includes('ws 0')) await new Promise((resolve) => setTimeout(resolve, 5));
      gateway.cut();
      gateway.add('a');
      expect(await first).toEqual(['a']);
      expect(gateway.asked).toEqual(['http cursor', 'ws 0', 'ws 0']);
      await events.return();
    });

    test.each([1012, 1001])('connects again without a pause after a restart (%i)', async (code) => {
      const { take } = follow();
      gateway.add('a');
      await take(1);
      gateway.close(code);
      gateway.add('b');
      await take(1);
      expect(pauses).not.toHaveBeenCalled();
    });

    test('does not repeat events after a socket that was closed as usual', async () => {
      const { take } = follow();
      gateway.add('a');
      await take(1);
      gateway.close(1000);
      gateway.add('b');
      expect(await take(1)).toEqual(['b']);
    });

    test('stops reading while the program does not keep up, and goes on later', async () => {
      const names = Array.from({ length: 2_500 }, (_, place) => `event ${place}`);
      gateway.add(...names);
      const { take } = follow();
      expect(await take(1)).toEqual(['event 0']);
      while (gateway.leftCount() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await take(2_499)).toEqual(names.slice(1));
      expect(gateway.asked.slice(0, 2)).toEqual(['ws 0', expect.stringMatching(/^ws 100[01]$/)]);
    });

    test('shares one connection between its streams', async () => {
      const [one, other] = [follow(), follow()];
      gateway.add('a');
      expect(await Promise.all([one.take(1), other.take(1)])).toEqual([['a'], ['a']]);
      gateway.cut();
      gateway.add('b');
      expect(await Promise.all([one.take(1), other.take(1)])).toEqual([['b'], ['b']]);
    });

    test('ends when the loop over it ends, its signal aborts, or the client closes', async () => {
      gateway.add('a', 'b');
      const aborting = new AbortController();
      const [byReturn, bySignal, byClose] = [follow(), follow({ signal: aborting.signal }), follow()];
      await Promise.all([byReturn.take(2), bySignal.take(2), byClose.take(2)]);
      const ends = [byReturn, bySignal, byClose].map(({ events }) => events.next());
      await byReturn.events.return();
      aborting.abort();
      client.close();
      expect(await Promise.all(ends)).toEqual(Array.from({ length: 3 }, () => ({ done: true, value: undefined })));
      expect(await client.events().next()).toEqual({ done: true, value: undefined });
    });

    test('repeats what is refused for now, and throws what would be refused again', async () => {
      gateway.refusals.push({ code: 'UNAVAILABLE' }, { code: 'BAD_USER_INPUT' });
      const { events } = follow();
      expect((await failure(events.next())).code).toBe('BAD_USER_INPUT');
      expect(await events.next()).toEqual({ done: true, value: undefined });
      expect(gateway.asked).toEqual(['ws 0', 'ws 0']);
    });

    test('waits as long as the gateway asks it to', async () => {
      gateway.refusals.push({ code: 'RATE_LIMITED', retryAfter: 0.6 });
      gateway.add('a');
      await follow().take(1);
      expect(pauses).toHaveBeenCalledWith(600, expect.anything());
    });

    test('says which field a document lacks', async () => {
      gateway.add('a');
      const document = 'subscription ($after: Cursor) { events(after: $after) { at } }';
      const error = await failure(client.events<{ cursor: string }>({ after: 'c0', document }).next());
      expect(error.message).toBe('The document of `events` does not select `cursor`. Add it.');
    });
  });

  describe('whose cursor is too old', () => {
    test('reads the cursor first, then the data, and goes on from there', async () => {
      gateway.add('a', 'b', 'c');
      gateway.forgetUntil(2);
      const { take } = follow({
        onCursorTooOld() {
          gateway.asked.push('data');
          // Between the cursor and the end of the reads.
          gateway.add('d');
        },
      });
      expect(await take(1)).toEqual(['d']);
      expect(gateway.asked).toEqual(['ws 0', 'http cursor', 'data', 'ws 3']);
    });

    test('starts over again if the data could not be read, and throws what is wrong in the program', async () => {
      gateway.add('a');
      gateway.forgetUntil(1);
      const outcomes = [new PatchbayError('UNAVAILABLE', 'Later.'), new TypeError('A mistake.')];
      const { events } = follow({ onCursorTooOld: () => Promise.reject(outcomes.shift()!) });
      await expect(events.next()).rejects.toThrow('A mistake.');
      expect(outcomes).toEqual([]);
    });

    test('reads the data again instead of an event with which the gateway fails again and again', async () => {
      gateway.add('broken');
      for (let n = 0; n < 4; n += 1) gateway.refusals.push({ code: 'INTERNAL_SERVER_ERROR' });
      const { take } = follow({ onCursorTooOld: () => gateway.add('next') });
      expect(await take(1)).toEqual(['next']);
      expect(gateway.asked).toEqual(['ws 0', 'ws 0', 'ws 0', 'ws 0', 'http cursor', 'ws 1']);
    });

    test('throws if nobody reads the data again', async () => {
      gateway.add('a');
      gateway.forgetUntil(1);
      expect((await failure(follow().events.next())).code).toBe('CURSOR_TOO_OLD');
    });
  });

  describe('with tokens', () => {
    test('gets a new one when the old one ends, without a pause', async () => {
      const asked: (string | undefined)[] = [];
      open({
        token: (rejected) => {
          asked.push(rejected);
          return rejected === undefined ? 'good' : 'better';
        },
      });
      const { take } = follow();
      gateway.add('a');
      await take(1);
      gateway.tokens.add('better').delete('good');
      gateway.close(4403, 'The token is no longer valid.');
      gateway.add('b');
      expect(await take(1)).toEqual(['b']);
      expect(pauses).not.toHaveBeenCalled();
      expect(asked).toEqual([undefined, 'good']);
      expect(await client.cursor()).toBe('c2');
    });

    test('sends a query again with a new one', async () => {
      open({ token: async (rejected) => (rejected === 'old' ? 'good' : 'old') });
      await expect(client.cursor()).resolves.toBe('c0');
    });

    test.each<[string, ConnectOptions['token']]>([
      ['a text', 'old'],
      ['the same again', () => 'old'],
      ['others that are rejected as well', (rejected) => `${rejected}, another`],
      ['none', () => null],
    ])('throws UNAUTHENTICATED if it has %s', async (_, token) => {
      open({ token });
      expect((await failure(client.cursor())).code).toBe('UNAUTHENTICATED');
      open({ token });
      expect((await failure(follow().events.next())).code).toBe('UNAUTHENTICATED');
    });

    test('tries again later if one cannot be renewed now', async () => {
      let calls = 0;
      open({ token: () => ((calls += 1) < 3 ? Promise.reject(new Error('Offline.')) : 'good') });
      expect(await failure(client.cursor())).toMatchObject({ code: 'UNREACHABLE' });
      gateway.add('a');
      expect(await follow().take(1)).toEqual(['a']);
    });
  });

  it('names its session instead of a token, over HTTP and WebSocket', async () => {
    gateway.tokens.delete('good');
    gateway.tokens.add('Session of-this-browser');
    open({ token: undefined, session: 'of-this-browser' });
    gateway.add('a');
    expect(await client.cursor()).toBe('c1');
    expect(await follow().take(1)).toEqual(['a']);
    gateway.tokens.clear();
    expect((await failure(client.cursor())).code).toBe('UNAUTHENTICATED');
  });

  describe('with presence', () => {
    const watch = (signal?: AbortSignal) => {
      const others = client.presence({ conversationId: 'C1', signal });
      return {
        others,
        next: async () => ((await others.next()).value as readonly Presence[]).map(({ user }) => user.name),
      };
    };

    test('tells who is there, now and at every change, and nobody while the connection is lost', async () => {
      gateway.setPresent('Ben');
      const { next } = watch();
      expect(await next()).toEqual(['Ben']);
      gateway.setPresent('Ben', 'Cleo');
      expect(await next()).toEqual(['Ben', 'Cleo']);
      gateway.cut();
      expect(await next()).toEqual([]);
      expect(await next()).toEqual(['Ben', 'Cleo']);
      expect(gateway.asked).toEqual(['presence C1', 'presence C1']);
    });

    test('tells a slow program the latest only', async () => {
      const { others, next } = watch();
      expect(await next()).toEqual([]);
      gateway.setPresent('Ben');
      gateway.setPresent('Cleo');
      await client.query('{ me { id } }');
      expect(await next()).toEqual(['Cleo']);
      await others.return?.();
      while (gateway.leftCount() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    });

    test('ends with its signal while nobody comes or goes, and with the client', async () => {
      const leaving = new AbortController();
      const [first, second] = [watch(leaving.signal), watch()];
      expect([await first.next(), await second.next()]).toEqual([[], []]);
      const ends = [first.others.next(), second.others.next()];
      leaving.abort();
      client.close();
      expect(await Promise.all(ends)).toEqual([
        { done: true, value: undefined },
        { done: true, value: undefined },
      ]);
    });

    test('goes on after a failure that may pass, and throws one that will not', async () => {
      gateway.refusals.push({ code: 'RATE_LIMITED', retryAfter: 0.01 }, { code: 'INTERNAL_SERVER_ERROR' });
      gateway.setPresent('Ben');
      const { next } = watch();
      expect([await next(), await next(), await next()]).toEqual([[], [], ['Ben']]);
      gateway.refusals.push({ code: 'NOT_FOUND' });
      expect(await failure(watch().next())).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('with operations', () => {
    test('throws the code of the API, and when to try again', async () => {
      gateway.answers.push({
        status: 429,
        body: { data: null, errors: [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED', retryAfter: 3 } }] },
      });
      expect(await failure(client.query('{ me { id } }'))).toMatchObject({
        code: 'RATE_LIMITED',
        message: 'Slow down.',
        retryAfter: 3,
      });
    });

    test('says that a gateway is away', async () => {
      gateway.answers.push({ status: 502, body: '<html>', headers: { 'retry-after': '7' } });
      expect(await failure(client.query('{ me { id } }'))).toMatchObject({ code: 'UNAVAILABLE', retryAfter: 7 });
      await gateway.stop();
      expect(await failure(client.query('{ me { id } }'))).toMatchObject({ code: 'UNREACHABLE' });
      gateway = await startFakeGateway();
    });

    test('can be aborted', async () => {
      await expect(client.query('{ me { id } }', {}, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    });
  });
});

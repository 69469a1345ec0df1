import { canSeeConversation, type Viewer } from '@patchbay/access';
import type { DomainEvent, SequencedEvent } from '@patchbay/messaging';
import fc from 'fast-check';
import type { Loaders } from '../loaders';
import { FanOut, type Outlet, type Subscription } from './fan-out';
import { writeEventCursor, type Delivery } from './following';
import { People, type Person } from './people';

const viewers = new Map<string, Viewer>(
  ['ana', 'ben', 'root'].map((id) => [
    id,
    {
      userId: id,
      role: id === 'root' ? 'ADMIN' : 'SALESPERSON',
      teamIds: new Set(),
      teamMateIds: new Set([id]),
      teamMateTeamIds: new Set(),
    },
  ]),
);
const textOf = (owner: string, n: number): DomainEvent => ({
  type: 'message-added',
  messageId: `m${n}`,
  conversationId: `c-${owner}`,
  owners: { numberOwner: { kind: 'user', id: owner }, recordOwner: { kind: 'user', id: owner } },
});

/** A log and a stream of it, which a test lets run behind. */
function openCompany({ maxSubscriptions = 100 } = {}) {
  const log: SequencedEvent[] = [];
  const listeners = new Set<(event: SequencedEvent) => void>();
  let position = 0;
  let firstKept = 1;
  const executed: string[] = [];
  let failure: Error | undefined;
  let isPersonal = false;
  const [follow, unfollow] = [() => undefined, () => undefined];
  const people = new People(
    async (ids) => new Map([...viewers].filter(([id]) => ids.includes(id))),
    { follow, unfollow },
    (work) => work(),
  );
  const fanOut = new FanOut({
    stream: {
      position: () => position,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      follow,
      unfollow,
      close: async () => undefined,
    },
    log: {
      lastSequence: async () => log.length,
      after: async (sequence, limit) => {
        await new Promise(setImmediate);
        return log.filter((event) => event.sequence > sequence && event.sequence >= firstKept).slice(0, limit);
      },
    },
    people,
    createCommonLoaders: () => ({}) as Loaders,
    patiently: (work) => work(),
    maxSubscriptions,
  });
  const subscription = (words: string, after: string | null): Subscription => ({
    words,
    following: {
      topic: 'message-added',
      after,
      mayBeTold: (event, viewer) => event.type === 'message-added' && canSeeConversation(viewer, event.owners),
      load: async () => null,
    },
    async execute(event, toDelivery, judgement) {
      const { messageId } = event as DomainEvent & { messageId: string };
      executed.push(`${words} ${messageId}`);
      await new Promise(setImmediate);
      if (failure !== undefined) throw failure;
      if (isPersonal) judgement.isPersonal = true;
      const isAdministrator = judgement.ask(({ role }) => role === 'ADMIN');
      const { cursor, payload } = toDelivery(messageId) as Delivery<string>;
      return {
        cursor,
        message: payload,
        ...(isPersonal ? { of: judgement.viewer.userId } : {}),
        ...(isAdministrator ? { isAdministrator } : {}),
      };
    },
  });
  return {
    executed,
    people,
    write: (...events: DomainEvent[]) => events.forEach((event) => log.push({ sequence: log.length + 1, event })),
    /** The stream hands on what it had not yet, at most so many. */
    flow(most = Infinity) {
      for (const end = Math.min(log.length, position + most); position < end; ) {
        const event = log[position]!;
        position = event.sequence;
        for (const listener of listeners) listener(event);
      }
    },
    forget: (before: number) => (firstKept = before),
    failWith: (error: Error | undefined) => (failure = error),
    makePersonal: () => (isPersonal = true),
    async join(name: string, { words = 'words', after = null as string | null } = {}) {
      const person = (await people.hold(name)) as Person;
      const received: { cursor: string; message: string; of?: string; isAdministrator?: boolean }[] = [];
      const frames: Buffer[] = [];
      const take = (payload: Buffer) => {
        frames.push(payload);
        received.push(JSON.parse(payload.toString()) as never);
      };
      const outlet: Outlet = {
        person,
        send: take,
        sendAndWait: async (payload) => {
          take(payload);
          await new Promise(setImmediate);
        },
      };
      const { ended, leave } = fanOut.follow(subscription(words, after), outlet);
      return { received, frames, ended, leave, messages: () => received.map(({ message }) => message) };
    },
    close: () => fanOut.close(),
  };
}

let company: ReturnType<typeof openCompany>;
beforeEach(() => {
  company = openCompany();
});
afterEach(() => company.close());
const settle = async () => {
  for (let n = 0; n < 30; n += 1) await new Promise(setImmediate);
};

test('what many asked in the same words is computed once and is the same bytes to all', async () => {
  const both = [await company.join('ana'), await company.join('ana')];
  await settle();
  company.write(textOf('ana', 1), textOf('ben', 2));
  company.flow();
  await settle();
  expect(company.executed).toEqual(['words m1']);
  expect(both.map(({ messages }) => messages())).toEqual([['m1'], ['m1']]);
  expect(both[0]!.frames[0]).toBe(both[1]!.frames[0]);
});

test('other words are computed for themselves', async () => {
  await company.join('ana');
  await company.join('ana', { words: 'others' });
  await settle();
  company.write(textOf('ana', 1));
  company.flow();
  await settle();
  expect(company.executed.sort()).toEqual(['others m1', 'words m1']);
});

test('those whose rights give other answers get other payloads, of the same computation where they do not', async () => {
  const [ana, root, again] = [await company.join('ana'), await company.join('root'), await company.join('root')];
  await settle();
  company.write(textOf('ana', 1));
  company.flow();
  await settle();
  expect(company.executed.length).toBe(2);
  expect(ana.received).toEqual([{ cursor: writeEventCursor(1), message: 'm1' }]);
  expect(root.received).toEqual([{ cursor: writeEventCursor(1), message: 'm1', isAdministrator: true }]);
  expect(again.frames[0]).toBe(root.frames[0]);
});

test('what is of one person is computed for each person, once', async () => {
  company.makePersonal();
  const members = [await company.join('ana'), await company.join('root'), await company.join('root')];
  await settle();
  company.write(textOf('ana', 1), textOf('ana', 2));
  company.flow();
  await settle();
  expect(members.map(({ received }) => received.map(({ message, of }) => `${message} ${of}`))).toEqual([
    ['m1 ana', 'm2 ana'],
    ['m1 root', 'm2 root'],
    ['m1 root', 'm2 root'],
  ]);
  expect(company.executed.length).toBe(4);
});

test('a crowd that comes back shares what it missed', async () => {
  company.write(...Array.from({ length: 20 }, (_, n) => textOf('ana', n)));
  company.flow();
  const crowd = [];
  for (let n = 0; n < 50; n += 1) crowd.push(company.join('ana', { after: writeEventCursor(0) }));
  const joined = await Promise.all(crowd);
  for (let n = 0; n < 4; n += 1) await settle();
  for (const { messages } of joined) expect(messages().length).toBe(20);
  expect(company.executed.length).toBe(20);
});

test('whoever left hears nothing more', async () => {
  const [leaving, staying] = [await company.join('ana'), await company.join('ana')];
  await settle();
  leaving.leave();
  expect(await leaving.ended).toBeNull();
  company.write(textOf('ana', 1));
  company.flow();
  await settle();
  expect([leaving.messages(), staying.messages()]).toEqual([[], ['m1']]);
});

test('a cursor behind which something is no longer kept, or that never was, ends with advice', async () => {
  company.write(...Array.from({ length: 5 }, (_, n) => textOf('ana', n)));
  company.flow();
  company.forget(4);
  const old = await company.join('ana', { after: writeEventCursor(1) });
  const future = await company.join('ana', { after: writeEventCursor(99) });
  for (const { ended, received } of [old, future]) {
    expect(await ended).toMatchObject({ extensions: { code: 'CURSOR_TOO_OLD' } });
    expect(received).toEqual([]);
  }
  const fresh = await company.join('ana', { after: writeEventCursor(3) });
  await settle();
  expect(fresh.messages()).toEqual(['m3', 'm4']);
  await expect(company.join('ana', { after: 'nonsense' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('what cannot be computed ends the subscriptions that it was for, in front of it; resumed, they miss nothing', async () => {
  const [ana, ben] = [await company.join('ana'), await company.join('ben')];
  await settle();
  company.write(textOf('ana', 1));
  company.flow();
  await settle();
  company.failWith(new Error('broken'));
  company.write(textOf('ana', 2), textOf('ana', 3));
  company.flow();
  expect(await ana.ended).toEqual(new Error('broken'));
  company.failWith(undefined);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const again = await company.join('ana', { after: ana.received.at(-1)!.cursor });
  await settle();
  company.write(textOf('ben', 4));
  company.flow();
  await settle();
  expect(again.messages()).toEqual(['m2', 'm3']);
  expect(ben.messages()).toEqual(['m4']);
});

test('one person has so many subscriptions and no more; one that ended makes room', async () => {
  company.close();
  company = openCompany({ maxSubscriptions: 2 });
  const first = await company.join('ana');
  await company.join('ana');
  await expect(company.join('ana')).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
  await company.join('ben');
  first.leave();
  await company.join('ana');
});

test('rights that change decide over what stands behind the change, and not before it is heard', async () => {
  const { viewer } = (await company.people.hold('ben')) as Person;
  const ben = await company.join('ben');
  await settle();
  try {
    viewers.set('ben', { ...viewer!, role: 'ADMIN' });
    company.write(textOf('ana', 1), { type: 'access-changed' }, textOf('ana', 3));
    company.flow(1);
    await settle();
    // What is behind the stream is in the log already; nobody is told of it before the change was heard.
    const resumed = await company.join('ben', { after: writeEventCursor(0) });
    await settle();
    expect(resumed.messages()).toEqual([]);
    company.flow();
    await settle();
    expect([ben.messages(), resumed.messages()]).toEqual([['m3'], ['m3']]);
  } finally {
    viewers.set('ben', viewer!);
  }
});

test('whoever joins, leaves and comes back at any moment hears all from their cursor on, in order, each once', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), owner: fc.constantFrom('ana', 'ben') }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('flow' as const), most: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 5 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('return' as const), name: fc.constantFrom('ana', 'ben', 'root') }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const run = openCompany();
      try {
        const heard = new Map<
          string,
          { messages: string[]; after: string; session: Awaited<ReturnType<typeof run.join>> | undefined }
        >();
        for (const name of viewers.keys())
          heard.set(name, { messages: [], after: writeEventCursor(0), session: undefined });
        const comeBack = async (name: string) => {
          const state = heard.get(name)!;
          if (state.session !== undefined) {
            state.session.leave();
            state.messages.push(...state.session.messages());
            state.after = state.session.received.at(-1)?.cursor ?? state.after;
          }
          state.session = await run.join(name, { after: state.after });
        };
        const owners: string[] = [];
        for (const taken of steps) {
          if (taken.kind === 'write') {
            owners.push(taken.owner);
            run.write(textOf(taken.owner, owners.length));
          } else if (taken.kind === 'flow') run.flow(taken.most);
          else if (taken.kind === 'turns') for (let n = 0; n < taken.count; n += 1) await new Promise(setImmediate);
          else await comeBack(taken.name);
        }
        run.flow();
        for (const name of viewers.keys()) await comeBack(name);
        for (let n = 0; n < 3 * owners.length + 20; n += 1) await new Promise(setImmediate);
        for (const [name, { messages, session }] of heard) {
          const expected = owners.flatMap((owner, place) =>
            name === 'root' || owner === name ? [`m${place + 1}`] : [],
          );
          expect([...messages, ...session!.messages()]).toEqual(expected);
        }
      } finally {
        run.close();
      }
    }),
    { numRuns: 150 },
  );
});

import type { Viewer } from '@patchbay/access';
import type { DomainEvent, SequencedEvent } from '@patchbay/messaging';
import fc from 'fast-check';
import { ConnectedUsers } from './connected-users';
import { cursorOf, cursors, positionsOf, storedAt } from './events.testing';
import type { EventListener } from './event-stream';
import { LiveSubscriptions, type Outlet, type SubscriptionRequest } from './live-subscriptions';

const viewers = new Map<string, Viewer>(
  ['ana', 'ben', 'root'].map((id) => [
    id,
    {
      userId: id,
      role: id === 'root' ? 'ADMIN' : 'SALESPERSON',
      teamIds: new Set(),
      teamMateIds: new Set([id]),
      teamMateTeamIds: new Set(),
      teamMateTeamMateIds: new Set(),
    },
  ]),
);
const textOf = (owner: string, n: number): DomainEvent => ({
  type: 'message-added',
  messageId: `m${n}`,
  conversationId: `c-${owner}`,
  owners: { numberOwner: { kind: 'user', id: owner }, recordOwner: { kind: 'user', id: owner } },
});

const notificationTo = (userId: string, n: number): DomainEvent => ({
  type: 'notification-added',
  notificationId: `n${n}`,
  userId,
});

/** A log, and a stream of it that a test can keep behind. */
function openCompany({ maxSubscriptions = 100 } = {}) {
  const log: SequencedEvent[] = [];
  const listeners = new Set<EventListener>();
  let position = 0;
  let firstKept = 1;
  const executed: string[] = [];
  let failure: Error | undefined;
  let isPersonal = false;
  let reads = 0;
  let outdatedReads = 0;
  let gate: Promise<void> = Promise.resolve();
  const users = new ConnectedUsers({
    async readViewer(id) {
      const viewer = viewers.get(id);
      await gate;
      return viewer;
    },
    retry: (work) => work(),
    onError: (error) => {
      throw error;
    },
  });
  const live = new LiveSubscriptions({
    stream: {
      get position() {
        return { sequence: position, at: storedAt(position) };
      },
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    log: {
      ...positionsOf(() => log.filter(({ sequence }) => sequence >= firstKept)),
      after: async (sequence, limit) => {
        await new Promise(setImmediate);
        return log.filter((event) => event.sequence > sequence && event.sequence >= firstKept).slice(0, limit);
      },
    },
    cursors,
    users,
    createReads: () => (reads += 1),
    retry: (work) => work(),
    maxSubscriptions,
  });
  const requestOf = (
    audienceKey: string,
    after: string | null,
    topics: readonly string[],
  ): SubscriptionRequest<number> => ({
    audienceKey,
    topics,
    after,
    async compute({ event }, cursor, trace, read) {
      const message = 'messageId' in event ? event.messageId : 'notificationId' in event ? event.notificationId : '';
      executed.push(`${audienceKey} ${message}`);
      await new Promise(setImmediate);
      if (failure !== undefined) throw failure;
      if (read <= outdatedReads) return null;
      if (isPersonal) trace.isPersonal = true;
      const isAdministrator = trace.ask(({ role }) => role === 'ADMIN');
      return {
        cursor,
        message,
        ...(isPersonal ? { of: trace.viewer.userId } : {}),
        ...(isAdministrator ? { isAdministrator } : {}),
      };
    },
  });
  return {
    executed,
    users,
    write: (...events: DomainEvent[]) =>
      events.forEach((event) => log.push({ sequence: log.length + 1, at: storedAt(log.length + 1), event })),
    /** The stream passes on at most so many events. */
    flow(max = Infinity) {
      for (const end = Math.min(log.length, position + max); position < end; ) {
        const event = log[position]!;
        position = event.sequence;
        for (const listener of listeners) listener.receive(event);
      }
    },
    restart: () => listeners.forEach((listener) => listener.restart()),
    /** The log shows the event with its owner of today. */
    reassign: (sequence: number, owner: string) => {
      log[sequence - 1] = { sequence, at: storedAt(sequence), event: textOf(owner, sequence) };
    },
    /** What was read so far shows nothing. */
    outdateReads: () => (outdatedReads = reads),
    forget: (before: number) => (firstKept = before),
    failWith: (error: Error | undefined) => (failure = error),
    makePersonal: () => (isPersonal = true),
    holdReads: (until: Promise<void>) => void (gate = until),
    async join(
      name: string,
      {
        key = 'key',
        after = null as string | null,
        topics = ['message-added'] as readonly string[],
        isClosed = false,
      } = {},
    ) {
      const user = (await users.connect(name))!;
      const received: { cursor: string; message: string; of?: string; isAdministrator?: boolean }[] = [];
      const frames: Buffer[] = [];
      const take = (payload: Buffer) => {
        frames.push(payload);
        received.push(JSON.parse(payload.toString()) as never);
      };
      const outlet: Outlet = {
        send: take,
        sendAndWait: async (payload) => {
          if (isClosed) throw new Error('The socket is closed.');
          take(payload);
          await new Promise(setImmediate);
        },
      };
      const subscription = live.subscribe(requestOf(key, after, topics), user, outlet);
      return {
        received,
        frames,
        ended: subscription.ended,
        leave: () => subscription.leave(),
        reached: () => subscription.reached.sequence,
        messages: () => received.map(({ message }) => message),
      };
    },
    close: () => live.close(),
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

describe('LiveSubscriptions', () => {
  it('computes an event once for all who ask the same, and sends them the same bytes', async () => {
    const both = [await company.join('ana'), await company.join('ana')];
    await settle();
    company.write(textOf('ana', 1), textOf('ben', 2));
    company.flow();
    await settle();
    expect(company.executed).toEqual(['key m1']);
    expect(both.map(({ messages }) => messages())).toEqual([['m1'], ['m1']]);
    expect(both[0]!.frames[0]).toBe(both[1]!.frames[0]);
  });

  it('computes it again for those who ask something else', async () => {
    await company.join('ana');
    await company.join('ana', { key: 'others' });
    await settle();
    company.write(textOf('ana', 1));
    company.flow();
    await settle();
    expect(company.executed.sort()).toEqual(['key m1', 'others m1']);
  });

  it('computes it once for each set of rights', async () => {
    const [ana, root, again] = [await company.join('ana'), await company.join('root'), await company.join('root')];
    await settle();
    company.write(textOf('ana', 1));
    company.flow();
    await settle();
    expect(company.executed.length).toBe(2);
    expect(ana.received).toEqual([{ cursor: cursorOf(1), message: 'm1' }]);
    expect(root.received).toEqual([{ cursor: cursorOf(1), message: 'm1', isAdministrator: true }]);
    expect(again.frames[0]).toBe(root.frames[0]);
  });

  it('computes a personal payload once for each user', async () => {
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

  it('shares what a crowd missed that comes back together', async () => {
    company.write(...Array.from({ length: 20 }, (_, n) => textOf('ana', n)));
    company.flow();
    const crowd = [];
    for (let n = 0; n < 50; n += 1) crowd.push(company.join('ana', { after: cursorOf(0) }));
    const joined = await Promise.all(crowd);
    for (let n = 0; n < 4; n += 1) await settle();
    for (const { messages } of joined) expect(messages().length).toBe(20);
    expect(company.executed.length).toBe(20);
  });

  it('sends nothing more to a client that left', async () => {
    const [leaving, staying] = [await company.join('ana'), await company.join('ana')];
    await settle();
    leaving.leave();
    expect(await leaving.ended).toBeNull();
    company.write(textOf('ana', 1));
    company.flow();
    await settle();
    expect([leaving.messages(), staying.messages()]).toEqual([[], ['m1']]);
  });

  it('ends without an error if the socket is closed while it catches up', async () => {
    company.write(textOf('ana', 1), textOf('ana', 2));
    company.flow();
    const gone = await company.join('ana', { after: cursorOf(0), isClosed: true });
    expect(await gone.ended).toBeNull();
    expect(gone.received).toEqual([]);
  });

  it('resumes past what only a later release can read', async () => {
    const ofLater = [
      { type: 'call-missed', callId: 'c1' },
      { type: 'message-added', version: 2, message: {} },
    ];
    company.write(textOf('ana', 1), ...(ofLater as unknown as DomainEvent[]), textOf('ana', 2));
    company.flow();
    const ana = await company.join('ana', { after: cursorOf(0) });
    await settle();
    expect([ana.messages(), ana.reached()]).toEqual([['m1', 'm2'], 4]);
  });

  it('knows how far it got, whether events are for it or not', async () => {
    company.write(...Array.from({ length: 60 }, (_, n) => textOf(n % 2 === 0 ? 'ana' : 'ben', n)));
    company.flow();
    const ana = await company.join('ana', { after: cursorOf(0) });
    for (let last = 0; last < 59; last = ana.messages().length * 2 - 1) {
      // What it has not got is not behind it.
      expect(ana.reached()).toBeLessThanOrEqual(Math.max(0, last) + 1);
      await new Promise(setImmediate);
    }
    await settle();
    expect(ana.reached()).toBe(60);
    company.write(textOf('ben', 61), textOf('ana', 62), textOf('ben', 63));
    company.flow();
    expect(ana.reached()).toBe(60);
    await settle();
    expect([ana.messages().at(-1), ana.reached()]).toEqual(['m62', 63]);
  });

  it('ends with advice if the cursor is too old or ahead of all events', async () => {
    company.write(...Array.from({ length: 5 }, (_, n) => textOf('ana', n)));
    company.flow();
    company.forget(4);
    const old = await company.join('ana', { after: cursorOf(1) });
    const future = await company.join('ana', { after: cursorOf(99) });
    for (const { ended, received } of [old, future]) {
      expect(await ended).toMatchObject({ code: 'CURSOR_TOO_OLD' });
      expect(received).toEqual([]);
    }
    const fresh = await company.join('ana', { after: cursorOf(4) });
    await settle();
    expect(fresh.messages()).toEqual(['m4']);
    await expect(company.join('ana', { after: 'nonsense' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('refuses the cursor of an event that another one has replaced since', async () => {
    company.write(...Array.from({ length: 5 }, (_, n) => textOf('ana', n)));
    company.flow();
    const after = cursors.write({ sequence: 3, at: storedAt(3) - 1 });
    const { ended } = await company.join('ana', { after });
    expect(await ended).toMatchObject({ code: 'CURSOR_TOO_OLD' });
  });

  it('ends every subscription when the log is another one', async () => {
    const sessions = [await company.join('ana'), await company.join('ben'), await company.join('root')];
    await settle();
    company.restart();
    for (const { ended } of sessions) expect(await ended).toMatchObject({ code: 'CURSOR_TOO_OLD' });
  });

  it('ends the subscriptions that an event cannot be computed for, before that event: resumed, they miss nothing', async () => {
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

  it('limits the subscriptions of a user; one that ended makes room', async () => {
    company.close();
    company = openCompany({ maxSubscriptions: 2 });
    const first = await company.join('ana');
    await company.join('ana');
    await expect(company.join('ana')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await company.join('ben');
    first.leave();
    await company.join('ana');
  });

  it('authorizes the events after a change of rights by the new rights, and none of them before it heard the change', async () => {
    const viewer = viewers.get('ben');
    const ben = await company.join('ben');
    await settle();
    try {
      viewers.set('ben', { ...viewer!, role: 'ADMIN' });
      company.write(textOf('ana', 1), { type: 'access-changed' }, textOf('ana', 3));
      company.flow(1);
      await settle();
      // The log is ahead of the stream: no event after a change that was not heard yet goes out.
      const resumed = await company.join('ben', { after: cursorOf(0) });
      await settle();
      expect(resumed.messages()).toEqual([]);
      company.flow();
      await settle();
      expect([ben.messages(), resumed.messages()]).toEqual([['m3'], ['m3']]);
    } finally {
      viewers.set('ben', viewer!);
    }
  });

  it('reads owners again that are older than the rights it has, while it catches up', async () => {
    company.write(textOf('ben', 1), textOf('ana', 2));
    company.flow();
    const viewer = viewers.get('ben')!;
    const team: Viewer = { ...viewer, role: 'ADMIN' };
    viewers.set('ben', team);
    try {
      const ben = await company.join('ben', { after: cursorOf(0) });
      // He has the first one while the number of the second becomes his own and he loses his other rights.
      for (let n = 0; ben.messages().length === 0 && n < 100; n += 1) await new Promise(setImmediate);
      company.reassign(2, 'ben');
      viewers.set('ben', { ...viewer });
      company.write({ type: 'access-changed' });
      company.flow();
      await settle();
      expect(ben.messages()).toEqual(['m1', 'm2']);
    } finally {
      viewers.set('ben', viewer);
    }
  });

  it('brings a live event to who sees it by the owners of now, if rights change before it is delivered', async () => {
    const viewer = viewers.get('ben')!;
    viewers.set('ben', { ...viewer, role: 'ADMIN' });
    try {
      const ben = await company.join('ben');
      await settle();
      company.write(textOf('ana', 1), textOf('ana', 2));
      company.flow(2);
      // Before they go out, the number of the first becomes his own, and he loses his other rights.
      company.reassign(1, 'ben');
      viewers.set('ben', viewer);
      company.write({ type: 'access-changed' });
      company.flow();
      await settle();
      expect(ben.messages()).toEqual(['m1']);
    } finally {
      viewers.set('ben', viewer);
    }
  });

  it('computes again what was computed for nobody before the owners changed', async () => {
    company.write(textOf('ana', 1));
    company.flow();
    const root = await company.join('root', { after: cursorOf(0) });
    await settle();
    company.outdateReads();
    const ana = await company.join('ana', { after: cursorOf(0) });
    await settle();
    expect([root.messages(), ana.messages()]).toEqual([['m1'], ['m1']]);
  });

  it('waits for the new rights before it sends an event after a change', async () => {
    const viewer = viewers.get('ben');
    const ben = await company.join('ben');
    await settle();
    let openGate: () => void = () => undefined;
    try {
      company.holdReads(new Promise<void>((resolve) => (openGate = resolve)));
      viewers.set('ben', { ...viewer!, role: 'VIEWER' });
      company.write({ type: 'access-changed' }, textOf('ben', 2));
      company.flow();
      await settle();
      viewers.set('ben', { ...viewer!, role: 'ADMIN' });
      company.write({ type: 'access-changed' }, textOf('ana', 4));
      company.flow();
      await settle();
      expect(ben.messages()).toEqual([]);
      company.holdReads(Promise.resolve());
      openGate();
      await settle();
      // When they are delivered, he may see both.
      expect(ben.messages()).toEqual(['m2', 'm4']);
    } finally {
      viewers.set('ben', viewer!);
    }
  });

  it('ends the subscriptions of a user who is gone', async () => {
    const viewer = viewers.get('ben');
    const ben = await company.join('ben');
    await settle();
    try {
      viewers.delete('ben');
      company.write({ type: 'access-changed' }, textOf('ben', 2));
      company.flow();
      expect(await ben.ended).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(ben.messages()).toEqual([]);
    } finally {
      viewers.set('ben', viewer!);
    }
  });

  it('brings several kinds of events to one subscription, with one cursor', async () => {
    const topics = ['message-added', 'message-added:c-ana', 'notification-added'];
    company.write(textOf('ana', 1), notificationTo('ana', 2), notificationTo('ben', 3));
    company.flow();
    const ana = await company.join('ana', { topics, after: cursorOf(0) });
    await settle();
    company.write(textOf('ana', 4), textOf('ben', 5), notificationTo('ana', 6));
    company.flow();
    await settle();
    expect(ana.received).toEqual([
      { cursor: cursorOf(1), message: 'm1' },
      { cursor: cursorOf(2), message: 'n2' },
      { cursor: cursorOf(4), message: 'm4' },
      { cursor: cursorOf(6), message: 'n6' },
    ]);
  });

  it('tells a client that resumes the current state of each thing once, and a live one of each change', async () => {
    const topics = ['message-added', 'message-updated', 'viewer-updated'];
    const changeOf = (n: number): DomainEvent => ({ ...textOf('ana', n), type: 'message-updated' }) as DomainEvent;
    const live = await company.join('ana', { topics });
    await settle();
    company.write(textOf('ana', 1), changeOf(1), textOf('ana', 2), changeOf(9), changeOf(1), changeOf(9));
    company.flow();
    await settle();
    expect(live.messages()).toEqual(['m1', 'm1', 'm2', 'm9', 'm1', 'm9']);
    const resumed = await company.join('ana', { topics, after: cursorOf(0) });
    await settle();
    expect(resumed.messages()).toEqual(['m1', 'm2', 'm9']);
    company.write(changeOf(1), changeOf(1));
    company.flow();
    await settle();
    expect(resumed.messages()).toEqual(['m1', 'm2', 'm9', 'm1', 'm1']);
    // It shares what was read for the other one a moment ago, which lacks the latest change.
    const later = await company.join('ana', { topics, after: cursorOf(1) });
    await settle();
    expect(later.messages()).toEqual(['m1', 'm2', 'm9', 'm1']);
  });

  it('brings a client that joins, leaves and resumes at any moment every event after its cursor, in order, once', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('write' as const), owner: fc.constantFrom('ana', 'ben') }),
      },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('flow' as const), max: fc.integer({ min: 1, max: 4 }) }) },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 5 }) }),
      },
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
          for (const name of viewers.keys()) heard.set(name, { messages: [], after: cursorOf(0), session: undefined });
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
            } else if (taken.kind === 'flow') run.flow(taken.max);
            else if (taken.kind === 'turns') for (let n = 0; n < taken.count; n += 1) await new Promise(setImmediate);
            else await comeBack(taken.name);
          }
          run.flow();
          for (const name of viewers.keys()) await comeBack(name);
          for (let n = 0; n < 3 * owners.length + 20; n += 1) await new Promise(setImmediate);
          for (const [name, { messages, session }] of heard) {
            const expected = owners.flatMap((owner, index) =>
              name === 'root' || owner === name ? [`m${index + 1}`] : [],
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
});

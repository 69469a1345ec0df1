import type { Viewer } from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';
import { ConnectedUsers } from './connected-users';

const viewer = (userId: string, role: Viewer['role'] = 'SALESPERSON'): Viewer => ({
  userId,
  role,
  teamIds: new Set(),
  teamMateIds: new Set(),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});

const textTo = (kind: 'user' | 'team', id: string): DomainEvent => ({
  type: 'message-added',
  messageId: 'm',
  conversationId: 'c',
  owners: { numberOwner: { kind, id }, recordOwner: { kind: 'user', id: 'stranger' } },
});

function open(known: Map<string, Viewer>) {
  const reads: string[] = [];
  const errors: unknown[] = [];
  let gate: Promise<void> = Promise.resolve();
  const users = new ConnectedUsers({
    async readViewer(id) {
      reads.push(id);
      const found = known.get(id);
      await gate;
      return found;
    },
    retry: (work) => work(),
    onError: (error) => errors.push(error),
  });
  const reached = (event: DomainEvent) => [...users.reachedBy(event)].map(({ externalId }) => externalId).sort();
  return { users, reached, reads, errors, hold: (until: Promise<void>) => void (gate = until) };
}

describe('ConnectedUsers', () => {
  it('reads each user once, whatever the number of their sockets', async () => {
    const { users, reads } = open(
      new Map([
        ['ana', viewer('a')],
        ['ben', viewer('b')],
      ]),
    );
    const [ana, again, ben, nobody] = await Promise.all(
      ['ana', 'ana', 'ben', 'nobody'].map((externalId) => users.connect(externalId)),
    );
    expect(reads).toEqual(['ana', 'ben', 'nobody']);
    expect(again).toBe(ana);
    expect(ana).toMatchObject({ viewer: { userId: 'a' }, sockets: 2 });
    expect(ben).toMatchObject({ viewer: { userId: 'b' }, sockets: 1 });
    expect(nobody).toBeUndefined();
  });

  it('tells those who watch a user of the rights after each change, until they stop', async () => {
    const known = new Map([['ana', viewer('a')]]);
    const { users } = open(known);
    const ana = await users.connect('ana');
    const seen: (Viewer['role'] | undefined)[] = [];
    const watch = { viewerChanged: (now: Viewer | undefined) => void seen.push(now?.role) };
    ana!.watchers.add(watch);
    const change = async (now: Viewer | undefined) => {
      if (now === undefined) known.delete('ana');
      else known.set('ana', now);
      users.renew();
      await users.settled();
    };
    await change(viewer('a', 'SALES_MANAGER'));
    await change(undefined);
    ana!.watchers.delete(watch);
    await change(viewer('a'));
    expect(seen).toEqual(['SALES_MANAGER', undefined]);
  });

  it('forgets a user with their last socket, and reads them again', async () => {
    const { users, reads } = open(new Map([['ana', viewer('a')]]));
    const [first, second] = [await users.connect('ana'), await users.connect('ana')];
    users.disconnect(first!);
    expect(second?.sockets).toBe(1);
    users.disconnect(second!);
    expect(await users.connect('ana')).not.toBe(first);
    expect(reads.length).toBe(2);
  });

  it('reads the rights of everyone when they change, and ends the subscriptions of a user who is gone', async () => {
    const known = new Map([
      ['ana', viewer('a')],
      ['ben', viewer('b')],
    ]);
    const { users } = open(known);
    const [ana, ben] = [await users.connect('ana'), await users.connect('ben')];
    const ended: unknown[] = [];
    ben!.subscriptions.add({ end: (reason) => ended.push(reason) });
    known.set('ana', viewer('a', 'ADMIN'));
    known.delete('ben');
    users.renew();
    await users.settled();
    expect(ana?.viewer?.role).toBe('ADMIN');
    expect(ben?.viewer).toBeUndefined();
    expect(ended).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('finds users by the owners of what they may see, as their rights are now', async () => {
    const known = new Map([
      ['ana', viewer('a')],
      ['ben', viewer('b')],
      ['vera', viewer('v', 'VIEWER')],
    ]);
    const { users, reached } = open(known);
    const [ana, ben] = [await users.connect('ana'), await users.connect('ben')];
    await users.connect('ana');
    await users.connect('vera');
    const events = [textTo('user', 'a'), textTo('user', 'b'), textTo('team', 't')];
    expect(events.map(reached)).toEqual([['ana'], ['ben'], []]);
    expect(reached({ type: 'notification-added', notificationId: 'n', userId: 'v' })).toEqual(['vera']);
    known.set('ana', { ...viewer('a'), teamIds: new Set(['t']) });
    known.set('vera', viewer('v', 'ADMIN'));
    known.delete('ben');
    users.renew();
    await users.settled();
    expect(events.map(reached)).toEqual([['ana', 'vera'], ['vera'], ['ana', 'vera']]);
    users.disconnect(ana!);
    users.disconnect(ben!);
    expect(events.map(reached)).toEqual([['ana', 'vera'], ['vera'], ['ana', 'vera']]);
    users.disconnect(ana!);
    expect(events.map(reached)).toEqual([['vera'], ['vera'], ['vera']]);
  });

  it('does not go back to old rights if a read that began before the change ends after it', async () => {
    const known = new Map([
      ['ana', viewer('a')],
      ['ben', viewer('b')],
    ]);
    const { users, hold } = open(known);
    await users.connect('ben');
    let openGate: () => void = () => undefined;
    hold(new Promise<void>((resolve) => (openGate = resolve)));
    const connecting = users.connect('ana');
    await new Promise(setImmediate);
    hold(Promise.resolve());
    known.set('ana', viewer('a', 'ADMIN'));
    users.renew();
    await users.settled();
    openGate();
    expect((await connecting)?.viewer?.role).toBe('ADMIN');
  });

  it('rejects the sockets that wait for a read that fails, and keeps nothing of it', async () => {
    const known = new Map([['ana', viewer('a')]]);
    const { users, hold } = open(known);
    hold(Promise.reject(new Error('away')));
    await expect(users.connect('ana')).rejects.toThrow('away');
    hold(Promise.resolve());
    expect(await users.connect('ana')).toMatchObject({ sockets: 1 });
  });

  it('reads changed rights until it succeeds: outdated ones decide nothing', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      const known = new Map([['ana', viewer('a')]]);
      const { users, hold, errors } = open(known);
      const ana = await users.connect('ana');
      known.set('ana', viewer('a', 'ADMIN'));
      hold(Promise.reject(new Error('broken')));
      users.renew();
      await new Promise(setImmediate);
      expect(errors).toEqual([new Error('broken')]);
      hold(Promise.resolve());
      let isSettled = false;
      const settled = users.settled().then(() => (isSettled = true));
      await new Promise(setImmediate);
      expect(isSettled).toBe(false);
      await jest.advanceTimersByTimeAsync(1_000);
      await settled;
      expect(ana?.viewer?.role).toBe('ADMIN');
    } finally {
      jest.useRealTimers();
    }
  });
});

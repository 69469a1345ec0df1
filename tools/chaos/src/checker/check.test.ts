import type { Observations, Restore, Send, StoredMessage, Text, WatcherEntry } from '../observations';
import { check } from './check';

type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };
/** What went well, for a test to change. */
type World = {
  texts: Changing<Text>[];
  sends: Changing<Send>[];
  taken: { id: string; body: string; from: string; to: string }[];
  refused: string[];
  reports: { eventId: string; body: string; status: 'sent' | 'delivered'; acknowledgedAt: number | null }[];
  messages: Changing<StoredMessage>[];
  receipts: { eventId: string; state: string; cause: string | null }[];
  overdueJobs: { name: string; lastError: string | null }[];
  waitingEvents: number;
  entries: Record<'ana' | 'ben' | 'root', WatcherEntry[]>;
  restores: Restore[];
};

const numbers = { ana: '+12025550101', ben: '+12025550102' };
const customers = { ana: '+14152000001', ben: '+14152000002' };

/** Two sellers with a customer each, three texts in and two out for each of them, and three watchers. */
function whole(): World {
  const world: World = {
    ...{ texts: [], sends: [], taken: [], refused: [], reports: [], messages: [], receipts: [], overdueJobs: [] },
    waitingEvents: 0,
    entries: { ana: [], ben: [], root: [] },
    restores: [],
  };
  for (const seller of ['ana', 'ben'] as const) {
    const [ours, theirs] = [numbers[seller], customers[seller]];
    const message = (body: string, direction: StoredMessage['direction'], status: string, at: number) => {
      world.messages.push({
        ...{ id: `id of ${body}`, body, direction, status, isInDoubt: false, problem: null, createdAt: at },
        ...{ customer: theirs, number: ours, numberOwner: seller, recordOwner: seller },
        updates: direction === 'INBOUND' ? 0 : 2,
      });
      for (const name of [seller, 'root'] as const) {
        world.entries[name].push({ kind: 'added', body, status: direction === 'INBOUND' ? status : 'QUEUED' });
        if (direction === 'OUTBOUND')
          for (const step of ['SENT', status]) world.entries[name].push({ kind: 'updated', body, status: step });
      }
    };
    for (const place of [0, 1, 2]) {
      const body = `${seller} ${place} in`;
      const eventId = `event ${body}`;
      world.texts.push({ body, eventId, from: theirs, to: ours, seller, place, acknowledgedAt: 100 + place });
      world.receipts.push({ eventId, state: 'ROUTED', cause: null });
      message(body, 'INBOUND', 'RECEIVED', 100 + place);
    }
    for (const place of [0, 1]) {
      const body = `${seller} ${place} out`;
      world.sends.push({ body, from: ours, to: theirs, seller, place, acceptedAt: 200 + place, refusal: null });
      world.taken.push({ id: `send_id of ${body}`, body, from: ours, to: theirs });
      for (const status of ['sent', 'delivered'] as const)
        world.reports.push({ eventId: `${status} ${body}`, body, status, acknowledgedAt: 300 });
      message(body, 'OUTBOUND', 'DELIVERED', 200 + place);
    }
  }
  return world;
}

function observe({ entries, ...world }: World): Observations {
  return {
    texts: world.texts,
    sends: world.sends,
    carrier: { taken: world.taken, refused: world.refused, reports: world.reports },
    watchers: Object.entries(entries).map(([name, list]) => ({
      name,
      sellers: name === 'root' ? ['ana', 'ben'] : [name],
      entries: list,
    })),
    database: {
      messages: world.messages,
      receipts: world.receipts,
      overdueJobs: world.overdueJobs,
      waitingEvents: world.waitingEvents,
    },
    restores: world.restores,
  };
}

const findingsOf = (change: (world: World) => void) => {
  const world = whole();
  change(world);
  return check(observe(world));
};
const kindsOf = (change: (world: World) => void) => [...new Set(findingsOf(change).violations.map(({ kind }) => kind))];
const remove = <Item>(list: Item[], is: (item: Item) => boolean): Item => list.splice(list.findIndex(is), 1)[0]!;
const messageOf = ({ messages }: World, body: string) => messages.find((message) => message.body === body)!;
/** Takes a message out of the database and out of all sockets, so that only its loss is left to find. */
const forget = (world: World, body: string) => {
  remove(world.messages, (message) => message.body === body);
  for (const list of Object.values(world.entries))
    while (list.some((entry) => 'body' in entry && entry.body === body))
      remove(list, (entry) => 'body' in entry && entry.body === body);
};

test('a run in which all went well has no violation', () => {
  expect(findingsOf(() => undefined).violations).toEqual([]);
});

describe('one mistake is found, and called by its name:', () => {
  test.each<[string, string, (world: World) => void]>([
    ['an acknowledged text that is not stored', 'lost', (world) => forget(world, 'ana 1 in')],
    [
      'a text without a receipt',
      'lost',
      (world) => {
        forget(world, 'ana 1 in');
        remove(world.receipts, ({ eventId }) => eventId === 'event ana 1 in');
      },
    ],
    [
      'a quarantined text',
      'lost',
      (world) => {
        forget(world, 'ana 1 in');
        world.receipts.find(({ eventId }) => eventId === 'event ana 1 in')!.state = 'QUARANTINED';
      },
    ],
    [
      'a text that is stored twice',
      'duplicated',
      (world) => world.messages.push({ ...messageOf(world, 'ana 1 in'), id: 'another' }),
    ],
    [
      'a message that nobody wrote',
      'duplicated',
      (world) => world.messages.push({ ...messageOf(world, 'ana 1 in'), body: 'Nobody’s' }),
    ],
    [
      'a text that is stored after a later one',
      'out of order',
      (world) => (messageOf(world, 'ana 0 in').createdAt = 150),
    ],
    ['a text with another seller', 'misplaced', (world) => (messageOf(world, 'ana 1 in').recordOwner = 'ben')],
    ['a text at another number', 'misplaced', (world) => (messageOf(world, 'ana 1 in').number = numbers.ben)],
    [
      'a text that waits forever',
      'stuck',
      (world) => {
        forget(world, 'ana 1 in');
        world.receipts.find(({ eventId }) => eventId === 'event ana 1 in')!.state = 'PENDING';
      },
    ],
    ['a job that is left', 'stuck', (world) => world.overdueJobs.push({ name: 'deliver-message', lastError: null })],
    ['an event that is left', 'stuck', (world) => (world.waitingEvents = 1)],
    ['a send that is not stored', 'lost', (world) => forget(world, 'ben 1 out')],
    ['a send that was refused', 'lost', (world) => (world.sends[0]!.refusal = 'FORBIDDEN')],
    ['a send that the carrier never got', 'lost', (world) => remove(world.taken, ({ body }) => body === 'ben 1 out')],
    [
      'a send that the carrier got twice',
      'duplicated',
      (world) => world.taken.push({ ...world.taken[0]!, id: 'another' }),
    ],
    [
      'a send that the carrier got after a later one',
      'out of order',
      (world) => world.taken.unshift(world.taken.pop()!),
    ],
    ['a send to another customer', 'leaked', (world) => (world.taken[0]!.to = customers.ben)],
    [
      'a text at the carrier that nobody sent',
      'leaked',
      (world) => world.taken.push({ ...world.taken[0]!, body: 'Nobody’s' }),
    ],
    [
      'a refused send without its reason',
      'wrong status',
      (world) => {
        world.refused.push('ana 0 out');
        remove(world.taken, ({ body }) => body === 'ana 0 out');
      },
    ],
    [
      'a status that is not the carrier’s last',
      'wrong status',
      (world) => {
        messageOf(world, 'ana 1 out').status = 'SENT';
        for (const list of [world.entries.ana, world.entries.root]) {
          const last = list.findIndex(
            (entry) => entry.kind === 'updated' && entry.body === 'ana 1 out' && entry.status === 'DELIVERED',
          );
          list[last] = { kind: 'updated', body: 'ana 1 out', status: 'SENT' };
        }
      },
    ],
    [
      'an event for somebody else',
      'leaked',
      ({ entries }) => entries.ben.push({ kind: 'updated', body: 'ana 1 in', status: 'RECEIVED' }),
    ],
    [
      'an event that did not come',
      'missed event',
      ({ entries }) => remove(entries.root, (entry) => entry.kind === 'added' && entry.body === 'ana 2 in'),
    ],
    [
      'a change that did not come',
      'missed event',
      ({ entries }) => remove(entries.ana, ({ kind }) => kind === 'updated'),
    ],
    [
      'a final status that did not come',
      'missed event',
      ({ entries }) => remove(entries.ana, (entry) => entry.kind === 'updated' && entry.status === 'DELIVERED'),
    ],
    [
      'a change that did not come long after the client resumed',
      'missed event',
      ({ entries }) => {
        remove(entries.ana, (entry) => entry.kind === 'updated' && entry.status === 'SENT');
        entries.ana.unshift({ kind: 'resumed', at: -60_000 });
      },
    ],
    [
      'all changes of a message that was new when the client resumed',
      'missed event',
      ({ entries }) => {
        entries.ana = entries.ana.filter(({ kind }) => kind !== 'updated');
        entries.ana.push({ kind: 'resumed', at: 250 });
      },
    ],
    ['an event that came twice', 'repeated event', ({ entries }) => entries.ana.push(entries.ana[0]!)],
    [
      'a change that came twice',
      'repeated event',
      ({ entries }) => entries.ana.push({ kind: 'updated', body: 'ana 1 out', status: 'DELIVERED' }),
    ],
    ['events in the wrong order', 'out of order', ({ entries }) => entries.ana.push(entries.ana.shift()!)],
  ])('%s', (_name, kind, change) => {
    expect(kindsOf(change)).toContain(kind);
  });
});

test('a client that resumes may get the latest state without the changes before it', () => {
  const world = whole();
  remove(world.entries.ana, (entry) => entry.kind === 'updated' && entry.status === 'SENT');
  world.entries.ana.push({ kind: 'resumed', at: 250 });
  const { violations, explained } = check(observe(world));
  expect(violations).toEqual([]);
  expect(explained.get('changes that a later state covers, for a client that resumed')).toBe(1);
});

describe('after an older state was restored', () => {
  const body = 'ana 2 in';
  const restoreWithout = (pointAt: number): Restore => ({
    pointAt,
    restoredAt: 160,
    lostReceipts: [`event ${body}`],
    lostMessages: [{ id: `id of ${body}`, body }],
  });
  const lose = (world: World, restore: Restore) => {
    world.restores.push(restore);
    remove(world.messages, (message) => message.body === body);
    remove(world.receipts, ({ eventId }) => eventId === `event ${body}`);
  };
  const reload = (world: World) => {
    for (const [name, list] of Object.entries(world.entries))
      list.push({
        kind: 'reloaded',
        messages: world.messages.filter(({ numberOwner }) => name === 'root' || numberOwner === name),
      });
  };

  test('a text of the minutes that are gone is counted, and is no violation', () => {
    const { violations, explained } = findingsOf((world) => {
      lose(world, restoreWithout(102));
      reload(world);
    });
    expect(violations).toEqual([]);
    expect(explained.get('texts lost with the restored minutes')).toBe(1);
  });

  test('a text that was acknowledged before is a loss', () => {
    expect(
      kindsOf((world) => {
        lose(world, restoreWithout(103));
        reload(world);
      }),
    ).toEqual(['lost']);
  });

  test('a text that the restore did not take is a loss', () => {
    expect(
      kindsOf((world) => {
        lose(world, { ...restoreWithout(102), lostReceipts: [] });
        reload(world);
      }),
    ).toEqual(['lost']);
  });

  test('a watcher that does not learn of it is found', () => {
    expect(kindsOf((world) => lose(world, restoreWithout(102)))).toEqual(['missed event']);
  });

  test('a report of the minutes that are gone leaves the status before it', () => {
    const { violations, explained } = findingsOf((world) => {
      messageOf(world, 'ana 1 out').status = 'SENT';
      world.restores.push({ pointAt: 290, restoredAt: 310, lostReceipts: ['delivered ana 1 out'], lostMessages: [] });
      reload(world);
    });
    expect(violations).toEqual([]);
    expect(explained.get('reports lost with the restored minutes')).toBe(1);
  });

  test('a second send is explained only if the first message is forgotten', () => {
    const twice = (world: World) => world.taken.push({ ...world.taken[0]!, id: 'send_forgotten' });
    const restore = {
      pointAt: 200,
      restoredAt: 210,
      lostReceipts: [],
      lostMessages: [{ id: 'forgotten', body: 'ana 0 out' }],
    };
    const { violations, explained } = findingsOf((world) => {
      twice(world);
      world.restores.push(restore);
    });
    expect(violations).toEqual([]);
    expect(explained.get('sent again because the restored state forgot the send')).toBe(1);
    expect(kindsOf(twice)).toEqual(['duplicated']);
  });
});

test('a send in doubt that is marked so is counted, and one that is not marked is lost', () => {
  const doubt = (isInDoubt: boolean) => (world: World) => {
    remove(world.taken, ({ body }) => body === 'ana 1 out');
    Object.assign(messageOf(world, 'ana 1 out'), {
      isInDoubt,
      problem: isInDoubt ? 'It may or may not have been sent.' : null,
    });
  };
  expect(findingsOf(doubt(true)).violations).toEqual([]);
  expect(findingsOf(doubt(true)).explained.get('in doubt, and marked so')).toBe(1);
  expect(kindsOf(doubt(false))).toEqual(['lost']);
});

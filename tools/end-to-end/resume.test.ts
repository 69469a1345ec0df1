import { createEventCursors } from '@patchbay/live';
import { connectPersistence } from '@patchbay/persistence';
import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { setTimeout as pause } from 'node:timers/promises';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/** A subscription resumes from its cursor: missed events come first, in order, once each. */
describe('a subscription that resumes', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterAll(() => patchbay.close());

  interface Added {
    messageAdded: { cursor: string; message: { body: string } };
  }
  const added = 'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }';
  const bodiesOf = (received: readonly { readonly data?: Added | null }[]) =>
    received.map(({ data }) => data?.messageAdded.message.body);
  const now = async () => (await ana.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
  const readCursors = async () => {
    const sql = "SELECT value FROM setting WHERE key = 'event_cursor_key'";
    const [key] = await patchbay.database.query<{ value: string }>(sql);
    return createEventCursors(Buffer.from(key!.value, 'base64'));
  };
  const text = (body: string) => patchbay.text(customers.maya, numbers.ana, body);
  const textAll = async (bodies: readonly string[]) => {
    for (const body of bodies) await text(body);
  };
  const inLanes = (bodies: readonly string[]) =>
    Promise.all(
      [customers.maya, customers.harbor, '+13125550142', '+13125550143'].map(async (from, lane, lanes) => {
        for (const body of bodies.filter((_, place) => place % lanes.length === lane))
          await patchbay.text(from, numbers.ana, body);
      }),
    );
  const isThere = (body: string) =>
    waitFor(
      async () =>
        JSON.stringify(await ana.run('{ conversations { edges { node { lastMessage { body } } } } }')).includes(
          `"${body}"`,
        ),
      { limitMs: 30_000 },
    );
  const named = (name: string, count: number) => Array.from({ length: count }, (_, place) => `${name} ${place + 1}`);

  test('from the cursor that was read before the data misses nothing and repeats nothing', async () => {
    const after = await now();
    await textAll(['One', 'Two']);
    await isThere('Two');
    const live = (await patchbay.connect('ana')).subscribe<Added>(added, { after });
    await live.at(1);
    await textAll(['Three', 'Four']);
    await live.at(3);
    expect(bodiesOf(live.received)).toEqual(['One', 'Two', 'Three', 'Four']);

    const again = (await patchbay.connect('ana')).subscribe<Added>(added, {
      after: live.received[1]!.data!.messageAdded.cursor,
    });
    await again.at(1);
    expect(bodiesOf(again.received)).toEqual(['Three', 'Four']);
  });

  test('after many missed events, while many more happen, misses nothing', async () => {
    const after = await now();
    // More than one read of the log. Several customers, because texts of one customer are routed one after the other.
    const missed = named('Missed', 600);
    await inLanes(missed);
    await waitFor(
      async () => (await patchbay.database.query("SELECT 1 FROM message WHERE body LIKE 'Missed%'")).length === 600,
      { limitMs: 40_000 },
    );
    const others = inLanes(named('In between', 100));
    const live = (await patchbay.connect('ana')).subscribe<Added>(added, { after });
    await others;
    await waitFor(() => live.received.length >= 700, { what: 'all texts', limitMs: 30_000 });
    await text('Last');
    await live.at(700);
    expect(new Set(bodiesOf(live.received)).size).toBe(701);
    const cursors = await readCursors();
    const places = live.received.map(({ data }) => cursors.read(data!.messageAdded.cursor).sequence);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  }, 90_000);

  test('from a deleted event is refused with advice that works', async () => {
    const after = await now();
    await textAll(['Old', 'Older']);
    await isThere('Older');
    const kept = await now();
    await pause(5);
    await text('Young');
    await isThere('Young');
    const { at: keptAt } = (await readCursors()).read(kept);
    const persistence = await connectPersistence({ url: patchbay.database.url, applicationName: 'test', poolSize: 1 });
    try {
      const before = new Date(keptAt + 1);
      expect(await persistence.retention.remove('events', before)).toBeGreaterThan(0);
      expect(await persistence.retention.remove('events', before)).toBe(0);
    } finally {
      await persistence.close();
    }

    const subscriber = await patchbay.connect('ana');
    const stale = subscriber.subscribe<Added>(added, { after });
    await waitFor(() => stale.ended());
    expect(stale.received).toEqual([
      {
        data: null,
        errors: [
          expect.objectContaining({
            message: expect.stringContaining('eventCursor') as string,
            extensions: { code: 'CURSOR_TOO_OLD' },
          }),
        ],
      },
    ]);
    // The last deleted event is still a valid cursor: everything after it is in the log.
    const fresh = subscriber.subscribe<Added>(added, { after: kept });
    expect((await fresh.at(0)).messageAdded.message.body).toBe('Young');
    const advised = subscriber.subscribe<Added>(added, { after: await now() });
    await text('Newest');
    expect((await advised.at(0)).messageAdded.message.body).toBe('Newest');
  });

  test('still gets the right sequence numbers after all events were deleted', async () => {
    const before = await now();
    const persistence = await connectPersistence({ url: patchbay.database.url, applicationName: 'test', poolSize: 1 });
    try {
      await persistence.retention.remove('events', new Date(Date.now() + 2 * 86_400_000));
      expect((await persistence.eventLog.last()).sequence).toBeGreaterThan(0);
    } finally {
      await persistence.close();
    }
    const live = (await patchbay.connect('ana')).subscribe<Added>(added, { after: before });
    await text('After all');
    expect((await live.at(0)).messageAdded.message.body).toBe('After all');
  });

  test('ends and is refused after an older state was restored, even when as much has happened again', async () => {
    const events = () => patchbay.database.query<{ id: string }>('SELECT id FROM outbox ORDER BY id');
    const [restoredUntil] = (await events()).slice(-1);
    const open = (await patchbay.connect('ana')).subscribe<Added>(added);
    for (let n = 0; n < 3; n += 1) await text(`Lost ${n}`);
    const { cursor } = (await open.at(2)).messageAdded;
    await patchbay.database.query('DELETE FROM outbox WHERE id > $1', [restoredUntil!.id]);
    await waitFor(() => open.ended());
    expect(open.received.at(-1)?.errors?.[0]?.extensions).toEqual({ code: 'CURSOR_TOO_OLD' });

    const resume = async () => {
      const live = (await patchbay.connect('ana')).subscribe<Added>(added, { after: cursor });
      await waitFor(() => live.ended());
      return live.received[0]?.errors?.[0]?.extensions;
    };
    expect(await resume()).toEqual({ code: 'CURSOR_TOO_OLD' });
    const fresh = (await patchbay.connect('ana')).subscribe<Added>(added, { after: await now() });
    for (let n = 0; n < 6; n += 1) await text(`Again ${n}`);
    expect((await fresh.at(5)).messageAdded.message.body).toBe('Again 5');
    expect(await resume()).toEqual({ code: 'CURSOR_TOO_OLD' });
  });
});

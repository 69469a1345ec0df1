import type { Viewer } from '@patchbay/access';
import {
  deactivateUser,
  mergeRecords,
  moveMessages,
  reactivateUser,
  sendMessage,
  undoMerge,
  undoMove,
  upsertRecords,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import fc from 'fast-check';
import { withPersistence } from '../with-persistence.testing';

const names = ['Al', 'Bo', 'Cy', 'Deal'] as const;
const types = { Al: 'CONTACT', Bo: 'CONTACT', Cy: 'LEAD', Deal: 'OPPORTUNITY' } as const;
type RecordName = (typeof names)[number];

/** What a test tries. Numbers choose from what there is then, so that it can shrink. */
type Try =
  | { readonly do: 'text' | 'stop' | 'start'; readonly from: number; readonly to: number }
  | { readonly do: 'upsert'; readonly record: RecordName; readonly customers: readonly number[] }
  | { readonly do: 'leave'; readonly who: 'ana' | 'ben' }
  | { readonly do: 'move'; readonly which: number; readonly to: RecordName }
  | { readonly do: 'undo move' | 'undo merge'; readonly which: number }
  | { readonly do: 'merge'; readonly from: RecordName; readonly into: RecordName };

const name = fc.constantFrom(...names);
const tries: fc.Arbitrary<Try> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('text' as const), from: fc.nat(2), to: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('stop' as const, 'start' as const), from: fc.nat(2), to: fc.nat(1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('upsert' as const),
      record: name,
      customers: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.constantFrom('ana', 'ben') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), which: fc.nat(9), to: name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), from: name, into: name }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('undo move' as const, 'undo merge' as const), which: fc.nat(9) }),
  },
);

const [ana, ben, mo] = [newId(), newId(), newId()];
const viewerOf = (userId: string, role: Viewer['role']): Viewer => ({
  userId,
  role,
  teamIds: new Set(),
  teamMateIds: new Set([userId]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});
const administrator = viewerOf(mo, 'ADMIN');

interface PlacedMessage {
  readonly id: string;
  readonly record: string;
  readonly isMerged: boolean;
  readonly conversation: string;
}

describe('merges', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
      ('${ben}', 'ben', 'Ben', '', 'SALESPERSON'), ('${mo}', 'mo', 'Mo', '', 'ADMIN')`);
  const { query } = company;
  let worlds = 0;
  beforeEach(() => query('DELETE FROM job'));

  /** Al, Bo and Cy share customer numbers in part; Deal is an opportunity of Al. Two company numbers. */
  async function createWorld() {
    worlds += 1;
    const prefix = `+1312${String(worlds).padStart(5, '0')}`;
    const [ours, customers] = [
      [`${prefix}10`, `${prefix}11`],
      [`${prefix}50`, `${prefix}51`, `${prefix}52`],
    ];
    const [numbers, records] = [[newId(), newId()], { Al: newId(), Bo: newId(), Cy: newId(), Deal: newId() }];
    await query(
      `INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
       VALUES ($1, $3, 'One', 'generic', '${ana}'), ($2, $4, 'Two', 'generic', '${ben}')`,
      [...numbers, ...ours],
    );
    await query(
      `INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id, contact_id, external_id) VALUES
        ($1, 'CONTACT', 'Al', true, '2026-01-01', '${ana}', NULL, $5 || ' Al'),
        ($2, 'CONTACT', 'Bo', true, '2026-01-02', '${ben}', NULL, $5 || ' Bo'),
        ($3, 'LEAD', 'Cy', true, '2026-01-03', '${ana}', NULL, $5 || ' Cy'),
        ($4, 'OPPORTUNITY', 'Deal', true, '2026-01-04', '${ben}', $1, $5 || ' Deal')`,
      [...names.map((each) => records[each]), prefix],
    );
    for (const [record, position, customer] of [
      ['Al', 0, 0],
      ['Al', 1, 1],
      ['Bo', 0, 1],
      ['Cy', 0, 2],
      ['Cy', 1, 0],
    ] as const)
      await query(
        `INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES ($1, $2, 'MOBILE', $3, $3)`,
        [records[record], position, customers[customer]],
      );

    let at = Date.parse('2026-03-02T15:00:00Z');
    const dependencies = { database: company.persistence.database, now: () => new Date((at += 1_000)), newId };
    const receive = (from: number, to: number, body?: string) =>
      company.receive({ from: customers[from]!, to: ours[to]!, body, at: new Date(at) });
    const route = (limit?: number) => company.route(dependencies, limit);
    const merge = (from: RecordName, into: RecordName, viewer = administrator, dryRun = false) =>
      mergeRecords(dependencies, viewer, { fromId: records[from], intoId: records[into], dryRun });
    const ids = Object.values(records);
    const inWorld = `record_id = ANY ($1) OR phone_number_id = ANY ($2)`;
    return {
      ...{ records, numbers, customers, dependencies, receive, route, merge },
      undo: (mergeId: string, viewer = administrator) => undoMerge(dependencies, viewer, mergeId),
      move: (messageId: string, to: RecordName) =>
        moveMessages(dependencies, administrator, { messageIds: [messageId], toRecordId: records[to] }),
      undoMove: (moveId: string) => undoMove(dependencies, administrator, moveId),
      upsert: (record: RecordName, given: readonly number[]) =>
        upsertRecords(dependencies, [
          {
            externalId: `${prefix} ${record}`,
            type: types[record],
            name: `${record} again`,
            ...(record !== 'Deal' && {
              phones: given.map((customer) => ({ kind: 'MOBILE', number: customers[customer]! })),
            }),
          },
        ]),
      /** Hands everything to the other seller, and comes back. */
      async leave(who: 'ana' | 'ben') {
        const [id, other] = who === 'ana' ? [ana, ben] : [ben, ana];
        const input = { id, handOverTo: { kind: 'user' as const, id: other }, leaveUnattended: false, dryRun: false };
        expect(await deactivateUser(dependencies, administrator, input)).toMatchObject({ refusals: [] });
        await reactivateUser(dependencies, id);
      },
      optedOut: async () =>
        (
          await query<{ pair: string }>(
            `SELECT subject_id || ' ' || customer_key AS pair FROM consent_state WHERE state = 'OPTED_OUT' AND subject_id = ANY ($1) ORDER BY 1`,
            [numbers],
          )
        ).map(({ pair }) => pair),
      /** Each notification with whether it is where its message is. */
      notifications: () =>
        query<{ id: string; isWithMessage: boolean }>(
          `SELECT notification.id, notification.conversation_id = message.conversation_id AS "isWithMessage"
           FROM notification JOIN message ON message.id = message_id
           JOIN conversation ON conversation.id = message.conversation_id WHERE phone_number_id = ANY ($1)`,
          [numbers],
        ),
      /** In the order in which they came, by conversation. */
      messages: () =>
        query<PlacedMessage>(
          `SELECT message.id, record.name AS record, merged_into_id IS NOT NULL AS "isMerged", conversation_id AS conversation
           FROM message JOIN conversation ON conversation.id = conversation_id JOIN record ON record.id = record_id
           WHERE ${inWorld} ORDER BY conversation_id, message.created_at`,
          [ids, numbers],
        ),
      recordsOfExplanations: () =>
        query(
          `SELECT candidate->>'recordId' FROM message JOIN conversation ON conversation.id = conversation_id,
             jsonb_array_elements(routing->'candidates') AS candidate
           WHERE phone_number_id = ANY ($1) AND NOT EXISTS (SELECT 1 FROM record WHERE id = (candidate->>'recordId')::uuid)`,
          [numbers],
        ),
      /** Everything that a merge may change. */
      state: async () => ({
        records: await query(
          'SELECT id, name, is_active, merged_into_id, contact_id FROM record WHERE id = ANY ($1) ORDER BY id',
          [ids],
        ),
        phones: await query('SELECT * FROM record_phone WHERE record_id = ANY ($1) ORDER BY record_id, position', [
          ids,
        ]),
        conversations: await query(
          `SELECT id, record_id, record_owner_id, last_message_id, last_inbound_at FROM conversation
           WHERE ${inWorld} ORDER BY id`,
          [ids, numbers],
        ),
        messages: await query(
          `SELECT message.id, conversation_id, message.created_at, routing FROM message
           JOIN conversation ON conversation.id = conversation_id WHERE ${inWorld} ORDER BY message.id`,
          [ids, numbers],
        ),
        moves: await query(
          `SELECT id, from_conversation_id, to_conversation_id, to_record_id FROM move
           WHERE phone_number_id = ANY ($1) AND undone_at IS NULL ORDER BY id`,
          [numbers],
        ),
        notifications: await query(
          `SELECT notification.id, notification.conversation_id FROM notification JOIN message ON message.id = message_id
           JOIN conversation ON conversation.id = message.conversation_id WHERE ${inWorld}
           ORDER BY notification.id`,
          [ids, numbers],
        ),
      }),
    };
  }
  type World = Awaited<ReturnType<typeof createWorld>>;

  /** What holds whatever was done. */
  async function check(world: World, arrived: readonly string[], optedOut: ReadonlySet<string>, told: Set<string>) {
    expect(await world.optedOut()).toEqual([...optedOut].sort());
    const notifications = await world.notifications();
    expect(notifications.filter(({ isWithMessage }) => !isWithMessage)).toEqual([]);
    const ids = new Set(notifications.map(({ id }) => id));
    expect([...told].filter((id) => !ids.has(id))).toEqual([]);
    for (const id of ids) told.add(id);
    const messages = await world.messages();
    expect(messages.map(({ id }) => id).sort()).toEqual([...arrived].sort());
    expect(messages.filter(({ isMerged }) => isMerged)).toEqual([]);
    for (const conversation of new Set(messages.map((message) => message.conversation))) {
      const order = messages
        .filter((message) => message.conversation === conversation)
        .map(({ id }) => arrived.indexOf(id));
      expect(order).toEqual(order.toSorted((first, second) => first - second));
    }
    expect(await world.recordsOfExplanations()).toEqual([]);
    const { records, phones } = await world.state();
    const merged = new Map(records.map((record) => [record['id'], record['merged_into_id']]));
    for (const into of merged.values()) if (into !== null) expect(merged.get(into)).toBeNull();
    for (const phone of phones) expect(merged.get(phone['record_id'])).toBeNull();
  }

  test('after any texts, upserts, moves, merges, undos and hand-overs, nothing is lost, misordered or with a merged record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tries, { minLength: 3, maxLength: 14 }), async (given) => {
        const world = await createWorld();
        const [arrived, moves, merges]: [string[], string[], string[]] = [[], [], []];
        const [optedOut, told] = [new Set<string>(), new Set<string>()];
        for (const each of given) {
          if (each.do === 'text' || each.do === 'stop' || each.do === 'start') {
            await world.receive(each.from, each.to, each.do === 'text' ? 'Hi' : each.do.toUpperCase());
            await world.route();
            // A keyword is answered.
            arrived.push(...(await world.messages()).map(({ id }) => id).filter((id) => !arrived.includes(id)));
            const pair = `${world.numbers[each.to]} ${world.customers[each.from]}`;
            if (each.do === 'stop') optedOut.add(pair);
            if (each.do === 'start') optedOut.delete(pair);
          } else if (each.do === 'upsert') {
            expect(await world.upsert(each.record, each.customers)).toMatchObject({ refusals: [] });
          } else if (each.do === 'leave') {
            await world.leave(each.who);
          } else if (each.do === 'move' && arrived.length > 0) {
            const moved = await world.move(arrived[each.which % arrived.length]!, each.to);
            if (moved.kind === 'moved' && moved.move !== null) moves.push(moved.move.id);
          } else if (each.do === 'undo move' && moves.length > 0) {
            await world.undoMove(moves[each.which % moves.length]!);
          } else if (each.do === 'undo merge' && merges.length > 0) {
            await world.undo(merges[each.which % merges.length]!);
          } else if (each.do === 'merge') {
            const before = await world.state();
            const dry = await world.merge(each.from, each.into, administrator, true);
            expect(await world.state()).toEqual(before);
            const first = await world.merge(each.from, each.into);
            if (first.kind === 'refused') expect(dry).toEqual(first);
            else {
              expect(dry).toEqual({ ...first, mergeId: null });
              const after = await world.state();
              expect(await world.undo(first.mergeId!)).toMatchObject({ kind: 'merged' });
              expect(await world.state()).toEqual(before);
              const again = await world.merge(each.from, each.into);
              expect(await world.state()).toEqual(after);
              if (again.kind === 'merged') merges.push(again.mergeId!);
            }
          }
          await check(world, arrived, optedOut, told);
        }
      }),
      { numRuns: 25 },
    );
  }, 100_000);

  test('while texts arrive on both sides and sellers send, everything ends up with the record that remains', async () => {
    for (let round = 0; round < 15; round += 1) {
      const world = await createWorld();
      await world.receive(0, 0);
      await world.receive(1, 1);
      await world.route(2);
      for (let text = 0; text < 12; text += 1) await world.receive(text % 3, text % 2);
      const sending = {
        ...world.dependencies,
        timeZonesOf: () => Promise.resolve([]),
        mediaOf: () => null,
        countryOf: () => null,
        sendLimits: { countries: null, perUserMinute: null },
      };
      const send = (record: RecordName, customer: number) =>
        sendMessage(sending, viewerOf(ana, 'ADMIN'), {
          recordId: world.records[record],
          phoneNumberId: world.numbers[0]!,
          to: world.customers[customer]!,
          body: 'Hello',
        });
      const [merged, ...sent] = await Promise.all([
        world.merge('Cy', 'Al'),
        send('Cy', 2),
        send('Al', 0),
        ...Array.from({ length: 6 }, () => world.route(2)),
        send('Cy', 0),
      ]);
      expect(merged).toMatchObject({ kind: 'merged' });
      expect(sent.filter((result) => result?.kind === 'refused')).toEqual([]);
      // Texts whose customer was locked wait for a moment.
      for (let left = 12; left > 0; left -= 1) {
        await query(`UPDATE job SET run_at = now() - interval '1 second'`);
        await world.route(2);
      }
      const messages = await world.messages();
      expect(messages).toHaveLength(17);
      expect(messages.filter(({ record, isMerged }) => isMerged || record === 'Cy')).toEqual([]);
    }
  }, 60_000);

  test('can be undone until a text comes', async () => {
    const world = await createWorld();
    await world.receive(0, 0);
    await world.route();
    const merged = await world.merge('Cy', 'Al');
    if (merged.kind === 'refused') throw new Error(JSON.stringify(merged));
    expect(merged).toMatchObject({ conversationsMoved: 0, conversationsJoined: 0, recordId: world.records.Al });
    expect(await world.undo(merged.mergeId!)).toMatchObject({ kind: 'merged' });
    expect(await world.undo(merged.mergeId!)).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });

    const again = await world.merge('Al', 'Bo');
    if (again.kind === 'refused') throw new Error(JSON.stringify(again));
    expect(again).toMatchObject({ conversationsMoved: 1, conversationsJoined: 0 });
    await world.receive(0, 0);
    await world.route();
    expect(await world.undo(again.mergeId!)).toMatchObject({ refusals: [{ code: 'TOO_LATE', path: ['mergeId'] }] });
  });

  test('leave nothing of the merged record to write, and its relatives to the other one', async () => {
    const world = await createWorld();
    const ids = [`al${worlds}`, `bo${worlds}`] as const;
    await query('UPDATE record SET external_id = $2 WHERE id = $1', [world.records.Al, ids[0]]);
    await query('UPDATE record SET external_id = $2 WHERE id = $1', [world.records.Bo, ids[1]]);
    expect(await world.merge('Al', 'Bo')).toMatchObject({ kind: 'merged' });
    const owner = { userExternalId: 'ana' };
    const { rows, refusals } = await upsertRecords(world.dependencies, [
      { externalId: ids[0], type: 'CONTACT', name: 'Albert', phones: [] },
      { externalId: `deal${worlds}`, type: 'OPPORTUNITY', name: 'New', owner, contactExternalId: ids[0] },
    ]);
    expect(refusals).toEqual([]);
    expect(rows).toMatchObject([{ outcome: 'UNCHANGED', isStale: true, id: world.records.Al }, { outcome: 'CREATED' }]);
    const of = 'SELECT name, contact_id FROM record WHERE id = ANY ($1) ORDER BY name';
    expect(await query(of, [[world.records.Al, world.records.Deal, rows[1]!.id]])).toEqual([
      { name: 'Al', contact_id: null },
      { name: 'Deal', contact_id: world.records.Bo },
      { name: 'New', contact_id: world.records.Bo },
    ]);
  });

  test('are refused to those who may not see both records, and where they make no sense', async () => {
    const world = await createWorld();
    await query(`UPDATE record SET external_id = 'cy' WHERE id = $1`, [world.records.Cy]);
    const refusal = async (from: RecordName, into: RecordName, viewer?: Viewer) => {
      const result = await world.merge(from, into, viewer);
      return result.kind === 'refused' ? result.refusals.map(({ code }) => code) : result.kind;
    };
    const seller = viewerOf(ana, 'SALESPERSON');
    expect(await refusal('Cy', 'Al', seller)).toEqual(['FORBIDDEN']);
    await query(`UPDATE record SET external_id = NULL WHERE id = $1`, [world.records.Cy]);
    expect(await refusal('Cy', 'Bo', seller)).toEqual(['NOT_FOUND']);
    expect(await refusal('Cy', 'Al', viewerOf(ana, 'VIEWER'))).toEqual(['FORBIDDEN']);
    expect(await refusal('Al', 'Al')).toEqual(['INVALID_INPUT']);
    expect(await refusal('Al', 'Deal')).toEqual(['INVALID_INPUT']);
    expect(await refusal('Al', 'Cy')).toEqual(['INVALID_INPUT']);
    expect(await refusal('Cy', 'Al', seller)).toEqual('merged');
    expect(await refusal('Cy', 'Bo')).toEqual(['TOO_LATE']);
    expect(await refusal('Bo', 'Cy')).toEqual(['TOO_LATE']);
  });
});

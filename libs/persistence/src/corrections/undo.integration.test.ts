import type { Viewer } from '@patchbay/access';
import {
  type Carriers,
  moveMessages,
  routeInbound,
  sendMessage,
  type StoredCallback,
  undoMove,
} from '@patchbay/messaging';
import type { RoutingDecision } from '@patchbay/routing-domain';
import { newId } from '@patchbay/service-kit';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import fc from 'fast-check';
import { Client, type QueryResultRow } from 'pg';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { connectDataSource } from '../data-source';
import { StepsOfMoves1764800000000 } from '../migrations/1764800000000-steps-of-moves';

/** What a test tries. Numbers choose from what there is then, so that it can shrink. */
type Try =
  | { readonly do: 'text' | 'reply' }
  | { readonly do: 'move'; readonly near: number; readonly others: number; readonly to: RecordName }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'give number' | 'take number'; readonly record: 'Bo' | 'Deal' };

/** What was done, with the messages in the order in which they came. */
type Deed =
  | { readonly did: 'text' | 'reply' }
  | { readonly did: 'move'; readonly messages: readonly number[]; readonly to: RecordName }
  | { readonly did: 'give number' | 'take number'; readonly record: 'Bo' | 'Deal' }
  /** It leaves the clock as it was in the other run. */
  | { readonly did: 'nothing' };

const recordNames = ['Al', 'Bo', 'Cy', 'Deal'] as const;
type RecordName = (typeof recordNames)[number];

const tries: fc.Arbitrary<Try> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ do: 'text' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reply' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      near: fc.nat(9),
      others: fc.nat(15),
      to: fc.constantFrom(...recordNames),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('give number' as const, 'take number' as const),
      record: fc.constantFrom('Bo' as const, 'Deal' as const),
    }),
  },
);

const [ana, ben, team, number] = [newId(), newId(), newId(), newId()];
const viewer: Viewer = {
  userId: ana,
  role: 'SALESPERSON',
  teamIds: new Set([team]),
  teamMateIds: new Set([ana, ben]),
  teamMateTeamIds: new Set([team]),
  teamMateTeamMateIds: new Set(),
};
const ourNumber = '+12025550101';
const start = Date.parse('2026-03-02T15:00:00Z');

interface Shown {
  readonly id: string;
  readonly record: string;
  readonly conversationId: string;
  readonly createdAt: Date;
  readonly routing: RoutingDecision | null;
}

describe('an undo', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let client: Client;
  let worlds = 0;
  const select = async <Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;

  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test' });
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      INSERT INTO app_user (id, external_id, name, email, role) VALUES
        ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'), ('${ben}', 'ben', 'Ben', '', 'SALESPERSON');
      INSERT INTO team (id, external_id, name) VALUES ('${team}', 'west', 'West');
      INSERT INTO team_member (team_id, user_id) VALUES ('${team}', '${ana}'), ('${team}', '${ben}');
      INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
      VALUES ('${number}', '${ourNumber}', 'Ana', 'generic', '${ana}')`);
  });
  afterAll(async () => {
    await client.end();
    await persistence.close();
    await database.close();
  });

  /** A customer of its own, with records of its own. If nobody knows the customer, the first text makes a lead. */
  async function createWorld(isKnown: boolean) {
    worlds += 1;
    const customer = `+1312555${String(worlds).padStart(4, '0')}`;
    const records = { Al: newId(), Bo: newId(), Cy: newId(), Deal: newId() };
    await client.query(
      `INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES
        ($1, 'CONTACT', 'Al', true, '2026-01-01', $5), ($2, 'CONTACT', 'Bo', true, '2026-01-02', $5),
        ($3, 'LEAD', 'Cy', true, '2026-01-03', $6), ($4, 'OPPORTUNITY', 'Deal', true, '2026-01-04', $6)`,
      [...recordNames.map((name) => records[name]), ben, ana],
    );
    let at = start;
    const dependencies = { database: persistence.database, now: () => new Date(at), newId };
    const carriers = new Map([
      ['generic', { read: ({ rawBody }: StoredCallback) => JSON.parse(rawBody.toString()) }],
    ]) as unknown as Carriers;
    const messages: string[] = [];
    const setNumber = async (record: RecordName, has: boolean) => {
      await client.query('DELETE FROM record_phone WHERE record_id = $1', [records[record]]);
      if (has)
        await client.query(
          `INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES ($1, 0, 'MOBILE', $2, $2)`,
          [records[record], customer],
        );
    };
    const shown = async (): Promise<Shown[]> => {
      const found = await select<Shown>(
        `SELECT message.id, record.name AS record, conversation_id AS "conversationId", created_at AS "createdAt", routing
         FROM message JOIN conversation ON conversation.id = conversation_id JOIN record ON record.id = record_id
         WHERE customer_number = $1`,
        [customer],
      );
      return messages.map((id) => found.find((message) => message.id === id)!);
    };
    const noteNew = async () => {
      const rows = await select<{ id: string }>(
        `SELECT message.id FROM message JOIN conversation ON conversation.id = conversation_id WHERE customer_number = $1`,
        [customer],
      );
      messages.push(...rows.map(({ id }) => id).filter((id) => !messages.includes(id)));
    };
    const receive = async () => {
      const id = newId();
      const text = { kind: 'text', carrierMessageId: id, from: customer, to: ourNumber, body: 'Hi', media: [] };
      const envelope = { eventId: id, kind: 'text', lane: id } as const;
      const rawBody = Buffer.from(JSON.stringify(text));
      const receivedAt = new Date(at);
      await persistence.receipts.append({
        id,
        carrier: 'generic',
        envelope,
        path: '',
        contentType: '',
        rawBody,
        receivedAt,
      });
      const [job] = await persistence.jobs.claim(['route-inbound'], { limit: 1, perLane: 1, leaseMs: 60_000 });
      await routeInbound(
        {
          ...dependencies,
          carriers,
          jobs: persistence.jobs,
          helpText: '',
          maxTextsPerMinute: Infinity,
          countryOf: () => null,
        },
        [job!],
      );
      await noteNew();
    };
    const reply = async () => {
      const inbound = (await shown()).filter(({ routing }) => routing !== null);
      const conversationId = inbound.at(-1)?.conversationId;
      if (conversationId === undefined) return;
      const sending = {
        ...dependencies,
        timeZonesOf: () => Promise.resolve([]),
        mediaOf: () => null,
        countryOf: () => null,
        sendLimits: { countries: null, perUserMinute: null },
      };
      expect(await sendMessage(sending, viewer, { conversationId, body: 'Hello' })).toMatchObject({ kind: 'sent' });
      await noteNew();
    };
    const move = async (moved: readonly number[], to: RecordName) => {
      const input = { messageIds: moved.map((index) => messages[index]!), toRecordId: records[to] };
      const result = await moveMessages(dependencies, viewer, input);
      if (result.kind === 'refused') throw new Error(JSON.stringify(result));
      return result.move!.id;
    };
    await setNumber('Al', isKnown);
    return {
      shown,
      move,
      undo: (id: string) => undoMove(dependencies, viewer, id),
      async perform(deed: Deed) {
        at += 60_000;
        if (deed.did === 'text') await receive();
        if (deed.did === 'reply') await reply();
        if (deed.did === 'move') return move(deed.messages, deed.to);
        if (deed.did === 'give number' || deed.did === 'take number')
          await setNumber(deed.record, deed.did === 'give number');
        return undefined;
      },
      /** Everything that users see, with names in place of ids. */
      async seen() {
        const names = new Map(recordNames.map((name) => [records[name], name as string]));
        const name = (id: string | null) => names.get(id ?? '') ?? 'the new lead';
        const summaries = await select<{
          record: string;
          last: string;
          at: Date;
          inboundAt: Date | null;
          waitingSince: Date | null;
          isAmbiguous: boolean;
        }>(
          `SELECT record.name AS record, last_message_id AS last, last_message_at AS at, last_inbound_at AS "inboundAt",
             waiting_since AS "waitingSince", is_ambiguous AS "isAmbiguous"
           FROM conversation JOIN record ON record.id = record_id
           WHERE customer_number = $1 AND last_message_id IS NOT NULL`,
          [customer],
        );
        return {
          messages: (await shown()).map(({ record, createdAt, routing }) => ({
            record: record === customer ? 'the new lead' : record,
            at: (createdAt.getTime() - start) / 60_000,
            routing: routing && {
              decidedBy: routing.decidedBy,
              isAmbiguous: routing.isAmbiguous,
              candidates: routing.candidates.map(({ recordId, rank, lostBy }) => `${rank} ${name(recordId)} ${lostBy}`),
            },
          })),
          lists: Object.fromEntries(
            summaries.map(({ record, last, ...times }) => [
              record === customer ? 'the new lead' : record,
              { ...times, last: messages.indexOf(last) },
            ]),
          ),
        };
      },
    };
  }
  type World = Awaited<ReturnType<typeof createWorld>>;

  interface Standing {
    readonly id: string;
    readonly place: number;
    isUndone: boolean;
  }

  /** Does what is possible. Returns it, without the moves that were undone. */
  async function tryAll(world: World, all: readonly Try[]): Promise<Deed[]> {
    const deeds: Deed[] = [];
    const moves: Standing[] = [];
    for (const next of all) {
      let deed: Deed = { did: 'nothing' };
      if (next.do === 'move') {
        const messages = await world.shown();
        const near = messages[next.near % messages.length];
        const here = messages.flatMap(({ conversationId }, index) =>
          conversationId === near?.conversationId ? [index] : [],
        );
        const chosen = here.filter((index, place) => messages[index] === near || (next.others >> (place % 4)) & 1);
        if (near !== undefined && near.record !== next.to) deed = { did: 'move', messages: chosen, to: next.to };
      } else if (next.do !== 'undo') {
        deed = 'record' in next ? { did: next.do, record: next.record } : { did: next.do };
      }
      const id = await world.perform(deed);
      if (id !== undefined) moves.push({ id, place: deeds.length, isUndone: false });
      deeds.push(deed);
      const standing = moves.filter(({ isUndone }) => !isUndone);
      const chosen = next.do === 'undo' ? standing[next.which % standing.length] : undefined;
      if (chosen === undefined) continue;
      const result = await world.undo(chosen.id);
      chosen.isUndone = result.kind !== 'refused';
      if (chosen.isUndone) deeds[chosen.place] = { did: 'nothing' };
      else
        expect({ ...result, isLast: chosen === standing.at(-1) }).toMatchObject({
          isLast: false,
          refusals: [{ code: 'TOO_LATE' }],
        });
    }
    return deeds;
  }

  test('ends where everything would be if the move had never been made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(tries, { minLength: 3, maxLength: 12 }), async (isKnown, all) => {
        const world = await createWorld(isKnown);
        const left = await tryAll(world, [{ do: 'text' }, ...all, { do: 'text' }]);
        const other = await createWorld(isKnown);
        for (const deed of left) await other.perform(deed);
        expect(await world.seen()).toEqual(await other.seen());
      }),
      // By hand: UNDO_RUNS=1000, with --testTimeout.
      { numRuns: Number(process.env.UNDO_RUNS ?? 40) },
    );
  });

  test('reverts what followed a move that was made before steps were stored', async () => {
    const text = { did: 'text' } as const;
    const move = { did: 'move', messages: [0], to: 'Cy' } as const;
    const moveOn = { did: 'move', messages: [1], to: 'Bo' } as const;
    const [world, other] = [await createWorld(true), await createWorld(true)];
    const moves: string[] = [];
    for (const deed of [text, move, text, { did: 'reply' }, moveOn, text] as const)
      moves.push(...[await world.perform(deed)].filter((id) => id !== undefined));
    const before = await world.seen();

    const dataSource = await connectDataSource({ url: database.url, applicationName: 'test' });
    const runner = dataSource.createQueryRunner();
    const migration = new StepsOfMoves1764800000000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    await dataSource.destroy();

    expect(await world.seen()).toEqual(before);
    expect(await world.undo(moves[0]!)).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
    for (const id of moves.toReversed()) expect(await world.undo(id)).toMatchObject({ kind: 'moved' });
    const nothing = { did: 'nothing' } as const;
    for (const deed of [text, nothing, text, { did: 'reply' }, nothing, text] as const) await other.perform(deed);
    expect(await world.seen()).toEqual(await other.seen());
  });
});

import { waitFor } from '@patchbay/testkit';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/**
 * Texts are numbered in their order, moves from the latest to the first; a number that is too high starts again. A move to
 * the record where the texts are goes to the next one.
 */
type Command =
  | { readonly do: 'text' }
  | { readonly do: 'move'; readonly texts: readonly number[]; readonly to: Target }
  | { readonly do: 'undo'; readonly move: number }
  | { readonly do: 'change'; readonly account: AccountFacts };

/** What routing looks at. An undo goes by what was so when a text came. */
interface AccountFacts {
  readonly hasNumber: boolean;
  readonly isOwnedByAddressee: boolean;
}

/** Routing never finds the stranger: it does not have the customer's number. */
const targets = ['contact', 'account', 'stranger'] as const;
type Target = (typeof targets)[number];
const nextTo = (target: Target): Target => targets[(targets.indexOf(target) + 1) % targets.length]!;

interface Life {
  readonly areKnown: boolean;
  readonly commands: readonly Command[];
}

const text: Command = { do: 'text' };
const move = (texts: readonly number[], to: Target): Command => ({ do: 'move', texts, to });
const undo = (made: number): Command => ({ do: 'undo', move: made });

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'text' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      texts: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }),
      to: fc.constantFrom(...targets),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), move: fc.nat({ max: 4 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      account: fc.record({ hasNumber: fc.boolean(), isOwnedByAddressee: fc.boolean() }),
    }),
  },
);
const anyLife: fc.Arbitrary<Life> = fc.record({
  areKnown: fc.boolean(),
  commands: fc.array(anyCommand, { minLength: 4, maxLength: 12, size: 'max' }).map((more) => [text, ...more]),
});

const knownLife = (...commands: readonly Command[]): Life => ({ areKnown: true, commands });
const examples = {
  'a follower that was moved on holds up the undo': knownLife(
    text,
    move([0], 'account'),
    text,
    move([1], 'stranger'),
    undo(1),
    undo(0),
    undo(1),
  ),
  'a follower stays while another move leads there': knownLife(
    text,
    text,
    move([0], 'account'),
    move([1], 'account'),
    text,
    undo(1),
  ),
  'an undo goes by what was so when the text came': knownLife(
    text,
    move([0], 'stranger'),
    text,
    { do: 'change', account: { hasNumber: false, isOwnedByAddressee: true } },
    undo(0),
  ),
  'what came back is explained by what decided when it came': knownLife(text, move([0], 'stranger'), text, undo(0)),
};

/** The product's rule: a move can be undone if it is the last step of every text that it brought. */
class Steps {
  readonly #standing: number[] = [];
  readonly #ofTexts: { move: number; isFollower: boolean }[][] = [];

  arrive(): void {
    const move = this.#standing.at(-1);
    this.#ofTexts.push(move === undefined ? [] : [{ move, isFollower: true }]);
  }

  move(move: number, texts: readonly number[]): void {
    this.#standing.push(move);
    for (const text of texts) this.#ofTexts[text]!.push({ move, isFollower: false });
  }

  /** False, and nothing changes, if it is too late. */
  undo(move: number): boolean {
    const brought = this.#ofTexts.filter((steps) => steps.some((step) => step.move === move));
    if (!this.#standing.includes(move) || brought.some((steps) => steps.at(-1)!.move !== move)) return false;
    const place = this.#standing.indexOf(move);
    const before = this.#standing[place - 1];
    this.#standing.splice(place, 1);
    for (const steps of brought) {
      const { isFollower } = steps.pop()!;
      if (isFollower && before !== undefined) steps.push({ move: before, isFollower });
    }
    return true;
  }
}

interface Node {
  id: string;
  unreadCount: number;
  record: { name: string };
  messages: { edges: { node: { id: string; body: string; routing: Routing } }[] };
}
interface Routing {
  decidedBy: string;
  isAmbiguous: boolean;
  record: { name: string };
  candidates: { rank: number; lostBy: string | null; record: { name: string } }[];
}

const runs = Number(process.env.UNDO_RUNS ?? 20);

describe('any sequence of texts, moves and undos', () => {
  let patchbay: Patchbay;
  let pairs = 0;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
  });
  afterAll(() => patchbay.close());

  /** A customer with records of their own, who texts Ana. */
  async function meetCustomer(areKnown: boolean) {
    pairs += 1;
    const name = `Pair ${pairs};`;
    const from = `+1415555${1000 + pairs}`;
    const upsert = async (chosen: readonly Target[], { hasNumber, isOwnedByAddressee }: AccountFacts) => {
      const { upsertRecords } = await patchbay.admin.run<{ upsertRecords: { userErrors: unknown[] } }>(
        'mutation ($input: [RecordInput!]!) { upsertRecords(input: $input) { userErrors { message } } }',
        {
          input: chosen.map((target) => ({
            type: target === 'account' ? 'ACCOUNT' : 'CONTACT',
            externalId: `${name}${target}`,
            name: `${name}${target}`,
            owner: { userExternalId: target === 'account' && isOwnedByAddressee ? 'ana' : 'ben' },
            phones: target !== 'stranger' && hasNumber ? [{ kind: 'MOBILE', number: from }] : [],
          })),
        },
      );
      expect(upsertRecords.userErrors).toEqual([]);
    };
    await upsert(targets, { hasNumber: areKnown, isOwnedByAddressee: false });
    const { records } = await patchbay.admin.run<{ records: { edges: { node: { id: string; name: string } }[] } }>(
      'query ($search: String!) { records(search: $search) { edges { node { id name } } } }',
      { search: name },
    );
    const nameOf = (record: { name: string }) =>
      record.name.startsWith(name) ? record.name.slice(name.length) : 'new lead';
    const ids = new Map(records.edges.map(({ node }) => [nameOf(node), node.id]));

    const conversations = async () => {
      const found = await patchbay.admin.run<{ conversations: { edges: { node: Node }[] } }>(
        `query ($search: String!) { conversations(first: 5, filter: { search: $search }) { edges { node {
          id unreadCount record { name } messages(last: 15) { edges { node { id body routing {
            decidedBy isAmbiguous record { name } candidates { rank lostBy record { name } } } } } } } } } }`,
        { search: from },
      );
      return found.conversations.edges.map(({ node }) => ({
        ...node,
        messages: node.messages.edges.map((e) => e.node),
      }));
    };
    return {
      async text(body: string) {
        const id = randomUUID();
        await patchbay.text(from, numbers.ana, body, { id });
        await waitFor(
          async () =>
            (await patchbay.database.query('SELECT 1 FROM message WHERE carrier_message_id = $1', [id])).length > 0,
          { what: body },
        );
      },
      /** Moves those of the texts that are in one conversation with the first. */
      async move(texts: readonly number[], wanted: Target) {
        const home = (await conversations()).find(({ messages }) =>
          messages.some(({ body }) => body === `${texts[0]}`),
        );
        const to = wanted === nameOf(home!.record) ? nextTo(wanted) : wanted;
        const moved = home!.messages.filter(({ body }) => texts.includes(Number(body)));
        const { moveMessages } = await patchbay.admin.run<{
          moveMessages: { moveId: string; userErrors: unknown[] };
        }>('mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { moveId userErrors { message } } }', {
          input: { messageIds: moved.map(({ id }) => id), toRecordId: ids.get(to) },
        });
        expect(moveMessages.userErrors).toEqual([]);
        return { id: moveMessages.moveId, to, texts: moved.map(({ body }) => Number(body)) };
      },
      async undo(moveId: string) {
        const { undoMove } = await patchbay.admin.run<{ undoMove: { userErrors: { code: string }[] } }>(
          'mutation ($moveId: ID!) { undoMove(moveId: $moveId) { userErrors { code } } }',
          { moveId },
        );
        return undoMove.userErrors.map(({ code }) => code);
      },
      change: (account: AccountFacts) => upsert(['account'], account),
      state: async () =>
        (await conversations()).map(({ record, unreadCount, messages }) => ({
          record: nameOf(record),
          unreadCount,
          texts: messages.map(({ body, routing }) => ({
            body,
            ...routing,
            record: nameOf(routing.record),
            candidates: routing.candidates.map((candidate) => ({ ...candidate, record: nameOf(candidate.record) })),
          })),
        })),
    };
  }

  /** Does everything, and returns what was not undone, for another customer to do alone. */
  async function live({ areKnown, commands }: Life) {
    const customer = await meetCustomer(areKnown);
    const steps = new Steps();
    const made: { id: string; at: number }[] = [];
    const undone = new Set<number>();
    const kept: Command[] = [];
    let texts = 0;
    const perform = {
      text: async () => {
        await customer.text(`${texts++}`);
        steps.arrive();
        kept.push({ do: 'text' });
      },
      move: async ({ texts: chosen, to }: Extract<Command, { do: 'move' }>) => {
        const move = await customer.move([...new Set(chosen.map((text) => text % texts))], to);
        steps.move(made.length, move.texts);
        made.push({ id: move.id, at: kept.length });
        kept.push({ do: 'move', texts: move.texts, to: move.to });
      },
      undo: async ({ move }: Extract<Command, { do: 'undo' }>) => {
        const place = made.length - 1 - (move % made.length);
        const chosen = made[place];
        if (chosen === undefined) return;
        const isPossible = steps.undo(place);
        expect(await customer.undo(chosen.id)).toEqual(isPossible ? [] : ['TOO_LATE']);
        if (isPossible) undone.add(chosen.at);
      },
    };
    for (const command of [...commands, text])
      if (command.do === 'text') await perform.text();
      else if (command.do === 'move') await perform.move(command);
      else if (command.do === 'undo') await perform.undo(command);
      else {
        await customer.change(command.account);
        kept.push(command);
      }
    return { state: await customer.state(), kept: kept.filter((_, index) => !undone.has(index)) };
  }

  async function liveWithoutUndo(areKnown: boolean, commands: readonly Command[]) {
    const customer = await meetCustomer(areKnown);
    let texts = 0;
    for (const command of commands)
      if (command.do === 'text') await customer.text(`${texts++}`);
      else if (command.do === 'change') await customer.change(command.account);
      else if (command.do === 'move')
        expect(await customer.move(command.texts, command.to)).toMatchObject({ texts: command.texts, to: command.to });
    return customer.state();
  }

  const endsAsWithoutUndo = async (life: Life) => {
    const { state, kept } = await live(life);
    expect(state).toEqual(await liveWithoutUndo(life.areKnown, kept));
  };

  test.each(Object.entries(examples))('%s', (_, life) => endsAsWithoutUndo(life));

  test(
    'ends as if what was undone had never been done, and refuses exactly the undos that are too late',
    async () => {
      await fc.assert(fc.asyncProperty(anyLife, endsAsWithoutUndo), { numRuns: runs });
    },
    60_000 + runs * 5_000,
  );
});

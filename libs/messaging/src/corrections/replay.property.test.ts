import { moveByHand, route, type RoutingDecision } from '@patchbay/routing-domain';
import fc from 'fast-check';
import type { MessageWithSteps, StandingMove, Step } from './moves';
import { replayWithout } from './replay';

const records = ['Al', 'Bo', 'Cy', 'Di'];
const start = Date.parse('2026-03-02T15:00:00Z');

/** Numbers choose from what there is then. */
type Try =
  | { readonly do: 'text' | 'reply' | 'nothing' }
  | { readonly do: 'move'; readonly near: number; readonly others: number; readonly to: string }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'give' | 'take'; readonly record: string };
type Deed =
  | { readonly did: 'text' | 'reply' | 'nothing' }
  | { readonly did: 'move'; readonly messages: readonly number[]; readonly to: string }
  | { readonly did: 'give' | 'take'; readonly record: string };

const tries: fc.Arbitrary<Try> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ do: 'text' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'reply' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      near: fc.nat(9),
      others: fc.nat(7),
      to: fc.constantFrom(...records),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('give' as const, 'take' as const),
      record: fc.constantFrom('Bo', 'Di'),
    }),
  },
);

interface Held extends MessageWithSteps {
  readonly recordId: string;
  readonly steps: readonly Step[];
  readonly routing: RoutingDecision | null;
}

/** What the stores keep of a pair of numbers, in memory. */
class Pair {
  messages: Held[] = [];
  moves: StandingMove[] = [];
  readonly #holders = new Set(['Al']);
  #at = start;

  perform(deed: Deed): string | undefined {
    this.#at += 60_000;
    if (deed.did === 'text') this.#text();
    if (deed.did === 'reply') this.#reply();
    if (deed.did === 'give') this.#holders.add(deed.record);
    if (deed.did === 'take') this.#holders.delete(deed.record);
    return deed.did === 'move' ? this.#move(deed.messages, deed.to) : undefined;
  }

  undo(id: string): boolean {
    if (this.messages.some(({ steps }) => steps.some((step) => step.moveId === id) && steps.at(-1)?.moveId !== id))
      return false;
    const move = this.moves.find((one) => one.id === id)!;
    const outcomes = replayWithout(move, { moves: this.moves, messages: this.messages }, null);
    this.moves = this.moves.filter((one) => one !== move);
    this.messages = this.messages.map((message) => {
      const outcome = outcomes.find((one) => one.message === message);
      if (outcome === undefined) return message;
      const { recordId, routing, arrival, broughtBy, isMovedBack } = outcome;
      const [first, ...others] = message.steps;
      const answered = broughtBy === null ? [] : [{ ...first!, moveId: broughtBy, routing: arrival }, ...others];
      return { ...message, recordId, routing, steps: isMovedBack ? message.steps.slice(0, -1) : answered };
    });
    return true;
  }

  seen() {
    return this.messages.map(({ recordId, routing }) => ({ recordId, routing }));
  }

  #text(): void {
    const question = {
      numberOwner: { kind: 'user', id: 'ana' } as const,
      movedToRecordId: null,
      candidates: [...this.#holders].map((recordId) => ({
        recordId,
        type: 'CONTACT' as const,
        owner: { kind: 'user', id: 'ben' } as const,
        ownerTeamIds: [],
        isActive: true,
        updatedAt: new Date(start),
        lastMessageAt: this.messages.findLast((message) => message.recordId === recordId)?.createdAt ?? null,
      })),
    };
    const standing = this.moves.at(-1);
    const rules = route(question);
    const routing = standing === undefined ? rules : moveByHand(rules, standing.toRecordId);
    this.#add('INBOUND', routing.recordId!, routing, standing && { moveId: standing.id, question });
  }

  #reply(): void {
    const answered = this.messages.findLast(({ direction }) => direction === 'INBOUND');
    const moveId = answered?.steps.at(-1)?.moveId;
    if (answered !== undefined)
      this.#add('OUTBOUND', answered.recordId, null, moveId === undefined ? undefined : { moveId, question: null });
  }

  #add(
    direction: Held['direction'],
    recordId: string,
    routing: RoutingDecision | null,
    followed: Pick<Step, 'moveId' | 'question'> | undefined,
  ): void {
    const createdAt = new Date(this.#at);
    const steps = followed === undefined ? [] : [{ ...followed, isFollower: true, createdAt, routing }];
    const id = String(this.messages.length);
    this.messages.push({ id, direction, conversationId: recordId, recordId, createdAt, steps, routing });
  }

  #move(moved: readonly number[], toRecordId: string): string {
    const id = `move at ${this.#at}`;
    const fromRecordId = this.messages[moved[0]!]!.recordId;
    const [fromConversationId, toConversationId] = [fromRecordId, toRecordId];
    const at = new Date(this.#at);
    const pair = { phoneNumberId: 'ours', customerKey: 'theirs' };
    this.moves.push({
      id,
      ...pair,
      fromConversationId,
      toConversationId,
      fromRecordId,
      toRecordId,
      movedBy: 'ana',
      at,
    });
    this.messages = this.messages.map((message, index) => {
      if (!moved.includes(index)) return message;
      const { createdAt, routing, steps } = message;
      const arrival = steps[0]?.routing ?? routing;
      return {
        ...message,
        recordId: toRecordId,
        routing: arrival && moveByHand(arrival, toRecordId),
        steps: [...steps, { moveId: id, isFollower: false, createdAt, routing, question: null }],
      };
    });
    return id;
  }
}

/** Does what is possible. Returns it, without the moves that were undone. */
function tryAll(pair: Pair, all: readonly Try[]): Deed[] {
  const deeds: Deed[] = [];
  const placeOf = new Map<string, number>();
  for (const next of all) {
    let deed: Deed = { did: 'nothing' };
    if (next.do === 'move') {
      const near = pair.messages[next.near % pair.messages.length]!;
      const isChosen = (index: number) => index === Number(near.id) || ((next.others >> (index % 3)) & 1) === 1;
      const here = pair.messages.flatMap(({ recordId }, index) =>
        recordId === near.recordId && isChosen(index) ? [index] : [],
      );
      if (near.recordId !== next.to) deed = { did: 'move', messages: here, to: next.to };
    } else if (next.do !== 'undo') deed = 'record' in next ? { did: next.do, record: next.record } : { did: next.do };
    const id = pair.perform(deed);
    if (id !== undefined) placeOf.set(id, deeds.length);
    deeds.push(deed);
    const chosen = next.do === 'undo' ? pair.moves[next.which % pair.moves.length] : undefined;
    if (chosen !== undefined && pair.undo(chosen.id)) deeds[placeOf.get(chosen.id)!] = { did: 'nothing' };
  }
  return deeds;
}

test('a replay ends where everything would be if the move had never been made', () => {
  fc.assert(
    fc.property(fc.array(tries, { minLength: 5, maxLength: 20 }), (all) => {
      const [pair, other] = [new Pair(), new Pair()];
      const left = tryAll(pair, [{ do: 'text' }, ...all, { do: 'text' }]);
      for (const deed of left) other.perform(deed);
      expect(pair.seen()).toEqual(other.seen());
    }),
    { numRuns: Number(process.env.UNDO_RUNS ?? 5_000) },
  );
});

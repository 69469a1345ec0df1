import type { Owner } from '@patchbay/access';
import { type Candidate, route, type RoutingDecision, type RoutingQuestion } from '@patchbay/routing-domain';
import type { Burst } from '../conversations';
import type { MovableQuestion, NewLead } from '../directory';
import { type CountedText, countText } from './count-text';
import type { Arrival } from './read-texts';

/** A text and the record that it belongs to. */
export interface Destination {
  readonly arrival: Arrival;
  readonly recordId: string;
  readonly recordOwner: Owner;
  readonly decision: RoutingDecision;
  /** What the decision would have been asked without any move; null if the pair of numbers was not moved. */
  readonly withoutMove: RoutingQuestion | null;
  /** The burst of its pair of numbers with it. */
  readonly counted: CountedText;
  /** No record had the sender's number. */
  readonly newLead: NewLead | null;
}

interface Round {
  readonly at: Date;
  readonly newId: () => string;
  readonly maxTextsPerMinute: number;
}

/**
 * Finds the record of each text as if the texts before it were stored already, as far as that can be known: after a
 * keyword and after a new lead, the customer's next texts are left for the next round.
 */
export function findRecords(
  arrivals: readonly Arrival[],
  questions: readonly MovableQuestion[],
  { newId, at, maxTextsPerMinute }: Round,
): { readonly found: Destination[]; readonly rest: Arrival[] } {
  const [found, rest]: [Destination[], Arrival[]] = [[], []];
  const waiting = new Set<string>();
  const talks = new Talks(at);
  const bursts = new Map<string, Burst>();
  arrivals.forEach((arrival, index) => {
    const { number, customer } = arrival;
    if (waiting.has(customer.key)) return rest.push(arrival);
    const asked = questions[index];
    if (asked === undefined) throw new Error(`Text ${arrival.receipt.id} has no question.`);
    const pair = pairOf(arrival);
    const decision = route(talks.update(pair, asked));
    const chosen = asked.candidates.find(({ recordId }) => recordId === decision.recordId);
    const newLead = chosen === undefined ? leadFor(arrival, newId(), at) : null;
    const recordId = chosen?.recordId ?? newLead!.id;
    const counted = countText(bursts.get(pair) ?? asked.burst, arrival.receipt.receivedAt, maxTextsPerMinute);
    bursts.set(pair, counted.burst);
    found.push({
      arrival,
      counted,
      recordId,
      recordOwner: chosen?.owner ?? number.owner,
      decision:
        newLead === null ? decision : { ...decision, recordId, candidates: [{ recordId, rank: 1, lostBy: null }] },
      withoutMove: asked.movedToRecordId === null ? null : talks.update(pair, asked.withoutMove),
      newLead,
    });
    talks.add(pair, recordId, chosen?.lastMessageAt ?? null);
    if (newLead !== null || arrival.isKeyword) waiting.add(customer.key);
  });
  return { found, rest };
}

const pairOf = ({ number, customer }: Arrival) => `${number.id} ${customer.key}`;

const leadFor = ({ number, customer }: Arrival, id: string, at: Date): NewLead => ({
  id,
  name: customer.address,
  owner: number.owner,
  number: customer.address,
  numberKey: customer.key,
  at,
});

/** When records got their last messages from a pair of numbers, with those of this round. */
class Talks {
  readonly #times = new Map<string, Map<string, Date>>();

  constructor(private readonly at: Date) {}

  update<Question extends RoutingQuestion>(pair: string, question: Question): Question {
    const times = this.#times.get(pair);
    if (times === undefined) return question;
    const withTime = (candidate: Candidate): Candidate => ({
      ...candidate,
      lastMessageAt: times.get(candidate.recordId) ?? candidate.lastMessageAt,
    });
    return { ...question, candidates: question.candidates.map(withTime) };
  }

  /** A message is added at the time of the round, or a millisecond after the last one. */
  add(pair: string, recordId: string, before: Date | null): void {
    const times = this.#times.get(pair) ?? new Map<string, Date>();
    const last = times.get(recordId) ?? before;
    times.set(recordId, last === null ? this.at : new Date(Math.max(this.at.getTime(), last.getTime() + 1)));
    this.#times.set(pair, times);
  }
}

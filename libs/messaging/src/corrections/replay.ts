import { moveByHand, route, type RoutingDecision, type RoutingQuestion } from '@patchbay/routing-domain';
import type { History, MessageWithSteps, Move, StandingMove, Step } from './moves';

/** What becomes of a message when a move is undone. */
export interface Outcome {
  readonly message: MessageWithSteps;
  readonly recordId: string;
  /** What decides, or would have decided, when it came. */
  readonly arrival: RoutingDecision | null;
  /** The explanation that is shown. */
  readonly routing: RoutingDecision | null;
  /** The move that it followed or was moved by last; null if it is where the rules led. */
  readonly broughtBy: string | null;
  /** A user had moved it; otherwise its first step is changed. */
  readonly isMovedBack: boolean;
}

/**
 * Answers again, as if the move had never been made: what it moved goes back, and texts that followed it go where an
 * earlier move leads or the rules say. Texts that followed a later move stay, but their candidates may be in another
 * order. Returns the messages that change.
 *
 * `questionNow` is for followers whose question is not known.
 */
export function replayWithout(move: StandingMove, history: History, questionNow: RoutingQuestion | null): Outcome[] {
  const { moves, messages } = history;
  const placeOf = placesOf(history);
  const undonePlace = placeOf(move.id);
  const rerouted = new Map<string, string>();
  const talksBefore = followTalks(move, history, rerouted);
  const goBack = (message: MessageWithSteps): Outcome => {
    const steps = message.steps.slice(0, -1);
    const arrival = message.steps[0]?.routing ?? null;
    const routing = shown(steps, move.fromRecordId, arrival);
    return {
      message,
      recordId: move.fromRecordId,
      arrival,
      routing,
      broughtBy: steps.at(-1)?.moveId ?? null,
      isMovedBack: true,
    };
  };
  const decideAgain = (message: MessageWithSteps, first: Step, index: number): RoutingDecision => {
    const decider = first.moveId === move.id ? moves[undonePlace - 1] : moves[placeOf(first.moveId)];
    const talks = talksBefore(index, decider === undefined ? -1 : placeOf(decider.id));
    const decision = decide(first.question ?? questionNow, talks, move.fromRecordId);
    return decider === undefined ? decision : moveByHand(decision, decider.toRecordId);
  };

  let answered: Outcome | undefined;
  const outcomeOf = (message: MessageWithSteps, index: number): Outcome | undefined => {
    const [first] = message.steps;
    const last = message.steps.at(-1);
    if (first === undefined || last === undefined) return undefined;
    if (last.moveId === move.id && !last.isFollower) return goBack(message);
    if (!first.isFollower || placeOf(first.moveId) < undonePlace) return undefined;
    const isBrought = first.moveId === move.id;
    if (message.direction === 'OUTBOUND')
      return isBrought
        ? {
            ...goBack(message),
            recordId: answered?.recordId ?? move.fromRecordId,
            broughtBy: answered?.broughtBy ?? null,
            isMovedBack: false,
          }
        : undefined;

    const arrival = decideAgain(message, first, index);
    if (isBrought)
      return {
        message,
        recordId: arrival.recordId ?? move.fromRecordId,
        arrival,
        routing: arrival,
        broughtBy: moves[undonePlace - 1]?.id ?? null,
        isMovedBack: false,
      };
    const { recordId, steps } = message;
    if (isSame(arrival, first.routing)) return undefined;
    return {
      message,
      recordId,
      arrival,
      routing: shown(steps, recordId, arrival),
      broughtBy: first.moveId,
      isMovedBack: false,
    };
  };
  return messages.flatMap((message, index) => {
    const outcome = outcomeOf(message, index);
    if (outcome === undefined) return [];
    rerouted.set(message.id, outcome.recordId);
    if (message.direction === 'INBOUND' && isBroughtBy(move, message)) answered = outcome;
    return [outcome];
  });
}

const isBroughtBy = ({ id }: Move, { steps }: MessageWithSteps): boolean => steps.at(-1)?.moveId === id;

/** Moves stand, so only the order of candidates can differ. */
const isSame = (decision: RoutingDecision, before: RoutingDecision | null): boolean =>
  before !== null &&
  decision.candidates.length === before.candidates.length &&
  decision.candidates.every(({ recordId }, place) => recordId === before.candidates[place]?.recordId);

/** A user's move overrides what decided when the text came. */
const shown = (steps: readonly Step[], recordId: string, arrival: RoutingDecision | null) =>
  arrival !== null && steps.some(({ isFollower }) => !isFollower) ? moveByHand(arrival, recordId) : arrival;

/** Without candidates, a text stays with the messages that go back. */
function decide(
  question: RoutingQuestion | null,
  talks: ReadonlyMap<string, Date>,
  fromRecordId: string,
): RoutingDecision {
  if (question === null || question.candidates.length === 0)
    return {
      recordId: fromRecordId,
      decidedBy: 'EXISTING_CONVERSATION',
      isAmbiguous: false,
      candidates: [{ recordId: fromRecordId, rank: 1, lostBy: null }],
    };
  const candidates = question.candidates.map((candidate) => ({
    ...candidate,
    lastMessageAt: talks.get(candidate.recordId) ?? null,
  }));
  return route({ ...question, candidates });
}

/** The place of each standing move in their order; -1 for another one. */
function placesOf({ moves }: History): (moveId: string) => number {
  const places = new Map(moves.map(({ id }, place) => [id, place]));
  return (moveId) => places.get(moveId) ?? -1;
}

/**
 * When each record had its last message before a message came, as if the move had never been made. The function takes the
 * message's index and the place of the last move before it; it is asked in the order of messages.
 */
function followTalks(move: StandingMove, history: History, rerouted: ReadonlyMap<string, string>) {
  const placeOf = placesOf(history);
  const talks = new Map<string, Date>();
  let [next, talksPlace] = [0, -1];
  const recordAt = (message: MessageWithSteps, place: number): string => {
    const later = message.steps.find(
      ({ moveId, isFollower }) => !isFollower && moveId !== move.id && placeOf(moveId) > place,
    );
    if (later !== undefined) return history.moves[placeOf(later.moveId)]?.fromRecordId ?? message.recordId;
    return isBroughtBy(move, message) ? (rerouted.get(message.id) ?? move.fromRecordId) : message.recordId;
  };
  return (index: number, place: number): ReadonlyMap<string, Date> => {
    if (place !== talksPlace) {
      talks.clear();
      [next, talksPlace] = [0, place];
    }
    for (const message of history.messages.slice(next, index))
      talks.set(recordAt(message, place), message.steps[0]?.createdAt ?? message.createdAt);
    next = index;
    return talks;
  };
}

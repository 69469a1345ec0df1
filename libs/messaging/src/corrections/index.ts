/**
 * corrections: moving messages to another record by hand, and undoing it.
 *
 * - Later texts of the same pair of numbers follow a move, because routing looks at the latest move first.
 * - Every message has steps: which move brought it, by hand or because the text followed it. An undo reverts exactly the
 *   steps of its move, and ends where everything would be if the move had never been made.
 * - Both hold the customer's lock, so a text that arrives at the same time comes before the move or follows it.
 *
 * It does not route: the rules are in routing-domain.
 */
export { maxMessages, moveMessages, type MoveMessagesInput, type MoveResult, relocate } from './move-messages';
export type {
  History,
  MessageWithSteps,
  Move,
  Moves,
  Relocation,
  StandingMove,
  Step,
  StepChange,
} from './moves';
export { undoMove } from './undo-move';

/**
 * corrections: moving messages to another record by hand, and undoing it.
 *
 * - Later texts of the same pair of numbers follow a move, because routing looks at the latest move first.
 * - A move keeps what was there before, so undo restores it exactly.
 * - Both hold the customer's lock, so a text that arrives at the same time comes before the move or follows it.
 *
 * It does not route: the rules are in routing-domain.
 */
export { maxMessages, moveMessages, type MoveMessagesInput, type MoveResult } from './move-messages';
export type { Move, Moves, Relocation } from './moves';
export { undoMove } from './undo-move';

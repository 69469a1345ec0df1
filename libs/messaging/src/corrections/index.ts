/** corrections */
export { moveMessages, type MoveMessagesInput, type MoveResult } from './move-messages';
export type { Move, Moves, Relocation } from './moves';
export { undoMove } from './undo-move';

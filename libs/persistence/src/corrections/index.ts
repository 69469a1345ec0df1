/**
 * corrections: moves of messages to another record, and the steps by which messages came where they are.
 *
 * Invariants: a move can be undone exactly; messages keep their order, and times stay unique within a conversation. It
 * changes messages, read marks and notifications of other features by SQL, in one statement for each table.
 */
export { createMoveQueries, maxMoves, type MoveQueries, type MoveRow } from './move-queries';
export { createMoveStore } from './move-store';
export { MoveEntity } from './move.entity';
export { MovedMessageEntity } from './moved-message.entity';

/**
 * corrections: moving messages that were routed to the wrong record, in the API.
 *
 * - Every move can be undone once, by its ID.
 * - It does not change the routing rules; a move only outranks them for its pair of numbers.
 */
export { Move, toMove } from './move';

import { MoveFieldsResolver, MovesOfMessageResolver } from './move-fields.resolver';
import { MoveMessagesResolver } from './move-messages.resolver';
import { UndoMoveResolver } from './undo-move.resolver';

export const correctionsResolvers = [
  MoveFieldsResolver,
  MoveMessagesResolver,
  MovesOfMessageResolver,
  UndoMoveResolver,
] as const;

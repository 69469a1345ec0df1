import type { MoveRow } from '@patchbay/persistence';
import { Field, ID, ObjectType } from 'type-graphql';
import { createHandle } from '../handle';
import { DateTimeScalar } from '../scalars';

/** Its IDs are for `undoMove`. */
export const moveHandle = createHandle('Move');

@ObjectType({ description: 'A correction: a user moved messages to another record, and later texts followed.' })
export class Move {
  readonly userKey!: string;
  readonly fromRecordKey!: string;
  readonly toRecordKey!: string;

  @Field(() => ID, { description: 'Pass it to `undoMove`, however long ago the move was made.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  at!: Date;

  @Field(() => Boolean, {
    description: 'False if a later move brought one of its messages on: undo that one first.',
  })
  canBeUndone!: boolean;
}

export const toMove = ({ id, userId, fromRecordId, toRecordId, ...row }: MoveRow): Move =>
  Object.assign(new Move(), {
    ...row,
    id: moveHandle.write(id),
    userKey: userId,
    fromRecordKey: fromRecordId,
    toRecordKey: toRecordId,
  });

import type { MoveRow } from '@patchbay/persistence';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars';

/** Moves are not nodes: their IDs are only for `undoMove`. */
export const writeMoveId = (id: string): string => Buffer.from(`Move:${id}`).toString('base64url');

export function readMoveId(value: string): string | null {
  const [, id] =
    /^Move:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(value, 'base64url').toString('utf8')) ?? [];
  return id ?? null;
}

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
    id: writeMoveId(id),
    userKey: userId,
    fromRecordKey: fromRecordId,
    toRecordKey: toRecordId,
  });

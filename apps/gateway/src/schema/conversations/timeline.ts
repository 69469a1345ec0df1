import { type MessageStatus as StatusName, messageStatusOf } from '@patchbay/messaging';
import type { TimelineRow } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';
import { DateTimeScalar } from '../scalars';
import { MessageStatus } from './message';

const TimelineKind = createEnum<TimelineRow['kind']>('TimelineKind', 'What happened to a message.', {
  ATTEMPTED: 'It was handed to the carrier.',
  REPORTED: 'The carrier reported on it. Reports that changed nothing are listed too.',
  MOVED: 'A user moved it to another record.',
  MOVE_UNDONE: 'A user undid a move.',
});

@ObjectType({ description: 'Something that happened to a message.' })
export class TimelineEntry {
  readonly userKey!: string | null;
  readonly recordKey!: string | null;
  /** What `detail` says if there is no record to name. */
  readonly outcome!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => TimelineKind, { description: 'What happened.' })
  kind!: TimelineRow['kind'];

  @Field(() => String, {
    name: 'providerCode',
    nullable: true,
    description: "The carrier's own error code, if it gave one.",
  })
  carrierCode!: string | null;

  @Field(() => MessageStatus, {
    nullable: true,
    description: 'Only for REPORTED entries: what the report says. Null if the carrier used a word of its own.',
  })
  status!: StatusName | null;
}

export const toTimelineEntry = ({ userId, recordId, detail, carrierStatus, ...row }: TimelineRow): TimelineEntry =>
  Object.assign(new TimelineEntry(), {
    ...row,
    outcome: detail,
    status: carrierStatus === null ? null : messageStatusOf(carrierStatus),
    userKey: userId,
    recordKey: recordId,
  });

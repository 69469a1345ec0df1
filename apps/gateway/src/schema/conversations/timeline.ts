import {
  type DeliveryProblemCode as ProblemCodeName,
  type MessageStatus as StatusName,
  messageStatusOf,
} from '@patchbay/messaging';
import type { TimelineRow } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';
import { DateTimeScalar } from '../scalars';
import { DeliveryProblemCode, MessageStatus } from './message';

const TimelineKind = createEnum<TimelineRow['kind']>('TimelineKind', 'What happened to a message.', {
  ATTEMPTED: 'It was handed to the carrier.',
  REPORTED: 'The carrier reported on it. Reports that changed nothing are listed too.',
  MOVED: 'A user moved it to another record.',
  MOVE_UNDONE: 'A user undid a move.',
});

type OutcomeName = 'ACCEPTED' | 'REFUSED' | 'NOT_PROCESSED' | 'UNKNOWN';

const outcomeNames: Readonly<Record<NonNullable<TimelineRow['outcome']>, OutcomeName>> = {
  accepted: 'ACCEPTED',
  refused: 'REFUSED',
  'not-processed': 'NOT_PROCESSED',
  unknown: 'UNKNOWN',
};

const AttemptOutcome = createEnum<OutcomeName>('AttemptOutcome', 'How a call to the carrier ended.', {
  ACCEPTED: 'The carrier took the text.',
  REFUSED: 'The carrier will never take it.',
  NOT_PROCESSED: 'The carrier certainly did not process it. It is tried again.',
  UNKNOWN: 'The carrier did not answer: it may or may not have taken it.',
});

@ObjectType({ description: 'Something that happened to a message.' })
export class TimelineEntry {
  readonly userKey!: string | null;
  readonly recordKey!: string | null;
  /** What `detail` says if there is no record to name. */
  readonly words!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => TimelineKind, { description: 'What happened.' })
  kind!: TimelineRow['kind'];

  @Field(() => AttemptOutcome, {
    nullable: true,
    description: 'Only for ATTEMPTED entries: how the call ended. Null while it is under way.',
  })
  outcome!: OutcomeName | null;

  @Field(() => DeliveryProblemCode, {
    name: 'code',
    nullable: true,
    description: 'What went wrong with an attempt, or according to a report, for programs; null if nothing did.',
  })
  problemCode!: ProblemCodeName | null;

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

export const toTimelineEntry = ({
  userId,
  recordId,
  detail,
  outcome,
  carrierStatus,
  ...row
}: TimelineRow): TimelineEntry =>
  Object.assign(new TimelineEntry(), {
    ...row,
    words: detail,
    outcome: outcome && outcomeNames[outcome],
    status: carrierStatus === null ? null : messageStatusOf(carrierStatus),
    userKey: userId,
    recordKey: recordId,
  });

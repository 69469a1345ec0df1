import type { TimelineRow } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';
import { DateTimeScalar } from '../scalars';

const TimelineKind = createEnum<TimelineRow['kind']>('TimelineKind', 'What happened to a message.', {
  ATTEMPTED: 'It was handed to the carrier.',
  REPORTED: 'The carrier reported on it. Reports that changed nothing are listed too.',
  MOVED: 'A user moved it to another record.',
  MOVE_UNDONE: 'A user undid a move.',
});

@ObjectType({ description: 'Something that happened to a message.' })
export class TimelineEntry {
  readonly userKey!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => TimelineKind, { description: 'What happened.' })
  kind!: TimelineRow['kind'];

  @Field(() => String, { description: "The outcome, or the carrier's own word for it." })
  detail!: string;

  @Field(() => String, {
    name: 'providerCode',
    nullable: true,
    description: "The carrier's own error code, if it gave one.",
  })
  carrierCode!: string | null;
}

export const toTimelineEntry = ({ userId, ...row }: TimelineRow): TimelineEntry =>
  Object.assign(new TimelineEntry(), { ...row, userKey: userId });

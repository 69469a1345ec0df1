import type { TimelineRow } from '@patchbay/persistence';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars';

export const TimelineKind = {
  ATTEMPTED: 'ATTEMPTED',
  REPORTED: 'REPORTED',
  MOVED: 'MOVED',
  MOVE_UNDONE: 'MOVE_UNDONE',
} as const;
registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  description: 'What happened to a message.',
  valuesConfig: {
    ATTEMPTED: { description: 'It was handed to the carrier.' },
    REPORTED: { description: 'The carrier reported on it; also reports that changed nothing are here.' },
    MOVED: { description: 'Somebody attached it to another record.' },
    MOVE_UNDONE: { description: 'Somebody put it back.' },
  },
});

@ObjectType({ description: 'Something that happened to a message.' })
export class TimelineEntry {
  readonly userKey!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => TimelineKind, { description: 'What.' })
  kind!: TimelineRow['kind'];

  @Field(() => String, { description: 'How it went, or the word that the carrier used.' })
  detail!: string;

  @Field(() => String, {
    name: 'providerCode',
    nullable: true,
    description: "The carrier's own code, where it gave one.",
  })
  carrierCode!: string | null;
}

export const toTimelineEntry = ({ userId, ...row }: TimelineRow): TimelineEntry =>
  Object.assign(new TimelineEntry(), { ...row, userKey: userId });

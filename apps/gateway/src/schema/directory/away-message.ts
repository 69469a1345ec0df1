import {
  type AwayMessage as AwayMessageModel,
  maxAwayTextLength,
  maxEveryHours,
  maxOpenHoursPerDay,
  type Weekday as WeekdayName,
} from '@patchbay/messaging';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars';
import { Weekday } from './weekday';

const openHours = 'Hours when somebody answers.';

@ObjectType('OpenHours', { description: openHours })
@InputType('OpenHoursInput', { description: openHours })
export class OpenHours {
  @Field(() => Weekday, { description: `The day; each at most ${maxOpenHoursPerDay} times.` })
  weekday!: WeekdayName;

  @Field(() => String, { description: 'Start, as HH:MM, like 09:00.' })
  from!: string;

  @Field(() => String, { description: 'End, as HH:MM, like 17:00; after `from`.' })
  until!: string;
}

const awayMessage =
  'What a number answers while nobody is there: at most once per customer in `everyHours`, and three times a day. Never to keywords, reactions, robots, and customers who opted out. The customer still waits for an answer.';

@ObjectType('AwayMessage', { description: awayMessage })
@InputType('AwayMessageInput', { description: awayMessage })
export class AwayMessage {
  @Field(() => Boolean, { description: 'Whether it is sent. False keeps it for later.' })
  isOn!: boolean;

  @Field(() => String, { description: `The text, 1 to ${maxAwayTextLength} characters.` })
  text!: string;

  @Field(() => [OpenHours], {
    nullable: true,
    description: 'It is sent at all other times; with an empty list, at any time. Null: hours do not matter.',
  })
  hours!: OpenHours[] | null;

  @Field(() => String, { description: 'IANA time zone of the hours and holidays, like America/New_York.' })
  timeZone!: string;

  @Field(() => Boolean, { nullable: true, description: "It is sent on the company's holidays. Default: false." })
  onHolidays!: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It is sent at any time until then, whatever the hours are. Null: only as they say.',
  })
  awayUntil!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: `At most one per customer in so many hours, 1 to ${maxEveryHours}. Default: 24.`,
  })
  everyHours!: number | null;
}

/** As use cases take it: what is left out has its default. */
export const toAwayModel = (given: AwayMessage | null | undefined): AwayMessageModel | null | undefined =>
  given && {
    ...{ isOn: given.isOn, text: given.text, timeZone: given.timeZone, onHolidays: given.onHolidays ?? false },
    hours: given.hours?.map(({ weekday, from, until }) => ({ weekday, from, until })) ?? null,
    awayUntil: given.awayUntil?.toISOString() ?? null,
    everyHours: given.everyHours ?? 24,
  };

export const toAwayMessage = (away: AwayMessageModel | null): AwayMessage | null =>
  away &&
  Object.assign(new AwayMessage(), { ...away, awayUntil: away.awayUntil === null ? null : new Date(away.awayUntil) });

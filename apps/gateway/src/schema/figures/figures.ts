import {
  type DeliveryProblemCode as ProblemCodeName,
  type Figures as FiguresModel,
  type FiguresBy as ByName,
  percentile,
} from '@patchbay/messaging';
import { Field, Int, ObjectType } from 'type-graphql';
import { DeliveryProblemCode } from '../conversations';
import { createEnum } from '../enum';

export const FiguresBy = createEnum<ByName>('FiguresBy', 'What each row of figures is about.', {
  USER: 'A seller: the user who sent a text, and for texts in the user whose number it was at that time. One row without a subject has what belongs to no seller.',
  TEAM: 'A team: the one whose number it was at that time, or each team of the user whose number it was. So texts of users in two teams are in both rows.',
  PHONE_NUMBER: 'One of our numbers.',
  DAY: 'A day in the time zone, also if it has no texts.',
  TOTAL: 'Everything: one row.',
});

@ObjectType({ description: 'A cause of failures, and how many texts failed for it.' })
export class FailureCount {
  @Field(() => DeliveryProblemCode, { description: 'The cause.' })
  code!: ProblemCodeName;

  @Field(() => Int, { description: 'How many texts.' })
  count!: number;
}

@ObjectType({
  description:
    'What was counted of texts, by when they were written. docs/figures.md defines each number. Moves, merges, erasures and the deletion of old texts change none of them.',
})
export class Figures {
  readonly subjectKey!: string | null;
  readonly by!: ByName;

  @Field(() => String, {
    nullable: true,
    description: 'The day in the time zone, like `2026-11-28`. Null unless by DAY.',
  })
  day!: string | null;

  @Field(() => Int, { description: 'Texts of customers.' })
  received!: number;

  @Field(() => Int, {
    description:
      'Texts that left, automatic answers among them: delivered, failed, and those without a final report yet. Canceled and waiting ones do not count.',
  })
  sent!: number;

  @Field(() => Int, { description: 'Of the texts that were sent: those that the carrier reported as delivered.' })
  delivered!: number;

  @Field(() => Int, { description: 'Of the texts that were sent: those that did not arrive.' })
  failed!: number;

  @Field(() => [FailureCount], { description: 'The causes of those, the most frequent first.' })
  failures!: FailureCount[];

  @Field(() => Int, { description: 'Customers who opted out by a text, or whose carrier said so.' })
  optOuts!: number;

  @Field(() => Int, { description: 'Leads that a text of an unknown number created.' })
  newLeads!: number;

  @Field(() => Int, {
    description:
      'Customers who wrote and were answered by a user or a service account, each time that they waited. Automatic answers are none.',
  })
  answered!: number;

  @Field(() => Int, { description: 'The same of customers who have not been answered until now.' })
  unanswered!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "How long half of them waited at most, from a customer's first text to the answer, including nights and weekends; off by 5% at most. Null if none was answered.",
  })
  medianFirstAnswerSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'How long nine of ten of them waited at most.' })
  p90FirstAnswerSeconds!: number | null;
}

export const toFigures = (
  { subjectId: subjectKey, answerTimes, failures, ...counts }: FiguresModel,
  by: ByName,
): Figures =>
  Object.assign(new Figures(), {
    ...counts,
    subjectKey,
    by,
    failures: failures.map((failure) => Object.assign(new FailureCount(), failure)),
    medianFirstAnswerSeconds: percentile(answerTimes, 0.5),
    p90FirstAnswerSeconds: percentile(answerTimes, 0.9),
  });

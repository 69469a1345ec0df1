import { now } from '@patchbay/service-kit';
import {
  type Alarm as AlarmModel,
  type AlarmKind as KindName,
  describeAlarm,
  maxAlarmCount,
} from '@patchbay/messaging';
import { Field, Int, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { createEnum } from '../enum';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

const AlarmKind = createEnum<KindName>('AlarmKind', 'What is wrong.', {
  QUARANTINED_TEXTS:
    'Texts of customers could not be processed. One alarm for each cause; of missing numbers, for each number. Subjects: receipts.',
  CARRIER_FAILING:
    'The last check of a carrier account failed, or the carrier refuses the account. Subject: the account.',
  SENDS_WAITING: 'Texts wait too long to be sent over a carrier account. Subject: the account.',
  MESSAGES_IN_DOUBT: 'It is unknown whether texts were sent, and nobody decides. Subjects: messages.',
  WEBHOOK_SUSPENDED: 'A webhook endpoint is suspended. Subject: the endpoint.',
  UNATTENDED_TEXTS: 'Customers wait too long for an answer. Subjects: conversations.',
  NUMBER_WITHOUT_PEOPLE: 'Nobody in the user or team that owns phone numbers may read texts. Subjects: the numbers.',
});

@ObjectType('Alarm', {
  implements: Node,
  description:
    'A problem. Administrators are notified when it begins and when it ends. It ends by itself when the problem is gone.',
})
export class Alarm extends Node {
  readonly nodeType = 'Alarm';
  readonly key!: string;
  readonly subjectKeys!: readonly string[];

  @Field(() => AlarmKind, { description: 'What is wrong.' })
  kind!: KindName;

  @Field(() => String, { description: 'What is wrong, for people, and how long customers have been waiting.' })
  message!: string;

  @Field(() => String, { description: 'How to fix it, for people.' })
  advice!: string;

  @Field(() => DateTimeScalar, { description: 'When the problem began.' })
  since!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the first customer has been waiting; null if no customer waits because of it.',
  })
  waitingSince!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is open.' })
  endedAt!: Date | null;

  @Field(() => Int, {
    description: `How many things it is about, at most ${maxAlarmCount.toLocaleString('en-US')}; when it ended, the latest count.`,
  })
  count!: number;
}

export function toAlarm(model: AlarmModel): Alarm {
  const { id: key, kind, since, waitingSince, endedAt, count, subjectIds: subjectKeys } = model;
  const { message, advice } = describeAlarm(model, now());
  return Object.assign(new Alarm(), { key, kind, message, advice, since, waitingSince, endedAt, count, subjectKeys });
}

export const alarmConnection = createConnection({
  type: () => Alarm,
  typeName: 'Alarm',
  name: 'alarms',
  placeOf: ({ since, id }: AlarmModel) => ({ key: since, id }),
  toNode: toAlarm,
});

import { refusalCodes, type Refusal, type RefusalCode } from '@patchbay/messaging';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from './scalars';

export const UserErrorCode = Object.fromEntries(refusalCodes.map((code) => [code, code])) as {
  [Code in RefusalCode]: Code;
};
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why something that a person asked for was not done.',
  valuesConfig: {
    NOT_FOUND: { description: 'It is not there, or the viewer may not see it.' },
    FORBIDDEN: { description: 'The viewer lacks the privilege.' },
    EMPTY_BODY: { description: 'The text is empty.' },
    BODY_TOO_LONG: { description: 'The text is longer than carriers take.' },
    INVALID_NUMBER: { description: 'The number is not one that can be texted to here.' },
    NO_PHONE_NUMBER: { description: 'There is no number to send from, or none to send to.' },
    NUMBER_NOT_ASSIGNED: { description: 'The number to send from is not assigned to the viewer or a team of theirs.' },
    RECIPIENT_OPTED_OUT: { description: 'The customer has opted out of texts from this number.' },
    TEMPLATE_FIELD_MISSING: { description: 'The record lacks a field that the template names without a default.' },
    TEMPLATE_INVALID: { description: 'The template does not parse, or cannot be filled in.' },
    CONVERSATION_CHANGED: { description: 'Something was said in the conversation since `expectedLastMessageId`.' },
    IDEMPOTENCY_CONFLICT: { description: 'The key was used before for another input.' },
    QUIET_HOURS: { description: 'It is too early or too late in the day where the customer is.' },
    TOO_LATE: { description: 'It cannot be taken back any more.' },
    INVALID_INPUT: { description: 'The input contradicts itself or lacks something.' },
  },
});

@ObjectType({ description: 'Something that a person can put right.' })
export class UserError {
  @Field(() => UserErrorCode, { description: 'For a program.' })
  code!: RefusalCode;

  @Field(() => String, { description: 'For a person: what is wrong and what to do about it.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'The input field at fault.' })
  path!: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of QUIET_HOURS: when it may be sent.' })
  earliestSendAt!: Date | null;
}

export const toUserErrors = (refusals: readonly Refusal[]): UserError[] =>
  refusals.map(({ code, message, path, earliestSendAt }) =>
    Object.assign(new UserError(), {
      code,
      message,
      path: path === null ? null : [...path],
      earliestSendAt: earliestSendAt ?? null,
    }),
  );

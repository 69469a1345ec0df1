import type { Refusal, RefusalCode } from '@patchbay/messaging';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { createEnum } from './enum';
import { DateTimeScalar } from './scalars';

const UserErrorCode = createEnum<RefusalCode>('UserErrorCode', 'Why a request was refused.', {
  NOT_FOUND: 'It does not exist, or the viewer may not see it.',
  FORBIDDEN: "The viewer's role does not allow it.",
  EMPTY_BODY: 'The text is empty.',
  BODY_TOO_LONG: 'The text is longer than carriers accept.',
  INVALID_NUMBER: 'The number cannot receive texts from here.',
  NO_PHONE_NUMBER: 'There is no number to send from, or none to send to.',
  NUMBER_NOT_ASSIGNED: "The number to send from is not assigned to the viewer or one of the viewer's teams.",
  RECIPIENT_OPTED_OUT: 'The customer has opted out of texts from this number.',
  OPT_IN_NEEDED:
    'The company asks for an opt-in before a first text, and the customer neither opted in nor wrote to this number.',
  TEMPLATE_FIELD_MISSING: 'The record has no value for a field that the template uses without a default.',
  TEMPLATE_INVALID: 'The template does not parse or cannot be rendered.',
  CONVERSATION_CHANGED: 'The conversation has new messages after `expectedLastMessageId`.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used with a different input.',
  QUIET_HOURS: 'It is quiet hours where the customer is.',
  NEEDS_CONFIRMATION: 'The text has words of the company that its sender has to confirm: see `words`.',
  COUNTRY_NOT_ALLOWED: 'The company does not send texts to the country of this number.',
  TOO_MANY_SENDS: 'The viewer sent too many texts within a minute.',
  TOO_LATE: 'It can no longer be changed.',
  LEGAL_HOLD: 'A record of the person is held, so nothing of it may be removed.',
  MEDIA_NOT_SUPPORTED: 'The carrier of the number does not send such files, or none at all, to this customer.',
  FILE_TOO_LARGE: 'The file is larger than allowed, or larger than the carrier takes.',
  UPLOAD_NOT_READY: 'The bytes of the upload have not arrived, or are of a type that cannot be sent.',
  TOO_MANY_UPLOADS: 'The viewer has too many uploads that were not sent.',
  CARRIER_FAILED: 'The carrier did not answer, refused, or has no API for it. The message says which.',
  INVALID_INPUT: 'The input contradicts itself or is incomplete.',
});

@ObjectType({ description: 'A refusal that a user can act on.' })
export class UserError {
  @Field(() => UserErrorCode, { description: 'The reason, for programs.' })
  code!: RefusalCode;

  @Field(() => String, { description: 'The reason, for people: what is wrong and what to do.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the invalid input field; null if it is not about a single field.',
  })
  path!: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'For QUIET_HOURS: the earliest time to send.' })
  earliestSendAt!: Date | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'For NEEDS_CONFIRMATION: the words to put into `confirmedWords` after the sender has checked the text.',
  })
  words!: readonly string[] | null;
}

/** How many reasons a payload names; each row of an upsert can have several. */
export const maxReasons = 1_000;

export const toUserErrors = (refusals: readonly Refusal[]): UserError[] =>
  refusals.slice(0, maxReasons).map(({ path, earliestSendAt = null, words = null, ...refusal }) => ({
    ...refusal,
    path: path === null ? null : [...path],
    earliestSendAt,
    words,
  }));

interface PayloadField<Row, Shown> {
  readonly type: () => object;
  readonly description: string;
  /** From what the use case returned. */
  readonly map: (row: Row) => Shown;
  /** The value of a refused request; null by default, so the field is nullable. */
  readonly ifRefused?: Shown;
}

/** What a use case returned: the values of the payload's fields, or why it refused. */
type Outcome<Rows> = Partial<{ readonly [Name in keyof Rows]: Rows[Name] | null }> & {
  readonly refusals?: readonly Refusal[];
};

export interface Payload<Rows> {
  readonly Type: ClassType;
  of(outcome: Outcome<Rows>): object;
}

/** A mutation's payload: its fields, and `userErrors` made of the refusals. */
export function createPayload<Rows extends object>(
  name: string,
  description: string,
  fields: { readonly [Name in keyof Rows]: PayloadField<Rows[Name], unknown> },
): Payload<Rows> {
  @ObjectType(name, { description })
  class Type {
    @Field(() => [UserError], { description: 'Why it was refused; empty if it succeeded.' })
    userErrors!: UserError[];
  }
  const names = Object.keys(fields) as (keyof Rows & string)[];
  for (const field of names) {
    const { type, description, ifRefused } = fields[field];
    Field(type as () => ClassType, { nullable: ifRefused === undefined, description })(Type.prototype, field);
  }
  const valueOf = (outcome: Outcome<Rows>, field: keyof Rows) => {
    const value = outcome[field];
    return value == null ? (fields[field].ifRefused ?? null) : fields[field].map(value as Rows[typeof field]);
  };
  return {
    Type,
    of: (outcome) => ({
      ...Object.fromEntries(names.map((field) => [field, valueOf(outcome, field)])),
      userErrors: toUserErrors(outcome.refusals ?? []),
    }),
  };
}

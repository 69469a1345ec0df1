import {
  maxMedia,
  type DeliveryProblem as DeliveryProblemModel,
  type DeliveryProblemCode as ProblemCodeName,
  type Media as MediaModel,
  type Message as MessageModel,
  type MessageDirection as DirectionName,
  type MessageEncoding as EncodingName,
  type MessageStatus as StatusName,
} from '@patchbay/messaging';
import { Field, Int, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { createEnum } from '../enum';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

export const MessageDirection = createEnum<DirectionName>('MessageDirection', 'The direction of a text.', {
  INBOUND: 'From the customer.',
  OUTBOUND: 'To the customer.',
});

export const MessageStatus = createEnum<StatusName>(
  'MessageStatus',
  'How far a text got. A status only moves forward: a late report of an earlier step never replaces a failure.',
  {
    RECEIVED: 'An inbound message.',
    SCHEDULED: 'Waiting for its `sendAt`.',
    QUEUED: 'Waiting for a worker to hand it to the carrier.',
    SENDING: 'Being handed to the carrier.',
    SENT: 'The carrier accepted it.',
    DELIVERED: "The carrier reports that it reached the customer's phone.",
    UNDELIVERED: 'The carrier accepted it but could not deliver it; see `problem`.',
    FAILED: 'The carrier did not accept it; see `problem`.',
    CANCELED:
      'Canceled before it was sent, by a user or because of a rule; see `problem`. Rights, the number, consent, quiet hours and the allowed countries are checked again when a scheduled text is due.',
  },
);

export const MessageEncoding = createEnum<EncodingName>(
  'MessageEncoding',
  'The encoding of a text, which determines how many characters fit into a segment.',
  {
    GSM7: 'GSM 03.38: 160 characters in a single segment, 153 in each of several.',
    UCS2: 'UTF-16 code units: 70 in a single segment, 67 in each of several.',
  },
);

@ObjectType({ description: 'A picture or another file of a text.' })
export class Media {
  readonly messageKey!: string;
  readonly place!: number;

  @Field(() => String, { description: 'MIME type: what the bytes say, or else the carrier.' })
  contentType!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Size in bytes. Null until the file was looked at, a moment after the text arrived, and if unknown.',
  })
  size!: number | null;

  @Field(() => Int, { nullable: true, description: 'Width of a picture in pixels, as it is shown; null if unknown.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Height of a picture in pixels, as it is shown; null if unknown.' })
  height!: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the file; null if the carrier did not give one.' })
  fileName!: string | null;
}

export const DeliveryProblemCode = createEnum<ProblemCodeName>(
  'DeliveryProblemCode',
  'Why a text did not arrive, for programs and translations: `reason` and `advice` are for people. The same for all carriers. Later versions may add values: show `reason` for one that you do not know.',
  {
    OPTED_OUT: 'The customer opted out of texts from the number. They can text START to it.',
    OPT_IN_NEEDED:
      'The customer neither opted in nor wrote to the number, and the company asks for that before a first text.',
    NOT_A_MOBILE: 'The number cannot receive texts, for example because it is a landline.',
    UNREACHABLE: "The customer's phone is off, has no signal, or cannot be reached from this number.",
    UNKNOWN_NUMBER: 'The number does not exist or is not in service.',
    BLOCKED_BY_CARRIER: 'The recipient or their carrier blocks texts.',
    CONTENT_REFUSED: 'A carrier refused what is in the text: filtered as spam, too long, or not supported.',
    SENDER_NOT_REGISTERED: 'The number to send from is not registered for, or may not send to, this destination.',
    ACCOUNT_PROBLEM: "The company's account with the carrier, or its setup, does not allow it.",
    CARRIER_AWAY: 'The carrier or a network could not be reached or takes no texts at the moment.',
    TOO_MANY_TEXTS: 'The carrier accepts no more texts from the number in this time.',
    EXPIRED: 'The phone could not be reached until the carrier gave up.',
    IN_DOUBT: 'The carrier did not answer: the text may or may not have been sent.',
    CUSTOMER_REPLIED: 'The customer texted first, and the text was to be canceled then.',
    CUSTOMER_MAY_OPT_OUT: 'The customer seems to want no more texts. A user has to decide.',
    SENDER_NOT_ALLOWED: 'When the text was due, its sender could no longer send it.',
    NUMBER_RETIRED: 'The number to send from was retired.',
    QUIET_HOURS: 'When the text was due, it was quiet hours where the customer is.',
    COUNTRY_NOT_ALLOWED: 'The company does not send texts to the country of this number.',
    INTERNAL_ERROR: 'A fault of this installation kept the text from being sent.',
    OTHER: 'Anything else; `reason` and `providerCode` say more.',
  },
);

@ObjectType({ description: 'Why a text did not arrive.' })
export class DeliveryProblem {
  @Field(() => DeliveryProblemCode, { description: 'What happened, for programs. It does not change.' })
  code!: ProblemCodeName;

  @Field(() => String, {
    name: 'providerCode',
    nullable: true,
    description: "The carrier's own error code, unchanged.",
  })
  carrierCode!: string | null;

  @Field(() => String, { description: 'What happened, in plain words.' })
  reason!: string;

  @Field(() => String, { description: 'What to do next.' })
  advice!: string;
}

@ObjectType('Message', { implements: Node, description: 'A text, inbound or outbound.' })
export class Message extends Node {
  readonly nodeType = 'Message';

  constructor(readonly model: MessageModel) {
    super();
  }

  get key(): string {
    return this.model.id;
  }

  @Field(() => MessageDirection, { description: 'From or to the customer.' })
  get direction(): DirectionName {
    return this.model.direction;
  }

  @Field(() => String, { description: 'The text.' })
  get body(): string {
    return this.model.body;
  }

  @Field(() => [Media], { description: `Its files, at most ${maxMedia}.` })
  get media(): Media[] {
    return this.model.media.map((file, place) => toMedia(file, this.key, place));
  }

  @Field(() => MessageStatus, { description: 'How far it got.' })
  get status(): StatusName {
    return this.model.status;
  }

  @Field(() => DeliveryProblem, {
    nullable: true,
    description: 'Why it did not arrive; null if nothing is wrong, and if a user canceled it.',
  })
  get problem(): DeliveryProblemModel | null {
    const { problem } = this.model;
    // A version without codes may still run, and store problems.
    return problem && { ...problem, code: problem.code ?? 'OTHER' };
  }

  @Field(() => MessageEncoding, { description: 'The encoding that it is sent in.' })
  get encoding(): EncodingName {
    return this.model.encoding;
  }

  @Field(() => Int, { description: 'Number of segments that carriers bill.' })
  get segments(): number {
    return this.model.segments;
  }

  @Field(() => DateTimeScalar, {
    description: 'When it arrived or was written. Strictly increasing within a conversation.',
  })
  get createdAt(): Date {
    return this.model.createdAt;
  }

  @Field(() => DateTimeScalar, {
    description:
      'Last change of its status, `needsAttention`, `problem`, `reactions` or conversation; `createdAt` before the first. Of two states of a message, the one with the later time is newer.',
  })
  get updatedAt(): Date {
    return this.model.updatedAt ?? this.model.createdAt;
  }

  @Field(() => Boolean, {
    description: 'A scheduled text that is canceled if the customer texts first; see `SendMessageInput`.',
  })
  get cancelIfCustomerReplies(): boolean {
    return this.model.cancelIfCustomerReplies;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When to send it; null if it is sent immediately.' })
  get sendAt(): Date | null {
    return this.model.sendAt;
  }

  @Field(() => Boolean, {
    description:
      'A user has to decide; `problem` says why. Of a text that is held or in doubt, `resendMessage` sends it anyway, and `cancelMessage` cancels one that is SCHEDULED. One that a user sent and that is FAILED, UNDELIVERED or CANCELED by a rule can be sent as a new one. `dismissMessage` ends it.',
  })
  get needsAttention(): boolean {
    return this.model.needsAttention;
  }

  @Field(() => Boolean, {
    description:
      'An inbound message that is one of too many from its sender within a minute. Nobody was notified, and no automatic reply was sent but the confirmation of a STOP.',
  })
  get isExcess(): boolean {
    return this.model.isExcess;
  }
}

const toMedia = (
  { contentType, size = null, width = null, height = null, fileName = null }: MediaModel,
  messageKey: string,
  place: number,
): Media => Object.assign(new Media(), { contentType, size, width, height, fileName, messageKey, place });

export const toMessage = (message: MessageModel): Message => new Message(message);

export const messageConnection = createConnection({
  type: () => Message,
  typeName: 'Message',
  name: 'messages',
  placeOf: ({ createdAt, id }: MessageModel) => ({ key: createdAt, id }),
  toNode: toMessage,
});

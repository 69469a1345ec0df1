import {
  maxMedia,
  type DeliveryProblem as DeliveryProblemModel,
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

const MessageDirection = createEnum<DirectionName>('MessageDirection', 'The direction of a text.', {
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

@ObjectType({ description: 'A picture or another file that came with a text.' })
export class Media {
  @Field(() => String, {
    description: 'Path on this gateway, which fetches the file from the carrier. Needs the same token as the API.',
  })
  url!: string;

  @Field(() => String, { description: 'MIME type, as the carrier reports it.' })
  contentType!: string;
}

@ObjectType({ description: 'Why a text did not arrive.' })
export class DeliveryProblem {
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

  @Field(() => [Media], { description: `Files that came with it, at most ${maxMedia}.` })
  get media(): MediaModel[] {
    return this.model.media.map(({ contentType }, place) => ({ url: `/media/${this.id}/${place}`, contentType }));
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
    return this.model.problem;
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

  @Field(() => DateTimeScalar, { nullable: true, description: 'When to send it; null if it is sent immediately.' })
  get sendAt(): Date | null {
    return this.model.sendAt;
  }

  @Field(() => Boolean, {
    description:
      'A user has to decide; `problem` says why. `resendMessage` sends it anyway, `cancelMessage` cancels one that is SCHEDULED.',
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

export const toMessage = (message: MessageModel): Message => new Message(message);

export const messageConnection = createConnection({
  type: () => Message,
  typeName: 'Message',
  name: 'messages',
  placeOf: ({ createdAt, id }: MessageModel) => ({ key: createdAt, id }),
  toNode: toMessage,
});

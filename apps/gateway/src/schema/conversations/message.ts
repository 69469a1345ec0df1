import type {
  DeliveryProblem as DeliveryProblemModel,
  Media as MediaModel,
  Message as MessageModel,
  MessageDirection as DirectionName,
  MessageEncoding as EncodingName,
  MessageStatus as StatusName,
} from '@patchbay/messaging';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageInfo, writeCursor, type Connection } from '../connection';
import { Node } from '../node';
import { CursorScalar, DateTimeScalar } from '../scalars';

export const MessageDirection = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND' } as const;
registerEnumType(MessageDirection, {
  name: 'MessageDirection',
  description: 'Which way a text went.',
  valuesConfig: { INBOUND: { description: 'From the customer.' }, OUTBOUND: { description: 'To the customer.' } },
});

export const MessageStatus = {
  RECEIVED: 'RECEIVED',
  SCHEDULED: 'SCHEDULED',
  QUEUED: 'QUEUED',
  SENDING: 'SENDING',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  UNDELIVERED: 'UNDELIVERED',
  FAILED: 'FAILED',
  CANCELED: 'CANCELED',
} as const;
registerEnumType(MessageStatus, {
  name: 'MessageStatus',
  description: 'A status only ever moves forward; a failure is never overwritten by a late success of an earlier step.',
  valuesConfig: {
    RECEIVED: { description: 'An inbound message: it is here.' },
    SCHEDULED: { description: 'Waits for its `sendAt`.' },
    QUEUED: { description: 'Waits for a worker to hand it to the carrier.' },
    SENDING: { description: 'Being handed to the carrier.' },
    SENT: { description: 'The carrier took it.' },
    DELIVERED: { description: "The carrier says that it reached the customer's handset." },
    UNDELIVERED: { description: 'The carrier took it and could not deliver it; `problem` says why.' },
    FAILED: { description: 'The carrier did not take it; `problem` says why.' },
    CANCELED: { description: 'Taken back before it was sent.' },
  },
});

export const MessageEncoding = { GSM7: 'GSM7', UCS2: 'UCS2' } as const;
registerEnumType(MessageEncoding, {
  name: 'MessageEncoding',
  description: 'How a text is coded on its way, which decides how many characters a segment takes.',
  valuesConfig: {
    GSM7: { description: 'GSM 03.38: 160 characters in one segment, 153 in each of several.' },
    UCS2: { description: 'UTF-16 units: 70 in one segment, 67 in each of several.' },
  },
});

@ObjectType({ description: 'A picture or another file that came with a text.' })
export class Media {
  @Field(() => String, {
    description:
      'The path of it at this gateway, which fetches it from the carrier; asked with the same token as the API.',
  })
  url!: string;

  @Field(() => String, { description: 'Its MIME type, as the carrier says.' })
  contentType!: string;
}

@ObjectType({ description: 'Why a text did not arrive.' })
export class DeliveryProblem {
  @Field(() => String, { name: 'providerCode', nullable: true, description: "The provider's own code, as it gave it." })
  carrierCode!: string | null;

  @Field(() => String, { description: 'What happened, in words a seller understands.' })
  reason!: string;

  @Field(() => String, { description: 'What to do next.' })
  advice!: string;
}

@ObjectType('Message', { implements: Node, description: 'One text, in or out.' })
export class Message extends Node {
  readonly nodeType = 'Message';

  constructor(readonly model: MessageModel) {
    super();
  }

  get key(): string {
    return this.model.id;
  }

  @Field(() => MessageDirection, { description: 'Which way it went.' })
  get direction(): DirectionName {
    return this.model.direction;
  }

  @Field(() => String, { description: 'The text.' })
  get body(): string {
    return this.model.body;
  }

  @Field(() => [Media], { description: 'What came with it.' })
  get media(): MediaModel[] {
    return this.model.media.map(({ contentType }, place) => ({ url: `/media/${this.id}/${place}`, contentType }));
  }

  @Field(() => MessageStatus, { description: 'How far it got.' })
  get status(): StatusName {
    return this.model.status;
  }

  @Field(() => DeliveryProblem, { nullable: true, description: 'Why it did not arrive; null where nothing is wrong.' })
  get problem(): DeliveryProblemModel | null {
    return this.model.problem;
  }

  @Field(() => MessageEncoding, { description: 'How it is coded on its way.' })
  get encoding(): EncodingName {
    return this.model.encoding;
  }

  @Field(() => Int, { description: 'How many segments carriers bill it as.' })
  get segments(): number {
    return this.model.segments;
  }

  @Field(() => DateTimeScalar, { description: 'When it came in or was written; grows strictly within a conversation.' })
  get createdAt(): Date {
    return this.model.createdAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is to be sent; null where that is at once.' })
  get sendAt(): Date | null {
    return this.model.sendAt;
  }

  @Field(() => Boolean, {
    description:
      'A person has to decide, as `problem` says: `resendMessage` sends it all the same, `cancelMessage` takes back one that waits.',
  })
  get needsAttention(): boolean {
    return this.model.needsAttention;
  }
}

@ObjectType({ description: 'A message in its place in a list.' })
export class MessageEdge {
  @Field(() => CursorScalar, { description: 'This place.' })
  cursor!: string;

  @Field(() => Message, { description: 'What is here.' })
  node!: Message;
}

@ObjectType({ description: 'A page of messages.' })
export class MessageConnection {
  @Field(() => [MessageEdge], { description: 'Newest last.' })
  edges!: MessageEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
  pageInfo!: PageInfo;
}

export const toMessage = (message: MessageModel): Message => new Message(message);

export const messageCursors = 'messages';

export const toMessageConnection = (
  rows: readonly MessageModel[],
  size: number,
  isBackward: boolean,
  isBehindCursor: boolean,
): Connection<Message> =>
  connectionOf(rows, size, {
    cursorOf: ({ createdAt, id }) => writeCursor(messageCursors, { key: createdAt, id }),
    toNode: toMessage,
    isBackward,
    isBehindCursor,
  });

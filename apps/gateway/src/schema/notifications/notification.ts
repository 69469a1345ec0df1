import type { NotificationKind as KindName } from '@patchbay/messaging';
import type { NotificationView } from '@patchbay/persistence';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageInfo, writeCursor, type Connection } from '../connection';
import { Node } from '../node';
import { CursorScalar, DateTimeScalar } from '../scalars';

export const NotificationKind = {
  NEW_MESSAGE: 'NEW_MESSAGE',
  MISSING_PRIVILEGE: 'MISSING_PRIVILEGE',
  NEW_LEAD: 'NEW_LEAD',
  MESSAGE_FAILED: 'MESSAGE_FAILED',
  CUSTOMER_OPTED_OUT: 'CUSTOMER_OPTED_OUT',
  UNATTENDED_MESSAGE: 'UNATTENDED_MESSAGE',
  MESSAGE_CANCELED: 'MESSAGE_CANCELED',
  MESSAGE_IN_DOUBT: 'MESSAGE_IN_DOUBT',
  CUSTOMER_MAY_OPT_OUT: 'CUSTOMER_MAY_OPT_OUT',
} as const;
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What happened.',
  valuesConfig: {
    NEW_MESSAGE: { description: 'A text came for the viewer.' },
    MISSING_PRIVILEGE: { description: 'A text came for the viewer, who lacks the privilege to receive it.' },
    NEW_LEAD: { description: 'A text from an unknown number made a lead.' },
    MESSAGE_FAILED: { description: "A text of the viewer's did not arrive." },
    CUSTOMER_OPTED_OUT: { description: 'A customer of the viewer opted out of texts.' },
    MESSAGE_CANCELED: { description: "A scheduled text of the viewer's was taken back, as the customer wrote first." },
    MESSAGE_IN_DOUBT: {
      description: "It is not certain whether a text of the viewer's went out: they have to decide.",
    },
    CUSTOMER_MAY_OPT_OUT: {
      description:
        'A customer seems to want no more texts: the viewer has to decide; a scheduled one is held until then.',
    },
    UNATTENDED_MESSAGE: { description: 'Nobody who may read it was reached by an inbound message.' },
  },
});

@ObjectType('Notification', {
  implements: Node,
  description: 'Something that the viewer is told; nobody else sees it.',
})
export class Notification extends Node {
  readonly nodeType = 'Notification';
  readonly key!: string;
  readonly conversationKey!: string | null;

  @Field(() => NotificationKind, { description: 'What happened.' })
  kind!: KindName;

  @Field(() => String, { description: 'In a few words.' })
  title!: string;

  @Field(() => String, { description: 'In a sentence or two; of a new message, its beginning.' })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer read it; null where they have not.' })
  readAt!: Date | null;
}

@ObjectType({ description: 'A notification in its place in a list.' })
export class NotificationEdge {
  @Field(() => CursorScalar, { description: 'This place.' })
  cursor!: string;

  @Field(() => Notification, { description: 'What is here.' })
  node!: Notification;
}

@ObjectType({ description: 'A page of notifications.' })
export class NotificationConnection {
  @Field(() => [NotificationEdge], { description: 'In order.' })
  edges!: NotificationEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
  pageInfo!: PageInfo;
}

export const toNotification = ({ id, conversationId, ...notification }: NotificationView): Notification =>
  Object.assign(new Notification(), { ...notification, key: id, conversationKey: conversationId });

export const notificationCursors = 'notifications';

export const toNotificationConnection = (
  rows: readonly NotificationView[],
  size: number,
  isBehindCursor: boolean,
): Connection<Notification> =>
  connectionOf(rows, size, {
    cursorOf: ({ createdAt, id }) => writeCursor(notificationCursors, { key: createdAt, id }),
    toNode: toNotification,
    isBehindCursor,
  });

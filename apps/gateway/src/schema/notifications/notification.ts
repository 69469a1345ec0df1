import type { NotificationKind as KindName, NotificationSubject, WebhookSubject } from '@patchbay/messaging';
import type { NotificationView } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { createConnection, type Connection } from '../connection';
import { createEnum } from '../enum';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

export const NotificationKind = createEnum<KindName>(
  'NotificationKind',
  'What a notification is about. A message is one notification per user, of the kind that tells most; its kind may change to one that tells more, with a new `createdAt`, unread, and another event.',
  {
    NEW_MESSAGE: 'The viewer received a text that none of the other kinds says more about.',
    MISSING_PRIVILEGE: 'The viewer received a text, but has no permission to read it.',
    NEW_LEAD: 'The viewer received a text from an unknown number, which created a lead. It has no NEW_MESSAGE.',
    MESSAGE_FAILED: 'A text that the viewer sent did not arrive.',
    CUSTOMER_OPTED_OUT: "One of the viewer's customers opted out of texts.",
    UNATTENDED_MESSAGE: 'An inbound message reached no user who may read it.',
    MESSAGE_CANCELED:
      'A scheduled text was canceled: the customer texted first, or its sender may no longer send it. The viewer sent it, or can act in place of a sender who cannot read the conversation any more.',
    MESSAGE_IN_DOUBT: "It is unknown whether the viewer's text was sent. The viewer has to decide.",
    CUSTOMER_MAY_OPT_OUT:
      'A customer may want no more texts. The viewer has to decide; scheduled texts are held until then.',
    ASSIGNED: 'Somebody assigned a conversation to the viewer.',
    MENTIONED: 'Somebody mentioned the viewer in a note.',
    WEBHOOK_SUSPENDED: 'A webhook endpoint was suspended. An administrator has to resume it.',
    ALARM_BEGAN: 'An alarm began: `alarm` says what is wrong. For administrators.',
    ALARM_ENDED: 'An alarm ended: the problem is gone. For administrators.',
  },
);

@ObjectType('Notification', {
  implements: Node,
  description: 'A notification for the viewer. Only the viewer sees it.',
})
export class Notification extends Node {
  readonly nodeType = 'Notification';
  readonly key!: string;
  readonly conversationKey!: string | null;
  readonly messageKey!: string | null;
  readonly alarmKey!: string | null;
  readonly subject!: NotificationSubject | null;
  readonly webhook!: WebhookSubject | null;

  @Field(() => NotificationKind, { description: 'What it is about.' })
  kind!: KindName;

  @Field(() => DateTimeScalar, { description: 'When it was created, or got the kind that it has.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer read it; null if unread.' })
  readAt!: Date | null;
}

export const toNotification = ({
  id,
  conversationId,
  messageId,
  alarmId,
  ...notification
}: NotificationView): Notification =>
  Object.assign(new Notification(), {
    ...notification,
    key: id,
    conversationKey: conversationId,
    messageKey: messageId,
    alarmKey: alarmId,
  });

/** With what was read together with the page. */
export type NotificationConnection = Connection<Notification> & { readonly unreadCount: number | null };

export const notificationConnection = createConnection({
  type: () => Notification,
  typeName: 'Notification',
  name: 'notifications',
  placeOf: ({ createdAt, id }: NotificationView) => ({ key: createdAt, id }),
  toNode: toNotification,
});

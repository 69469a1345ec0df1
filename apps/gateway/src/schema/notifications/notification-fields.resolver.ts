import { now } from '@patchbay/service-kit';
import { describeAlarm, describeNotification, isMuted, type NotificationText } from '@patchbay/messaging';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { Alarm, toAlarm } from '../alarms';
import { Conversation, Message, toConversation, toMessage } from '../conversations';
import { Notification, notificationConnection, type NotificationConnection } from './notification';

@Resolver(() => Notification)
export class NotificationFieldsResolver {
  @FieldResolver(() => String, {
    description:
      "A short title, with the name of the customer's record while the viewer may see the conversation, whatever they could see when it was created.",
  })
  async title(@Root() notification: Notification, @Ctx() context: GatewayContext): Promise<string> {
    return (await describe(notification, context)).title;
  }

  @FieldResolver(() => String, {
    description:
      'One or two sentences; for a new message, the first 160 characters of its text if the viewer may read it today.',
  })
  async body(@Root() notification: Notification, @Ctx() context: GatewayContext): Promise<string> {
    return (await describe(notification, context)).body;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether it stays in the bell: the viewer's preferences mute it, or another notification of the same text is the alert.",
  })
  async isMuted(@Root() { kind, subject }: Notification, @Ctx() { loaders }: GatewayContext): Promise<boolean> {
    return isMuted(await loaders.notificationPreferences(), kind, subject?.phoneNumberId ?? null);
  }

  @FieldResolver(() => Conversation, {
    nullable: true,
    description: 'The conversation that it is about. Null if there is none, or none that the viewer may see.',
  })
  conversation(@Root() notification: Notification, @Ctx() { loaders }: GatewayContext): Promise<Conversation | null> {
    return find(loaders.conversation, notification.conversationKey, toConversation);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The message it is about, if the viewer may see it.',
  })
  message(@Root() notification: Notification, @Ctx() { loaders }: GatewayContext): Promise<Message | null> {
    return find(loaders.message, notification.messageKey, toMessage);
  }

  @FieldResolver(() => Alarm, {
    nullable: true,
    description: 'The alarm it is about, for administrators. Null if there is none, or none any more.',
  })
  alarm(@Root() notification: Notification, @Ctx() { loaders }: GatewayContext): Promise<Alarm | null> {
    return find(loaders.alarm, notification.alarmKey, toAlarm);
  }
}

async function describe(
  { kind, subject, webhook, alarmKey }: Notification,
  { viewer, loaders }: GatewayContext,
): Promise<NotificationText> {
  const alarm = await find(loaders.alarm, alarmKey, (found) => describeAlarm(found, now()));
  return describeNotification(kind, viewer, subject, webhook, alarm);
}

@Resolver(() => notificationConnection.Type)
export class NotificationConnectionFieldsResolver {
  @FieldResolver(() => Int, { description: "Number of all the viewer's unread notifications, on this page or not." })
  unreadCount(@Root() { unreadCount }: NotificationConnection): number {
    if (unreadCount === null) throw new Error('The list read no count, although the document asks for it.');
    return unreadCount;
  }
}

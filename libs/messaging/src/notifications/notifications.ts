import type { DeliveryProblem, MessageDirection } from '../conversations';

export type NotificationKind =
  | 'NEW_MESSAGE'
  | 'MISSING_PRIVILEGE'
  | 'NEW_LEAD'
  | 'MESSAGE_FAILED'
  | 'CUSTOMER_OPTED_OUT'
  | 'UNATTENDED_MESSAGE'
  | 'MESSAGE_CANCELED'
  | 'MESSAGE_IN_DOUBT'
  | 'CUSTOMER_MAY_OPT_OUT';

export interface NewNotification {
  readonly id: string;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly conversationId: string;
  readonly messageId: string;
  readonly at: Date;
}

/** The message that a notification is about, as it is now. */
export interface NotificationSubject {
  readonly customerNumber: string;
  readonly phoneNumberName: string;
  readonly direction: MessageDirection;
  readonly body: string;
  readonly problem: DeliveryProblem | null;
  /** The user who sent it; null for an inbound message and for an automatic reply. */
  readonly senderId: string | null;
}

export interface Notifications {
  /** Adds those that the user does not have yet for this message and kind; returns those added. */
  add(notifications: readonly NewNotification[]): Promise<NewNotification[]>;
  /** Marks the user's notifications among `ids`, or all if it is null; returns how many are still unread. */
  markRead(userId: string, ids: readonly string[] | null, at: Date): Promise<number>;
  /** Returns how many it deleted. */
  removeBefore(at: Date): Promise<number>;
}

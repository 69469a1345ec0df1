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
  readonly title: string;
  readonly body: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly at: Date;
}

export interface Notifications {
  /** Adds those that the user does not have yet for this message and kind; returns those added. */
  add(notifications: readonly NewNotification[]): Promise<NewNotification[]>;
  /** Marks the user's notifications among `ids`, or all if it is null; returns how many are still unread. */
  markRead(userId: string, ids: readonly string[] | null, at: Date): Promise<number>;
  /** Returns how many it deleted. */
  removeBefore(at: Date): Promise<number>;
}

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
  /** Adds those that the user has not had yet for that message and kind; returns the ones added. */
  add(notifications: readonly NewNotification[]): Promise<NewNotification[]>;
  /** Those of the user among `ids`, all of them where it is null; returns how many are left unread. */
  markRead(userId: string, ids: readonly string[] | null, at: Date): Promise<number>;
  /** Says how many there were. */
  removeBefore(at: Date): Promise<number>;
}

import type { Viewer } from '@patchbay/access';
import type { DeliveryProblem, MessageDirection } from '../conversations';
import type { NotificationPreferences } from './preferences';

export const notificationKinds = [
  'NEW_MESSAGE',
  'MISSING_PRIVILEGE',
  'NEW_LEAD',
  'MESSAGE_FAILED',
  'CUSTOMER_OPTED_OUT',
  'UNATTENDED_MESSAGE',
  'MESSAGE_CANCELED',
  'MESSAGE_IN_DOUBT',
  'CUSTOMER_MAY_OPT_OUT',
  'ASSIGNED',
  'MENTIONED',
  'WEBHOOK_SUSPENDED',
  'ALARM_BEGAN',
  'ALARM_ENDED',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Those about a message or a conversation. */
export type MessageNotificationKind = Exclude<NotificationKind, 'WEBHOOK_SUSPENDED' | 'ALARM_BEGAN' | 'ALARM_ENDED'>;

export interface NewNotification {
  readonly id: string;
  readonly userId: string;
  readonly kind: NotificationKind;
  /** Null if it is not about a message. */
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly webhookEndpointId?: string | null;
  readonly alarmId?: string | null;
  /** Who caused it, if it is about what a user did. */
  readonly actorId?: string | null;
  /** The note that it is about. */
  readonly noteId?: string | null;
  readonly at: Date;
}

export interface NewMessageNotification extends NewNotification {
  readonly kind: MessageNotificationKind;
  readonly conversationId: string;
  readonly messageId: string;
}

/** The message that a notification is about, as it is now; without one, the conversation. */
export interface NotificationSubject {
  readonly customerNumber: string;
  /** Of the record. */
  readonly customerName: string;
  readonly phoneNumberId: string;
  readonly phoneNumberName: string;
  /** Null if it is not about a message. */
  readonly direction: MessageDirection | null;
  /** Empty if it is not about a message. */
  readonly body: string;
  readonly problem: DeliveryProblem | null;
  /** The user who sent it; null for an inbound message and for an automatic reply. */
  readonly senderId: string | null;
  /** The name of the user who caused it; null if no user did. */
  readonly actorName: string | null;
  /** The text of the note that it is about; null if there is none, or none any more. */
  readonly note: string | null;
}

/** How many of those that were marked are named. */
export const maxMarked = 1_000;

export interface MarkedNotifications {
  /** Those that were unread: the latest `maxMarked`, latest first. */
  readonly ids: readonly string[];
  /** How many are still unread. */
  readonly unreadCount: number;
}

/** The webhook endpoint that a notification is about, as it is now. */
export interface WebhookSubject {
  readonly url: string;
  /** Null if it was resumed or paused since. */
  readonly problem: string | null;
}

/** A notification as its user may see it now. */
export interface SeenNotification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly conversationId: string | null;
  readonly alarmId: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  /** Null if there is none, or none that the user may see. */
  readonly subject: NotificationSubject | null;
  readonly webhook: WebhookSubject | null;
}

/** What a device needs to know of the bell. */
export interface BellGlance {
  /** Up to 100. */
  readonly unreadCount: number;
  /** Those of the latest that were read, latest first. */
  readonly readIds: readonly string[];
}

export interface Notifications {
  /**
   * Adds those that tell their user more than what they have about the message: in its place, with its id, if they have
   * something. Returns those that need an event: not what took the place of one that this transaction added.
   */
  add<Added extends NewNotification>(notifications: readonly Added[]): Promise<Added[]>;
  /** Marks the user's notifications among `ids`, or all if it is null. */
  markRead(userId: string, ids: readonly string[] | null, at: Date): Promise<MarkedNotifications>;
  /** The viewer's own; undefined if it was deleted. */
  find(viewer: Viewer, id: string): Promise<SeenNotification | undefined>;
  glance(userId: string): Promise<BellGlance>;
  preferencesOf(userId: string): Promise<NotificationPreferences>;
  /** Nobody else changes them until the transaction ends. */
  lockPreferences(userId: string): Promise<NotificationPreferences>;
  writePreferences(userId: string, preferences: NotificationPreferences): Promise<void>;
}

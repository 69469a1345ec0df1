import type { Viewer } from '@patchbay/access';
import type { AlarmText } from '../alarms';
import {
  type BellGlance,
  describeNotification,
  type NotificationKind,
  type NotificationPreferences,
  type SeenNotification,
} from '../notifications';

/** The ID that the API has for a row. */
export type PublicId = (type: 'Conversation' | 'Notification', id: string) => string;

/** What a device gets. Browsers of earlier versions read it, too: add optional fields only. */
export interface PushContent {
  /** In the API. */
  readonly id: string;
  /** A notification with the same tag takes its place. */
  readonly tag: string;
  readonly kind: NotificationKind;
  /** The customer's; null if the user may not see them. With it, a page can say it in its user's language. */
  readonly name: string | null;
  readonly title: string;
  readonly body: string;
  /** The ID of the conversation in the API; null if there is none that the user may see. */
  readonly conversationId: string | null;
  readonly unreadCount: number;
  /** Tags of notifications that were read, here or elsewhere: devices close them. */
  readonly read: readonly string[];
}

export interface DescribedNotification extends Omit<SeenNotification, 'alarmId'> {
  /** What the alarm that it is about says now. */
  readonly alarm?: AlarmText | null;
}

/** Those whose body is what somebody wrote. */
const withWords: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
  'NEW_MESSAGE',
  'MISSING_PRIVILEGE',
  'NEW_LEAD',
  'MENTIONED',
]);

/** How many are named. */
const maxReadTags = 20;
/** Push services take 4,096 bytes, of which encryption needs 103. */
export const maxContentBytes = 3_993;

/** Without dashes, it is a topic as well. */
export const tagOf = (notificationId: string): string => notificationId.replaceAll('-', '');

export function describePush(
  viewer: Viewer,
  { id, kind, conversationId, subject, webhook, alarm = null }: DescribedNotification,
  { showsText }: Pick<NotificationPreferences, 'showsText'>,
  { unreadCount, readIds }: BellGlance,
  publicId: PublicId,
): PushContent {
  const name = subject?.customerName ?? null;
  const { title, body } = describeNotification(kind, viewer, subject, webhook, alarm);
  const shown = subject !== null && withWords.has(kind) && !showsText ? '' : body;
  const content = {
    id: publicId('Notification', id),
    tag: tagOf(id),
    kind,
    name,
    // As in a chat: who writes, and what.
    title: kind === 'NEW_MESSAGE' && name !== null && shown !== '' ? name : title,
    body: shown,
    conversationId: subject === null || conversationId === null ? null : publicId('Conversation', conversationId),
    unreadCount,
    read: readIds.slice(0, maxReadTags).map(tagOf),
  };
  const shorter = [content, { ...content, read: [] }, { ...content, read: [], body: '' }];
  return shorter.find((each) => Buffer.byteLength(JSON.stringify(each)) <= maxContentBytes) ?? shorter[2]!;
}

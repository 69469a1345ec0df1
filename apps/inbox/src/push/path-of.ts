import type { NotificationKind } from '../generated/graphql';

interface Subject {
  readonly kind: NotificationKind;
  readonly conversationId: string | null;
}

/** Of a problem of the whole installation. Only administrators get them. */
export const isOfAlarm = (kind: NotificationKind): boolean =>
  kind === 'ALARM_BEGAN' || kind === 'ALARM_ENDED' || kind === 'WEBHOOK_SUSPENDED';

/** Where the user sees more of what a notification is about; null if nowhere. */
export function pathOf({ kind, conversationId }: Subject): string | null {
  if (conversationId !== null) return `/c/${conversationId}`;
  return isOfAlarm(kind) ? '/admin/health' : null;
}

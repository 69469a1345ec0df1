import type { NotificationKind } from './notifications';

/** What a user is alerted of outside of the bell: on their devices, and by the page. The bell lists everything. */
export interface NotificationPreferences {
  readonly mutedKinds: readonly NotificationKind[];
  /** Our numbers of which the user wants no alerts about what customers do. */
  readonly mutedPhoneNumberIds: readonly string[];
  /** Whether an open page plays a sound. */
  readonly hasSound: boolean;
  /** Whether an alert on a device shows the text, or only whom it is from. */
  readonly showsText: boolean;
}

export const defaultPreferences: NotificationPreferences = {
  mutedKinds: [],
  mutedPhoneNumberIds: [],
  hasSound: false,
  showsText: true,
};

/** How many numbers a user can mute. */
export const maxMutedNumbers = 200;

/** What customers do. The others are about the user: their own texts, their work, what somebody asks of them. */
const byCustomers: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
  'NEW_MESSAGE',
  'MISSING_PRIVILEGE',
  'NEW_LEAD',
  'CUSTOMER_OPTED_OUT',
  'UNATTENDED_MESSAGE',
  'CUSTOMER_MAY_OPT_OUT',
]);

/**
 * Whether a notification stays in the bell. A muted number does not hide what is about the user. The text of a new lead is a
 * text as well: it is an alert for users who want those of texts, or those of leads.
 */
export function isMuted(
  { mutedKinds, mutedPhoneNumberIds }: NotificationPreferences,
  kind: NotificationKind,
  phoneNumberId: string | null,
): boolean {
  const isMutedKind = mutedKinds.includes(kind) && (kind !== 'NEW_LEAD' || mutedKinds.includes('NEW_MESSAGE'));
  if (isMutedKind) return true;
  return phoneNumberId !== null && byCustomers.has(kind) && mutedPhoneNumberIds.includes(phoneNumberId);
}

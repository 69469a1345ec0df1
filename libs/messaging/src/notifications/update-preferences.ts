import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import { maxMutedNumbers, type NotificationPreferences } from './preferences';

/** What is undefined stays. */
export type PreferencesInput = {
  readonly [Name in keyof NotificationPreferences]?: NotificationPreferences[Name] | undefined;
};

export type PreferencesResult = { readonly kind: 'updated'; readonly preferences: NotificationPreferences } | Refused;

/** Changes what the viewer is alerted of, on all of their devices. It also holds for what is about to be sent. */
export function updateNotificationPreferences(
  { database }: Pick<Dependencies, 'database'>,
  { userId }: Viewer,
  input: PreferencesInput,
): Promise<PreferencesResult> {
  return database.transaction(async (tx): Promise<PreferencesResult> => {
    const numbers = input.mutedPhoneNumberIds && [...new Set(input.mutedPhoneNumberIds)];
    if (numbers !== undefined && numbers.length > maxMutedNumbers)
      return refused(
        refusal('INVALID_INPUT', `Mute at most ${maxMutedNumbers} numbers, or a kind.`, 'mutedPhoneNumberIds'),
      );
    const before = await tx.notifications.lockPreferences(userId);
    const preferences: NotificationPreferences = {
      mutedKinds: input.mutedKinds === undefined ? before.mutedKinds : [...new Set(input.mutedKinds)],
      mutedPhoneNumberIds: numbers ?? before.mutedPhoneNumberIds,
      hasSound: input.hasSound ?? before.hasSound,
      showsText: input.showsText ?? before.showsText,
    };
    await tx.notifications.writePreferences(userId, preferences);
    return { kind: 'updated', preferences };
  });
}

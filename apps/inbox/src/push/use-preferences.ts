import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accepted, request } from '../api';
import type { NotificationPreferencesInput, PreferencesQuery } from '../generated/graphql';
import { PreferencesDocument, UpdatePreferencesDocument } from './documents';

export type Preferences = NonNullable<PreferencesQuery['notificationPreferences']>;

const queryKey = ['notification-preferences'] as const;

export const readPreferences = async (): Promise<Preferences | null> =>
  (await request(PreferencesDocument)).notificationPreferences ?? null;

/** Of the user, on all devices. */
export function usePreferences() {
  const client = useQueryClient();
  // Another device may have changed them.
  const { data } = useQuery({ queryKey, queryFn: readPreferences, refetchOnMount: 'always' });
  const { mutate, error } = useMutation({
    mutationFn: async (input: NotificationPreferencesInput) =>
      accepted((await request(UpdatePreferencesDocument, { input })).updateNotificationPreferences),
    // In their order, and shown before the answer: the next change starts from this one.
    scope: { id: 'notification-preferences' },
    onMutate: ({ mutedPhoneNumberIds, ...input }) =>
      void client.setQueryData<Preferences | null>(
        queryKey,
        (known) =>
          known && {
            ...known,
            ...(input as Partial<Preferences>),
            ...(mutedPhoneNumberIds && { mutedPhoneNumbers: mutedPhoneNumberIds.map((id) => ({ id })) }),
          },
      ),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return { preferences: data ?? null, change: mutate, problem: error };
}

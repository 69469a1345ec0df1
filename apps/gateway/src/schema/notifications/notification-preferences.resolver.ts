import { updateNotificationPreferences } from '@patchbay/messaging';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { findAll } from '../../loaders';
import { PhoneNumber, toPhoneNumber } from '../directory';
import { keyOf } from '../global-id';
import { createPayload } from '../payload';
import { NotificationPreferences, NotificationPreferencesInput, toPreferences } from './notification-preferences';

const payload = createPayload('NotificationPreferencesPayload', 'Result of `updateNotificationPreferences`.', {
  preferences: {
    type: () => NotificationPreferences,
    map: (preferences: NotificationPreferences) => preferences,
    description: 'The preferences now; null if it was refused.',
  },
});

@Resolver()
export class NotificationPreferencesResolver {
  @Query(() => NotificationPreferences, {
    nullable: true,
    description: 'What the viewer is alerted of. By default, of everything.',
  })
  async notificationPreferences(@Ctx() { services, viewer }: GatewayContext): Promise<NotificationPreferences> {
    return toPreferences(viewer.userId, await services.queries.notifications.preferencesOf(viewer.userId));
  }

  @Mutation(() => payload.Type, {
    description:
      'Change what the viewer is alerted of, on all of their devices. It also holds for notifications that are about to be sent.',
  })
  async updateNotificationPreferences(
    @Arg('input', () => NotificationPreferencesInput, { description: 'What changes.' })
    { mutedKinds, mutedPhoneNumberIds, hasSound, showsText }: NotificationPreferencesInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const result = await updateNotificationPreferences(services, viewer, {
      mutedKinds: mutedKinds ?? undefined,
      mutedPhoneNumberIds: mutedPhoneNumberIds?.map((id) => keyOf(id, 'PhoneNumber')),
      hasSound: hasSound ?? undefined,
      showsText: showsText ?? undefined,
    });
    return payload.of(
      'refusals' in result ? result : { preferences: toPreferences(viewer.userId, result.preferences) },
    );
  }
}

@Resolver(() => NotificationPreferences)
export class NotificationPreferencesFieldsResolver {
  @FieldResolver(() => [PhoneNumber], {
    description:
      'Numbers of which the viewer gets no alerts about what customers do. What is about the viewer still is one: their own texts, mentions, assignments. Numbers that the viewer can no longer see are left out.',
  })
  mutedPhoneNumbers(
    @Root() { mutedNumberKeys }: NotificationPreferences,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<PhoneNumber[]> {
    return findAll(loaders.phoneNumber, mutedNumberKeys, toPhoneNumber);
  }
}

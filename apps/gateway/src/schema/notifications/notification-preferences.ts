import {
  maxMutedNumbers,
  type NotificationKind as KindName,
  type NotificationPreferences as Preferences,
} from '@patchbay/messaging';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node } from '../node';
import { NotificationKind } from './notification';

@ObjectType('NotificationPreferences', {
  implements: Node,
  description:
    'What the viewer is alerted of on their devices and by open pages. The bell lists everything. One per viewer, with an ID for caches.',
})
export class NotificationPreferences extends Node {
  readonly nodeType = 'NotificationPreferences';
  /** The ID of the user. */
  readonly key!: string;
  readonly mutedNumberKeys!: readonly string[];

  @Field(() => [NotificationKind], {
    description:
      'Kinds that stay in the bell. The text of a new lead is a text as well: NEW_LEAD is muted only together with NEW_MESSAGE.',
  })
  mutedKinds!: KindName[];

  @Field(() => Boolean, { description: 'Whether open pages play a sound.' })
  hasSound!: boolean;

  @Field(() => Boolean, {
    description: 'Whether alerts on devices show texts and notes; otherwise they only say whom these are from.',
  })
  showsText!: boolean;
}

export const toPreferences = (
  key: string,
  { mutedPhoneNumberIds, ...preferences }: Preferences,
): NotificationPreferences =>
  Object.assign(new NotificationPreferences(), { ...preferences, key, mutedNumberKeys: mutedPhoneNumberIds });

@InputType({ description: 'What to change of the preferences. What is left out stays as it is.' })
export class NotificationPreferencesInput {
  @Field(() => [NotificationKind], { nullable: true, description: 'All muted kinds.' })
  mutedKinds?: KindName[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `IDs of all muted phone numbers, at most ${maxMutedNumbers}. Unknown ones are ignored.`,
  })
  mutedPhoneNumberIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether open pages play a sound.' })
  hasSound?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether alerts on devices show texts and notes.' })
  showsText?: boolean | null;
}

import type { NotificationKind, NotificationPreferences } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a user wants to be alerted of, if they ever changed it. */
@Entity('notification_preference')
export class NotificationPreferenceEntity implements NotificationPreferences {
  @PrimaryColumn('uuid') userId!: string;
  @Column('jsonb', { default: [] }) mutedKinds!: readonly NotificationKind[];
  @Column('jsonb', { default: [] }) mutedPhoneNumberIds!: readonly string[];
  @Column('boolean', { default: false }) hasSound!: boolean;
  @Column('boolean', { default: true }) showsText!: boolean;
}

import type { NotificationKind } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** What the bell shows a user: what happened, and the message, webhook endpoint or alarm that it is about. */
@Entity('notification')
export class NotificationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('text') kind!: NotificationKind;
  /** Always empty: the next release drops both columns. */
  @Column('text', { default: '' }) title!: string;
  @Column('text', { default: '' }) body!: string;
  @Column('uuid', { nullable: true }) conversationId!: string | null;
  @Column('uuid', { nullable: true }) messageId!: string | null;
  /** The user who assigned it, or wrote the note. */
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('uuid', { nullable: true }) noteId!: string | null;
  @Column('uuid', { nullable: true }) webhookEndpointId!: string | null;
  @Column('uuid', { nullable: true }) alarmId!: string | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) readAt!: Date | null;
}

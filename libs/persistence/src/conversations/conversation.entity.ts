import type { WorkState } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { table } from '../sql/table';

/** All texts between a company number and a customer number, under one record. */
@Entity('conversation')
export class ConversationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') recordId!: string;
  @Column('uuid') phoneNumberId!: string;
  @Column('text') customerNumber!: string;
  @Column('text') customerKey!: string;
  @Column('uuid', { nullable: true }) lastMessageId!: string | null;
  /** The time of the last message. It orders lists. */
  @InstantColumn({ name: 'last_message_at' }) updatedAt!: Date;
  @InstantColumn({ nullable: true }) lastInboundAt!: Date | null;
  /** When the latest burst of texts began, and how many texts it has: see `countText`. */
  @InstantColumn({ nullable: true }) burstStartedAt!: Date | null;
  @Column('integer', { default: 0 }) burstTexts!: number;
  /** The user or team that owns the record; triggers keep it up to date. */
  @Column('uuid') recordOwnerId!: string;
  @Column('text', { default: 'OPEN' }) state!: WorkState;
  @InstantColumn({ nullable: true }) snoozedUntil!: Date | null;
  @Column('uuid', { nullable: true }) assigneeId!: string | null;
  /** The time of the first text of the customer that nobody answered or closed. */
  @InstantColumn({ nullable: true }) waitingSince!: Date | null;
  /** The time of the last message when somebody closed it. */
  @InstantColumn({ nullable: true }) closedUntil!: Date | null;
  /** A text is here by a close decision that nobody confirmed. */
  @Column('boolean', { default: false }) isAmbiguous!: boolean;
  /** The time of the last message when somebody confirmed the routing. */
  @InstantColumn({ nullable: true }) confirmedUntil!: Date | null;
}

export const conversationRows = table(ConversationEntity).without(
  'customerKey',
  'lastInboundAt',
  'burstStartedAt',
  'burstTexts',
  'recordOwnerId',
  'closedUntil',
  'confirmedUntil',
);
/** What people do about a conversation. */
export const workRows = conversationRows.only('state', 'snoozedUntil', 'assigneeId', 'waitingSince', 'isAmbiguous');

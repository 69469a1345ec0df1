import type {
  Automation,
  CarrierName,
  Confirmation,
  DeliveryProblem,
  Media,
  MessageDirection,
  MessageEncoding,
  MessageReaction,
  MessageStatus,
} from '@patchbay/messaging';
import type { RoutingDecision } from '@patchbay/routing-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { table } from '../sql/table';

/** A text, in or out. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') conversationId!: string;
  @Column('text') direction!: MessageDirection;
  @Column('text') body!: string;
  @Column('jsonb', { default: [] }) media!: readonly Media[];
  @Column('text') status!: MessageStatus;
  @Column('jsonb', { nullable: true }) problem!: DeliveryProblem | null;
  @Column('text') encoding!: MessageEncoding;
  @Column('integer') segments!: number;
  @Column('uuid', { nullable: true }) senderId!: string | null;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  /** What sent it, if nobody did. */
  @Column('jsonb', { nullable: true }) automation!: Automation | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) sendAt!: Date | null;
  @Column('jsonb', { nullable: true }) routing!: RoutingDecision | null;
  @Column('text') carrier!: CarrierName;
  @Column('text', { nullable: true }) carrierMessageId!: string | null;
  @Column('uuid', { nullable: true }) receiptId!: string | null;
  @Column('boolean', { default: false }) needsAttention!: boolean;
  @Column('boolean', { default: false }) isExcess!: boolean;
  @Column('boolean', { default: false }) cancelIfCustomerReplies!: boolean;
  /** A trigger keeps it up to date. Null if nothing changed since the message was stored. */
  @InstantColumn({ nullable: true }) updatedAt!: Date | null;
  @Column('uuid', { nullable: true }) templateId!: string | null;
  @Column('text', { nullable: true }) idempotencyKey!: string | null;
  /** Who confirmed words that hold a text. */
  @Column('jsonb', { nullable: true }) confirmation!: Confirmation | null;
  @Column('jsonb', { nullable: true }) reaction!: MessageReaction | null;
  @Column('uuid', { nullable: true }) reactionToId!: string | null;
  /** When a reaction to it was last added or taken back. */
  @InstantColumn({ nullable: true }) reactedAt!: Date | null;
  /** The trace in which it was sent: reports on it belong there. */
  @Column('text', { nullable: true }) traceparent!: string | null;
}

export const messages = table(MessageEntity);
/** What everybody reads of a message; the rest is for sending and receiving it. */
export const messageRows = messages.without('carrier', 'carrierMessageId', 'receiptId', 'traceparent');

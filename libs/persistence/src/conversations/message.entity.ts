import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text, in or out. */
@Entity({ name: 'message' })
export class MessageEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'conversation_id' })
  conversationId!: string;

  @Column({ type: 'text' })
  direction!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'jsonb' })
  media!: object;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'jsonb', nullable: true })
  problem!: object | null;

  @Column({ type: 'text' })
  encoding!: string;

  @Column({ type: 'integer' })
  segments!: number;

  @Column({ type: 'uuid', name: 'sender_id', nullable: true })
  senderId!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'send_at', precision: 3, nullable: true })
  sendAt!: Date | null;

  @Column({ type: 'boolean', name: 'needs_attention' })
  needsAttention!: boolean;

  @Column({ type: 'boolean', name: 'cancel_if_customer_replies' })
  cancelIfCustomerReplies!: boolean;

  @Column({ type: 'jsonb', nullable: true })
  routing!: object | null;

  @Column({ type: 'text' })
  carrier!: string;

  @Column({ type: 'text', name: 'carrier_message_id', nullable: true })
  carrierMessageId!: string | null;

  @Column({ type: 'uuid', name: 'receipt_id', nullable: true })
  receiptId!: string | null;
}

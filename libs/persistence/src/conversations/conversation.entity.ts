import { Column, Entity, PrimaryColumn } from 'typeorm';

/** All texts of a pair of numbers under one record. */
@Entity({ name: 'conversation' })
export class ConversationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'record_id' })
  recordId!: string;

  @Column({ type: 'uuid', name: 'phone_number_id' })
  phoneNumberId!: string;

  @Column({ type: 'text', name: 'customer_number' })
  customerNumber!: string;

  @Column({ type: 'text', name: 'customer_key' })
  customerKey!: string;

  @Column({ type: 'uuid', name: 'last_message_id', nullable: true })
  lastMessageId!: string | null;

  @Column({ type: 'timestamptz', name: 'last_message_at', precision: 3 })
  lastMessageAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_inbound_at', precision: 3, nullable: true })
  lastInboundAt!: Date | null;
}

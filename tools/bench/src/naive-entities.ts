import 'reflect-metadata';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Patchbay's tables, mapped the way a first version would do it. */
@Entity('job')
export class Job {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  lane!: string;

  @Column({ type: 'timestamptz', name: 'run_at' })
  runAt!: Date;
}

@Entity('receipt')
export class Receipt {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bytea', name: 'raw_body' })
  rawBody!: Buffer;

  @Column('text')
  carrier!: string;

  @Column('text')
  state!: string;

  @Column({ type: 'timestamptz', name: 'settled_at' })
  settledAt!: Date;
}

@Entity('phone_number')
export class PhoneNumber {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  number!: string;
}

@Entity('record')
export class Record {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'uuid', name: 'owner_user_id' })
  ownerUserId!: string;
}

@Entity('record_phone')
export class RecordPhone {
  @PrimaryColumn({ type: 'uuid', name: 'record_id' })
  recordId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column({ type: 'text', name: 'number_key' })
  numberKey!: string;

  @ManyToOne(() => Record)
  @JoinColumn({ name: 'record_id' })
  record!: Record;
}

@Entity('conversation')
export class Conversation {
  @PrimaryColumn('uuid')
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

  @Column({ type: 'timestamptz', name: 'last_message_at' })
  lastMessageAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_inbound_at' })
  lastInboundAt!: Date;
}

@Entity('message')
export class Message {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'conversation_id' })
  conversationId!: string;

  @Column('text')
  direction!: string;

  @Column('text')
  body!: string;

  @Column('text')
  status!: string;

  @Column('text')
  encoding!: string;

  @Column('integer')
  segments!: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('jsonb', { nullable: true })
  routing!: object | null;

  @Column('text')
  carrier!: string;

  @Column({ type: 'text', name: 'carrier_message_id', nullable: true })
  carrierMessageId!: string | null;

  @Column({ type: 'uuid', name: 'receipt_id', nullable: true })
  receiptId!: string | null;

  @Column({ type: 'uuid', name: 'sender_id', nullable: true })
  senderId!: string | null;
}

@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column({ type: 'uuid', name: 'conversation_id' })
  conversationId!: string;

  @Column({ type: 'uuid', name: 'message_id' })
  messageId!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}

@Entity('outbox')
export class OutboxEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('jsonb')
  event!: object;
}

@Entity('app_user')
export class User {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  role!: string;
}

@Entity('consent')
export class Consent {
  @PrimaryColumn({ type: 'uuid', name: 'phone_number_id' })
  phoneNumberId!: string;

  @PrimaryColumn({ type: 'text', name: 'customer_key' })
  customerKey!: string;

  @Column({ type: 'boolean', name: 'is_opted_out' })
  isOptedOut!: boolean;
}

@Entity('send_attempt')
export class SendAttempt {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'message_id' })
  messageId!: string;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: string | null;
}

@Entity('status_event')
export class StatusEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'uuid', name: 'message_id' })
  messageId!: string;

  @Column('text')
  status!: string;

  @Column({ type: 'text', name: 'carrier_status' })
  carrierStatus!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'uuid', name: 'receipt_id' })
  receiptId!: string;
}

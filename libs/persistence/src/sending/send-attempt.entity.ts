import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A call to a carrier, written before it is made. */
@Entity({ name: 'send_attempt' })
export class SendAttemptEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'message_id' })
  messageId!: string;

  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', name: 'carrier_code', nullable: true })
  carrierCode!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

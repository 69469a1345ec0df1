import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A carrier's callback as it came. */
@Entity({ name: 'receipt' })
export class ReceiptEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  carrier!: string;

  @Column({ type: 'text', name: 'event_id' })
  eventId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  path!: string;

  @Column({ type: 'text', name: 'content_type' })
  contentType!: string;

  @Column({ type: 'bytea', name: 'raw_body' })
  rawBody!: Buffer;

  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 })
  receivedAt!: Date;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  cause!: string | null;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt!: Date | null;
}

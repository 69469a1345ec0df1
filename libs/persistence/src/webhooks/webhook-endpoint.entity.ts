import type { WebhookState } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A subscription whose results are posted to a URL. */
@Entity('webhook_endpoint')
export class WebhookEndpointEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') url!: string;
  @Column('text') document!: string;
  @Column('uuid') serviceAccountId!: string;
  @Column('text') state!: WebhookState;
  @Column('text', { nullable: true }) problem!: string | null;
  /** The position: the event with this number, and its time. */
  @Column('bigint') sequence!: string;
  @InstantColumn() sequenceAt!: Date;
  @InstantColumn({ nullable: true }) acknowledgedAt!: Date | null;
  @Column('integer', { default: 0 }) failures!: number;
  @InstantColumn({ nullable: true }) failingSince!: Date | null;
  @InstantColumn({ nullable: true }) nextAttemptAt!: Date | null;
  @Column('bigint', { nullable: true }) batchEnd!: string | null;
  @Column('integer', { default: 0 }) replays!: number;
  /** Who delivers, until when unless the lease is renewed. */
  @Column('text', { nullable: true }) holder!: string | null;
  @InstantColumn({ nullable: true }) leasedUntil!: Date | null;
  @Column('bigint', { default: 0 }) fence!: string;
  @InstantColumn() createdAt!: Date;
}

import type { DeliveryProblemCode } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A call to a carrier, written before it is made. Without an outcome, its worker is gone. */
@Entity('send_attempt')
export class SendAttemptEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') messageId!: string;
  @InstantColumn() startedAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** Null if there was no problem, and for those of versions that did not store it. */
  @Column('text', { nullable: true }) problemCode!: DeliveryProblemCode | null;
  @Column('text', { nullable: true }) carrierCode!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

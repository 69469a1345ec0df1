import type { CarrierStatus, DeliveryProblemCode } from '@patchbay/messaging';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A carrier's delivery report, even if it changes nothing. */
@Entity('status_event')
export class StatusEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') messageId!: string;
  @Column('text', { nullable: true }) status!: CarrierStatus | null;
  @Column('text') carrierStatus!: string;
  /** Null if there was no problem, and for those of versions that did not store it. */
  @Column('text', { nullable: true }) problemCode!: DeliveryProblemCode | null;
  @Column('text', { nullable: true }) carrierCode!: string | null;
  @InstantColumn({ nullable: true }) happenedAt!: Date | null;
  @InstantColumn() recordedAt!: Date;
  @Column('uuid', { nullable: true }) receiptId!: string | null;
}

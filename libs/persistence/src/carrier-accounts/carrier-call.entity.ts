import type { CarrierName } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** The calls of a carrier to one of our webhooks within a minute. */
@Entity('carrier_call')
export class CarrierCallEntity {
  @PrimaryColumn('text') account!: CarrierName;
  @PrimaryColumn('text') path!: string;
  @PrimaryColumn('timestamptz', { precision: 3 }) minute!: Date;
  @Column('integer') accepted!: number;
  @Column('integer') refused!: number;
  @InstantColumn({ nullable: true }) lastAcceptedAt!: Date | null;
}

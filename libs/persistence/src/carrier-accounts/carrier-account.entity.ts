import type { CarrierName } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** An account with a carrier. Its credentials are sealed. */
@Entity('carrier_account')
export class CarrierAccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: CarrierName;
  @Column('text') title!: string;
  @Column('boolean') isPaused!: boolean;
  @Column('text') credentials!: string;
  @Column('text', { nullable: true }) formerCredentials!: string | null;
  @InstantColumn({ nullable: true }) formerUntil!: Date | null;
  @InstantColumn() createdAt!: Date;
}

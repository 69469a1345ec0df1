import type { CarrierName } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** Somebody asked a carrier to connect a number, or the carrier confirmed it: the audit log has it. */
@Entity('carrier_connection')
export class CarrierConnectionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') account!: CarrierName;
  @Column('uuid') accountId!: string;
  @Column('text') number!: string;
  @Column('boolean') isConfirmed!: boolean;
  @InstantColumn() at!: Date;
}

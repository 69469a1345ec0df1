import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { Owned } from '../sql/owner';

/** A number that changes hands later: one per number. */
@Entity('planned_transfer')
export class PlannedTransferEntity extends Owned {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') phoneNumberId!: string;
  @InstantColumn({ name: 'transfer_at' }) at!: Date;
}

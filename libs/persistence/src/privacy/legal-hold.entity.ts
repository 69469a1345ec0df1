import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** Nothing of a record that is held is erased or deleted for its age. */
@Entity('legal_hold')
export class LegalHoldEntity {
  @PrimaryColumn('uuid') recordId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) placedBy!: string | null;
  @InstantColumn() placedAt!: Date;
}

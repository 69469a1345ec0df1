import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { Owned } from '../sql/owner';

/** Who owned a company number from when until when. A trigger writes it. */
@Entity('number_ownership')
export class NumberOwnershipEntity extends Owned {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') phoneNumberId!: string;
  @InstantColumn({ name: 'owned_from' }) from!: Date;
  /** Null for the owner of now. */
  @InstantColumn({ name: 'owned_until', nullable: true }) until!: Date | null;
}

import type { FieldValues } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { Owned } from '../sql/owner';

/** A customer record. */
@Entity('record')
export class RecordEntity extends Owned {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') type!: RecordType;
  /** Null for a lead that a text created, until a CRM takes it over. */
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('text') name!: string;
  @Column('boolean') isActive!: boolean;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) contactId!: string | null;
  @InstantColumn() updatedAt!: Date;
  /** It became part of this one, which is not merged itself. */
  @Column('uuid', { nullable: true }) mergedIntoId!: string | null;
  @Column('text', { nullable: true }) firstName!: string | null;
  @Column('text', { nullable: true }) lastName!: string | null;
  @Column('jsonb', { default: {} }) fields!: FieldValues;
  /** IANA: where the customer is, if the company's systems know it. */
  @Column('text', { nullable: true }) timeZone!: string | null;
  /** The version of the row in the system that it comes from. */
  @InstantColumn({ nullable: true }) sourceUpdatedAt!: Date | null;
}

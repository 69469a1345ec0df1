import type { CarrierName, Finding } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** The last check of an account. */
@Entity('carrier_check')
export class CarrierCheckEntity {
  @PrimaryColumn('text') account!: CarrierName;
  /** For the audit log; null for a check of before there was one. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @InstantColumn() checkedAt!: Date;
  @Column('jsonb') findings!: readonly Finding[];
}

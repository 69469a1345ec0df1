import type { ConsentEntry, ConsentScope, ConsentSource } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { table } from '../sql/table';

/** An entry of the ledger. A trigger refuses to change or delete it. */
@Entity('consent_entry')
export class ConsentEntryEntity implements ConsentEntry {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') customerKey!: string;
  @Column('text') scope!: ConsentScope;
  @Column('uuid', { nullable: true }) phoneNumberId!: string | null;
  @Column('uuid', { nullable: true }) teamId!: string | null;
  @Column('text') state!: ConsentEntry['state'];
  @Column('text') source!: ConsentSource;
  @InstantColumn() at!: Date;
  @InstantColumn() recordedAt!: Date;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) messageId!: string | null;
  @Column('text', { nullable: true }) evidence!: string | null;
  @Column('integer', { nullable: true }) matcherVersion!: number | null;
}

export const consentEntries = table(ConsentEntryEntity);

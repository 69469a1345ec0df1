import type { ExportState } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { table } from '../sql/table';

/** An export of what is known of a person. Its file is in the file store. */
@Entity('customer_export')
export class CustomerExportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') recordId!: string;
  /** All records of the person. */
  @Column('jsonb') recordIds!: readonly string[];
  @Column('text') state!: ExportState;
  @Column('uuid') requestedBy!: string;
  @InstantColumn() requestedAt!: Date;
  /** In bytes. The driver returns it as a text. */
  @Column('bigint', { nullable: true }) size!: string | null;
  /** The last time. */
  @InstantColumn({ nullable: true }) downloadedAt!: Date | null;
}

export const customerExports = table(CustomerExportEntity);

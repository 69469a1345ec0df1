import type { FileState, FileVariant } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { table } from '../sql/table';

/** A file in the file store. */
@Entity('stored_file')
export class StoredFileEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text') state!: FileState;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('text') contentType!: string;
  @Column('integer') size!: number;
  @Column('integer', { nullable: true }) width!: number | null;
  @Column('integer', { nullable: true }) height!: number | null;
  @Column('uuid', { nullable: true }) messageId!: string | null;
  @Column('jsonb', { nullable: true }) variant!: FileVariant | null;
  @InstantColumn() createdAt!: Date;
}

export const storedFiles = table(StoredFileEntity);

import type { BeforeMerge } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A record that became part of another one. */
@Entity('record_merge')
export class MergeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') fromId!: string;
  @Column('uuid') intoId!: string;
  /** Null if a service account did. */
  @Column('uuid', { nullable: true }) mergedBy!: string | null;
  @InstantColumn({ name: 'merged_at' }) at!: Date;
  /** What an undo restores. */
  @Column('jsonb') before!: BeforeMerge;
  @Column('uuid', { nullable: true }) undoneBy!: string | null;
  @InstantColumn({ nullable: true }) undoneAt!: Date | null;
}

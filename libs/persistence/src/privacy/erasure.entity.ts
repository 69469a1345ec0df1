import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A person who was erased: the log that is replayed after an older state of the database was restored. */
@Entity('erasure')
export class ErasureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') recordIds!: readonly string[];
  @Column('jsonb') numberHashes!: readonly string[];
  @InstantColumn() erasedAt!: Date;
  /** Null if a service account or a replay did. */
  @Column('uuid', { nullable: true }) erasedBy!: string | null;
  /** What the last callbacks are searched for; null when all were found. */
  @Column('jsonb', { nullable: true }) numbers!: readonly string[] | null;
}

/** A number that was erased with its person: if a record has it again, what was recorded about consent counts again. */
@Entity('erased_number')
export class ErasedNumberEntity {
  @PrimaryColumn('text') hash!: string;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** The database came to a server: the first one, or one that has an older state. */
@Entity('restore')
export class RestoreEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'ALWAYS' }) id!: number;
  /** Its identifier and timeline, from the function `present_server`; null if it does not tell. */
  @Column('text', { nullable: true }) server!: string | null;
  /** The last job that was there. */
  @Column('bigint') lastJobId!: string;
  @InstantColumn({ default: () => 'clock_timestamp()' }) foundAt!: Date;
}

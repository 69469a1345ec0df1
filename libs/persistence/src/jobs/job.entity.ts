import type { JobName } from '@patchbay/messaging';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** Work for a worker. Jobs of one lane run one after the other, in the order of their ids. */
@Entity('job')
export class JobEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') name!: JobName;
  @Column('uuid') subjectId!: string;
  @Column('text') lane!: string;
  @InstantColumn() runAt!: Date;
  /** How many have failed. */
  @Column('integer', { default: 0 }) attempts!: number;
  @InstantColumn({ nullable: true }) leasedUntil!: Date | null;
  @Column('uuid', { nullable: true }) leaseToken!: string | null;
  @Column('text', { nullable: true }) lastError!: string | null;
  /** Many jobs of its lane were waiting when it was added: workers don't look for it until it is the next one. */
  @Column('boolean', { default: false }) isBacklog!: boolean;
  /** The trace that it continues. */
  @Column('text', { nullable: true }) traceparent!: string | null;
}

import type { DomainEvent } from '@patchbay/messaging';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** An event. It gets its sequence number when it is relayed, as a number taken at insert can commit late. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('bigint', { nullable: true }) sequence!: string | null;
  @Column('jsonb') event!: DomainEvent;
  @InstantColumn({ default: () => 'now()' }) createdAt!: Date;
  /** The trace that it belongs to. */
  @Column('text', { nullable: true }) traceparent!: string | null;
}

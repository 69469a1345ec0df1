import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** Messages that a user moved to another record. */
@Entity('move')
export class MoveEntity {
  @PrimaryColumn('uuid') id!: string;
  /** The order of moves. */
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' }) place!: string;
  @Column('uuid') phoneNumberId!: string;
  @Column('text') customerKey!: string;
  @Column('uuid') fromConversationId!: string;
  @Column('uuid') toConversationId!: string;
  @Column('uuid') toRecordId!: string;
  @Column('uuid') movedBy!: string;
  @InstantColumn({ name: 'moved_at' }) at!: Date;
  @Column('uuid', { nullable: true }) undoneBy!: string | null;
  @InstantColumn({ nullable: true }) undoneAt!: Date | null;
}

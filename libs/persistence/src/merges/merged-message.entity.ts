import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A message whose conversation became part of another one: where it was, and when. */
@Entity('merged_message')
export class MergedMessageEntity {
  @PrimaryColumn('uuid') mergeId!: string;
  @PrimaryColumn('uuid') messageId!: string;
  @Column('uuid') conversationId!: string;
  @InstantColumn() createdAt!: Date;
}

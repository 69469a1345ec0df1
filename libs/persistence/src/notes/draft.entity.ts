import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** What a user has written in a conversation and not sent. */
@Entity('draft')
export class DraftEntity {
  @PrimaryColumn('uuid') userId!: string;
  @PrimaryColumn('uuid') conversationId!: string;
  @Column('text') body!: string;
  @InstantColumn() updatedAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { table } from '../sql/table';

/** What a colleague wrote about a conversation. */
@Entity('note')
export class NoteEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') conversationId!: string;
  @Column('uuid') authorId!: string;
  @Column('text') body!: string;
  @Column('jsonb', { default: [] }) mentionIds!: readonly string[];
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) editedAt!: Date | null;
}

export const notes = table(NoteEntity);

import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** How far a user has read a conversation. */
@Entity('conversation_read')
export class ConversationReadEntity {
  @PrimaryColumn('uuid') userId!: string;
  @PrimaryColumn('uuid') conversationId!: string;
  @InstantColumn() readUntil!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to where a person has read a conversation. */
@Entity({ name: 'conversation_read' })
export class ConversationReadEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'conversation_id' })
  conversationId!: string;

  @Column({ type: 'timestamptz', name: 'read_until', precision: 3 })
  readUntil!: Date;
}

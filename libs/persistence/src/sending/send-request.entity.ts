import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an idempotency key was used for. */
@Entity('send_request')
export class SendRequestEntity {
  @PrimaryColumn('uuid') userId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') inputHash!: string;
  @Column('uuid') messageId!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an idempotency key was used for. */
@Entity('send_request')
export class SendRequestEntity {
  /** The user, or the service account, that used it. */
  @PrimaryColumn('uuid') userId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') inputHash!: string;
  @Column('uuid') messageId!: string;
}

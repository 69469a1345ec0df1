import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A notification that waits to be sent to a browser; a job has its id. */
@Entity('push_message')
export class PushMessageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') notificationId!: string;
  @Column('uuid') subscriptionId!: string;
}

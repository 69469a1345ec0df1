import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A browser that shows notifications of its user without a page. */
@Entity('push_subscription')
export class PushSubscriptionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  /** It ends with this session; null for a page that sends tokens. */
  @Column('uuid', { nullable: true }) sessionId!: string | null;
  @Column('text') endpoint!: string;
  @Column('text') p256dh!: string;
  @Column('text') auth!: string;
  @InstantColumn() createdAt!: Date;
  /** When its page was opened last. */
  @InstantColumn() seenAt!: Date;
}

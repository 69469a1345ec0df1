import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** Someone who is signed in to the inbox, in one browser. */
@Entity('user_session')
export class UserSessionEntity {
  @PrimaryColumn('uuid') id!: string;
  /** SHA-256, in hexadecimal, of what the cookie holds. */
  @Column('text') hash!: string;
  @Column('uuid') userId!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() lastSeenAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
}

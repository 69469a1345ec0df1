import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** Who was in a team from when until when. A trigger writes it. */
@Entity('team_membership')
export class TeamMembershipEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') teamId!: string;
  @Column('uuid') userId!: string;
  @InstantColumn({ name: 'member_from' }) from!: Date;
  /** Null for a member of now. */
  @InstantColumn({ name: 'member_until', nullable: true }) until!: Date | null;
}

import { Entity, PrimaryColumn } from 'typeorm';

/** A user in a team. */
@Entity('team_member')
export class TeamMemberEntity {
  @PrimaryColumn('uuid') teamId!: string;
  @PrimaryColumn('uuid') userId!: string;
}

import { Entity, PrimaryColumn } from 'typeorm';

/** That a person belongs to a team. */
@Entity({ name: 'team_member' })
export class TeamMemberEntity {
  @PrimaryColumn({ type: 'uuid', name: 'team_id' })
  teamId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;
}

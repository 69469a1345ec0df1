import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of ours. */
@Entity({ name: 'phone_number' })
export class PhoneNumberEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  carrier!: string;

  @Column({ type: 'uuid', name: 'owner_user_id', nullable: true })
  ownerUserId!: string | null;

  @Column({ type: 'uuid', name: 'owner_team_id', nullable: true })
  ownerTeamId!: string | null;
}

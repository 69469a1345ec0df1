import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text with fields to fill in. */
@Entity({ name: 'template' })
export class TemplateEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'record_type' })
  recordType!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt!: Date;

  @Column({ type: 'uuid', name: 'owner_user_id', nullable: true })
  ownerUserId!: string | null;

  @Column({ type: 'uuid', name: 'owner_team_id', nullable: true })
  ownerTeamId!: string | null;
}

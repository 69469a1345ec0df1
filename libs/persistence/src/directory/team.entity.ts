import { Column, Entity, PrimaryColumn } from 'typeorm';
import { table } from '../sql/table';

/** Users who share numbers and records. */
@Entity('team')
export class TeamEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') externalId!: string;
  @Column('text') name!: string;
  @Column('boolean', { default: true }) isActive!: boolean;
  /** Notified if nobody else can be. */
  @Column('uuid', { nullable: true }) leadId!: string | null;
}

export const teamRows = table(TeamEntity);

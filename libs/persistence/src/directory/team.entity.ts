import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Users who share numbers and records. */
@Entity('team')
export class TeamEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') externalId!: string;
  @Column('text') name!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of people who share numbers and records. */
@Entity({ name: 'team' })
export class TeamEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', name: 'external_id' })
  externalId!: string;

  @Column({ type: 'text' })
  name!: string;
}

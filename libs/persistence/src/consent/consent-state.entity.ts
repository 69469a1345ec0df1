import type { ConsentEntry, ConsentScope } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** The entry that decides for a customer in one scope: a number, a team, or the company. A trigger keeps it. */
@Entity('consent_state')
export class ConsentStateEntity {
  @PrimaryColumn('text') customerKey!: string;
  /** The id of the number or the team; zeros for the company. */
  @PrimaryColumn('uuid') subjectId!: string;
  @Column('text') scope!: ConsentScope;
  @Column('text') state!: ConsentEntry['state'];
  @InstantColumn() at!: Date;
  @Column('uuid') entryId!: string;
}

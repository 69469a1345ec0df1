import type { RecordType } from '@patchbay/routing-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';
import { Owned } from '../sql/owner';

/** A text with fields to fill in. */
@Entity('template')
export class TemplateEntity extends Owned {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') recordType!: RecordType;
  @Column('text') language!: string;
  @Column('text') body!: string;
  @InstantColumn() updatedAt!: Date;
}

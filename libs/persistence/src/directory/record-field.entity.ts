import type { RecordFieldKind } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A custom field of the records of a type. */
@Entity('record_field')
export class RecordFieldEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') recordType!: RecordType;
  @Column('text') key!: string;
  @Column('text') label!: string;
  @Column('text') kind!: RecordFieldKind;
}

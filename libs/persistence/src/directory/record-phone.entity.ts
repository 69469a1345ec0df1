import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of a record. An opportunity has none: it uses those of its contact and its account. */
@Entity('record_phone')
export class RecordPhoneEntity {
  @PrimaryColumn('uuid') recordId!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('text') kind!: string;
  @Column('text') number!: string;
  /** All spellings of one customer number share a key. */
  @Column('text') numberKey!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of a record; an opportunity has none of its own. */
@Entity({ name: 'record_phone' })
export class RecordPhoneEntity {
  @PrimaryColumn({ type: 'uuid', name: 'record_id' })
  recordId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', name: 'number_key' })
  numberKey!: string;
}

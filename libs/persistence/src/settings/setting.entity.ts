import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A value that all processes of an installation share. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('text') key!: string;
  @Column('text') value!: string;
}

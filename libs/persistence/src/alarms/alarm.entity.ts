import type { AlarmKind } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A problem that administrators have to know of. */
@Entity('alarm')
export class AlarmEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: AlarmKind;
  @Column('text') key!: string;
  @Column('text') about!: string;
  @Column('text') cause!: string;
  @Column('integer') count!: number;
  @Column('jsonb') subjectIds!: readonly string[];
  @InstantColumn() since!: Date;
  @InstantColumn({ nullable: true }) waitingSince!: Date | null;
  @InstantColumn() raisedAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
}

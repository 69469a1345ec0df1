import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** How far the log was read for figures. One row. */
@Entity('figure_progress')
export class FigureProgressEntity {
  @PrimaryColumn('integer') id!: number;
  /** Of the rules that everything is counted by. */
  @Column('integer') version!: number;
  @Column('bigint') sequence!: string;
  @InstantColumn() at!: Date;
}

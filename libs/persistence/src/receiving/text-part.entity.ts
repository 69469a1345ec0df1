import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A part of a long text, kept until its last part arrives. */
@Entity('text_part')
export class TextPartEntity {
  @PrimaryColumn('uuid') receiptId!: string;
  @Column('text') carrier!: string;
  @Column('text') sender!: string;
  @Column('text') recipient!: string;
  @Column('text') reference!: string;
  @Column('integer') total!: number;
  @Column('integer') partNumber!: number;
  @Column('text') carrierMessageId!: string;
  @Column('text') body!: string;
  @InstantColumn() receivedAt!: Date;
}

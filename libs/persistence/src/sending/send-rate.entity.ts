import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the next text may go out, by company number and by carrier account. */
@Entity('send_rate')
export class SendRateEntity {
  @PrimaryColumn('text') key!: string;
  @Column('timestamptz') nextAt!: Date;
}

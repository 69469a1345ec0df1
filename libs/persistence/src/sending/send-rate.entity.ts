import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the next text may go out, by company number and by carrier account; for a user, until when their minute is used. */
@Entity('send_rate')
export class SendRateEntity {
  @PrimaryColumn('text') key!: string;
  @Column('timestamptz') nextAt!: Date;
}

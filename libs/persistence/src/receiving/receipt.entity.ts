import type { CarrierName, CauseCode, Receipt, ReceiptState } from '@patchbay/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** A carrier's callback as it came. */
@Entity('receipt')
export class ReceiptEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') carrier!: CarrierName;
  @Column('text') eventId!: string;
  @Column('text') kind!: Receipt['kind'];
  @Column('text') path!: string;
  @Column('text') contentType!: string;
  /** Bytes, because a text column does not take a NUL. */
  @Column('bytea') rawBody!: Buffer;
  @InstantColumn() receivedAt!: Date;
  @Column('text', { default: 'PENDING' }) state!: ReceiptState;
  @Column('text', { nullable: true }) cause!: string | null;
  @Column('text', { nullable: true }) causeCode!: CauseCode | null;
  /** Our number that the text went to and that is not in the directory. */
  @Column('text', { nullable: true }) missingNumber!: string | null;
  /** What an administrator wrote who decided that nothing is done about it. */
  @Column('text', { nullable: true }) dismissalReason!: string | null;
  @InstantColumn({ nullable: true }) settledAt!: Date | null;
}

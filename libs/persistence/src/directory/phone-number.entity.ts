import type { AwayMessage, CarrierName, PhoneNumber, QuietDay } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned, withOwner } from '../sql/owner';
import { table } from '../sql/table';

/** A company number. */
@Entity('phone_number')
export class PhoneNumberEntity extends Owned {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text') name!: string;
  @Column('text') carrier!: CarrierName;
  /** The quiet hours: all three columns, or none of them. */
  @Column('text', { nullable: true }) quietFrom!: string | null;
  @Column('text', { nullable: true }) quietUntil!: string | null;
  @Column('text', { nullable: true }) quietTimeZone!: string | null;
  /** With quiet hours: weekdays with other hours, and whether holidays are quiet. */
  @Column('jsonb', { default: [] }) quietDays!: readonly QuietDay[];
  @Column('boolean', { default: false }) quietOnHolidays!: boolean;
  /** What it answers while nobody is there. */
  @Column('jsonb', { nullable: true }) awayMessage!: AwayMessage | null;
  /** An inactive number was given up: it sends nothing. */
  @Column('boolean', { default: true }) isActive!: boolean;
  /** Somebody was named for the texts to a number that was given up. */
  @Column('boolean', { default: true }) isAttended!: boolean;
}

export const phoneNumberRows = table(PhoneNumberEntity);

export const phoneNumbersWhere = (condition: Sql, lock = empty) =>
  sql`SELECT ${phoneNumberRows.columns()} FROM phone_number WHERE ${condition} ORDER BY number ${lock}`;

export function phoneNumberOf(row: PhoneNumberEntity): PhoneNumber {
  const { quietFrom: from, quietUntil: until, quietTimeZone: timeZone, quietDays, quietOnHolidays, ...rest } = row;
  const quietHours =
    from === null || until === null || timeZone === null
      ? null
      : { from, until, timeZone, days: quietDays, onHolidays: quietOnHolidays };
  return { ...withOwner(rest), quietHours };
}

import { usablePhoneNumberScope, type Viewer } from '@patchbay/access';
import type { PhoneNumber } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { limitOf } from '../sql/page';
import { sqlOn, uuids } from '../sql/statement';
import { ownedWithin, phoneNumberVisibleTo } from '../sql/visible';
import { type PhoneNumberEntity, phoneNumberOf, phoneNumbersWhere } from './phone-number.entity';

/** How many numbers a list of them has at most. */
export const maxUsableNumbers = 500;

export interface PhoneNumberQueries {
  /** Those assigned to the viewer or to one of their teams, by number, at most `maxUsableNumbers`. */
  usableBy(viewer: Viewer): Promise<PhoneNumber[]>;
  /** The caller knows that the viewer may see them. */
  byIds(ids: readonly string[]): Promise<PhoneNumber[]>;
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<PhoneNumber[]>;
}

export function createPhoneNumberQueries(dataSource: DataSource): PhoneNumberQueries {
  const db = sqlOn(dataSource);
  const select = async (condition: Sql, limit = empty) => {
    const rows = await db.run<PhoneNumberEntity>(sql`${phoneNumbersWhere(condition)} ${limit}`);
    return rows.map(phoneNumberOf);
  };
  return {
    usableBy: (viewer) =>
      select(ownedWithin(usablePhoneNumberScope(viewer), 'phone_number'), sql`LIMIT ${limitOf(maxUsableNumbers)}`),
    byIds: (ids) => select(sql`id = ANY (${uuids(ids)})`),
    visibleByIds: (viewer, ids) => select(sql`id = ANY (${uuids(ids)}) AND ${phoneNumberVisibleTo(viewer)}`),
  };
}

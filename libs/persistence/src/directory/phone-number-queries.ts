import { usablePhoneNumberScope, type Viewer } from '@patchbay/access';
import type { PhoneNumber } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
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
  const read = async (statement: Sql) => (await db.run<PhoneNumberEntity>(statement)).map(phoneNumberOf);
  return {
    async usableBy(viewer) {
      const isUsable = ownedWithin(usablePhoneNumberScope(viewer), 'phone_number');
      return read(sql`${phoneNumbersWhere(isUsable)} LIMIT ${limitOf(maxUsableNumbers)}`);
    },
    byIds: (ids) => read(phoneNumbersWhere(sql`id = ANY (${uuids(ids)})`)),
    visibleByIds: (viewer, ids) =>
      read(phoneNumbersWhere(sql`id = ANY (${uuids(ids)}) AND ${phoneNumberVisibleTo(viewer)}`)),
  };
}

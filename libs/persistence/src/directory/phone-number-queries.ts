import { usablePhoneNumberScope, type Viewer } from '@patchbay/access';
import type { PhoneNumber } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';
import { phoneNumberColumns, phoneNumberOf, type PhoneNumberRow } from '../sql/rows';
import { ownedWithin } from '../sql/owned-within';
import { phoneNumberVisibleTo } from '../sql/visible';

export interface PhoneNumberQueries {
  /** Those assigned to the viewer or to a team of theirs, by number. */
  usableBy(viewer: Viewer): Promise<PhoneNumber[]>;
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<PhoneNumber[]>;
}

export function createPhoneNumberQueries(dataSource: DataSource): PhoneNumberQueries {
  const select = async (condition: string, values: unknown[]) => {
    const rows: PhoneNumberRow[] = await dataSource.query(
      `SELECT ${phoneNumberColumns} FROM phone_number WHERE ${condition} ORDER BY number`,
      values,
    );
    return rows.map(phoneNumberOf);
  };
  return {
    usableBy(viewer) {
      const values: unknown[] = [];
      return select(ownedWithin(usablePhoneNumberScope(viewer), 'phone_number', values), values);
    },
    visibleByIds(viewer, ids) {
      const values: unknown[] = [ids];
      return select(`id = ANY ($1::uuid[]) AND ${phoneNumberVisibleTo(viewer, values)}`, values);
    },
  };
}

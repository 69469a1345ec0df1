import type { PhoneNumbers } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import { phoneNumberColumns, phoneNumberOf, type PhoneNumberRow } from '../sql/rows';

export function createPhoneNumbers(manager: EntityManager): PhoneNumbers {
  const select = async (condition: string, values: unknown[], suffix = '') => {
    const rows = await queryPrepared<PhoneNumberRow>(
      manager,
      `SELECT ${phoneNumberColumns} FROM phone_number WHERE ${condition} ORDER BY number ${suffix}`,
      values,
    );
    return rows.map(phoneNumberOf);
  };
  return {
    findByNumber: async (number, { keepAsIs }) =>
      (await select('number = $1', [number], keepAsIs ? 'FOR SHARE' : ''))[0],
    findById: async (id) => (await select('id = $1', [id]))[0],
    usableBy: (viewer) =>
      select('owner_user_id = $1 OR owner_team_id = ANY ($2::uuid[])', [viewer.userId, [...viewer.teamIds]]),
  };
}

import type { PhoneNumber, PhoneNumbers } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { type SqlConnection, sqlOn, texts, uuids } from '../sql/statement';
import { type PhoneNumberEntity, phoneNumberOf, phoneNumbersWhere } from './phone-number.entity';

export function createPhoneNumberStore(manager: EntityManager): PhoneNumbers {
  const db = sqlOn(manager);
  return {
    findByNumbers: (numbers, { keepAsIs }) =>
      numbers.length === 0
        ? Promise.resolve([])
        : findPhoneNumbers(db, sql`number = ANY (${texts(numbers)})`, keepAsIs ? sql`FOR SHARE` : empty),
    findById: async (id) => (await findPhoneNumbers(db, sql`id = ${id}`))[0],
    usableBy: (viewer) =>
      findPhoneNumbers(
        db,
        sql`is_active AND (owner_user_id = ${viewer.userId} OR owner_team_id = ANY (${uuids(viewer.teamIds)}))`,
      ),
  };
}

export async function findPhoneNumbers(db: SqlConnection, condition: Sql, lock = empty): Promise<PhoneNumber[]> {
  const rows = await db.planOnce<PhoneNumberEntity>(phoneNumbersWhere(condition, lock));
  return rows.map(phoneNumberOf);
}

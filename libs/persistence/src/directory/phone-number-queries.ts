import { usablePhoneNumberScope, type Viewer } from '@patchbay/access';
import type { CarrierName, PhoneNumber } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { and, digitsOf, holdsWords, keysetAfter, likePattern, limitOf, type Page } from '../sql/page';
import { sqlOn, uuids } from '../sql/statement';
import { ownedWithin, phoneNumberVisibleTo } from '../sql/visible';
import { type PhoneNumberEntity, phoneNumberOf, phoneNumberRows, phoneNumbersWhere } from './phone-number.entity';

/** How many numbers a list of them has at most. */
export const maxUsableNumbers = 500;

/** How many numbers of a user or a team are shown with it. */
export const maxNumbersOfOwner = 100;

export interface PhoneNumberFilter {
  /** Part of a name, or digits of a number. */
  readonly search?: string | null;
  /** Of users and teams. */
  readonly ownerIds?: readonly string[] | null;
  readonly isActive?: boolean | null;
  /** Of an account with a carrier. */
  readonly carrier?: CarrierName | null;
}

export interface PhoneNumberQueries {
  /** Those assigned to the viewer or to one of their teams, by number, at most `maxUsableNumbers`. */
  usableBy(viewer: Viewer): Promise<PhoneNumber[]>;
  /** The caller knows that the viewer may see them. */
  byIds(ids: readonly string[]): Promise<PhoneNumber[]>;
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<PhoneNumber[]>;
  /** By number. */
  list(viewer: Viewer, filter: PhoneNumberFilter, page: Page): Promise<PhoneNumber[]>;
  /** Those of each owner that the viewer may see, by number, at most `maxNumbersOfOwner`. */
  ofOwners(viewer: Viewer, ownerIds: readonly string[]): Promise<Map<string, PhoneNumber[]>>;
}

export function createPhoneNumberQueries(dataSource: DataSource): PhoneNumberQueries {
  const db = sqlOn(dataSource);
  const select = async (condition: Sql, limit = empty) => {
    const rows = await db.run<PhoneNumberEntity>(sql`${phoneNumbersWhere(condition)} ${limit}`);
    return rows.map(phoneNumberOf);
  };
  return {
    usableBy: (viewer) =>
      select(
        and([ownedWithin(usablePhoneNumberScope(viewer), 'phone_number'), sql`is_active`]),
        sql`LIMIT ${limitOf(maxUsableNumbers)}`,
      ),
    byIds: (ids) => select(sql`id = ANY (${uuids(ids)})`),
    visibleByIds: (viewer, ids) => select(sql`id = ANY (${uuids(ids)}) AND ${phoneNumberVisibleTo(viewer)}`),
    list: (viewer, filter, page) =>
      select(
        and([
          phoneNumberVisibleTo(viewer),
          ...conditionsOf(filter),
          keysetAfter(page, ['phone_number.number', 'phone_number.id'], '>'),
        ]),
        sql`LIMIT ${limitOf(page.limit)}`,
      ),
    async ofOwners(viewer, ownerIds) {
      const rows = await db.run<PhoneNumberEntity & { ownerId: string }>(sql`
        SELECT wanted.id AS "ownerId", owned.* FROM unnest(${uuids(ownerIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${phoneNumberRows.columns()} FROM phone_number
          WHERE (owner_user_id = wanted.id OR owner_team_id = wanted.id) AND ${phoneNumberVisibleTo(viewer)}
          ORDER BY number LIMIT ${limitOf(maxNumbersOfOwner)}
        ) AS owned`);
      return groupBy(
        rows.map(({ ownerId, ...row }) => ({ ownerId, ...phoneNumberOf(row) })),
        'ownerId',
      );
    },
  };
}

function conditionsOf({ search, ownerIds, isActive, carrier }: PhoneNumberFilter): Sql[] {
  const words = search?.trim() ?? '';
  const digits = digitsOf(words);
  const byName = holdsWords('phone_number.name', words);
  const byNumber = digits === null ? sql`false` : sql`phone_number.number LIKE ${likePattern(digits)}`;
  return [
    ...(words === '' ? [] : [sql`(${byName} OR ${byNumber})`]),
    ...(ownerIds == null ? [] : [sql`coalesce(owner_user_id, owner_team_id) = ANY (${uuids(ownerIds)})`]),
    ...(carrier == null ? [] : [sql`phone_number.carrier = ${carrier}`]),
    ...(isActive == null ? [] : [sql`phone_number.is_active = ${isActive}`]),
  ];
}

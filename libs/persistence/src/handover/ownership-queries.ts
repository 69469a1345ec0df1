import type { Owner } from '@patchbay/access';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { withOwner } from '../sql/owner';
import { limitOf } from '../sql/page';
import { sqlOn, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { NumberOwnershipEntity } from './number-ownership.entity';

/** How many owners of a number are listed, the latest first. */
export const maxOwnerships = 50;

export interface OwnershipView {
  readonly phoneNumberId: string;
  readonly owner: Owner;
  readonly from: Date;
  readonly until: Date | null;
}

export interface OwnershipQueries {
  /** The owner of now first. */
  ofNumbers(phoneNumberIds: readonly string[]): Promise<Map<string, OwnershipView[]>>;
}

const ownerships = table(NumberOwnershipEntity);

export function createOwnershipQueries(dataSource: DataSource): OwnershipQueries {
  const db = sqlOn(dataSource);
  return {
    async ofNumbers(phoneNumberIds) {
      const rows = await db.run<NumberOwnershipEntity>(sql`
        SELECT latest.* FROM unnest(${uuids(phoneNumberIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${ownerships.columns()} FROM number_ownership
          WHERE phone_number_id = wanted.id ORDER BY id DESC LIMIT ${limitOf(maxOwnerships)}
        ) AS latest`);
      return groupBy(rows.map(withOwner), 'phoneNumberId');
    },
  };
}

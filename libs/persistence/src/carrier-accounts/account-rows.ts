import type { Credentials, UsableAccount } from '@patchbay/messaging';
import type { SecretBox } from '@patchbay/service-kit';
import sql, { empty } from 'sql-template-tag';
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type SqlConnection, sqlOn, uuid } from '../sql/statement';
import { table } from '../sql/table';
import { CarrierAccountEntity } from './carrier-account.entity';

const accounts = table(CarrierAccountEntity);

export const sealCredentials = (box: SecretBox, id: string, credentials: Credentials): string =>
  box.seal(JSON.stringify(credentials), contextOf(id));

export async function readAccounts(db: SqlConnection, box: SecretBox, lock = empty): Promise<UsableAccount[]> {
  const rows = await db.planOnce<CarrierAccountEntity>(
    sql`SELECT ${accounts.columns()} FROM carrier_account ORDER BY name ${lock}`,
  );
  return rows.map((row) => toUsable(row, box));
}

function toUsable(row: CarrierAccountEntity, box: SecretBox): UsableAccount {
  const { credentials, formerCredentials, formerUntil, ...account } = row;
  const open = (sealed: string) => JSON.parse(box.open(sealed, contextOf(account.id))) as Credentials;
  return {
    ...account,
    version: createHash('sha256').update(JSON.stringify(row)).digest('base64'),
    openCredentials: () => open(credentials),
    former:
      formerCredentials === null || formerUntil === null
        ? null
        : { until: formerUntil, open: () => open(formerCredentials) },
  };
}

/** Seals what another key sealed with the first key. Returns how many accounts changed. */
export async function resealCredentials(dataSource: DataSource, box: SecretBox): Promise<number> {
  const rows = await sqlOn(dataSource).run<Pick<CarrierAccountEntity, 'id' | 'credentials' | 'formerCredentials'>>(
    sql`SELECT ${accounts.columns()} FROM carrier_account`,
  );
  let changed = 0;
  for (const { id, credentials, formerCredentials: former } of rows) {
    const present = box.reseal(credentials, contextOf(id));
    const before = former === null ? null : box.reseal(former, contextOf(id));
    if (present === credentials && before === former) continue;
    const updated = await sqlOn(dataSource).run(sql`
      UPDATE carrier_account SET credentials = ${present}, former_credentials = ${before}
      WHERE id = ${uuid(id)} AND credentials = ${credentials} AND former_credentials IS NOT DISTINCT FROM ${former}
      RETURNING 1`);
    changed += updated.length;
  }
  return changed;
}

const contextOf = (id: string) => `carrier-account:${id}`;

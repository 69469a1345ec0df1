import { createDatabase } from './create-database';
import { runSql } from './run-sql';
import { idsSql } from './seed-ids';

export const ourNumber = '+12025550101';
/** `externalId` of the seller who owns everything. */
export const sellerId = 'seller';

export const customerNumber = (n: number) => `+1415${String(2_000_000 + n)}`;

const seller = '00000000-0000-4000-8000-000000000001';

/** Creates a database with one seller, one company number, and contacts with the numbers of `customerNumber`. */
export async function seedCustomers(serverUrl: string, name: string, customers: number): Promise<string> {
  const url = await createDatabase(serverUrl, name);
  await runSql(
    url,
    `${idsSql}
     INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${seller}', '${sellerId}', 'Seller', '', 'SALESPERSON');
     INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ('00000000-0000-4000-8000-000000000002', '${ourNumber}', 'Ours', 'generic', '${seller}');
     INSERT INTO record (id, type, external_id, name, is_active, updated_at, owner_user_id)
     SELECT pg_temp.id('r', n), 'CONTACT', 'c' || n, 'Contact ' || n, true, now(), '${seller}' FROM generate_series(1, ${customers}) AS n;
     INSERT INTO record_phone (record_id, position, kind, number, number_key)
     SELECT pg_temp.id('r', n), 0, 'MOBILE', '+1415' || (2000000 + n), '+1415' || (2000000 + n) FROM generate_series(1, ${customers}) AS n;
     -- The seed itself is no news.
     DELETE FROM outbox;
     ANALYZE;`,
  );
  return url;
}

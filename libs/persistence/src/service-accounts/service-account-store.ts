import { accountViewer } from '@patchbay/access';
import type { ServiceAccounts } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, IsNull, LessThan, type EntityManager } from 'typeorm';
import { sqlOn } from '../sql/statement';
import { ServiceAccountTokenEntity } from './service-account-token.entity';
import { ServiceAccountEntity } from './service-account.entity';

/** Accounts are created one after the other, so that they can be counted. */
const countLock = 7_250_004;

export function createServiceAccountStore(manager: EntityManager): ServiceAccounts {
  const accounts = manager.getRepository(ServiceAccountEntity);
  const tokens = manager.getRepository(ServiceAccountTokenEntity);
  const db = sqlOn(manager);
  return {
    async count() {
      await db.run(sql`SELECT pg_advisory_xact_lock(${countLock})`);
      return accounts.countBy({ revokedAt: IsNull() });
    },
    async add(account) {
      await accounts.insert(account);
    },
    lock: async (id) => (await accounts.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined,
    async revoke(id, revokedAt) {
      await accounts.update({ id }, { revokedAt });
    },
    tokensOf: (id) => tokens.findBy({ serviceAccountId: id }),
    async addToken(id, token) {
      await tokens.insert({ ...token, serviceAccountId: id });
    },
    async endToken(hash, validUntil) {
      await tokens.update({ hash }, { validUntil });
    },
    async removeTokensBefore(id, at) {
      await tokens.delete({ serviceAccountId: id, validUntil: LessThan(at) });
    },
    async findViewers(ids, at) {
      if (ids.length === 0) return new Map();
      const rows = await accounts.findBy({ id: Any([...ids]), revokedAt: IsNull() });
      const valid = rows.filter(({ expiresAt }) => expiresAt === null || expiresAt > at);
      return new Map(
        valid.map(({ id, name, scopes, expiresAt }) => [
          id,
          accountViewer(id, { name, scopes: new Set(scopes), validUntil: expiresAt }),
        ]),
      );
    },
    async markUsed(id, lastUsedAt, before) {
      await db.run(sql`
        UPDATE service_account SET last_used_at = ${lastUsedAt}
        WHERE id = ${id} AND (last_used_at IS NULL OR last_used_at < ${before})`);
    },
  };
}

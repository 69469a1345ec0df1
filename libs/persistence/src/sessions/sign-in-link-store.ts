import type { SignInLinks } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { sqlOn } from '../sql/statement';
import { SignInLinkEntity } from './sign-in-link.entity';

const firstAdministratorLock = 7_201_340;

export function createSignInLinkStore(manager: EntityManager): SignInLinks {
  const links = manager.getRepository(SignInLinkEntity);
  const db = sqlOn(manager);
  return {
    async add(link) {
      await links.insert(link);
    },
    find: async (hash) => (await links.findOne({ where: { hash } })) ?? undefined,
    lock: async (hash) => (await links.findOne({ where: { hash }, lock: { mode: 'pessimistic_write' } })) ?? undefined,
    async use(id, usedAt) {
      await links.update({ id }, { usedAt });
    },
    async removeUnused(userId) {
      await links.delete({ userId: userId ?? IsNull(), usedAt: IsNull() });
    },
    async removeExpired(before) {
      await links.delete({ expiresAt: LessThan(before) });
    },
    async lockFirstAdministrator() {
      await db.run(sql`SELECT pg_advisory_xact_lock(${firstAdministratorLock})`);
      const [found] = await db.run(sql`SELECT FROM app_user WHERE role = 'ADMIN' AND is_active LIMIT 1`);
      return found !== undefined;
    },
  };
}

import type { ServiceAccount } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { connectPersistence, type Persistence } from '../connect-persistence';

const at = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000);
const account = (change: Partial<ServiceAccount> = {}): ServiceAccount => ({
  id: randomUUID(),
  name: 'CRM',
  scopes: ['DIRECTORY_READ', 'MESSAGES_SEND'],
  createdAt: at,
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
  ...change,
});

describe('the store of service accounts', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 4 });
  });
  // Nobody but a test may empty the ledger of consent.
  afterEach(() =>
    database.query(`
      SET session_replication_role = replica;
      TRUNCATE service_account CASCADE;
      SET session_replication_role = DEFAULT`),
  );
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const add = async (...accounts: ServiceAccount[]) => {
    await persistence.database.transaction(async ({ serviceAccounts }) => {
      for (const one of accounts) await serviceAccounts.add(one);
    });
  };

  it('returns an account as it was added, with the end of its token', async () => {
    const crm = account({ expiresAt: later(60) });
    await add(crm);
    await persistence.database.transaction(async ({ serviceAccounts }) => {
      await serviceAccounts.addToken(crm.id, { hash: 'old', createdAt: at, validUntil: null });
      await serviceAccounts.addToken(crm.id, { hash: 'new', createdAt: at, validUntil: null });
      await serviceAccounts.endToken('old', later(30));
    });
    const { serviceAccounts } = persistence.queries;
    expect(await serviceAccounts.byIds([crm.id, randomUUID()])).toEqual([crm]);
    expect(await serviceAccounts.byTokenHashes(['old', 'new', 'unknown'])).toEqual(
      new Map([
        ['old', { ...crm, hash: 'old', validUntil: later(30) }],
        ['new', { ...crm, hash: 'new', validUntil: null }],
      ]),
    );
  });

  it('lists the latest first, and those that were revoked last', async () => {
    const [first, revoked, last] = [
      account({ name: 'first' }),
      account({ name: 'revoked', createdAt: later(1) }),
      account({ name: 'last', createdAt: later(2) }),
    ];
    await add(first, revoked, last);
    await persistence.database.transaction((tx) => tx.serviceAccounts.revoke(revoked.id, later(3)));
    const names = async (limit: number) =>
      (await persistence.queries.serviceAccounts.list(limit)).map(({ name }) => name);
    expect(await names(400)).toEqual(['last', 'first', 'revoked']);
    expect(await names(1)).toEqual(['last']);
  });

  it('finds the rights of accounts that are neither revoked nor expired', async () => {
    const [valid, expired, revoked] = [
      account({ expiresAt: later(1) }),
      account({ expiresAt: at }),
      account({ revokedAt: at }),
    ];
    await add(valid, expired, revoked);
    const found = await persistence.database.transaction(({ serviceAccounts }) =>
      serviceAccounts.findViewers(
        [valid, expired, revoked].map(({ id }) => id),
        at,
      ),
    );
    expect([...found.keys()]).toEqual([valid.id]);
    expect(found.get(valid.id)?.account?.scopes).toEqual(new Set(valid.scopes));
  });

  it('counts one transaction after the other, so that no two see room for one', async () => {
    const create = () =>
      persistence.database.transaction(async ({ serviceAccounts }) => {
        if ((await serviceAccounts.count()) === 0) await serviceAccounts.add(account());
      });
    await Promise.all([create(), create(), create()]);
    expect(await persistence.queries.serviceAccounts.list(10)).toHaveLength(1);
  });

  it('stores a use only if the last one was before the given time', async () => {
    const crm = account();
    await add(crm);
    const use = async (moment: Date) => {
      await persistence.database.transaction((tx) =>
        tx.serviceAccounts.markUsed(crm.id, moment, new Date(moment.getTime() - 60_000)),
      );
      return (await persistence.queries.serviceAccounts.byIds([crm.id]))[0]?.lastUsedAt;
    };
    expect(await use(at)).toEqual(at);
    expect(await use(later(60))).toEqual(at);
    expect(await use(later(61))).toEqual(later(61));
  });

  it('deletes tokens that ended before a time, and no others', async () => {
    const crm = account();
    await add(crm);
    const left = await persistence.database.transaction(async ({ serviceAccounts }) => {
      const ends: [string, Date | null][] = [
        ['ended', at],
        ['overlap', later(10)],
        ['current', null],
      ];
      for (const [hash, validUntil] of ends)
        await serviceAccounts.addToken(crm.id, { hash, createdAt: at, validUntil });
      await serviceAccounts.removeTokensBefore(crm.id, later(10));
      return serviceAccounts.tokensOf(crm.id);
    });
    expect(left.map(({ hash }) => hash).sort()).toEqual(['current', 'overlap']);
  });
});

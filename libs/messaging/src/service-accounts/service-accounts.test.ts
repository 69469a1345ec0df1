import type { Database, Transaction } from '../database';
import { hashToken } from './access-token';
import { createServiceAccount, maxServiceAccounts } from './create-service-account';
import { revokeServiceAccount } from './revoke-service-account';
import { rotateServiceAccountToken } from './rotate-service-account-token';
import type { ServiceAccount, ServiceAccounts, StoredToken } from './service-accounts';

const start = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

/** The port in memory, and a clock that a test sets. */
function openAccounts(existing = 0) {
  const accounts = new Map<string, ServiceAccount>();
  const tokens: (StoredToken & { readonly accountId: string })[] = [];
  const events: string[] = [];
  let at = start;
  const serviceAccounts: ServiceAccounts = {
    count: async () => existing + [...accounts.values()].filter(({ revokedAt }) => revokedAt === null).length,
    async add(account) {
      accounts.set(account.id, account);
    },
    lock: async (id) => accounts.get(id),
    async revoke(id, revokedAt) {
      accounts.set(id, { ...accounts.get(id)!, revokedAt });
    },
    tokensOf: async (id) => tokens.filter(({ accountId }) => accountId === id),
    async addToken(accountId, token) {
      tokens.push({ ...token, accountId });
    },
    async endToken(hash, validUntil) {
      const place = tokens.findIndex((token) => token.hash === hash);
      tokens[place] = { ...tokens[place]!, validUntil };
    },
    async removeTokensBefore(_id, before) {
      const kept = tokens.filter(({ validUntil }) => validUntil === null || validUntil >= before);
      tokens.splice(0, tokens.length, ...kept);
    },
    findViewers: async () => new Map(),
    markUsed: async () => undefined,
  };
  const tx = {
    serviceAccounts,
    outbox: {
      append: async (added: readonly { type: string }[]) => void events.push(...added.map(({ type }) => type)),
    },
  } as unknown as Transaction;
  const database: Database = { transaction: (work) => work(tx) };
  return {
    dependencies: { database, now: () => at, newId: () => `account-${accounts.size}` },
    events,
    tokens,
    validAt: (moment: Date) =>
      tokens.filter(({ validUntil }) => validUntil === null || validUntil > moment).map(({ hash }) => hash),
    wait: (seconds: number) => void (at = new Date(at.getTime() + seconds * 1_000)),
  };
}

async function issue(given: ReturnType<typeof openAccounts>, expiresAt: Date | null = null) {
  const input = { name: ' CRM ', scopes: ['MESSAGES_SEND', 'DIRECTORY_READ', 'MESSAGES_SEND'] as const, expiresAt };
  const created = await createServiceAccount(given.dependencies, input);
  if (created.kind === 'refused') throw new Error(created.refusals[0]?.message);
  return created;
}

describe('a service account', () => {
  it('has a trimmed name, each scope once, and a token that is stored as its hash', async () => {
    const given = openAccounts();
    const { serviceAccount, token } = await issue(given);
    expect(serviceAccount).toMatchObject({
      name: 'CRM',
      scopes: ['DIRECTORY_READ', 'MESSAGES_SEND'],
      createdAt: start,
    });
    expect(given.tokens).toEqual([
      { accountId: serviceAccount.id, hash: hashToken(token), createdAt: start, validUntil: null },
    ]);
  });

  it(`is refused if there are ${maxServiceAccounts} already`, async () => {
    await expect(issue(openAccounts(maxServiceAccounts))).rejects.toThrow(/^There are 200 service accounts\./);
    await expect(issue(openAccounts(maxServiceAccounts - 1))).resolves.toMatchObject({ kind: 'issued' });
  });

  it.each([
    [later(1), true],
    [start, false],
    [new Date('2031-03-01T12:00:00Z'), true],
    [new Date('2031-03-01T12:00:01Z'), false],
  ])('that expires at %j may be created: %s', async (expiresAt, may) => {
    const created = await issue(openAccounts(), expiresAt).catch(() => undefined);
    expect(created !== undefined).toBe(may);
  });
});

describe('a rotation', () => {
  it('keeps the old token for the overlap', async () => {
    const given = openAccounts();
    const { serviceAccount, token } = await issue(given);
    const rotated = await rotateServiceAccountToken(given.dependencies, serviceAccount.id, 60);
    expect(rotated).toMatchObject({ kind: 'issued', serviceAccount });
    expect(given.validAt(later(59))).toEqual([token, (rotated as { token: string }).token].map(hashToken));
    expect(given.validAt(later(60))).toEqual([hashToken((rotated as { token: string }).token)]);
    expect(given.events).toEqual(['access-changed']);
  });

  it('never leaves more than two valid tokens', async () => {
    const given = openAccounts();
    const { id } = (await issue(given)).serviceAccount;
    const rotate = async (overlap: number) => (await rotateServiceAccountToken(given.dependencies, id, overlap)).kind;
    expect(await rotate(60)).toBe('issued');
    expect(await rotate(60)).toBe('refused');
    given.wait(60);
    expect(await rotate(60)).toBe('issued');
    expect(await rotate(0)).toBe('issued');
    expect(given.validAt(later(60))).toHaveLength(1);
  });

  it.each([
    [-1, 'refused'],
    [0, 'issued'],
    [604_800, 'issued'],
    [604_801, 'refused'],
  ])('with an overlap of %d s is %s', async (overlap, kind) => {
    const given = openAccounts();
    const { id } = (await issue(given)).serviceAccount;
    expect((await rotateServiceAccountToken(given.dependencies, id, overlap)).kind).toBe(kind);
  });

  it('is refused after the account was revoked or has expired', async () => {
    const given = openAccounts();
    const expiring = await issue(given, later(10));
    const revoked = await issue(given);
    await revokeServiceAccount(given.dependencies, revoked.serviceAccount.id);
    given.wait(10);
    for (const { serviceAccount } of [expiring, revoked])
      expect(await rotateServiceAccountToken(given.dependencies, serviceAccount.id, 0)).toMatchObject({
        refusals: [{ code: 'TOO_LATE' }],
      });
  });

  it('forgets tokens that ended more than 30 days ago', async () => {
    const given = openAccounts();
    const { id } = (await issue(given)).serviceAccount;
    for (const days of [0, 31, 0]) {
      given.wait(days * 86_400);
      await rotateServiceAccountToken(given.dependencies, id, 0);
    }
    expect(given.tokens).toHaveLength(3);
  });
});

describe('revoking', () => {
  it('reaches all gateways once, however often it is done', async () => {
    const given = openAccounts();
    const { id } = (await issue(given)).serviceAccount;
    const first = await revokeServiceAccount(given.dependencies, id);
    given.wait(60);
    expect(await revokeServiceAccount(given.dependencies, id)).toEqual(first);
    expect(first).toMatchObject({ kind: 'revoked', serviceAccount: { revokedAt: start } });
    expect(given.events).toEqual(['access-changed']);
  });
});

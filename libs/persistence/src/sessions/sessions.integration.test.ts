import { endSession, startSession, type UserSession } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben] = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2'];
const start = new Date('2026-03-01T12:00:00Z');

describe('the store of sessions', () => {
  const on = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role)
    VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'), ('${ben}', 'ben', 'Ben', '', 'SALESPERSON')`);
  let at = start;
  beforeEach(async () => {
    at = start;
    await on.query('DELETE FROM user_session');
    await on.query('DELETE FROM outbox');
  });
  const dependencies = () => ({ database: on.persistence.database, now: () => at, newId });
  const later = (minutes: number) => (at = new Date(start.getTime() + minutes * 60_000));
  const enter = async (userId = ana, replaced?: string) =>
    (await startSession(dependencies(), { userId, hours: 12, replaced }))!;
  const found = async (session: UserSession) =>
    (await on.persistence.queries.sessions.byHashes([session.hash, 'unknown'])).get(session.hash);
  const eventCount = async () => (await on.query('SELECT FROM outbox')).length;

  it('finds a session by its hash, with its user', async () => {
    const { session, secret } = await enter();
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await found(session)).toEqual({ ...session, externalId: 'ana' });
    expect(session.expiresAt).toEqual(new Date('2026-03-02T00:00:00Z'));
    expect(await eventCount()).toBe(0);
  });

  it('ends a session once, and tells the gateways', async () => {
    const { session, secret } = await enter();
    later(5);
    expect(await endSession(dependencies(), secret)).toBe(true);
    later(6);
    expect(await endSession(dependencies(), secret)).toBe(false);
    expect((await found(session))?.endedAt).toEqual(new Date('2026-03-01T12:05:00Z'));
    expect(await eventCount()).toBe(1);
  });

  it('ends what the browser had before, even of another user', async () => {
    const first = await enter();
    const second = await enter(ben, first.secret);
    expect((await found(first.session))?.endedAt).toEqual(at);
    expect((await found(second.session))?.endedAt).toBeNull();
    expect(await eventCount()).toBe(1);
  });

  it('ends all sessions of a user who is deactivated, and no others; they cannot sign in', async () => {
    const [own, other] = [await enter(), await enter(ben)];
    await on.query('UPDATE app_user SET is_active = false WHERE id = $1', [ana]);
    try {
      expect((await found(own.session))?.endedAt).not.toBeNull();
      expect((await found(other.session))?.endedAt).toBeNull();
      expect(await startSession(dependencies(), { userId: ana, hours: 12 })).toBeUndefined();
    } finally {
      await on.query('UPDATE app_user SET is_active = true WHERE id = $1', [ana]);
    }
    expect((await found(own.session))?.endedAt).not.toBeNull();
  });

  it('stores that a session was seen only if that was before the given time', async () => {
    const { session } = await enter();
    const see = async (minutes: number) => {
      later(minutes);
      await on.persistence.database.transaction((tx) =>
        tx.sessions.markSeen(session.hash, at, new Date(at.getTime() - 60_000)),
      );
      return (await found(session))?.lastSeenAt;
    };
    expect(await see(1)).toEqual(start);
    expect(await see(2)).toEqual(at);
  });

  it('forgets what ended or expired 30 days ago when its user signs in', async () => {
    const [ended, expired, others] = [await enter(), await enter(), await enter(ben)];
    await endSession(dependencies(), ended.secret);
    later(30 * 24 * 60 + 1);
    await enter();
    expect(await found(ended.session)).toBeUndefined();
    expect(await found(expired.session)).toBeDefined();
    later(31 * 24 * 60);
    await enter();
    expect(await found(expired.session)).toBeUndefined();
    expect(await found(others.session)).toBeDefined();
  });
});

import type { Credentials } from '@patchbay/messaging';
import { createSecretBox, newId, SecretUnreadable } from '@patchbay/service-kit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { withPersistence } from '../with-persistence.testing';

const [oldKey, newKey, otherKey] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer];
const until = new Date('2026-03-02T12:00:00Z');
const later = (minutes: number) => new Date(until.getTime() + minutes * 60_000);
const credentialsOf = (secret: string): Credentials => ({ GENERIC_SECRET: secret });

describe('the credentials of carrier accounts', () => {
  const company = withPersistence('SELECT 1');
  beforeEach(() => company.query('DELETE FROM carrier_account'));

  /** As a program that has these keys. */
  const using = async <Result>(keys: readonly Buffer[], work: (program: Persistence) => Promise<Result>) => {
    const program = await connectPersistence({
      ...{ url: company.url, applicationName: 'test', secrets: createSecretBox(keys) },
    });
    try {
      return await work(program);
    } finally {
      await program.close();
    }
  };
  const add = async (name: string, secret: string, keys = [oldKey]) => {
    const id = newId();
    const account = { id, name, title: name, isPaused: false, createdAt: until };
    await using(keys, ({ database }) =>
      database.transaction((tx) => tx.carrierAccounts.add(account, credentialsOf(secret))),
    );
    return id;
  };
  const replace = (id: string, secret: string, keys: readonly Buffer[], formerUntil = until) =>
    using(keys, ({ database }) =>
      database.transaction((tx) => tx.carrierAccounts.replaceCredentials(id, credentialsOf(secret), formerUntil)),
    );
  const read = async (keys: readonly Buffer[], name = 'generic') =>
    (await using(keys, ({ carrierAccounts }) => carrierAccounts.read())).find((account) => account.name === name)!;
  const reseal = (...keys: Buffer[]) => using(keys, (program) => program.resealSecrets());

  it('are read by every program in each step of a change of keys, and without the old key at its end', async () => {
    const id = await add('generic', 'first');
    await replace(id, 'second', [oldKey]);
    // First, all programs learn to read what the new key will seal.
    expect(await reseal(oldKey, newKey)).toBe(0);
    expect((await read([oldKey, newKey])).openCredentials()).toEqual(credentialsOf('second'));
    // Then it seals, while some programs still seal with the old one.
    expect(await reseal(newKey, oldKey)).toBe(1);
    expect((await read([oldKey, newKey])).openCredentials()).toEqual(credentialsOf('second'));
    await replace(id, 'third', [oldKey, newKey], later(120));
    expect(await reseal(newKey, oldKey)).toBe(1);
    expect(await reseal(newKey, oldKey)).toBe(0);
    const account = await read([newKey]);
    expect(account.openCredentials()).toEqual(credentialsOf('third'));
    expect(account.former?.open()).toEqual(credentialsOf('second'));
    expect(account.former?.until).toEqual(later(120));
  });

  it('that were a mistake are corrected, while those before it stay valid', async () => {
    const id = await add('generic', 'in use');
    await replace(id, 'a mistake', [oldKey]);
    await replace(id, 'corrected', [oldKey], later(59));
    const account = await read([oldKey]);
    expect(account.openCredentials()).toEqual(credentialsOf('corrected'));
    expect(account.former?.open()).toEqual(credentialsOf('in use'));
    expect(account.former?.until).toEqual(later(59));
    await replace(id, 'next', [oldKey], later(120));
    expect((await read([oldKey])).former?.open()).toEqual(credentialsOf('corrected'));
  });

  it('that no key opens stay as they are, and do not keep those of other accounts from the new key', async () => {
    await add('generic', 'lost', [otherKey]);
    await add('generic-later', 'kept');
    const id = await add('generic-other', 'lost', [otherKey]);
    await replace(id, 'entered again', [oldKey]);
    expect(await reseal(newKey, oldKey)).toBe(2);
    expect(await reseal(newKey, oldKey)).toBe(0);
    expect((await read([newKey], 'generic-later')).openCredentials()).toEqual(credentialsOf('kept'));
    const again = await read([newKey], 'generic-other');
    expect(again.openCredentials()).toEqual(credentialsOf('entered again'));
    expect(() => again.former?.open()).toThrow(SecretUnreadable);
    const lost = await read([newKey]);
    expect(() => lost.openCredentials()).toThrow(/is sealed with the key [0-9a-f]{8}, which this process lacks/);
    expect((await read([otherKey])).openCredentials()).toEqual(credentialsOf('lost'));
  });
});

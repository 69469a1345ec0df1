import type { Viewer } from '@patchbay/access';
import { createUpload, type FileStore, receiveUpload, removeOrphans, settleUploads } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben] = [newId(), newId()];
const viewerOf = (userId: string, role: Viewer['role'] = 'SALESPERSON'): Viewer => ({
  ...{ userId, role, teamIds: new Set(), teamMateIds: new Set([userId]) },
  ...{ teamMateTeamIds: new Set(), teamMateTeamMateIds: new Set() },
});
const { signal } = new AbortController();

/** Files in memory. */
class Memory implements FileStore {
  readonly files = new Map<string, Buffer>();
  isAway = false;

  async put(key: string, { body }: Parameters<FileStore['put']>[1]): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of Buffer.isBuffer(body) ? [body] : body) chunks.push(chunk);
    if (this.isAway) throw new Error('The store is away.');
    this.files.set(key, Buffer.concat(chunks));
  }
  async get(key: string): ReturnType<FileStore['get']> {
    const found = this.files.get(key);
    return found && { size: found.length, body: bytesOf(found) };
  }
  async move(from: string, to: string): Promise<boolean> {
    const found = this.files.get(from);
    this.files.delete(from);
    if (found !== undefined) this.files.set(to, found);
    return found !== undefined;
  }
  async remove(keys: readonly string[]): Promise<void> {
    if (this.isAway) throw new Error('The store is away.');
    for (const key of keys) this.files.delete(key);
  }
}
/** Clients send files right to it. */
class Direct extends Memory {
  signUpload = (key: string) => Promise.resolve({ url: `https://store.example/${key}`, headers: {} });
}
async function* bytesOf(body: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(body);
}

describe('uploads', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
      ('${ben}', 'ben', 'Ben', '', 'SALESPERSON')`);
  let at = new Date();
  const using = (fileStore: FileStore) => ({
    ...{ database: company.persistence.database, newId, fileStore, now: () => at },
    sniff: (head: Buffer) =>
      Promise.resolve(head.includes('GIF') ? { contentType: 'image/gif', width: 2, height: 1 } : null),
  });
  const announce = async (fileStore: FileStore, bytes: number, owner = ana) => {
    const input = { fileName: 'a.gif', contentType: 'image/gif', bytes };
    const created = await createUpload(using(fileStore), viewerOf(owner), input);
    if (created.kind !== 'announced') throw new Error(JSON.stringify(created));
    return created.upload;
  };
  const rowOf = async (id: string) =>
    (await company.query<Record<string, unknown>>('SELECT * FROM stored_file WHERE id = $1', [id]))[0];

  beforeEach(async () => {
    at = new Date();
    await company.query('DELETE FROM stored_file');
  });

  it('that went right to the store are looked at before they are sent, under a key that nobody can write to', async () => {
    const store = new Direct();
    const { file, direct } = await announce(store, 5);
    expect(direct?.url).toBe(`https://store.example/incoming/${file.id}`);
    const settle = (owner: string) => settleUploads(using(store), viewerOf(owner), [file.id], signal);
    await settle(ana);
    expect(await rowOf(file.id)).toMatchObject({ state: 'WAITING' });

    store.files.set(`incoming/${file.id}`, Buffer.from('GIF89'));
    await settle(ben);
    expect(await rowOf(file.id)).toMatchObject({ state: 'WAITING' });
    await settle(ana);
    expect(await rowOf(file.id)).toMatchObject({ state: 'READY', content_type: 'image/gif', width: 2 });
    // What is sent there later changes nothing.
    store.files.set(`incoming/${file.id}`, Buffer.from('<html'));
    await settle(ana);
    expect(store.files.get(`files/${file.id}`)?.toString()).toBe('GIF89');
  });

  it.each(['<html', 'GIF8'])(
    'that went right to the store are gone if they are not what was announced: %s',
    async (body) => {
      const store = new Direct();
      const { file } = await announce(store, 5);
      store.files.set(`incoming/${file.id}`, Buffer.from(body));
      await settleUploads(using(store), viewerOf(ana), [file.id], signal);
      expect(await rowOf(file.id)).toMatchObject({ state: 'WAITING' });
      expect(store.files.size).toBe(0);
    },
  );

  it('can be sent again while the store is away, for ten minutes', async () => {
    const store = new Memory();
    const { file } = await announce(store, 5);
    const receive = () => receiveUpload(using(store), file.id, bytesOf(Buffer.from('GIF89')), signal);
    store.isAway = true;
    await expect(receive()).rejects.toThrow('away');
    store.isAway = false;
    at = new Date(at.getTime() + 9 * 60_000);
    expect(await receive()).toMatchObject({ kind: 'received' });
    expect(await receive()).toEqual({ kind: 'gone' });
    const { file: late } = await announce(store, 5);
    at = new Date(at.getTime() + 11 * 60_000);
    expect(await receiveUpload(using(store), late.id, bytesOf(Buffer.from('GIF89')), signal)).toEqual({ kind: 'gone' });
  });

  it('that nobody sent are removed after a day, bytes first, row last', async () => {
    const store = new Memory();
    const { file } = await announce(store, 5);
    await receiveUpload(using(store), file.id, bytesOf(Buffer.from('GIF89')), signal);
    await announce(store, 5);
    const { file: fresh } = await announce(store, 5, ben);
    const remove = () => removeOrphans(using(store), signal);
    at = new Date(at.getTime() + 23 * 3_600_000);
    expect(await remove()).toBe(0);
    await company.query('UPDATE stored_file SET created_at = $2 WHERE id = $1', [fresh.id, at]);
    at = new Date(at.getTime() + 2 * 3_600_000);
    store.isAway = true;
    await expect(remove()).rejects.toThrow('away');
    // It can't be sent any more, and is not forgotten.
    expect(await rowOf(file.id)).toMatchObject({ state: 'REMOVING' });
    store.isAway = false;
    // Two workers at the same time.
    const [one, other] = await Promise.all([remove(), remove()]);
    expect(one + other).toBeGreaterThanOrEqual(2);
    expect(store.files.size).toBe(0);
    expect(await company.query('SELECT id FROM stored_file')).toEqual([{ id: fresh.id }]);
  });

  it('have a limit for each user, which calls at the same time keep, too', async () => {
    const store = new Memory();
    for (let n = 0; n < 48; n += 1) await announce(store, 5);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        createUpload(using(store), viewerOf(ana), { fileName: 'a.gif', contentType: 'image/gif', bytes: 5 }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'announced')).toHaveLength(2);
    expect((await announce(store, 5, ben)).file.size).toBe(5);
    await company.query('DELETE FROM stored_file');
    for (let n = 0; n < 20; n += 1) await announce(store, 10 * 1024 * 1024);
    await expect(announce(store, 1)).rejects.toThrow('TOO_MANY_UPLOADS');
  });
});

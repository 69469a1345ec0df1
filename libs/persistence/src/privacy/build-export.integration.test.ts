import type { Viewer } from '@patchbay/access';
import {
  abandonExport,
  type Archive,
  buildExport,
  eraseCustomer,
  exportCustomer,
  exportKey,
  type FileStore,
  type Job,
  removeExports,
} from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const admin = newId();
const viewer: Viewer = {
  role: 'ADMIN',
  ...{ userId: admin, teamIds: new Set(), teamMateIds: new Set([admin]) },
  ...{ teamMateTeamIds: new Set(), teamMateTeamMateIds: new Set() },
};
const { signal } = new AbortController();

/** A store in memory: only what an export does with one. */
const createStore = () => {
  const files = new Map<string, string>();
  const store = {
    async put(key: string, { body }: { readonly body: AsyncIterable<Buffer> }) {
      let all = '';
      for await (const chunk of body) all += chunk.toString();
      files.set(key, all);
    },
    get: () => Promise.resolve(undefined),
    async remove(keys: readonly string[]) {
      for (const key of keys) files.delete(key);
      await Promise.resolve();
    },
  };
  return { files, store: store as unknown as FileStore };
};

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text));
}

/** As one file after the other. */
const createArchive = (onFile: (name: string) => Promise<unknown>): Archive => {
  let all = '';
  return {
    async add(name, body) {
      await onFile(name);
      for await (const chunk of body) all += chunk.toString();
    },
    finish: () => Promise.resolve({ size: all.length, body: bytesOf(all) }),
    close: () => Promise.resolve(),
  };
};

describe('an export', () => {
  const test = withPersistence(
    `INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${admin}', 'root', 'Root', '', 'ADMIN')`,
  );
  const dependencies = () => ({ database: test.persistence.database, now: () => new Date(), newId });
  let record: string;
  beforeEach(async () => {
    await test.query('DELETE FROM customer_export');
    await test.query('DELETE FROM job');
    record = newId();
    await test.query(
      `INSERT INTO record (id, type, name, is_active, owner_user_id, updated_at) VALUES ($1, 'CONTACT', 'Maya', true, $2, now())`,
      [record, admin],
    );
  });

  const request = async () => {
    const result = await exportCustomer(dependencies(), viewer, { recordId: record });
    if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals));
    return result.export;
  };
  const claim = async (): Promise<Job> => {
    const [job] = await test.persistence.jobs.claim(['build-export'], { limit: 1, perLane: 1, leaseMs: 60_000 });
    return job!;
  };
  const using = (fileStore: FileStore, onFile: (name: string) => Promise<unknown> = () => Promise.resolve()) => ({
    ...dependencies(),
    ...{ carriers: new Map() as never, fileStore, signal },
    openArchive: () => Promise.resolve(createArchive(onFile)),
  });
  const stateOf = async (id: string) =>
    (await test.query<{ state: string }>('SELECT state FROM customer_export WHERE id = $1', [id]))[0]?.state;
  const jobs = () => test.query("SELECT 1 FROM job WHERE name = 'build-export'");

  it('is one while it runs, however often it is asked for', async () => {
    const all = await Promise.all([request(), request(), request()]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const { files, store } = createStore();
    await buildExport(using(store), await claim());
    expect(files.get(exportKey(all[0].id))).toContain('Maya');
    expect(await stateOf(all[0].id)).toBe('READY');
    expect((await request()).id).not.toBe(all[0].id);
  });

  it('leaves nothing if its person is erased while it is written', async () => {
    const { id } = await request();
    const { files, store } = createStore();
    const erase = () => eraseCustomer(dependencies(), viewer, { recordId: record, dryRun: false });
    await buildExport(
      using(store, async (name) => (name === 'index.html' ? erase() : undefined)),
      await claim(),
    );
    expect([files.size, await stateOf(id)]).toEqual([0, 'REMOVING']);
    expect(await removeExports(using(store), new Date(0), signal)).toBe(1);
    expect(await stateOf(id)).toBeUndefined();
  });

  it('is not removed while a worker may be writing it', async () => {
    const { id } = await request();
    const job = await claim();
    await eraseCustomer(dependencies(), viewer, { recordId: record, dryRun: false });
    const { files, store } = createStore();
    expect(await removeExports(using(store), new Date(), signal)).toBe(0);
    // A worker that was killed after it had stored the file, and before it could say so.
    files.set(exportKey(id), 'half');
    await buildExport(using(store), job);
    expect([files.size, await jobs()]).toEqual([0, []]);
    expect(await removeExports(using(store), new Date(0), signal)).toBe(1);
  });

  it('fails when its job keeps failing, and leaves no file', async () => {
    const { id } = await request();
    const { files, store } = createStore();
    files.set(exportKey(id), 'half');
    const failing = using(store, () => Promise.reject(new Error('The disk is full.')));
    const job = await claim();
    await expect(buildExport(failing, job)).rejects.toThrow('The disk is full.');
    await abandonExport(failing, job);
    expect([files.size, await stateOf(id), await jobs()]).toEqual([0, 'FAILED', []]);
  });

  it('is removed when it is old: its file first, its row last', async () => {
    const { id } = await request();
    const { files, store } = createStore();
    await buildExport(using(store), await claim());
    const dayAgo = new Date(Date.now() - 86_400_000);
    expect(await removeExports(using(store), dayAgo, signal)).toBe(0);
    await test.query("UPDATE customer_export SET requested_at = now() - interval '2 days'");
    const away = { ...store, remove: () => Promise.reject(new Error('The store is away.')) } as unknown as FileStore;
    await expect(removeExports(using(away), dayAgo, signal)).rejects.toThrow('away');
    expect([files.size, await stateOf(id)]).toEqual([1, 'REMOVING']);
    expect(await removeExports(using(store), dayAgo, signal)).toBe(1);
    expect([files.size, await stateOf(id)]).toEqual([0, undefined]);
  });
});

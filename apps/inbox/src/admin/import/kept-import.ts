import { session } from '../../api';
import type { Choices } from './choices';

/** An import that has begun and not ended, in this browser. */
export interface KeptImport {
  /** Who began it: nobody else who uses this browser sees it. */
  readonly user: string;
  readonly file: File;
  readonly choices: Choices;
}

const [database, store, key] = ['patchbay.import', 'imports', 'current'];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

/** Without a store, as in some private windows, an import is only not kept. */
async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (rows: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  try {
    const opened = await open();
    return await new Promise<Result>((resolve, reject) => {
      const transaction = opened.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => {
        opened.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error ?? new Error());
    });
  } catch {
    return undefined;
  }
}

export const keepImport = async (file: File, choices: Choices): Promise<void> =>
  void (await inStore('readwrite', (rows) =>
    rows.put({ user: session.user, file, choices } satisfies KeptImport, key),
  ));

export const forgetImport = async (): Promise<void> => void (await inStore('readwrite', (rows) => rows.delete(key)));

/** What this user began. What somebody else left is deleted. */
export async function readKeptImport(): Promise<KeptImport | null> {
  const kept = await inStore<KeptImport | undefined>(
    'readonly',
    (rows) => rows.get(key) as IDBRequest<KeptImport | undefined>,
  );
  if (kept === undefined) return null;
  if (kept.user === session.user) return kept;
  await forgetImport();
  return null;
}

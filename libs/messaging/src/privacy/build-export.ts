import type { Carriers } from '../carrier';
import type { Database } from '../database';
import type { Job } from '../jobs';
import { fileKey, type FileStore } from '../media';
import { numberKey } from '../numbers/number-key';
import { readCallback } from '../receiving';
import type { Archive, OpenArchive } from './archive';
import {
  type CustomerExport,
  type ExportedFile,
  type ExportedRow,
  exportKey,
  type ExportPage,
  type ExportPlace,
  type LooseCallback,
} from './customer-exports';
import type { Person } from './erasures';
import { type MediaFile, namedMedia } from './export-media';
import { exportPage } from './export-page';

export interface BuildExportDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly carriers: Carriers;
  readonly fileStore: FileStore;
  readonly openArchive: OpenArchive;
  readonly signal: AbortSignal;
}

/** The file that has, for each message, the names of its media in the ZIP. */
const messagesFile = 'messages';
const callbacksFile = 'callbacks';

/**
 * Writes an export: everything that the installation knows of a person, as JSON and as a page to read, and the files of their
 * texts. It reads page by page, each page in a transaction of its own, so nobody waits for it and it takes little memory,
 * however long the history is. Without an export that waits, nothing is left in the file store.
 */
export async function buildExport(dependencies: BuildExportDependencies, job: Job): Promise<void> {
  const { database, fileStore, openArchive, signal } = dependencies;
  const key = exportKey(job.subjectId);
  const found = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const one = await tx.exports.find(job.subjectId);
    const person = one?.state === 'RUNNING' ? await tx.erasures.personOf(one.recordId) : undefined;
    if (one === undefined || person === undefined) return undefined;
    await tx.exports.setRecords(one.id, [...new Set([...one.recordIds, ...person.recordIds])]);
    return { one, person, files: tx.exports.files };
  });
  if (found !== undefined) {
    const archive = await openArchive();
    try {
      await fill(dependencies, archive, found);
      const { size, body } = await archive.finish();
      await fileStore.put(key, { body, size, contentType: 'application/zip' }, signal);
      const isWanted = await database.transaction(async (tx) => {
        if (!(await tx.exports.finish(job.subjectId, size))) return false;
        await tx.jobs.finish(job);
        return true;
      });
      if (isWanted) return;
    } finally {
      await archive.close();
    }
  }
  // The person was erased: what was read before that must not stay.
  await fileStore.remove([key], signal);
  await database.transaction((tx) => tx.jobs.finish(job));
}

/** Ends a job that keeps failing. */
export async function abandonExport(
  { database, fileStore, signal }: Pick<BuildExportDependencies, 'database' | 'fileStore' | 'signal'>,
  job: Job,
): Promise<void> {
  await fileStore.remove([exportKey(job.subjectId)], signal);
  await database.transaction(async (tx) => {
    await tx.exports.fail(job.subjectId);
    await tx.jobs.finish(job);
  });
}

async function fill(
  { database, carriers, fileStore, now, signal }: BuildExportDependencies,
  archive: Archive,
  {
    one: { requestedAt },
    person,
    files,
  }: { readonly one: CustomerExport; readonly person: Person; readonly files: readonly ExportedFile[] },
): Promise<void> {
  const rowsOf = (file: string) =>
    walk(signal, (place) => database.transaction((tx) => tx.exports.read(person, file, place)));
  const loose = () =>
    walk(signal, (place) => database.transaction((tx) => tx.exports.readLooseCallbacks(person, place)));

  // Names and ids only, which a ZIP has to know of its files anyway.
  const media: MediaFile[] = [];
  const told = new Set<unknown>();
  const keys = new Set(person.customerKeys);
  async function* contentOf(file: string): AsyncGenerator<ExportedRow> {
    for await (const row of rowsOf(file)) {
      if (file === callbacksFile) told.add(row.id);
      if (file !== messagesFile) yield row;
      else {
        const named = namedMedia(row);
        media.push(...named.files);
        yield { ...row, media: named.media };
      }
    }
    // Others may have written this person's number in a text.
    if (file === callbacksFile)
      for await (const callback of loose())
        if (!told.has(callback.row.id) && keys.has(senderOf(carriers, callback) ?? '')) yield callback.row;
  }

  const about = {
    ...{ format: 'patchbay-customer-export', version: 1, requestedAt, readAt: now() },
    records: person.recordIds,
    files: Object.fromEntries(files.map(({ name, description }) => [`data/${name}.json`, description])),
  };
  await archive.add('about.json', once(`${JSON.stringify(about, null, 2)}\n`), { isCompressed: true });
  for (const { name } of files)
    await archive.add(`data/${name}.json`, jsonLines(contentOf(name)), { isCompressed: true });
  await archive.add('index.html', exportPage({ files, at: now(), rowsOf }), { isCompressed: true });
  for (const { name, fileId } of media) {
    const stored = await fileStore.get(fileKey(fileId), signal);
    // It was deleted in the meantime.
    if (stored !== undefined) await archive.add(name, stored.body, { isCompressed: false });
  }
}

/** Null if it is no text, or nobody can read it any more. */
function senderOf(carriers: Carriers, callback: LooseCallback): string | null {
  const event = readCallback(carriers, callback);
  return event.kind === 'text' ? numberKey(event.from) : null;
}

async function* walk<Row>(
  signal: AbortSignal,
  read: (place?: ExportPlace) => Promise<ExportPage<Row>>,
): AsyncGenerator<Row> {
  let page: ExportPage<Row> | undefined;
  while (page?.next !== null) {
    signal.throwIfAborted();
    page = await read(page?.next);
    yield* page.rows;
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** A list, one row on each line. */
async function* jsonLines(rows: AsyncIterable<ExportedRow>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

import type { CarrierName } from '../carrier';
import type { FileFacts, Media } from '../conversations';
import type { JobDependencies } from '../dependencies';
import { messageEvent } from '../events';
import type { Job } from '../jobs';

/** What was found out about a file. */
export type DescribedFile =
  | ({ readonly kind: 'described'; readonly contentType: string } & FileFacts)
  /** It can't be fetched from there. */
  | { readonly kind: 'unknown' }
  /** It could not be fetched now. */
  | { readonly kind: 'try-again'; readonly reason: string };

/**
 * Looks at a file that a carrier has, and keeps it in the file store under this id. Never throws because of the network, the
 * carrier or the store.
 */
export type KeepFile = (file: Media, id: string, carrier: CarrierName, signal: AbortSignal) => Promise<DescribedFile>;

export interface DescribeFilesDependencies extends JobDependencies {
  readonly keepFile: KeepFile;
  readonly signal: AbortSignal;
}

const maxAttempts = 5;
const firstDelayMs = 5_000;
const nothing: FileFacts = { size: null, width: null, height: null, fileName: null };

/**
 * After INBOUND, step 4: brings the files of a text into the file store, and looks at them, so that clients know their sizes
 * before they load them. A file that its carrier does not give within some minutes stays there, and undescribed.
 */
export async function describeFiles(dependencies: DescribeFilesDependencies, job: Job): Promise<void> {
  const { database, keepFile, jobs, signal, now, newId } = dependencies;
  const found = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const files = await tx.messages.filesOf(job.subjectId);
    if (files === undefined) return void (await tx.jobs.finish(job));
    const rows = files.media.map(({ contentType }) => ({ id: newId(), contentType, ...awaited, createdAt: now() }));
    await tx.files.add(rows);
    return { ...files, ids: rows.map(({ id }) => id) };
  });
  if (found === undefined) return;

  const described: DescribedFile[] = [];
  // One after the other: a text has ten files at most, and other texts wait, too.
  for (const [place, file] of found.media.entries())
    described.push(await keepFile(file, found.ids[place]!, found.carrier, signal));
  const late = described.find((file) => file.kind === 'try-again');
  if (late !== undefined && job.attempt < maxAttempts)
    return jobs.retryLater(job, firstDelayMs * 4 ** (job.attempt - 1), late.reason);

  const media = found.media.map((file, place) => withFacts(file, found.ids[place]!, described[place]));
  await database.transaction(async (tx) => {
    await tx.jobs.finish(job);
    const [message] = await tx.messages.lockAll([job.subjectId]);
    const conversation = message && (await tx.conversations.findById(message.conversationId));
    if (message === undefined || conversation === undefined) return;
    await tx.messages.setFiles(message.id, media);
    // Those that were not kept have no bytes, and are removed as orphans.
    await tx.files.attach(
      media.flatMap(({ fileId }) => fileId ?? []),
      message.id,
    );
    await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
  });
}

/** A file whose bytes are not there yet. */
const awaited = { ownerId: null, state: 'RECEIVING', fileName: null, size: 0 } as const;

function withFacts(file: Media, fileId: string, described: DescribedFile | undefined): Media {
  if (described?.kind !== 'described') return { ...file, ...nothing };
  const { kind: _, ...facts } = described;
  return { ...file, ...facts, fileId };
}

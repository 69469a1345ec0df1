import type { Media } from '../conversations';
import type { PhoneNumber, RecordPhone } from '../directory';
import { type CarrierMedia, type MediaOf, mebibytes, scaledTypes, type StoredFile } from '../media';
import { maxMedia, tooManyFiles } from './check-input';
import type { Draft } from './draft';
import type { CountryLimit } from './send-limits';

interface MediaRules extends Pick<CountryLimit, 'countryOf'> {
  readonly mediaOf: MediaOf;
}

/** The files of a send: those at addresses of others, and the sender's uploads, which it locks. */
export async function planMedia(
  draft: Draft,
  rules: MediaRules,
  number: PhoneNumber | null,
  customer: RecordPhone | null,
): Promise<readonly Media[]> {
  const { mediaUrls, uploadIds } = draft.input;
  const urls = mediaUrls ?? [];
  const ids = uploadIds ?? [];
  if (urls.length + ids.length === 0) return [];
  if (ids.length > 0 && urls.length + ids.length > maxMedia) draft.refuse('INVALID_INPUT', tooManyFiles, 'uploadIds');
  const uploads = await findUploads(draft, ids);
  const field = ids.length > 0 ? 'uploadIds' : 'mediaUrls';
  if (number !== null) checkCarrier(draft, rules, number, customer, field);
  const limits = number === null ? null : rules.mediaOf(number.carrier);
  if (limits !== null) checkLimits(draft, limits, uploads);
  if (limits !== null && limits.maxFiles < maxMedia && urls.length + ids.length > limits.maxFiles)
    draft.refuse('MEDIA_NOT_SUPPORTED', `The carrier takes at most ${limits.maxFiles} per text. Remove some.`, field);
  return [
    // The carrier finds out the type.
    ...urls.map((url) => ({ url, contentType: 'application/octet-stream' })),
    ...uploads.map(({ id, contentType, size, width, height, fileName }) => ({
      ...{ url: '', fileId: id, contentType, size, width, height, fileName },
    })),
  ];
}

const notReady =
  'The bytes of this upload have not arrived, or can’t be sent. Send its bytes first, or create another one.';

async function findUploads(draft: Draft, ids: readonly string[]): Promise<readonly StoredFile[]> {
  if (ids.length === 0 || ids.length > maxMedia) return [];
  if (new Set(ids).size < ids.length) draft.refuse('INVALID_INPUT', 'An upload is listed twice.', 'uploadIds');
  const own = new Map((await draft.tx.files.lockOwn(draft.viewer.userId, ids)).map((file) => [file.id, file]));
  return ids.flatMap((id, place) => {
    const file = own.get(id);
    if (file === undefined || file.state === 'REMOVING' || file.messageId !== null) {
      const message = 'This upload does not exist, or was sent already. Upload the file again.';
      draft.refuse('NOT_FOUND', message, 'uploadIds', String(place));
    } else if (file.state !== 'READY') draft.refuse('UPLOAD_NOT_READY', notReady, 'uploadIds', String(place));
    else return file;
    return [];
  });
}

function checkCarrier(
  draft: Draft,
  { mediaOf, countryOf }: MediaRules,
  number: PhoneNumber,
  customer: RecordPhone | null,
  field: string,
): void {
  const limits = mediaOf(number.carrier);
  if (limits === null) {
    draft.refuse('MEDIA_NOT_SUPPORTED', `${number.name} can't send files. Remove them, or use another number.`, field);
    return;
  }
  const { countries } = limits;
  const isCarried = (one: string) => {
    const country = countryOf(one);
    return countries === null || country === null || countries.includes(country);
  };
  if (!isCarried(number.number) || (customer !== null && !isCarried(customer.number)))
    draft.refuse(
      'MEDIA_NOT_SUPPORTED',
      `The carrier of ${number.name} sends files only between numbers of ${countries?.join(', ')}. Remove them.`,
      field,
    );
}

function checkLimits(draft: Draft, { maxBytes, contentTypes }: CarrierMedia, uploads: readonly StoredFile[]): void {
  uploads.forEach(({ contentType }, place) => {
    if (scaledTypes.has(contentType) || contentTypes.has(contentType)) return;
    const message = `The carrier does not take files of type ${contentType}. Remove it, or send a picture.`;
    draft.refuse('MEDIA_NOT_SUPPORTED', message, 'uploadIds', String(place));
  });
  // Pictures are scaled to what is left.
  const bytes = uploads.reduce((sum, { contentType, size }) => sum + (scaledTypes.has(contentType) ? 0 : size), 0);
  const hasPictures = uploads.some(({ contentType }) => scaledTypes.has(contentType));
  if (bytes > (hasPictures ? maxBytes / 2 : maxBytes))
    draft.refuse(
      'FILE_TOO_LARGE',
      `The carrier takes files of at most ${mebibytes(maxBytes)} per text, with half of it left for pictures. Send smaller files.`,
      'uploadIds',
    );
}

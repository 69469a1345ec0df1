import type { Viewer } from '@patchbay/access';
import {
  type CarrierMedia,
  createUpload,
  type Dependencies,
  type FileStore,
  type PublishFilesDependencies,
  receiveUpload,
  removeOrphans,
} from '@patchbay/messaging';

const content = { contentType: 'image/jpeg', width: 1, height: 1 };
const picture = Buffer.from('a picture');
const fileStore: FileStore = {
  async put(_key, { body }) {
    for await (const _ of Buffer.isBuffer(body) ? [body] : body);
  },
  get: () => Promise.resolve({ size: picture.length, body: bytes() }),
  move: () => Promise.resolve(true),
  remove: () => Promise.resolve(),
};
async function* bytes(): AsyncGenerator<Buffer> {
  yield await Promise.resolve(picture);
}

export const anyMedia: CarrierMedia = {
  ...{ maxFiles: 10, maxBytes: 1_000, maxPictureBytes: 1_000, maxPixels: 100 },
  ...{ contentTypes: new Set(), countries: null },
};

/** Returns the id of an upload that can be sent. Old ones that were not sent go. */
export async function upload(base: Dependencies, viewer: Viewer): Promise<string> {
  const { signal } = new AbortController();
  await removeOrphans({ ...base, fileStore }, signal);
  const input = { fileName: 'a.jpg', contentType: 'image/jpeg', bytes: picture.length };
  const created = await createUpload({ ...base, fileStore }, viewer, input);
  if (created.kind !== 'announced') throw new Error(JSON.stringify(created));
  const { id } = created.upload.file;
  await receiveUpload({ ...base, fileStore, sniff: () => Promise.resolve(content) }, id, bytes(), signal);
  return id;
}

export const publishing = ({ database }: Pick<Dependencies, 'database'>): PublishFilesDependencies => ({
  ...{ database, fileStore, mediaOf: () => anyMedia },
  scalePicture: (body) => Promise.resolve({ body, contentType: 'image/jpeg' }),
  publicFileUrl: ({ key }) => `https://files.example/${key}`,
});

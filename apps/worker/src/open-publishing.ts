import { now } from '@patchbay/service-kit';
import { mediaOf } from '@patchbay/carriers';
import { createPublicUrls, createScalePicture } from '@patchbay/file-store';
import { type FileStore, publishFiles, type PublishFiles } from '@patchbay/messaging';
import { type Persistence, publicFileKey } from '@patchbay/persistence';

/** Files at the addresses from which carriers fetch them, below `baseUrl`. */
export async function openPublishing(
  { database, settings }: Pick<Persistence, 'database' | 'settings'>,
  fileStore: FileStore,
  baseUrl: string,
): Promise<PublishFiles> {
  const urls = createPublicUrls(await publicFileKey(settings), () => baseUrl, now);
  const dependencies = {
    database,
    fileStore,
    mediaOf,
    scalePicture: createScalePicture(),
    publicFileUrl: urls.sign,
  };
  return (media, carrier, signal) => publishFiles(dependencies, media, carrier, signal);
}

import type { FileStore } from '@patchbay/messaging';
import type { App, Config } from '@patchbay/service-kit';
import { createFolderStore } from './folder-store';
import { createS3Store, s3Url } from './s3-store';

/** The store of the configuration, closed with the app. */
export function openFileStore({ config, closer }: Pick<App, 'config' | 'closer'>): FileStore {
  const { s3, folder } = config.files;
  if (s3 === undefined) return createFolderStore(folder);
  const { accessKeyId, secretAccessKey, sessionToken, ...rest } = s3;
  const store = createS3Store({
    ...rest,
    accessKeyId: accessKeyId.reveal(),
    secretAccessKey: secretAccessKey.reveal(),
    sessionToken: sessionToken?.reveal(),
  });
  closer.add('file store', () => store.close());
  return store;
}

/** Where clients send files, if that is the store itself. */
export const directUploadOrigin = ({ s3 }: Config['files']): string | undefined =>
  s3?.isDirect === true ? new URL(s3Url(s3)).origin : undefined;

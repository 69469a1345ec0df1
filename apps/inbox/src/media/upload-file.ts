import { t } from '@lingui/core/macro';
import { accepted, request } from '../api';
import { graphql } from '../generated';

const CreateUploadDocument = graphql(`
  mutation CreateUpload($input: UploadInput!) {
    createUpload(input: $input) { upload { id url method headers { name value } } userErrors { code message } }
  }
`);

/** Sends a file, and resolves with the id of its upload. `onProgress` gets a share from 0 to 1. */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const input = { fileName: file.name, contentType: file.type || 'application/octet-stream', bytes: file.size };
  const { upload } = accepted((await request(CreateUploadDocument, { input })).createUpload);
  if (!upload) throw new Error(t`The file can’t be uploaded now. Try again.`);
  signal.throwIfAborted();
  await send(upload, file, onProgress, signal);
  return upload.id;
}

interface Target {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** `fetch` does not tell how much was sent. */
function send(
  { url, method, headers }: Target,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(method, url);
    for (const { name, value } of headers) sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onload = () => (sending.status < 300 ? resolve() : reject(new Error(errorIn(sending.responseText))));
    sending.onerror = () => reject(new Error(t`The connection was lost. Try again.`));
    sending.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => sending.abort(), { once: true });
    sending.send(file);
  });
}

function errorIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: unknown };
    if (typeof error === 'string') return error;
  } catch {
    // A file store answers with XML.
  }
  return t`The file could not be uploaded. Try again.`;
}

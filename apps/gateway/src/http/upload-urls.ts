import { type AnnouncedUpload, uploadMinutes } from '@patchbay/messaging';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { globalId, readGlobalId } from '../schema/global-id';

export const uploadPath = '/uploads/';

/** Addresses that take the bytes of one upload, without a token: a page of another site may send it right there. */
export interface UploadUrls {
  sign(file: AnnouncedUpload['file']): string;
  /** Null if it is not signed by this installation, or its time is over. */
  read(url: URL): { readonly id: string; readonly size: number } | null;
}

export function createUploadUrls(secret: Buffer, now: () => Date): UploadUrls {
  const signatureOf = (path: string, bytes: string, until: string) =>
    createHmac('sha256', secret).update(['upload', path, bytes, until].join('\n')).digest();
  return {
    sign({ id, size }) {
      const path = `${uploadPath}${globalId('Upload', id)}`;
      const until = String(Math.floor(now().getTime() / 1_000) + uploadMinutes * 60);
      const signature = signatureOf(path, String(size), until).toString('base64url');
      return `${path}?${new URLSearchParams({ bytes: String(size), until, signature }).toString()}`;
    },
    read({ pathname, searchParams }) {
      const [bytes, until, signature] = ['bytes', 'until', 'signature'].map((name) => searchParams.get(name) ?? '');
      const given = Buffer.from(signature!, 'base64url');
      const expected = signatureOf(pathname, bytes!, until!);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      if (Number(until) * 1_000 <= now().getTime()) return null;
      const upload = readGlobalId(pathname.slice(uploadPath.length));
      return upload?.type === 'Upload' ? { id: upload.id, size: Number(bytes) } : null;
    },
  };
}

import { createHmac, timingSafeEqual } from 'node:crypto';

export const publicFilePath = '/files/';
/** A carrier fetches a file within minutes; its network may come back for it. */
const validHours = 24;

export interface PublicFile {
  readonly key: string;
  readonly contentType: string;
}

/** Addresses at which carriers fetch files, without a sign-in: nobody can guess one, and each ends after a day. */
export interface PublicUrls {
  sign(file: PublicFile): string;
  /** Null if it is not signed by this installation. */
  read(pathname: string): (PublicFile & { readonly isOver: boolean }) | null;
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'text/vcard': 'vcf',
  'text/calendar': 'ics',
};

/** Some carriers look at the end of the address to know what a file is. */
export const nameFor = (contentType: string): string =>
  `file.${extensions[contentType] ?? contentType.split('/')[1] ?? 'bin'}`;

export function createPublicUrls(secret: Buffer, baseUrl: () => string, now: () => Date): PublicUrls {
  const signatureOf = (payload: string) => createHmac('sha256', secret).update(payload).digest();
  return {
    sign({ key, contentType }) {
      const until = Math.ceil(now().getTime() / 1_000) + validHours * 3_600;
      const payload = Buffer.from(JSON.stringify([key, contentType, until])).toString('base64url');
      const signature = signatureOf(payload).toString('base64url');
      return `${baseUrl()}${publicFilePath}${payload}/${signature}/${nameFor(contentType)}`;
    },
    read(pathname) {
      const [payload = '', signature = ''] = pathname.slice(publicFilePath.length).split('/');
      const given = Buffer.from(signature, 'base64url');
      const expected = signatureOf(payload);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const [key, contentType, until] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [
        string,
        string,
        number,
      ];
      return { key, contentType, isOver: until * 1_000 <= now().getTime() };
    },
  };
}

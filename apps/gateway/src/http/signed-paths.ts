import type { Viewer } from '@patchbay/access';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { globalId, readGlobalId } from '../schema/global-id';

const validMinutes = 15;
const minuteMs = 60_000;

/** Who may use a signed address. */
export interface SignedViewer {
  readonly kind: 'User' | 'ServiceAccount';
  readonly id: string;
}

/**
 * Addresses that need no header, because a page cannot send one with a picture or a download. Each is for one viewer, whose
 * rights are asked again when it is used, and for 15 minutes. Within a minute, a path has the same address, so that browsers
 * fetch it once.
 */
export interface SignedPaths {
  sign(viewer: Viewer, path: string): string;
  /** Null if it is not signed by this installation for this path, and if its time is over. */
  read(url: URL): SignedViewer | null;
}

export function createSignedPaths(key: Buffer, now: () => Date): SignedPaths {
  const signatureOf = (path: string, viewer: string, until: string) =>
    createHmac('sha256', key).update([path, viewer, until].join('\n')).digest();
  return {
    sign(viewer, path) {
      const who = globalId(viewer.account === undefined ? 'User' : 'ServiceAccount', viewer.userId);
      const until = String((Math.floor(now().getTime() / minuteMs) + validMinutes) * 60);
      const signature = signatureOf(path, who, until).toString('base64url');
      return `${path}?${new URLSearchParams({ viewer: who, until, signature }).toString()}`;
    },
    read({ pathname, searchParams }) {
      const who = searchParams.get('viewer') ?? '';
      const until = searchParams.get('until') ?? '';
      const given = Buffer.from(searchParams.get('signature') ?? '', 'base64url');
      const expected = signatureOf(pathname, who, until);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      if (Number(until) * 1_000 <= now().getTime()) return null;
      const viewer = readGlobalId(who);
      return viewer?.type === 'User' || viewer?.type === 'ServiceAccount' ? { kind: viewer.type, id: viewer.id } : null;
    },
  };
}

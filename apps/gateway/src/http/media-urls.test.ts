import type { Viewer } from '@patchbay/access';
import { createMediaUrls } from './media-urls';

const messageId = '7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11';
const ana = { userId: '00000000-0000-0000-0000-00000000000a' } as Viewer;
const program = { ...ana, account: { name: 'CRM', scopes: new Set(), validUntil: null } } as Viewer;
const key = Buffer.alloc(32, 1);

describe('the address of a file', () => {
  let at = Date.parse('2026-03-01T10:00:30Z');
  const urls = createMediaUrls(key, () => new Date(at));
  const read = (path: string, by = urls) => by.read(new URL(path, 'http://localhost'));
  beforeEach(() => (at = Date.parse('2026-03-01T10:00:30Z')));

  it('names the file and its viewer', () => {
    const file = { messageId, place: 3 };
    expect(read(urls.sign(ana, messageId, 3))).toEqual({ ...file, viewer: { kind: 'User', id: ana.userId } });
    expect(read(urls.sign(program, messageId, 3))).toEqual({
      ...file,
      viewer: { kind: 'ServiceAccount', id: ana.userId },
    });
  });

  it('is valid for 15 minutes, and the same within a minute', () => {
    const url = urls.sign(ana, messageId, 0);
    at += 29_000;
    expect(urls.sign(ana, messageId, 0)).toBe(url);
    at += 13 * 60_000;
    expect(read(url)).not.toBeNull();
    at += 2 * 60_000;
    expect(read(url)).toBeNull();
  });

  it.each([
    ['another file', (url: string) => url.replace('/0?', '/1?')],
    ['another message', (url: string) => url.replace(/media\/../, 'media/AA')],
    [
      'another viewer',
      (url: string) => url.replace(/viewer=[^&]+/, `viewer=${Buffer.from(`User:${messageId}`).toString('base64url')}`),
    ],
    ['a later end', (url: string) => url.replace(/until=\d+/, 'until=99999999999')],
    ['no end', (url: string) => url.replace(/until=\d+&/, '')],
    ['no signature', (url: string) => url.replace(/&signature=.*/, '')],
    ['half a signature', (url: string) => url.slice(0, -10)],
  ])('is worth nothing with %s', (_, change) => {
    const url = urls.sign(ana, messageId, 0);
    expect(change(url)).not.toBe(url);
    expect(read(change(url))).toBeNull();
  });

  it('is worth nothing in another installation', () => {
    const other = createMediaUrls(Buffer.alloc(32, 2), () => new Date(at));
    expect(read(urls.sign(ana, messageId, 0), other)).toBeNull();
  });
});

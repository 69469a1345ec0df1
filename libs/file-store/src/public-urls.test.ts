import { createPublicUrls } from './public-urls';

const file = { key: 'files/0196f3a0-0000-7000-8000-000000000001', contentType: 'image/jpeg' };
let at = new Date('2026-06-01T10:00:00Z');
const urls = createPublicUrls(
  Buffer.alloc(32, 1),
  () => 'https://hooks.example',
  () => at,
);
const pathOf = (url: string) => new URL(url).pathname;

test('an address names its file, and ends after a day', () => {
  const url = urls.sign(file);
  expect(url).toMatch(/^https:\/\/hooks\.example\/files\/[\w-]+\/[\w-]+\/file\.jpg$/);
  expect(urls.read(pathOf(url))).toEqual({ ...file, isOver: false });
  at = new Date('2026-06-02T10:00:01Z');
  expect(urls.read(pathOf(url))).toEqual({ ...file, isOver: true });
});

test('nobody else can make one', () => {
  const path = pathOf(urls.sign(file));
  const other = createPublicUrls(
    Buffer.alloc(32, 2),
    () => '',
    () => at,
  );
  expect(other.read(path)).toBeNull();
  for (const changed of [path.replace('/files/', '/files/A'), '/files/', '/files/a/b', `/files/${'a'.repeat(5_000)}`])
    expect(urls.read(changed)).toBeNull();
});

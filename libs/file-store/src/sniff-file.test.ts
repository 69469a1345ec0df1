import { sniffFile } from './sniff-file';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The head of a JPEG of 640 × 480 pixels, which its camera held upright. */
function photo(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = (marker: number, data: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const frame = Buffer.from([8, 480 >> 8, 480 & 255, 640 >> 8, 640 & 255, 3, 1, 34, 0, 2, 17, 1, 3, 17, 1]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, exif), segment(0xc0, frame), Buffer.alloc(64)]);
}

const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(12)]);

test.each<[string, Buffer, string]>([
  ['a PNG', pixel, 'image/png'],
  ['a JPEG', photo(1), 'image/jpeg'],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'image/gif'],
  ['a video', box('isom'), 'video/mp4'],
  ['a video of an iPhone', box('qt  '), 'video/quicktime'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  ['a vCard', Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\n'), 'text/vcard'],
  ['a sound', Buffer.from('#!AMR\n'), 'audio/amr'],
])('%s is what its bytes say', async (_, head, contentType) =>
  expect(await sniffFile(head)).toMatchObject({ contentType }),
);

test.each<[string, string | Buffer]>([
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a drawing as XML', '<?xml version="1.0"?><svg/>'],
  ['a program of Windows', 'MZ\x90\0'],
  ['a program of Linux', '\x7fELF\x02\x01\x01'],
  ['a script', '#!/bin/sh\n'],
  ['an archive', Buffer.from('504b030414000000', 'hex')],
  ['a picture of a phone that others can’t show', box('heic')],
  ['words', 'Hello'],
  ['nothing', ''],
])('%s is nothing that may be sent', async (_, head) =>
  expect(await sniffFile(Buffer.isBuffer(head) ? head : Buffer.from(head, 'latin1'))).toBeNull(),
);

test('a picture has the dimensions in which it is shown', async () => {
  expect(await sniffFile(photo(1))).toMatchObject({ width: 640, height: 480 });
  expect(await sniffFile(photo(6))).toMatchObject({ width: 480, height: 640 });
  expect(await sniffFile(photo(1).subarray(0, 30))).toMatchObject({ width: null, height: null });
});

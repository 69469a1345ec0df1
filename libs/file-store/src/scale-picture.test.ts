import sharp from 'sharp';
import { createScalePicture } from './scale-picture';

const scale = createScalePicture();
/** Noise, which hardly shrinks. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: 'black', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });

test('a photo fits, stands upright, and does not say where it was taken', async () => {
  const photo = await noise(1_200, 800)
    .jpeg({ quality: 100 })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const fit = { maxBytes: 100_000, maxPixels: 600 };
  const scaled = await scale(photo, fit);
  const { width, height, exif, format } = await sharp(scaled!.body).metadata();
  expect(scaled!.contentType).toBe('image/jpeg');
  expect({ format, exif }).toEqual({ format: 'jpeg', exif: undefined });
  expect(scaled!.body.length).toBeLessThanOrEqual(fit.maxBytes);
  expect([width! <= height!, Math.max(width!, height!) <= 600]).toEqual([true, true]);
});

test('a drawing keeps its transparent parts if it fits, and gets a white ground if not', async () => {
  const drawing = await sharp({ create: { width: 300, height: 200, channels: 4, background: '#ff000080' } })
    .png()
    .toBuffer();
  expect(await scale(drawing, { maxBytes: 50_000, maxPixels: 1_000 })).toMatchObject({ contentType: 'image/png' });
  expect(await scale(drawing, { maxBytes: 1_500, maxPixels: 1_000 })).toMatchObject({
    contentType: expect.stringMatching(/^image\/(png|jpeg)$/),
  });
  const webp = await noise(100, 100).webp().toBuffer();
  expect(await scale(webp, { maxBytes: 50_000, maxPixels: 1_000 })).toMatchObject({ contentType: 'image/jpeg' });
});

test('what is no picture, is cut off, or cannot fit is none', async () => {
  const fit = { maxBytes: 50_000, maxPixels: 1_000 };
  expect(await scale(Buffer.from('hello'), fit)).toBeNull();
  const photo = await noise(600, 400).jpeg().toBuffer();
  expect(await scale(photo.subarray(0, 2_000), fit)).toBeNull();
  expect(await scale(photo, { ...fit, maxBytes: 100 })).toBeNull();
});

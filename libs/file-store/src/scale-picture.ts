import type { ScalePicture } from '@patchbay/messaging';
import type { Sharp } from 'sharp';

/** Of a hostile picture: small files can unpack to gigabytes. */
const maxInputPixels = 100_000_000;
const qualities = [85, 70, 55, 40] as const;
const smallerBy = 0.7;
const minPixels = 320;
const timeoutSeconds = 20;
/** Pictures that are unpacked at the same time take much memory. */
const maxAtOnce = 2;

/**
 * Scales a picture until it fits. It stands upright, and where and with which camera it was taken is left out. A drawing with
 * transparent parts stays a PNG if that fits; everything else becomes a JPEG, which every phone shows.
 */
export function createScalePicture(): ScalePicture {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (picture, fit) => {
    while (running >= maxAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await scale(picture, fit);
    } catch {
      return null;
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

async function scale(
  picture: Buffer,
  { maxBytes, maxPixels }: { readonly maxBytes: number; readonly maxPixels: number },
): Promise<{ readonly body: Buffer; readonly contentType: string } | null> {
  // Only a worker needs it, and only for pictures: it takes some megabytes.
  const { default: sharp } = await import('sharp');
  const open = (pixels: number): Sharp =>
    sharp(picture, { limitInputPixels: maxInputPixels, failOn: 'error' })
      .timeout({ seconds: timeoutSeconds })
      .autoOrient()
      .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true });
  const { hasAlpha } = await sharp(picture, { limitInputPixels: maxInputPixels }).metadata();
  if (hasAlpha) {
    const body = await open(maxPixels).png({ palette: true }).toBuffer();
    if (body.length <= maxBytes) return { body, contentType: 'image/png' };
  }
  for (let pixels = maxPixels; pixels >= minPixels; pixels = Math.floor(pixels * smallerBy))
    for (const quality of qualities) {
      const body = await open(pixels).flatten({ background: 'white' }).jpeg({ quality, mozjpeg: false }).toBuffer();
      if (body.length <= maxBytes) return { body, contentType: 'image/jpeg' };
    }
  return null;
}

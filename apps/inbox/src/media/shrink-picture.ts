/** A picture message shows no more. */
const maxPixels = 2_048;
const enoughBytes = 1_500_000;
const quality = 0.85;

/**
 * A large photo is made smaller before it is sent, which takes a slow line a tenth of the time. So is one of a type that only
 * this device knows, such as HEIC. What can't be read is sent as it is: the server says what is wrong.
 */
export async function shrinkPicture(file: File): Promise<File> {
  const isPicture = file.type.startsWith('image/') && file.type !== 'image/gif';
  const isKnown = ['image/jpeg', 'image/png', 'image/webp'].includes(file.type);
  if (!isPicture || (isKnown && file.size <= enoughBytes)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, maxPixels / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) return file;
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob === null || (isKnown && blob.size >= file.size)) return file;
    return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

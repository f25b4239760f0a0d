import { LARGEST_FILE } from '@/server/catalog/contract';

/** The longest side that a photo keeps, in pixels: sharp on every screen of a shop. */
const LONGEST = 1600;
const QUALITIES = [0.86, 0.75, 0.6];

export const PHOTO_KINDS = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * A photo drawn anew, small enough to be sent: upright, and without what cameras write into it. Throws an Error with a sentence for a
 * person where the file is none.
 */
export async function shrink(file: File): Promise<Blob> {
  if (!PHOTO_KINDS.includes(file.type)) throw new Error('This is no JPEG, PNG or WebP.');
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Error('This photo cannot be read. It may be damaged, or another kind of file than its name says.');
  });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('This browser cannot make photos smaller. Please try another one.');
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const webp = await written(canvas, 'image/webp', quality);
    // Browsers that write no WebP answer a PNG instead.
    const blob = webp?.type === 'image/webp' ? webp : await written(canvas, 'image/jpeg', quality);
    if (blob && blob.size <= LARGEST_FILE) return blob;
  }
  throw new Error('This photo stays too large, however it is made smaller. Please choose another one.');
}

const written = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));

import { type Rejection, reject } from '../rejection';
import { type Picture, Unfit } from './format';
import { jpeg } from './jpeg';
import { png } from './png';
import { webp } from './webp';

const starts = (file: Buffer, hex: string, at = 0) => file.subarray(at, at + hex.length / 2).toString('hex') === hex;

function read(file: Buffer): Picture {
  if (starts(file, 'ffd8ff')) return jpeg(file);
  if (starts(file, '89504e470d0a1a0a')) return png(file);
  if (starts(file, '52494646') && starts(file, '57454250', 8)) return webp(file);
  throw new Unfit(
    'This is no JPEG, PNG or WebP, whatever its name says. Please choose a photo in one of these formats.',
  );
}

/**
 * What a file really is, whatever it was called: a picture in one of three formats, whole, of a size that can be shown, with nothing in it
 * but the picture. The same file answers the same bytes.
 */
export function pictureFrom(file: Buffer): Picture | Rejection {
  return checked(() => read(file));
}

/** A PDF as it came. It must begin as one and come to its end. */
export function pdfFrom(file: Buffer): { type: 'application/pdf'; bytes: Buffer } | Rejection {
  return checked(() => {
    if (!starts(file, '255044462d')) throw new Unfit('This is no PDF, whatever its name says. Please choose a PDF.');
    if (!file.subarray(-2048).includes('%%EOF'))
      throw new Unfit('This PDF is cut off or damaged. Please save it again and try once more.');
    return { type: 'application/pdf' as const, bytes: file };
  });
}

function checked<T>(look: () => T): T | Rejection {
  try {
    return look();
  } catch (error) {
    if (error instanceof Unfit) return reject('unfit-file', error.message, { field: 'file' });
    throw error;
  }
}

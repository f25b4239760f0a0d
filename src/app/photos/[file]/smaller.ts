import { LRUCache } from 'lru-cache';

const made = new LRUCache<string, Buffer>({ maxSize: 32_000_000, sizeCalculation: (bytes) => bytes.length });
// Comes with Next where there is a build of it for the machine; without it photos are given as they are.
const library = () => import('sharp').then((it) => it.default).catch(() => undefined);

/** A photo of at most this width, in its own format. The same photo where it cannot be made smaller, or would not be. */
export async function smaller(bytes: Buffer, sha256: string, width: number): Promise<Buffer> {
  const name = `${sha256} ${width}`;
  const known = made.get(name);
  if (known) return known;
  const sharp = await library();
  if (!sharp) return bytes;
  const small = await sharp(bytes, { limitInputPixels: 13_000_000 })
    .resize({ width, withoutEnlargement: true })
    .toBuffer()
    .catch(() => bytes);
  const best = small.length < bytes.length ? small : bytes;
  made.set(name, best);
  return best;
}

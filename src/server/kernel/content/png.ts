import { crc32 } from 'node:zlib';
import { CUT_OFF, checkSize, type Picture, part, Unfit } from './format';

/** What it takes to show a picture in its colours. Not kept: EXIF, words, times, and the frames of an animation. */
const SHOWN = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND']);

/** A PNG with what it takes to show it, and nothing else; every part's checksum is checked. Throws `Unfit`. */
export function png(file: Buffer): Picture {
  const kept: Buffer[] = [part(file, 0, 8)];
  let size: { width: number; height: number } | undefined;
  let data = 0;
  for (let at = 8; ; ) {
    const length = part(file, at, at + 4).readUInt32BE();
    const chunk = part(file, at, at + 12 + length);
    const name = chunk.toString('latin1', 4, 8);
    if (crc32(chunk.subarray(4, 8 + length)) !== chunk.readUInt32BE(8 + length)) throw new Unfit(CUT_OFF);
    at += chunk.length;
    if ((name === 'IHDR') !== (size === undefined)) throw new Unfit(CUT_OFF); // the first, and only there
    if (name === 'IHDR') {
      const head = part(chunk, 8, 16);
      size = { width: head.readUInt32BE(0), height: head.readUInt32BE(4) };
      checkSize(size.width, size.height);
    }
    if (name === 'IDAT') data += length;
    if (SHOWN.has(name)) kept.push(chunk);
    else if (/^[A-Z]/.test(name)) throw new Unfit(CUT_OFF); // needed to show it, and unknown
    if (name !== 'IEND') continue;
    if (!size || data === 0) throw new Unfit(CUT_OFF);
    return { type: 'image/png', ...size, bytes: Buffer.concat(kept) };
  }
}

import { CUT_OFF, checkSize, type Picture, part, Unfit } from './format';

const [SOI, EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];
/** Frames: baseline and progressive. Others (lossless, arithmetic) no browser shows. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

const isColour = (marker: number, body: Buffer) =>
  (marker === APP2 && body.toString('latin1', 0, 12) === 'ICC_PROFILE\0') ||
  (marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe') ||
  (marker === APP0 && body.toString('latin1', 0, 5) === 'JFIF\0' && body.length === 14); // without a thumbnail

/**
 * A JPEG with what it takes to show it, and nothing else: no EXIF (where it was taken, by whom), no XMP, no comment, no small picture of
 * its own, nothing behind its end. Throws `Unfit`.
 */
export function jpeg(file: Buffer): Picture {
  const kept: Buffer[] = [part(file, 0, 2)];
  let size: { width: number; height: number } | undefined;
  let at = 2;
  for (;;) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at++; // fill bytes
    if (part(file, at, at + 2)[0] !== 0xff) throw new Unfit(CUT_OFF);
    const marker = file[at + 1]!;
    if (marker === EOI) {
      if (!size || kept.length < 4) throw new Unfit(CUT_OFF);
      kept.push(part(file, at, at + 2));
      return { type: 'image/jpeg', ...size, bytes: Buffer.concat(kept) };
    }
    if (marker === SOI || OTHER_FRAMES.has(marker) || (marker >= 0xd0 && marker <= 0xd7)) throw new Unfit(CUT_OFF);
    const length = part(file, at + 2, at + 4).readUInt16BE();
    const segment = part(file, at, at + 2 + length);
    const body = segment.subarray(4);
    at += segment.length;
    if (FRAMES.has(marker)) {
      if (size) throw new Unfit(CUT_OFF); // two frames: which one is shown would be the reader's choice
      size = { height: part(body, 1, 3).readUInt16BE(), width: part(body, 3, 5).readUInt16BE() };
      checkSize(size.width, size.height);
    }
    if (marker === APP1 && isTurned(body))
      throw new Unfit(
        'This photo is only marked as turned. Please turn it for good in a photo program, or save it anew.',
      );
    const asides = (marker >= APP0 && marker <= APP15) || marker === COM;
    if (!asides || isColour(marker, body)) kept.push(segment);
    if (marker === SOS) {
      const end = endOfScan(file, at);
      kept.push(part(file, at, end));
      at = end;
    }
  }
}

/** Where the compressed data end: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    const next = file[at + 1]!;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new Unfit(CUT_OFF);
}

/** Whether EXIF says that the pixels lie on their side: without it they would be shown so. */
function isTurned(body: Buffer): boolean {
  if (body.toString('latin1', 0, 6) !== 'Exif\0\0') return false;
  const tiff = body.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let i = 0; i < Math.min(short(directory), 200); i++) {
    const entry = directory + 2 + i * 12;
    if (short(entry) === 0x0112) return short(entry + 8) > 1;
  }
  return false;
}

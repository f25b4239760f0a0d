import { CUT_OFF, checkSize, type Picture, part, Unfit } from './format';

const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** Bits of VP8X that say which parts there are. */
const [ANIMATED, XMP, EXIF] = [0x02, 0x04, 0x08];

/** A WebP with what it takes to show it, and nothing else: no EXIF, no XMP, nothing behind its end. Throws `Unfit`. */
export function webp(file: Buffer): Picture {
  const end = 8 + part(file, 4, 8).readUInt32LE();
  part(file, 0, end);
  const kept: Buffer[] = [];
  let canvas: Size | undefined;
  let frame: Size | undefined;
  for (let at = 12; at < end; ) {
    const name = part(file, at, at + 4).toString('latin1');
    const length = part(file, at + 4, at + 8).readUInt32LE();
    const padded = 8 + length + (length % 2);
    const chunk = Buffer.from(part(file, at, Math.min(at + padded, end)));
    if (chunk.length < 8 + length) throw new Unfit(CUT_OFF);
    at += padded;
    const body = chunk.subarray(8);
    if (name === 'VP8X') {
      const flags = part(body, 0, 10)[0]!;
      if (flags & ANIMATED) throw new Unfit('Moving pictures are not taken. Please choose one that stands still.');
      body[0] = flags & ~(XMP | EXIF);
      canvas = { width: 1 + body.readUIntLE(4, 3), height: 1 + body.readUIntLE(7, 3) };
    }
    if (name === 'VP8 ' || name === 'VP8L') {
      if (frame) throw new Unfit(CUT_OFF);
      frame = name === 'VP8 ' ? lossy(body) : lossless(body);
    }
    if (SHOWN.has(name)) kept.push(chunk.length % 2 ? Buffer.concat([chunk, Buffer.alloc(1)]) : chunk);
  }
  if (!frame || (canvas && (canvas.width !== frame.width || canvas.height !== frame.height))) throw new Unfit(CUT_OFF);
  checkSize(frame.width, frame.height);
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return { type: 'image/webp', ...frame, bytes: Buffer.concat([head, body]) };
}

type Size = { width: number; height: number };

function lossy(body: Buffer): Size {
  if (part(body, 3, 6).toString('hex') !== '9d012a') throw new Unfit(CUT_OFF);
  return { width: part(body, 6, 8).readUInt16LE() & 0x3fff, height: part(body, 8, 10).readUInt16LE() & 0x3fff };
}

function lossless(body: Buffer): Size {
  if (part(body, 0, 5)[0] !== 0x2f) throw new Unfit(CUT_OFF);
  const bits = body.readUInt32LE(1);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

import { crc32, deflateSync } from 'node:zlib';

// Pictures made by code: none of them was ever a photo of anything. 8 × 6 pixels where nothing else is said.
const bytes = (base64: string) => Buffer.from(base64, 'base64');

export const aJpeg = () =>
  bytes(
    '/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAbEAACAQUAAAAAAAAAAAAAAAABAgBBUaHR8P/EABUBAQEAAAAAAAAAAAAAAAAAAAEC/8QAGBEBAAMBAAAAAAAAAAAAAAAAAQACETH/2gAMAwEAAhEDEQA/AIwCqFAAvjfVRETkugO7P//Z',
  );
export const aWebp = () =>
  bytes(
    'UklGRlIAAABXRUJQVlA4IEYAAACwAQCdASoIAAYABUB8JbACdADzes2gAM3hBUwzQbMiPRUlWwauju/JzuxmQSwveZb5m54uKNHNp2FeACWx/aSwwfxdIAAA',
  );
export const aLosslessWebp = () => bytes('UklGRioAAABXRUJQVlA4TB4AAAAvB0ABAM1lRP8DZNI2aqqvb/2zawpme0piAlh23AA=');
/** With EXIF, as cameras write it. */
export const aWebpWithExif = () =>
  bytes(
    'UklGRjIBAABXRUJQVlA4WAoAAAAIAAAABwAABQAAVlA4IEYAAACwAQCdASoIAAYABUB8JbACdADzes2gAM3hBUwzQbMiPRUlWwauju/JzuxmQSwveZb5m54uKNHNp2FeACWx/aSwwfxdIAAARVhJRsYAAABFeGlmAABJSSoACAAAAAcAEgEDAAEAAAABAAAAGgEFAAEAAABiAAAAGwEFAAEAAABqAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAmIICAAIAAAB4AAAAaYcEAAEAAAByAAAAAAAAADhjAADoAwAAOGMAAOgDAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAACAAAAAOgBAABAAAABgAAAAAAAAA=',
  );

/** A part of a PNG, with its checksum. */
export function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

type Png = { width?: number; height?: number; colour?: [number, number, number]; more?: Buffer[] };

/** A PNG of one colour. `more`: parts before its pixels. */
export function aPng({ width = 8, height = 6, colour = [20, 110, 130], more = [] }: Png = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8); // eight bits of red, green and blue
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(colour))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const parts = [pngChunk('IHDR', head), ...more, pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

/** EXIF as a camera writes it: how the photo is turned, and that it was taken at 52° 31' north. */
export function exif(orientation = 1): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPSLatitude 52.5163')]);
}

/** A JPEG with one more segment behind its beginning. */
export function withSegment(jpeg: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

export const aPdf = (words = 'Nothing') => Buffer.from(`%PDF-1.4\n% ${words}\ntrailer\n<<>>\n%%EOF\n`);

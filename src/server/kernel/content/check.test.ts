import { describe, expect, it } from 'vitest';
import { isRejection } from '../rejection';
import {
  aJpeg,
  aLosslessWebp,
  aPdf,
  aPng,
  aWebp,
  aWebpWithExif,
  exif,
  pngChunk,
  withSegment,
} from '../testing/pictures';
import { pdfFrom, pictureFrom } from './check';

const refused = (file: Buffer) => {
  const found = pictureFrom(file);
  return isRejection(found) ? found.message : `taken as ${found.type}`;
};
const taken = (file: Buffer) => {
  const found = pictureFrom(file);
  if (isRejection(found)) throw new Error(found.message);
  return found;
};

describe('a picture', () => {
  it.each([
    ['image/jpeg', aJpeg()],
    ['image/png', aPng()],
    ['image/webp', aWebp()],
    ['image/webp', aLosslessWebp()],
  ])('is taken as %s, as it is, with the size that it says itself', (type, file) => {
    expect(taken(file)).toEqual({ type, width: 8, height: 6, bytes: file });
    expect(taken(taken(file).bytes)).toEqual(taken(file));
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF', aPdf()],
    ['a sound (RIFF too)', Buffer.from('RIFF\x04\0\0\0WAVE')],
  ])('is not %s, whatever its name', (_, file) => expect(refused(file)).toContain('no JPEG, PNG or WebP'));

  it('is whole: cut off anywhere it is refused', () => {
    for (const file of [aJpeg(), aPng(), aWebp(), aLosslessWebp(), aWebpWithExif()])
      for (let length = 12; length < file.length - 1; length++)
        expect(refused(file.subarray(0, length)), `${length} of ${file.length}`).toMatch(/cut off|no JPEG/);
  });

  it('is undamaged: a changed byte in a PNG is found', () => {
    const file = aPng();
    file[file.length - 20]! ^= 1;
    expect(refused(file)).toContain('damaged');
  });

  it('has no more pixels than a browser can unpack, whatever few bytes it has', () => {
    expect(refused(aPng({ width: 4097, height: 1 }))).toContain('4097 × 1 pixels');
    expect(refused(aPng({ width: 4000, height: 4000 }))).toContain('12 million');
    const jpeg = aJpeg();
    jpeg.writeUInt16BE(65_500, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(refused(jpeg)).toContain('× 65500 pixels');
    const webp = aWebpWithExif();
    webp.writeUIntLE(16_000_000, 24, 3); // the canvas says another size than the picture
    expect(refused(webp)).toContain('damaged');
  });

  it('carries nothing else: no place, no words, no second file behind its end', () => {
    const secrets = [
      withSegment(aJpeg(), 0xe1, exif()),
      withSegment(aJpeg(), 0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x>GPSLatitude</x>')),
      withSegment(aJpeg(), 0xfe, Buffer.from('GPSLatitude')),
      withSegment(aJpeg(), 0xe2, Buffer.from('MPF\0GPSLatitude')),
      Buffer.concat([aJpeg(), Buffer.from('GPSLatitude <script>')]),
    ];
    for (const file of secrets) expect(taken(file).bytes).toEqual(aJpeg());
    const written = [pngChunk('eXIf', exif()), pngChunk('tEXt', Buffer.from('Location\0GPSLatitude'))];
    expect(taken(Buffer.concat([aPng({ more: written }), Buffer.from('PK\x03\x04')])).bytes).toEqual(aPng());
    const webp = taken(aWebpWithExif()).bytes;
    expect(webp.includes('EXIF') || webp.includes('Exif')).toBe(false);
    expect(webp.readUInt32LE(4)).toBe(webp.length - 8);
    expect(webp[20]).toBe(0); // and does not say that it had any
    expect(taken(Buffer.concat([aWebp(), Buffer.from('GPSLatitude')])).bytes).toEqual(aWebp());
  });

  it('is not shown on its side: one that is only marked as turned is refused in words', () => {
    expect(refused(withSegment(aJpeg(), 0xe1, exif(6)))).toContain('marked as turned');
  });
});

describe('a PDF', () => {
  it('begins as one and comes to its end', () => {
    expect(pdfFrom(aPdf())).toMatchObject({ type: 'application/pdf' });
    expect(pdfFrom(aPng())).toMatchObject({ rejected: 'unfit-file', field: 'file' });
    expect(pdfFrom(Buffer.from(`<script>%PDF-1.4 %%EOF`))).toMatchObject({ rejected: 'unfit-file' });
    expect(pdfFrom(aPdf().subarray(0, 20))).toMatchObject({ message: expect.stringContaining('cut off') });
  });
});

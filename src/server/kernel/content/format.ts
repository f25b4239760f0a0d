/** Why bytes are not taken, in a sentence for a person. */
export class Unfit extends Error {}

/** What a picture is once everything was left out that it does not need to be seen. Pixels. */
export type Picture = { type: PictureType; width: number; height: number; bytes: Buffer };
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** A part of a file; throws where the file ends before it. */
export function part(bytes: Buffer, from: number, to: number): Buffer {
  if (to > bytes.length || from < 0 || to < from) throw new Unfit(CUT_OFF);
  return bytes.subarray(from, to);
}
export const CUT_OFF = 'This file is cut off or damaged. Please save it again and try once more.';

/** The most pixels a side, and altogether: what a browser on a phone can still unpack. */
const SIDE = 4096;
const AREA = 12_000_000;

/** Refuses a picture with no or with too many pixels: a small file can unpack to gigabytes. */
export function checkSize(width: number, height: number) {
  if (width < 1 || height < 1) throw new Unfit(CUT_OFF);
  if (width > SIDE || height > SIDE || width * height > AREA)
    throw new Unfit(
      `This picture has ${width} × ${height} pixels. Please make it smaller: at most ${SIDE} on a side and 12 million altogether.`,
    );
}

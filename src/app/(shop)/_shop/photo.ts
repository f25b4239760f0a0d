import type { ProductFile, ProductImage } from '@/server/catalog/contract';

/** What it takes to show a photo; no more travels with a list. */
export type Photo = Pick<ProductImage, 'sha256' | 'type' | 'width' | 'height'>;

/** The widths that photos are made smaller to, in pixels, besides their own. */
const WIDTHS = [240, 480, 960] as const;
const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/** A photo's address: it names the bytes, so it never shows another. */
export const photoAddress = ({ sha256, type }: Pick<Photo, 'sha256' | 'type'>, width?: number) =>
  `/photos/${sha256}${width ? `-${width}` : ''}.${endings[type]}`;

/** The addresses of a photo by width, for browsers to choose from. */
export const photoSources = (photo: Photo) =>
  [...WIDTHS.filter((width) => width < photo.width), photo.width]
    .map((width) => `${photoAddress(photo, width === photo.width ? undefined : width)} ${width}w`)
    .join(', ');

/** What an address asks for, or undefined when it is none of ours. */
export function readPhotoAddress(file: string): { sha256: string; width?: number } | undefined {
  const [, sha256, width] = file.match(/^([0-9a-f]{64})(?:-(\d{3}))?\.(?:jpg|png|webp)$/) ?? [];
  if (!sha256 || (width && !WIDTHS.some((known) => String(known) === width))) return undefined;
  return { sha256, ...(width && { width: Number(width) }) };
}

/** A document's address, with the name it is saved under. */
export const fileAddress = ({ sha256, title }: Pick<ProductFile, 'sha256' | 'title'>) =>
  `/files/${sha256}/${encodeURIComponent(fileName(title))}`;

/** A title as the name of a file on any system. */
export const fileName = (title: string) =>
  `${
    title
      .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .replace(/^[ .]+|[ .]+$/g, '')
      .replace(/\s+/g, ' ') || 'Document'
  }.pdf`;

/** "Manual, PDF, 240 kB". */
export const fileWords = ({ kind, bytes }: Pick<ProductFile, 'kind' | 'bytes'>) =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}, PDF, ${Math.max(1, Math.round(bytes / 1000))} kB`;

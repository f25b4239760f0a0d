import type { ProductFile, ProductImage } from './contract';

type Images = readonly ProductImage[];
type Added = ProductImage & { productId: string; place?: number };

/** A product's photos after one came, where it was put or at the end. */
export function withImage(images: Images, { productId: _, place = images.length, ...image }: Added): ProductImage[] {
  return images.toSpliced(Math.min(place, images.length), 0, image);
}

export const describedImage = (images: Images, { imageId, alt }: { imageId: string; alt: string }): ProductImage[] =>
  images.map((image) => (image.imageId === imageId ? { ...image, alt } : image));

/** In this order; one that is not named stays behind the others. */
export function orderedImages(images: Images, { imageIds }: { imageIds: readonly string[] }): ProductImage[] {
  const place = (image: ProductImage) => imageIds.indexOf(image.imageId) + 1 || imageIds.length + 1;
  return images.toSorted((a, b) => place(a) - place(b));
}

export const withoutImage = (images: Images, { imageId }: { imageId: string }): ProductImage[] =>
  images.filter((image) => image.imageId !== imageId);

export const withFile = (
  files: readonly ProductFile[],
  { productId: _, ...file }: ProductFile & { productId: string },
): ProductFile[] => [...files, file];

export const withoutFile = (files: readonly ProductFile[], { fileId }: { fileId: string }): ProductFile[] =>
  files.filter((file) => file.fileId !== fileId);

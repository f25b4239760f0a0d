import { describe, it } from 'vitest';
import { newId } from '@/server/kernel/id';
import { given } from '@/server/kernel/testing/given';
import {
  MOST_FILES,
  MOST_IMAGES,
  ProductCreated,
  ProductFileAdded,
  ProductFileRemoved,
  ProductImageAdded,
  ProductImageDescribed,
  ProductImageRemoved,
  ProductImagesOrdered,
} from '../contract';
import { someFacts } from '../histories';
import { addProductFile } from './add-product-file';
import { addProductImage } from './add-product-image';
import { describeProductImage } from './describe-product-image';
import { orderProductImages } from './order-product-images';
import { removeProductFile } from './remove-product-file';
import { removeProductImage } from './remove-product-image';

const productId = newId();
const created = ProductCreated({ productId, facts: someFacts(newId()) });
const hash = (n: number) => n.toString(16).padStart(64, '0');
const picture = { type: 'image/webp' as const, width: 1600, height: 1200, bytes: 90_000 };
const image = (n: number) => ({ productId, imageId: newId(), sha256: hash(n), alt: `Photo ${n}` });
const [one, two, three] = [image(1), image(2), image(3)];
const added = (what: ReturnType<typeof image>) => ProductImageAdded({ ...what, ...picture });
const both = [created, added(one), added(two)];

describe('add-product-image', () => {
  it('records what the kept file is, not what is said of it', () => {
    const said = { ...one, width: 1, type: 'text/html' };
    given(created).when(addProductImage, said, { facts: picture }).records(added(one));
  });
  it('does nothing twice', () =>
    given(...both)
      .when(addProductImage, two, { facts: picture })
      .records());
  it('is refused for a photo that is there, an id that is taken, no product, and one too many', () => {
    const facts = picture;
    given(...both)
      .when(addProductImage, { ...three, sha256: one.sha256 }, { facts })
      .refused('exists');
    given(...both)
      .when(addProductImage, { ...three, imageId: one.imageId }, { facts })
      .refused('exists');
    given().when(addProductImage, one, { facts }).refused('no-such-product');
    given(created, ...Array.from({ length: MOST_IMAGES }, (_, n) => added(image(n + 10))))
      .when(addProductImage, one, { facts })
      .refused('too-many-images');
  });
  it('puts one back where it was', () => {
    const back = { ...one, place: 0 };
    const gone = [...both, ProductImageRemoved({ productId, imageId: one.imageId, sha256: one.sha256 })];
    given(...gone)
      .when(addProductImage, back, { facts: picture })
      .records(ProductImageAdded({ ...back, ...picture }));
    given(...gone, ProductImageAdded({ ...back, ...picture }))
      .when(orderProductImages, { productId, imageIds: [one.imageId, two.imageId] })
      .records();
  });
});

describe('describe-product-image', () => {
  const words = (alt: string) => ({ productId, imageId: one.imageId, alt });
  it('records new words, and nothing for the same', () => {
    given(...both)
      .when(describeProductImage, words('From the left'))
      .records(ProductImageDescribed(words('From the left')));
    given(...both)
      .when(describeProductImage, words(one.alt))
      .records();
  });
  it('needs the photo', () => {
    given(created).when(describeProductImage, words('x')).refused('no-such-image');
    given().when(describeProductImage, words('x')).refused('no-such-product');
  });
});

describe('order-product-images', () => {
  const order = (...images: { imageId: string }[]) => ({ productId, imageIds: images.map((it) => it.imageId) });
  it('records another order, and nothing for the same', () => {
    given(...both)
      .when(orderProductImages, order(two, one))
      .records(ProductImagesOrdered(order(two, one)));
    given(...both)
      .when(orderProductImages, order(one, two))
      .records();
    given(...both, ProductImagesOrdered(order(two, one)))
      .when(orderProductImages, order(two, one))
      .records();
  });
  it('is stale when the photos are others by now', () => {
    given(...both)
      .when(orderProductImages, order(one))
      .refused('stale');
    given(...both)
      .when(orderProductImages, order(one, three))
      .refused('stale');
    given(...both)
      .when(orderProductImages, order(one, one))
      .refused('stale');
    given().when(orderProductImages, order(one)).refused('no-such-product');
  });
});

describe('remove-product-image', () => {
  const what = { productId, imageId: one.imageId };
  it('records that it is gone, once', () => {
    const gone = ProductImageRemoved({ ...what, sha256: one.sha256 });
    given(...both)
      .when(removeProductImage, what)
      .records(gone);
    given(...both, gone)
      .when(removeProductImage, what)
      .records();
    given().when(removeProductImage, what).refused('no-such-product');
  });
});

describe('documents', () => {
  const pdf = { type: 'application/pdf' as const, bytes: 40_000 };
  const file = (n: number) => ({
    productId,
    fileId: newId(),
    sha256: hash(n),
    title: 'Manual',
    kind: 'manual' as const,
  });
  const manual = file(1);
  const there = ProductFileAdded({ ...manual, ...pdf });
  it('are added once', () => {
    given(created).when(addProductFile, manual, { facts: pdf }).records(there);
    given(created, there).when(addProductFile, manual, { facts: pdf }).records();
    given(created, there).when(addProductFile, file(1), { facts: pdf }).refused('exists');
    given(created, there)
      .when(addProductFile, { ...file(2), fileId: manual.fileId }, { facts: pdf })
      .refused('exists');
    given().when(addProductFile, manual, { facts: pdf }).refused('no-such-product');
    given(created, ...Array.from({ length: MOST_FILES }, (_, n) => ProductFileAdded({ ...file(n + 10), ...pdf })))
      .when(addProductFile, manual, { facts: pdf })
      .refused('too-many-files');
  });
  it('are taken out once', () => {
    const what = { productId, fileId: manual.fileId };
    const gone = ProductFileRemoved({ ...what, sha256: manual.sha256 });
    given(created, there).when(removeProductFile, what).records(gone);
    given(created, there, gone).when(removeProductFile, what).records();
    given().when(removeProductFile, what).refused('no-such-product');
  });
});

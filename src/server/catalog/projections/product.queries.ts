import { z } from 'zod';
import type { Product as ProductRow } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { CurvePoint, Document, ProductFile, ProductImage, ProductKind, Specifications } from '../contract';

const points = z.array(CurvePoint);
const documents = z.array(Document);
const images = z.array(ProductImage);
const files = z.array(ProductFile);

/** A product as the rest of the house knows it. The price is the consumer's list price, home tax included. */
export function toProduct(row: ProductRow) {
  const { orgId: _, version: __, lastEventId: ___, searchText: ____, ...rest } = row;
  return {
    ...rest,
    kind: ProductKind.parse(row.kind),
    specifications: Specifications.parse(row.specifications),
    curve: points.parse(row.curve),
    documents: documents.parse(row.documents),
    images: images.parse(row.images),
    files: files.parse(row.files),
    priceMinor: Number(row.priceMinor),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    pricedAt: row.pricedAt.toISOString(),
  };
}
export type CatalogProduct = ReturnType<typeof toProduct>;

/** Products by id, active or not, in no particular order. */
export const productsByIds = async (ids: readonly string[]): Promise<CatalogProduct[]> =>
  (await db.product.findMany({ where: { id: { in: [...new Set(ids)] } } })).map(toProduct);

/** Products by SKU (any case), active or not. */
export const productsBySkus = async (skus: readonly string[]): Promise<CatalogProduct[]> =>
  (await db.product.findMany({ where: { sku: { in: [...new Set(skus.map((s) => s.trim().toUpperCase()))] } } })).map(
    toProduct,
  );

/** How many products there are, on sale or not. */
export const productCount = () => db.product.count();

export const productById = async (id: string) => (await productsByIds([id]))[0];
export const productBySku = async (sku: string) => (await productsBySkus([sku]))[0];

export async function productBySlug(slug: string) {
  const row = await db.product.findFirst({ where: { slug } });
  return row ? toProduct(row) : undefined;
}

/** What lists show of a product. */
const card = {
  id: true,
  sku: true,
  slug: true,
  name: true,
  summary: true,
  categoryId: true,
  kind: true,
  brand: true,
  model: true,
  unit: true,
  specifications: true,
  curve: true,
  images: true,
  priceMinor: true,
  currency: true,
  leadTimeDays: true,
  minQuantity: true,
  maxQuantity: true,
} as const;

/** Cards of products on sale, by name; of the given categories, or of all. */
export async function productCards(where: { categoryIds?: readonly string[]; ids?: readonly string[] } = {}) {
  const rows = await db.product.findMany({
    where: {
      active: true,
      ...(where.categoryIds && { categoryId: { in: [...where.categoryIds] } }),
      ...(where.ids && { id: { in: [...where.ids] } }),
    },
    select: card,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 2000,
  });
  return rows.map(({ images: all, ...row }) => ({
    ...row,
    /** The main photo, where there is one. */
    image: images.parse(all)[0] ?? null,
    kind: ProductKind.parse(row.kind),
    specifications: Specifications.parse(row.specifications),
    curve: points.parse(row.curve),
    priceMinor: Number(row.priceMinor),
  }));
}
export type ProductCard = Awaited<ReturnType<typeof productCards>>[number];

/** Addresses and times of change of everything a search engine should know. */
export const productAddresses = async () =>
  (
    await db.product.findMany({
      where: { active: true },
      select: { slug: true, changedAt: true, images: true },
      orderBy: { slug: 'asc' },
    })
  ).map((row) => ({ ...row, images: images.parse(row.images) }));

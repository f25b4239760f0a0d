import type { z } from 'zod';
import type { BillOfMaterials } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { BillOfMaterialsSet, type BomLine } from '../contract';

export type BomRow = { productId: string; sku: string; lines: z.output<typeof BomLine>[]; changedAt: string };

export const billsOfMaterials = projection<BomRow>({
  name: 'procurement.bill-of-materials',
  table: 'bill_of_materials',
  key: ['productId'],
  mode: 'inline',
  on: (on) => [
    on(
      BillOfMaterialsSet,
      ({ data }) => ({ productId: data.productId }),
      (_, { data, at }) => ({ ...data, changedAt: at }),
    ),
  ],
});

const read = ({ productId, sku, lines }: BillOfMaterials) => ({
  productId,
  sku,
  lines: lines as BomRow['lines'], // written by the projection
});

/** What pieces of these products are made of; products that are bought as they are have none. */
export const bomsOf = async (productIds: readonly string[]) =>
  (await db.billOfMaterials.findMany({ where: { productId: { in: [...productIds] } } })).map(read);

/** The products a component is built into, with how many of it one piece takes. */
export async function usesOf(componentId: string) {
  const rows = await db.billOfMaterials.findMany({
    where: { lines: { array_contains: [{ componentId }] } },
    orderBy: [{ sku: 'asc' }, { productId: 'asc' }],
  });
  return rows.map(read).map(({ productId, sku, lines }) => ({
    productId,
    sku,
    quantity: lines.filter((l) => l.componentId === componentId).reduce((sum, l) => sum + l.quantity, 0),
  }));
}

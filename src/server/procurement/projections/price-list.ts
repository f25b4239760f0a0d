import type { SupplierPrice } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { dayOf } from '../days';
import type { SupplierPriceRow } from './supplier-price';

const read = ({ orgId: _, version: __, lastEventId: ___, ...row }: SupplierPrice): SupplierPriceRow =>
  ({
    ...row,
    validFrom: dayOf(row.validFrom),
    setAt: row.setAt.toISOString(),
  }) as unknown as SupplierPriceRow; // the table is written by the projection only: its JSON and words have its shapes

type Asked = { itemIds?: readonly string[]; supplierId?: string; on: string };
/** The price lists valid on a day: of some things, of a supplier, or both; one per supplier and thing. */
export async function pricesOn({ itemIds, supplierId, on }: Asked): Promise<SupplierPriceRow[]> {
  const rows = await db.supplierPrice.findMany({
    where: {
      validFrom: { lte: new Date(on) },
      ...(itemIds && { itemId: { in: [...itemIds] } }),
      ...(supplierId && { supplierId }),
    },
    distinct: ['supplierId', 'itemId'],
    orderBy: [{ supplierId: 'asc' }, { itemId: 'asc' }, { validFrom: 'desc' }],
  });
  return rows.map(read);
}

/** All lists of a thing, past and to come, the newest first, those of one day by supplier. */
export const priceHistoryOf = async (itemId: string) =>
  (
    await db.supplierPrice.findMany({
      where: { itemId },
      orderBy: [{ validFrom: 'desc' }, { supplierId: 'asc' }],
      take: 200,
    })
  ).map(read);

import type { Cart as Row } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import type { CartRow } from './cart';

const read = ({ id, items, code, customerId, orderId }: Row) => ({
  id,
  items: items as unknown as CartRow['items'], // written by the projection only
  code,
  customerId,
  orderId,
});

/** One basket, or null. Only for whoever knows its id: run it as the system. */
export async function cartById(id: string) {
  const row = await db.cart.findFirst({ where: { id } });
  return row && read(row);
}

/** The open basket that a customer filled last, other than this one; one with something in it before an emptied one. */
export async function openCartOf(customerId: string, other?: string) {
  const rows = await db.cart.findMany({
    where: { customerId, orderId: null, ...(other && { id: { not: other } }) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 5,
  });
  const open = rows.map(read);
  return open.find((cart) => cart.items.length > 0) ?? open[0] ?? null;
}

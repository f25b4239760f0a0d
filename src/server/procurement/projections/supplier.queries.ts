import { z } from 'zod';
import type { Prisma, Supplier } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { observedLeadTime, shares } from '../rating';
import type { SupplierRow } from './supplier';

const amounts = [
  'minimumOrderMinor',
  'freightMinor',
  'freeFreightFromMinor',
  'leadDaysSquared',
  'accepted',
  'rejected',
] as const;
const times = ['approvedAt', 'bankChangedAt', 'addedAt', 'changedAt'] as const;

/** A supplier as the projection wrote it, with what their deliveries say: shares and the lead time seen. */
function read({ orgId: _, version: __, lastEventId: ___, ...raw }: Supplier) {
  const row = {
    ...raw,
    ...Object.fromEntries(amounts.map((column) => [column, Number(raw[column])])),
    ...Object.fromEntries(times.map((column) => [column, raw[column]?.toISOString() ?? null])),
  } as unknown as SupplierRow; // the table is written by the projection only: its JSON and words have its shapes
  return { ...row, shares: shares(row), observed: observedLeadTime(row) };
}
export type SupplierShown = ReturnType<typeof read>;

export const supplierViews = ['all', 'approved', 'waiting', 'inactive'] as const;
export const ListSuppliers = z.object({
  view: z.enum(supplierViews).default('all'),
  /** Part of a name, town or contact's address. */
  search: z.string().trim().max(80).optional(),
  /** Name of the last one of the page before. */
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(200).default(50),
});

const inView = (view: (typeof supplierViews)[number]): Prisma.SupplierWhereInput =>
  view === 'approved'
    ? { active: true, approved: true }
    : view === 'waiting'
      ? { active: true, approved: false }
      : view === 'inactive'
        ? { active: false }
        : {};

/** Suppliers by name, a page at a time. */
export async function supplierPage({ view, search, cursor, limit }: z.output<typeof ListSuppliers>) {
  const contains = search ? { contains: search, mode: 'insensitive' as const } : undefined;
  const rows = await db.supplier.findMany({
    where: {
      ...inView(view),
      ...(cursor && { name: { gt: cursor } }),
      ...(contains && { OR: [{ name: contains }, { city: contains }, { website: contains }] }),
    },
    orderBy: { name: 'asc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit).map(read);
  return { rows: page, next: rows.length > limit ? page.at(-1)!.name : null };
}

/** Null where there is none. */
export async function supplierById(supplierId: string): Promise<SupplierShown | null> {
  const row = await db.supplier.findFirst({ where: { supplierId } });
  return row && read(row);
}

export const suppliersByIds = async (ids: readonly string[]): Promise<SupplierShown[]> =>
  (await db.supplier.findMany({ where: { supplierId: { in: [...ids] } } })).map(read);

/** How many wait for a manager's approval. */
export const suppliersWaiting = () => db.supplier.count({ where: inView('waiting') });

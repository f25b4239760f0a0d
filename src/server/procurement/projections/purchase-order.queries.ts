import { z } from 'zod';
import type { Prisma, PurchaseOrder } from '@/generated/prisma/client';
import { db, readPool } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { NumberCursor } from '@/server/kernel/keyset';
import { Id } from '@/server/kernel/values';
import { openStatuses } from '../contract';
import { dayOf } from '../days';
import { INCOMING } from './incoming';
import type { PurchaseOrderRow } from './purchase-order';

const amounts = ['goodsMinor', 'freightMinor', 'totalMinor', 'baseTotalMinor'] as const;
const days = ['rateOn', 'expectedOn', 'promisedOn', 'sentOn', 'receivedOn'] as const;
const open = { status: { in: [...openStatuses] } };

/** A purchase order as the projection wrote it, with whether it should have come by today. */
export type PurchaseOrderShown = PurchaseOrderRow & { late: boolean };
function read(
  { orgId: _, version: __, lastEventId: ___, ...raw }: PurchaseOrder,
  today = dayOf(readingTime()),
): PurchaseOrderShown {
  const row = {
    ...raw,
    ...Object.fromEntries(amounts.map((column) => [column, Number(raw[column])])),
    ...Object.fromEntries(days.map((column) => [column, raw[column] && dayOf(raw[column])])),
    draftedAt: raw.draftedAt.toISOString(),
    changedAt: raw.changedAt.toISOString(),
  } as unknown as PurchaseOrderRow; // the table is written by the projection only: its JSON and words have its shapes
  return { ...row, late: openStatuses.some((s) => s === row.status) && row.expectedOn < today };
}

export const purchaseOrderViews = ['all', 'draft', 'open', 'late', 'received', 'closed', 'cancelled'] as const;
export const ListPurchaseOrders = z.object({
  view: z.enum(purchaseOrderViews).default('all'),
  supplierId: Id.optional(),
  itemId: Id.optional(),
  /** Part of a number, supplier's name, their reference or a SKU on it. */
  search: z.string().trim().max(80).optional(),
  /** `sequence` of the last one of the page before. */
  cursor: NumberCursor.optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListPurchaseOrders = z.output<typeof ListPurchaseOrders>;

const inView = (view: ListPurchaseOrders['view']): Prisma.PurchaseOrderWhereInput =>
  view === 'open'
    ? open
    : view === 'late'
      ? { ...open, expectedOn: { lt: new Date(dayOf(readingTime())) } }
      : view === 'all'
        ? {}
        : { status: view };

const names = ['number', 'supplierName', 'supplierReference'] as const;

/** Purchase orders, newest first, a page at a time. */
export async function purchaseOrderPage({ view, supplierId, itemId, search, cursor, limit }: ListPurchaseOrders) {
  const words = search?.split(/\s+/).filter(Boolean).slice(0, 6) ?? [];
  const rows = await db.purchaseOrder.findMany({
    where: {
      ...inView(view),
      ...(supplierId && { supplierId }),
      ...(itemId && { itemIds: { has: itemId } }),
      ...(cursor && { sequence: { lt: cursor } }),
      AND: words.map((contains) => ({
        OR: [
          ...names.map((column) => ({ [column]: { contains, mode: 'insensitive' as const } })),
          { lines: { array_contains: [{ sku: contains.toUpperCase() }] } },
        ],
      })),
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit).map((row) => read(row));
  return { rows: page, next: rows.length > limit ? page.at(-1)!.sequence : null };
}

/** Null where there is none. */
export async function purchaseOrderById(purchaseOrderId: string): Promise<PurchaseOrderShown | null> {
  const row = await db.purchaseOrder.findFirst({ where: { purchaseOrderId } });
  return row && read(row);
}

/** Drafts and orders of which something is to come: of some things, of a supplier, or all. For whoever must not order twice. */
export async function unfinishedOrders(of: { itemIds?: readonly string[]; supplierId?: string } = {}) {
  const rows = await db.purchaseOrder.findMany({
    where: {
      status: { in: ['draft', ...openStatuses] },
      ...(of.itemIds && { itemIds: { hasSome: [...of.itemIds] } }),
      ...(of.supplierId && { supplierId: of.supplierId }),
    },
    orderBy: { sequence: 'asc' },
    take: 500,
  });
  return rows.map((row) => read(row));
}

/** What is still to come of things that were ordered, and when first. */
export async function onOrder(itemIds: readonly string[]) {
  const { rows } = await readPool().query<{ itemId: string; quantity: number; nextOn: string }>({
    text: `select * from (${INCOMING}) i where i."itemId" = any($1::uuid[])`,
    values: [[...itemIds]],
  });
  return rows;
}

/** The newest price each supplier was paid for a thing: of orders that were sent and not cancelled. */
export async function lastPaid(itemIds: readonly string[]) {
  const { rows } = await readPool().query<LastPaid>({
    text: `select distinct on (1, 2) (l->>'itemId')::uuid as "itemId", o."supplierId", o."supplierName", o.number, o."purchaseOrderId", o.currency,
      (l->>'unitPriceMinor')::float8 as "unitPriceMinor", (l->>'quantity')::int as quantity, o.rate, to_char(o."sentOn", 'YYYY-MM-DD') as "sentOn"
      from purchase_order o cross join lateral jsonb_array_elements(o.lines) l
      where o."sentOn" is not null and o.status <> 'cancelled' and o."itemIds" && $1::uuid[] and (l->>'itemId')::uuid = any($1::uuid[])
      order by 1, 2, o.sequence desc`,
    values: [[...itemIds]],
  });
  return rows;
}
export type LastPaid = {
  itemId: string;
  supplierId: string;
  supplierName: string;
  number: string;
  purchaseOrderId: string;
  currency: string;
  unitPriceMinor: number;
  quantity: number;
  rate: number;
  sentOn: string;
};

/** How many there are and what they are worth, in the organisation's currency: open, late, drafts. */
export async function purchaseFigures() {
  const { rows } = await readPool().query<PurchaseFigures>({
    text: `select count(*) filter (where s)::int as open, coalesce(sum("baseTotalMinor") filter (where s), 0)::float8 as "openMinor",
      count(*) filter (where s and "expectedOn" < $1::date)::int as late, count(*) filter (where status = 'draft')::int as drafts,
      count(*) filter (where s and "expectedOn" between $1::date and $1::date + 7)::int as "dueThisWeek", max("baseCurrency") as currency
      from (select *, status in ('sent', 'confirmed', 'partly-received') as s from purchase_order
        where status in ('draft', 'sent', 'confirmed', 'partly-received')) o`,
    values: [dayOf(readingTime())],
  });
  return rows[0]!;
}
export type PurchaseFigures = {
  open: number;
  openMinor: number;
  late: number;
  drafts: number;
  dueThisWeek: number;
  currency: string | null;
};

/** How many should have come by today. */
export const lateCount = () => db.purchaseOrder.count({ where: inView('late') });

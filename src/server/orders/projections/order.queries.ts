import { z } from 'zod';
import type { Prisma, SalesOrder } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { beyond, cursorAt, pageOf, placeOf } from '@/server/kernel/keyset';
import { foundPage, OWN_STEP, siftedPage } from '@/server/kernel/search/find';
import { Day, Id } from '@/server/kernel/values';
import { orderStatuses, paymentStatuses } from '../contract';
import type { OrderRow } from './order';
import { orderIndex } from './order-words';

/** A row as the projection wrote it: Prisma knows its JSON and bigint columns only as such. */
type Read = Omit<
  OrderRow,
  'placedAt' | 'confirmedAt' | 'shippedAt' | 'deliveredAt' | 'cancelledAt' | 'promisedOn' | 'tokenHash'
> & {
  /** Of the order's stream: how much of its story this is. */
  version: number;
  promisedOn: string;
  placedAt: Date;
  confirmedAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
};
const money = ['netMinor', 'taxMinor', 'shippingMinor', 'totalMinor', 'paidMinor'] as const;
function read({ orgId: _, lastEventId: __, tokenHash: ___, ...row }: SalesOrder): Read {
  const sums = Object.fromEntries(money.map((column) => [column, Number(row[column])]));
  // The table is written by the projection only, so its JSON has the projection's shapes.
  return { ...row, ...sums, promisedOn: row.promisedOn.toISOString().slice(0, 10) } as unknown as Read;
}
export type OrderDetail = Read;

/** The whole order, or null where it does not exist or is not for the asker's eyes. */
export async function orderById(id: string): Promise<OrderDetail | null> {
  const row = await db.salesOrder.findFirst({ where: { id } });
  return row && read(row);
}

/** The whole order by the number that people use. */
export async function orderByNumber(number: string): Promise<OrderDetail | null> {
  const row = await db.salesOrder.findFirst({ where: { number } });
  return row && read(row);
}

/** What an order holds: read by rules, so only what never changes. */
export async function orderGoods(id: string) {
  const row = await db.salesOrder.findFirst({
    where: { id },
    select: { customerId: true, paymentMethod: true, totalMinor: true, lines: true },
  });
  if (!row) return null;
  const lines = row.lines as unknown as OrderRow['lines']; // written by the projection
  return { ...row, totalMinor: Number(row.totalMinor), lines };
}

/** The hash that a tracking token is compared with. */
export async function orderSecret(id: string) {
  return db.salesOrder.findFirst({ where: { id }, select: { tokenHash: true, customerId: true } });
}

export const OrderList = z.object({
  /** These orders only. */
  ids: z.array(Id).max(200).optional(),
  statuses: z.array(z.enum(orderStatuses)).optional(),
  paymentStatuses: z.array(z.enum(paymentStatuses)).optional(),
  customerId: Id.optional(),
  customerKind: z.enum(['consumer', 'dealer']).optional(),
  placedFrom: Day.optional(),
  placedTo: Day.optional(),
  /** Beginnings of words: number, name, e-mail, company, phone, reference, SKU, tracking number. */
  search: z.string().trim().max(100).optional(),
  /** `placedAt|id` of the last row of the page before. */
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type OrderList = z.output<typeof OrderList>;

/** Columns of a list: without lines, addresses and timeline. */
const columns = {
  id: true,
  number: true,
  customerId: true,
  customerKind: true,
  channel: true,
  status: true,
  paymentStatus: true,
  paymentMethod: true,
  currency: true,
  totalMinor: true,
  itemCount: true,
  country: true,
  city: true,
  contactName: true,
  purchaseReference: true,
  promisedOn: true,
  placedAt: true,
} satisfies Prisma.SalesOrderSelect;

/** Newest first: the order of every list of orders. */
const newest = [{ placedAt: 'desc' }, { id: 'desc' }] satisfies Prisma.SalesOrderOrderByWithRelationInput[];

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const dayAfter = (date: string) => new Date(day(date).getTime() + 86_400_000);

function filter(list: OrderList, customers?: readonly string[]): Prisma.SalesOrderWhereInput {
  return {
    AND: beyond(placeOf(list.cursor), 'placedAt'),
    ...(list.ids && { id: { in: list.ids } }),
    ...(list.statuses?.length && { status: { in: list.statuses } }),
    ...(list.paymentStatuses?.length && { paymentStatus: { in: list.paymentStatuses } }),
    ...(list.customerId && { customerId: list.customerId }),
    ...(customers && { customerId: { in: [...customers] } }),
    ...(list.customerKind && { customerKind: list.customerKind }),
    ...((list.placedFrom || list.placedTo) && {
      placedAt: {
        ...(list.placedFrom && { gte: day(list.placedFrom) }),
        ...(list.placedTo && { lt: dayAfter(list.placedTo) }),
      },
    }),
  };
}

/** Orders, newest first, a page at a time, of some customers or of all; under row-level security a buyer sees their own. */
export async function orderPage(list: OrderList, customers?: readonly string[]) {
  if (list.search) return searchPage(list, list.search, customers);
  const rows = await db.salesOrder.findMany({
    where: filter(list, customers),
    select: columns,
    orderBy: newest,
    take: list.limit + 1,
  });
  return pageOf(rows.map(listed), list.limit, (row) => [row.placedAt, row.id]);
}

type Listed = Prisma.SalesOrderGetPayload<{ select: typeof columns }>;
const listed = (row: Listed) => ({
  ...row,
  // Written by the projection: these columns hold the contract's words.
  status: row.status as OrderRow['status'],
  paymentStatus: row.paymentStatus as OrderRow['paymentStatus'],
  totalMinor: Number(row.totalMinor),
  promisedOn: row.promisedOn.toISOString().slice(0, 10),
});

/** The same by typed words: of everybody's orders by the table of words, of some buyers' by looking through theirs. */
async function searchPage(list: OrderList, text: string, customers?: readonly string[]) {
  const own = customers ?? (list.customerId ? [list.customerId] : undefined);
  if (own) {
    const { rows, last } = await siftedPage(
      orderIndex,
      { text, limit: list.limit },
      (after: Listed | undefined) => {
        const cursor = after ? cursorAt(after.placedAt, after.id) : list.cursor;
        const where = filter({ ...list, cursor }, customers);
        return db.salesOrder.findMany({ where, select: columns, orderBy: newest, take: OWN_STEP });
      },
      (row) => row.id,
    );
    return { rows: rows.map(listed), next: last && cursorAt(last.placedAt, last.id) };
  }
  const after = placeOf(list.cursor);
  const until = list.placedTo && dayAfter(list.placedTo);
  const { rows, next } = await foundPage(
    orderIndex,
    {
      text,
      from: after ? { at: after.at.getTime(), id: after.id } : until ? { at: until.getTime() } : null,
      since: list.placedFrom ? day(list.placedFrom).getTime() : 0,
      limit: list.limit,
    },
    (found) =>
      db.salesOrder.findMany({
        where: { AND: [filter({ ...list, cursor: undefined }), { id: { in: found } }] },
        select: columns,
      }),
    (row) => row.id,
  );
  return { rows: rows.map(listed), next: next && cursorAt(next.at, next.id!) };
}
export type OrderListRow = Awaited<ReturnType<typeof orderPage>>['rows'][number];

/** How many orders stand at each status: counts for the desk's navigation. */
export async function orderCounts(): Promise<Partial<Record<OrderRow['status'], number>>> {
  const open = ['placed', 'confirmed', 'picking', 'packed', 'partly-shipped'];
  const groups = await db.salesOrder.groupBy({
    by: ['status'],
    where: { status: { in: open } },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map((group) => [group.status, group._count._all]));
}

/** Card orders placed before a moment that still wait for their payment, oldest first, a hundred at most. */
export async function waitingForCard(before: Date): Promise<string[]> {
  const rows = await db.salesOrder.findMany({
    where: { status: 'placed', paymentMethod: 'card', placedAt: { lt: before } },
    select: { id: true },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.map((row) => row.id);
}

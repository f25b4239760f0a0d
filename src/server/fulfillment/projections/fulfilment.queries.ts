import { z } from 'zod';
import type { Fulfilment, Prisma } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { cursorAt, rankedPlaceOf } from '@/server/kernel/keyset';
import type { Id } from '@/server/kernel/values';
import { fulfilmentStatuses } from '../contract';
import type { FulfilmentStatus } from '../state';
import type { FulfilmentRow } from './fulfilment';
import { standings } from './priority.queries';

export const openStatuses = ['queued', 'picking', 'picked', 'packed', 'partly-shipped'] as const;

/** A row as the projection wrote it: Prisma knows its JSON and bigint columns only as such. */
function read({ orgId: _, version: __, lastEventId: ___, ...row }: Fulfilment): FulfilmentRow {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...row,
    promisedOn: row.promisedOn.toISOString().slice(0, 10),
    totalMinor: Number(row.totalMinor),
    queuedAt: row.queuedAt.toISOString(),
    pickingAt: iso(row.pickingAt),
    packedAt: iso(row.packedAt),
    shippedAt: iso(row.shippedAt),
    deliveredAt: iso(row.deliveredAt),
  } as FulfilmentRow; // the table is written by the projection only, so its JSON and words have the projection's shapes
}

export const ListQueue = z.object({
  /** Without any: everything that has not left completely. */
  statuses: z.array(z.enum(fulfilmentStatuses)).optional(),
  customerKind: z.enum(['consumer', 'dealer']).optional(),
  /** Part of an order number. */
  search: z.string().trim().max(40).optional(),
  /** `rank|queuedAt|orderId` of the last row of the page before. */
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(100),
});

/** The queue, most urgent first, each order with the reasons for its place. */
export async function queuePage(list: z.output<typeof ListQueue>, now: Date = readingTime()) {
  const place = rankedPlaceOf(list.cursor);
  const after: Prisma.FulfilmentWhereInput = place
    ? {
        OR: [
          { rank: { gt: place.rank } },
          { rank: place.rank, queuedAt: { gt: place.at } },
          { rank: place.rank, queuedAt: place.at, orderId: { gt: place.id } },
        ],
      }
    : {};
  const rows = await db.fulfilment.findMany({
    where: {
      AND: after,
      status: { in: [...(list.statuses?.length ? list.statuses : openStatuses)] },
      ...(list.customerKind && { customerKind: list.customerKind }),
      ...(list.search && { number: { contains: list.search, mode: 'insensitive' } }),
    },
    orderBy: [{ rank: 'asc' }, { queuedAt: 'asc' }, { orderId: 'asc' }],
    take: list.limit + 1,
  });
  const page = rows.slice(0, list.limit).map(read);
  const last = page.at(-1);
  const known = await standings(page, now);
  return {
    rows: page.map((row) => ({ ...row, standing: known.get(row.orderId)! })),
    next: rows.length > list.limit && last ? `${last.rank}|${cursorAt(last.queuedAt, last.orderId)}` : null,
  };
}

/** The first of the queue at these steps. */
export async function queueOf(statuses: readonly FulfilmentStatus[], limit: number): Promise<FulfilmentRow[]> {
  const rows = await db.fulfilment.findMany({
    where: { status: { in: [...statuses] } },
    orderBy: [{ rank: 'asc' }, { queuedAt: 'asc' }, { orderId: 'asc' }],
    take: limit,
  });
  return rows.map(read);
}

/** How many orders stand where, of those that are not finished. */
export async function queueCounts(): Promise<Record<(typeof openStatuses)[number], number>> {
  const groups = await db.fulfilment.groupBy({
    by: ['status'],
    where: { status: { in: [...openStatuses] } },
    _count: { _all: true },
  });
  const count = (status: string) => groups.find((g) => g.status === status)?._count._all ?? 0;
  return {
    queued: count('queued'),
    picking: count('picking'),
    picked: count('picked'),
    packed: count('packed'),
    'partly-shipped': count('partly-shipped'),
  };
}

/** What waits for somebody, for the desk's navigation. */
export const waitingToPick = () => db.fulfilment.count({ where: { status: { in: ['queued', 'partly-shipped'] } } });

export async function fulfilmentOf(orderId: z.infer<typeof Id>): Promise<FulfilmentRow | null> {
  const row = await db.fulfilment.findFirst({ where: { orderId } });
  return row && read(row);
}

export async function fulfilmentsOf(orderIds: readonly string[]): Promise<FulfilmentRow[]> {
  const rows = await db.fulfilment.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ rank: 'asc' }, { queuedAt: 'asc' }, { orderId: 'asc' }],
  });
  return rows.map(read);
}

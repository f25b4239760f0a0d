import type { PickBatch } from '@/generated/prisma/client';
import { binsOf } from '@/server/inventory';
import { db } from '@/server/kernel/database/pools';
import { open } from '../lines';
import { suggestBatch, type Waiting } from '../suggest-batch';
import { walkPast } from '../walk';
import { fulfilmentsOf, queueOf } from './fulfilment.queries';
import type { PickBatchRow } from './pick-batch';
import { pickList } from './pick-list';
import { type Standing, standings } from './priority.queries';

/** The queue is looked at so far for a batch. */
const LOOK_AT = 60;

/** A row as the projection wrote it. */
function read({ orgId: _, version: __, lastEventId: ___, ...row }: PickBatch): PickBatchRow {
  return {
    ...row,
    plannedAt: row.plannedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  } as PickBatchRow; // the table is written by the projection only, so its JSON and words have the projection's shapes
}

/** Batches that are planned or under way, the oldest first. */
export async function openBatches(): Promise<PickBatchRow[]> {
  const rows = await db.pickBatch.findMany({
    where: { status: { in: ['planned', 'picking'] } },
    orderBy: [{ plannedAt: 'asc' }, { batchId: 'asc' }],
    take: 50,
  });
  return rows.map(read);
}

export async function batchById(batchId: string): Promise<PickBatchRow | null> {
  const row = await db.pickBatch.findFirst({ where: { batchId } });
  return row && read(row);
}

/** A batch with its way through the shelves: what of its orders is still to be fetched, and for whom. */
export async function batchWalk(batchId: string) {
  const batch = await batchById(batchId);
  if (!batch) return null;
  const members = await db.fulfilmentPriority.findMany({ where: { batchId }, select: { orderId: true } });
  const list = await pickList(members.map((m) => m.orderId));
  const orders = await fulfilmentsOf(batch.orderIds);
  return {
    batch,
    ...list,
    walk: walkPast(list.stops.map((s) => s.bin)),
    members: orders.map(({ orderId, number, status }) => ({
      orderId,
      number,
      status,
      here: list.orders.some((o) => o.orderId === orderId),
    })),
  };
}

export type WaitingOrder = Waiting & { number: string; country: string; standing: Standing };

/** The orders that wait for a picker and are in no batch, most urgent first. */
export async function waitingOrders(now: Date, limit = LOOK_AT): Promise<WaitingOrder[]> {
  const rows = await queueOf(['queued', 'partly-shipped'], limit);
  const known = await standings(rows, now);
  const bins = await binsOf([...new Set(rows.flatMap((r) => r.lines.map((l) => l.productId)))]);
  return rows.flatMap((row) => {
    const standing = known.get(row.orderId)!;
    const wanted = open(row.lines);
    if (standing.batchId || wanted.length === 0) return [];
    return [
      {
        orderId: row.orderId,
        number: row.number,
        country: row.country,
        standing,
        pieces: wanted.reduce((n, l) => n + l.quantity, 0),
        bins: wanted.map((l) => bins.get(l.productId) ?? null),
      },
    ];
  });
}

/** The batch that would save most walking now, with the numbers of its orders; null when nothing fits together. */
export async function nextBatch(now: Date) {
  const waiting = await waitingOrders(now);
  const best = suggestBatch(waiting);
  if (!best) return null;
  const numbers = best.orderIds.map((id) => waiting.find((o) => o.orderId === id)!.number);
  return { ...best, numbers };
}

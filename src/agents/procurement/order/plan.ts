import { jointOrder } from '@/server/procurement/mathematics';
import { COMES_ALONG_DAYS, ENOUGH, TOP_UP_DAYS } from '../limits';
import { type Level, levelOf, lotsOf, position, priceOf, quantityFor } from '../replenishment';
import type { Line, Snapshot } from '../snapshot';

/** A line of the order. `due`: at or below its reorder point; the others come along or fill the order up. */
export type Planned = { line: Line; level: Level; quantity: number; unitPriceMinor: number; due: boolean };
export type Plan = {
  lines: Planned[];
  goodsMinor: number;
  freightMinor: number;
  totalMinor: number;
  belowMinimum: boolean;
};

/** The level a line is ordered at: what demand asks for, and never less than what people set. */
export function levelFor(line: Line, sharedBy: number, toBase: number): Level {
  const level = levelOf(line, sharedBy, toBase);
  if (level.by === 'set' || level.reorderAt >= line.reorderPoint) return level;
  const more = line.reorderPoint - level.reorderAt;
  return { ...level, reorderAt: line.reorderPoint, orderUpTo: level.orderUpTo + more };
}

/** What nobody used for as long as we can tell: people may stock it, the agent does not. */
const isIdle = ({ demand }: Line) => demand.units === 0 && demand.days >= ENOUGH.days;

/** For sale, and on no order that people are writing at the moment. */
const isFree = (s: Snapshot, line: Line) =>
  line.breaks.length > 0 && !s.drafts.some((d) => d.itemIds.includes(line.itemId));

/** Lines for sale whose position has come down to their reorder point. */
export function dueLines(s: Snapshot): Line[] {
  const toBase = s.toBase ?? 1;
  const sold = s.lines.filter((l) => isFree(s, l) && !isIdle(l) && (l.demand.mean > 0 || l.reorderPoint > 0));
  return sold.filter((l) => position(l) <= levelFor(l, 1, toBase).reorderAt);
}

/** One joint order to a supplier for everything due and what will be soon, filled up to their minimum; null when nothing is due. */
export function plan(s: Snapshot, scale = 1, only: 'due' | 'all' = 'all'): Plan | null {
  const due = new Set(dueLines(s));
  if (due.size === 0 || s.toBase === null) return null;
  const toBase = s.toBase;
  const soon = (l: Line) =>
    only === 'all' &&
    l.demand.mean > 0 &&
    position(l) <= levelFor(l, due.size, toBase).reorderAt + l.demand.mean * COMES_ALONG_DAYS;
  const free = s.lines.filter((l) => isFree(s, l));
  const chosen = free.filter((l) => due.has(l) || soon(l));
  const wanted = new Map(
    chosen.map((l) => {
      const { orderUpTo } = levelFor(l, chosen.length, toBase);
      const quantity = quantityFor(l, orderUpTo, chosen.length, toBase);
      return [l.itemId, scale === 1 ? quantity : Math.max(1, Math.round(quantity * scale))] as const;
    }),
  );
  const joint = jointOrder(
    free.map((l) => ({
      ...lotsOf(l),
      id: l.itemId,
      wanted: wanted.get(l.itemId) ?? 0,
      unitCost: priceOf(l, wanted.get(l.itemId) ?? 0) ?? l.breaks[0]!.unitPriceMinor,
      demandRate: l.demand.mean,
      position: position(l),
    })),
    { minimumValue: s.minimumOrderMinor, topUpTo: TOP_UP_DAYS },
  );
  return priced(s, joint.quantities, due);
}

/** An order of these quantities at the supplier's prices and freight. Lines without a price are left out. */
export function priced(s: Snapshot, quantities: ReadonlyMap<string, number>, due = new Set(dueLines(s))): Plan {
  const lines = s.lines.flatMap((line): Planned[] => {
    const quantity = quantities.get(line.itemId) ?? 0;
    const unitPriceMinor = priceOf(line, quantity);
    if (quantity <= 0 || unitPriceMinor === undefined) return [];
    return [
      { line, level: levelFor(line, quantities.size, s.toBase ?? 1), quantity, unitPriceMinor, due: due.has(line) },
    ];
  });
  const goodsMinor = lines.reduce((sum, l) => sum + l.quantity * l.unitPriceMinor, 0);
  const free = s.freeFreightFromMinor > 0 && goodsMinor >= s.freeFreightFromMinor;
  const freightMinor = free ? 0 : s.freightMinor;
  const belowMinimum = goodsMinor < s.minimumOrderMinor;
  return { lines, goodsMinor, freightMinor, totalMinor: goodsMinor + freightMinor, belowMinimum };
}

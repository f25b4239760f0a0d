import { productSales } from '@/server/analytics';
import { productCards, productsByIds } from '@/server/catalog';
import { organisationById } from '@/server/identity';
import { availabilityOf } from '@/server/inventory';
import { currentTime } from '@/server/kernel/clock';
import { bomsOf, componentDemand, componentsByIds, lastPaid, onOrder, pricesOn } from '@/server/procurement';
import { contributions } from './contribution';
import { dailySeries, perDay } from './demand';
import type { Line } from './snapshot';

const DAY = 86_400_000;
const WINDOW = 91;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const ageInDays = (at: string, now: number) => Math.max(1, Math.ceil((now - Date.parse(at)) / DAY));

/** A line without its supplier's own lead time, under the supplier that sells it. */
export type Offered = { supplierId: string; preferred: string | null; line: Line; ownLeadTime: number | null };

/** Everything that suppliers sell us, with stock, demand of a quarter, prices and what hangs on it. A dozen queries, however much it is. */
export async function offered(orgId: string, supplierId?: string): Promise<Offered[]> {
  const now = currentTime().getTime();
  const today = dayOf(now);
  const prices = await pricesOn({ on: today, ...(supplierId && { supplierId }) });
  const ids = (kind: 'component' | 'product') => [
    ...new Set(prices.filter((p) => p.itemKind === kind).map((p) => p.itemId)),
  ];
  const [parts, goods] = [ids('component'), ids('product')];
  const [home, components, products, cards, demand, sales, stock, coming, paid] = await Promise.all([
    organisationById(orgId),
    componentsByIds(parts),
    productsByIds(goods),
    productCards(),
    componentDemand(WINDOW, parts),
    productSales(dayOf(now - (WINDOW - 1) * DAY)),
    availabilityOf(goods),
    onOrder(goods),
    lastPaid([...parts, ...goods]),
  ]);
  const sold = new Map<string, number>();
  for (const s of sales) sold.set(s.productId, (sold.get(s.productId) ?? 0) + s.units);
  const boms = await bomsOf(cards.map((c) => c.id));
  const earns = await contributions(cards, boms, sold, { country: home?.country ?? 'DE', today });

  const known = new Map<
    string,
    Omit<Line, 'breaks' | 'orderMultiple' | 'leadTimeDays' | 'leadTimeSdDays' | 'lastPaidMinor'>
  >();
  for (const c of components) {
    const daily = demand.find((d) => d.itemId === c.componentId)?.daily ?? new Array<number>(WINDOW).fill(0);
    known.set(c.componentId, {
      itemId: c.componentId,
      kind: 'component',
      sku: c.sku,
      name: c.name,
      unit: c.unit,
      onHand: c.onHand,
      onOrder: c.onOrder,
      demand: perDay(daily, ageInDays(c.addedAt, now)),
      reorderPoint: c.reorderPoint,
      reorderQuantity: c.reorderQuantity,
      standardCostMinor: c.standardCostMinor,
      contributionMinor: earns.get(c.componentId) ?? 0,
    });
  }
  for (const p of products.filter((it) => it.active)) {
    const series = dailySeries(
      sales.filter((s) => s.productId === p.id),
      today,
      WINDOW,
    );
    known.set(p.id, {
      itemId: p.id,
      kind: 'product',
      sku: p.sku,
      name: p.name,
      unit: p.unit,
      onHand: stock.get(p.id) ?? 0,
      onOrder: coming.find((o) => o.itemId === p.id)?.quantity ?? 0,
      demand: perDay(series, ageInDays(p.createdAt, now)),
      reorderPoint: 0,
      reorderQuantity: 1,
      standardCostMinor: 0,
      contributionMinor: earns.get(p.id) ?? 0,
    });
  }
  const preferred = new Map(components.map((c) => [c.componentId, c.supplierId]));
  return prices.flatMap(({ supplierId: by, itemId, currency, breaks, orderMultiple, leadTimeDays }): Offered[] => {
    const item = known.get(itemId);
    if (!item || breaks.length === 0) return [];
    const last = paid.find((l) => l.itemId === itemId && l.supplierId === by && l.currency === currency);
    const line: Line = {
      ...item,
      breaks,
      orderMultiple,
      leadTimeDays: leadTimeDays ?? 0,
      leadTimeSdDays: 0,
      lastPaidMinor: last?.unitPriceMinor ?? null,
    };
    return [{ supplierId: by, preferred: preferred.get(itemId) ?? null, line, ownLeadTime: leadTimeDays }];
  });
}

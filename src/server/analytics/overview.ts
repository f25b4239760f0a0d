import { agreement, waitingDecisions } from '@/server/decisions';
import { openUnits } from '@/server/fulfillment';
import { organisationById } from '@/server/identity';
import { lowStockCount } from '@/server/inventory';
import type { Actor } from '@/server/kernel/actor';
import { readingTime } from '@/server/kernel/database/scope';
import { cashReceived, receivablesFigures } from '@/server/receivables';
import { asOf } from './as-of';
import type { Period } from './contract';
import { dayOf, spanOf } from './period';
import { stockValue } from './projections/product-value';
import {
  hoursToShip,
  type ProductTurnover,
  productTurnover,
  salesBySteps,
  salesTotals,
} from './projections/sale.queries';
import { may } from './readers';
import { breakdown } from './turnover';

const ifMay = <T>(allowed: boolean, read: () => Promise<T>) => (allowed ? read() : null);

/** What the goods of a period brought in and cost, over products whose cost is known. Delivery is not part of it. */
function marginOf(turnover: readonly ProductTurnover[], span: ProductTurnover['span']) {
  const sold = turnover.filter((t) => t.span === span);
  const known = sold.filter((t) => t.costMinor !== null);
  const goodsMinor = known.reduce((sum, t) => sum + t.netMinor, 0);
  const costMinor = known.reduce((sum, t) => sum + (t.costMinor ?? 0), 0);
  const marginMinor = goodsMinor - costMinor;
  return {
    goodsMinor,
    costMinor,
    marginMinor,
    share: goodsMinor > 0 ? marginMinor / goodsMinor : null,
    uncosted: sold.length - known.length,
  };
}

/** The business in figures, each only for those who have its function (null for others). Money in minor units, net of tax. */
export async function overview(period: Period, orgId: string, actor: Actor, now = readingTime()) {
  const span = spanOf(period, now);
  const currency = (await organisationById(orgId))?.currency ?? 'EUR';
  const seen = await asOf();
  const mine = may(actor);
  const money = mine('analytics');
  const owed = mine('receivables');
  const cash = (from: Date, to: Date) => ifMay(owed, () => cashReceived(dayOf(from), dayOf(to), currency));
  const judged = (from: Date, to: Date) => ifMay(mine('decisions'), () => agreement(from, to));
  const [totals, hours, turnover, steps, stock, low, open, cashNow, cashBefore, due, decided, decidedBefore, waiting] =
    await Promise.all([
      ifMay(money || mine('orders'), () => salesTotals(span, currency)),
      ifMay(money || mine('orders'), () => hoursToShip(span)),
      ifMay(money, () => productTurnover(span, currency)),
      ifMay(money, () => salesBySteps(span, currency)),
      ifMay(money, () => stockValue(currency)),
      ifMay(mine('inventory'), lowStockCount),
      ifMay(mine('fulfillment'), openUnits),
      cash(span.from, now),
      cash(span.beforeFrom, span.beforeUntil),
      ifMay(owed, receivablesFigures),
      judged(span.from, now),
      judged(span.beforeFrom, span.beforeUntil),
      ifMay(mine('decisions'), waitingDecisions),
    ]);
  return {
    period,
    from: span.from.toISOString(),
    until: now.toISOString(),
    currency,
    asOf: seen,
    orders: totals && {
      now: { orders: totals.now.orders, cancelled: totals.now.cancelled },
      before: { orders: totals.before.orders, cancelled: totals.before.cancelled },
    },
    revenue: money ? totals && { now: totals.now, before: totals.before } : null,
    margin: turnover && { now: marginOf(turnover, 'now'), before: marginOf(turnover, 'before') },
    hoursToShip: hours,
    cash: cashNow && cashBefore && { now: cashNow, before: cashBefore },
    receivables: due,
    stockValue: stock,
    lowStock: low,
    open,
    decisions: decided && decidedBefore && waiting !== null ? { waiting, now: decided, before: decidedBefore } : null,
    breakdown: turnover && steps && (await breakdown(span, turnover, steps)),
  };
}

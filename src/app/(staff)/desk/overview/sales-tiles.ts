import { formatPercent } from '@/app/_ui/format/number';
import { periodWords } from './period';
import { change, count, type Figures, moneyIn, type TileData } from './tile';

/** What was sold: orders, revenue, margin, average order. */
export function salesTiles({ period, currency, orders, revenue, margin }: Figures): TileData[] {
  const money = moneyIn(currency);
  const { versus, within } = periodWords[period];
  const list = `/desk/orders?placed=${period}`;
  const tiles: TileData[] = [];
  if (orders)
    tiles.push({
      key: 'orders',
      label: 'Orders',
      value: count(orders.now.orders),
      delta: change(orders.now.orders, orders.before.orders),
      versus,
      hint: orders.now.cancelled > 0 ? `${count(orders.now.cancelled)} cancelled besides` : undefined,
      href: list,
      how: `Orders placed ${within}, by every channel, without those that were cancelled since.`,
      parts: [
        { label: 'Placed and not cancelled', value: count(orders.now.orders) },
        { label: 'Cancelled', value: count(orders.now.cancelled) },
        { label: 'The period before', value: count(orders.before.orders) },
      ],
    });
  if (revenue) {
    const average = revenue.now.orders > 0 ? Math.round(revenue.now.netMinor / revenue.now.orders) : null;
    const before = revenue.before.orders > 0 ? Math.round(revenue.before.netMinor / revenue.before.orders) : null;
    tiles.push({
      key: 'revenue',
      label: 'Net revenue',
      value: money(revenue.now.netMinor),
      delta: change(revenue.now.netMinor, revenue.before.netMinor),
      versus,
      href: list,
      how: `What the orders placed ${within} come to without tax, delivery included. Cancelled orders are left out; later credit notes are not taken off.`,
      parts: [
        { label: 'Orders', value: count(revenue.now.orders) },
        { label: 'Net revenue', value: money(revenue.now.netMinor) },
        { label: 'The period before', value: money(revenue.before.netMinor) },
      ],
    });
    if (margin)
      tiles.push({
        key: 'margin',
        label: 'Margin',
        value: money(margin.now.marginMinor),
        delta: change(margin.now.marginMinor, margin.before.marginMinor),
        versus,
        hint: margin.now.share === null ? undefined : `${formatPercent(margin.now.share)} of goods sold`,
        href: '#products',
        how: `Goods sold ${within}, net, less what the same pieces cost at today’s cost. Delivery is in neither.`,
        parts: [
          { label: 'Goods sold, net', value: money(margin.now.goodsMinor) },
          { label: 'Their cost today', value: money(margin.now.costMinor) },
          { label: 'The period before', value: money(margin.before.marginMinor) },
          ...(margin.now.uncosted > 0
            ? [{ label: 'Products without a known cost, left out', value: count(margin.now.uncosted) }]
            : []),
        ],
      });
    tiles.push({
      key: 'average',
      label: 'Average order',
      value: average === null ? '–' : money(average),
      delta: change(average, before),
      versus,
      href: list,
      how: 'Net revenue divided by the number of orders.',
      parts: [
        { label: 'Net revenue', value: money(revenue.now.netMinor) },
        { label: 'Orders', value: count(revenue.now.orders) },
        { label: 'The period before', value: before === null ? 'no orders' : money(before) },
      ],
    });
  }
  return tiles;
}

import { formatPercent } from '@/app/_ui/format/number';
import { periodWords } from './period';
import { change, count, type Figures, hours, type TileData } from './tile';

/** Work: what has to leave, how fast it does, what runs low, and how people and agents agree. */
export function workTiles({ period, lowStock, open, hoursToShip, decisions }: Figures): TileData[] {
  const { versus, within } = periodWords[period];
  const tiles: TileData[] = [];
  if (open)
    tiles.push({
      key: 'to-leave',
      label: 'Pieces to send',
      value: count(open.units),
      hint: `${count(open.orders)} orders, ${count(open.late)} late · ${count(open.backOrdered)} on back-order`,
      href: '/desk/fulfillment',
      how: 'Pieces of confirmed orders that have not left. On back-order: those whose order has left in part without them.',
      parts: [
        { label: 'Open orders', value: count(open.orders) },
        { label: 'Past their promised day', value: count(open.late) },
        { label: 'Pieces', value: count(open.units) },
        { label: 'On back-order', value: count(open.backOrdered) },
      ],
    });
  if (lowStock !== null)
    tiles.push({
      key: 'low-stock',
      label: 'Low stock',
      value: count(lowStock),
      hint: lowStock === 1 ? 'product' : 'products',
      href: '/desk/inventory?show=low',
      how: 'Products whose available pieces (on hand less reserved) are at or below their own low level.',
      parts: [{ label: 'Products', value: count(lowStock) }],
    });
  if (hoursToShip) {
    const { now, before } = hoursToShip;
    tiles.push({
      key: 'hours',
      label: 'Order to parcel',
      value: now.hours === null ? '–' : hours(now.hours),
      delta: change(now.hours, before.hours),
      versus,
      goodWhen: 'down',
      hint: `median of ${count(now.shipped)} shipped`,
      href: '/desk/orders?status=shipped&status=delivered',
      how: `Hours from placing to the last parcel of orders that left complete ${within}: half took longer, half less.`,
      parts: [
        { label: 'Orders that left complete', value: count(now.shipped) },
        { label: 'The period before', value: before.hours === null ? 'none left' : hours(before.hours) },
      ],
    });
  }
  if (decisions) {
    const { waiting, now, before } = decisions;
    tiles.push({
      key: 'agreement',
      label: 'Agreement with agents',
      value: now.share === null ? '–' : formatPercent(now.share, { digits: 0 }),
      delta: change(now.share, before.share),
      versus,
      hint: `${count(now.decided)} decided · ${count(waiting)} waiting`,
      href: waiting > 0 ? '/desk/inbox' : '/desk/inbox?view=decided',
      how: `Proposals that people approved as they were, of all they decided ${within}.`,
      parts: [
        { label: 'Approved as proposed', value: count(now.agreed) },
        { label: 'Approved with changes', value: count(now.edited) },
        { label: 'Rejected', value: count(now.rejected) },
        { label: 'Waiting for you', value: count(waiting) },
      ],
    });
  }
  return tiles;
}

import { periodWords } from './period';
import { change, count, type Figures, moneyIn, type TileData } from './tile';

/** Money: what came in, what is owed, what lies in the stock. */
export function moneyTiles({ period, currency, cash, receivables, stockValue }: Figures): TileData[] {
  const money = moneyIn(currency);
  const { versus, within } = periodWords[period];
  const tiles: TileData[] = [];
  if (cash)
    tiles.push({
      key: 'cash',
      label: 'Cash received',
      value: money(cash.now.netMinor),
      delta: change(cash.now.netMinor, cash.before.netMinor),
      versus: period === 'today' ? 'vs all of yesterday' : versus,
      href: '/desk/receivables/payments',
      how: `Payments received ${within}, by the day on the payment, less refunds.`,
      parts: [
        { label: `Payments (${count(cash.now.payments)})`, value: money(cash.now.receivedMinor) },
        { label: 'Refunds', value: money(-cash.now.refundedMinor) },
        { label: 'The period before', value: money(cash.before.netMinor) },
      ],
    });
  if (receivables) {
    tiles.push({
      key: 'open',
      label: 'Open receivables',
      value: money(receivables.openMinor),
      hint: `${count(receivables.unpaidInvoices)} invoices`,
      href: '/desk/receivables?view=unpaid',
      how: 'What is still open on all invoices now, after payments and credit notes.',
      parts: [
        { label: 'Invoices not settled', value: count(receivables.unpaidInvoices) },
        { label: 'Open', value: money(receivables.openMinor) },
        { label: 'Received, not yet used', value: money(receivables.unappliedMinor) },
        ...(receivables.daysSalesOutstanding === null
          ? []
          : [{ label: 'Days sales outstanding', value: count(receivables.daysSalesOutstanding) }]),
      ],
    });
    tiles.push({
      key: 'overdue',
      label: 'Overdue',
      value: money(receivables.overdueMinor),
      hint: `${count(receivables.overdueInvoices)} invoices`,
      href: '/desk/receivables?view=overdue',
      how: 'The part of the open receivables whose due date has passed.',
      parts: [
        { label: 'Invoices past their due date', value: count(receivables.overdueInvoices) },
        { label: 'Open on them', value: money(receivables.overdueMinor) },
        { label: 'All open receivables', value: money(receivables.openMinor) },
      ],
    });
  }
  if (stockValue)
    tiles.push({
      key: 'stock',
      label: 'Stock value',
      value: money(stockValue.valueMinor),
      hint: `${count(stockValue.units)} pieces`,
      href: '/desk/inventory',
      how: 'Every piece on hand at today’s cost, reserved ones included.',
      parts: [
        { label: 'Pieces on hand', value: count(stockValue.units) },
        { label: 'Products in stock', value: count(stockValue.products) },
        ...(stockValue.uncosted > 0
          ? [{ label: 'Products without a known cost, left out', value: count(stockValue.uncosted) }]
          : []),
      ],
    });
  return tiles;
}

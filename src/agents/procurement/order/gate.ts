import type { Arguments, Gate } from '@/server/decisions';
import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import { purchaseOrderById } from '@/server/procurement';
import { PlacePurchaseOrder } from '@/server/procurement/contract';
import * as limits from '../limits';
import { coverDays, position } from '../replenishment';
import type { Snapshot } from '../snapshot';
import { observeSupplier } from './observe';
import { type Plan, type Planned, priced } from './plan';

/** What stands before every order of this agent, when proposed, when edited and when carried out: on facts of that moment. */
export async function gate(args: Arguments, orgId: string): Promise<Gate> {
  const parsed = PlacePurchaseOrder.safeParse(args);
  if (!parsed.success) return deny(['The action is malformed.']);
  const order = parsed.data;
  if (order.freightMinor !== undefined || order.lines.some((l) => l.unitPriceMinor !== undefined))
    return deny(['The agent orders at list prices only.']);
  const [s, placed] = await Promise.all([
    observeSupplier(orgId, order.supplierId),
    purchaseOrderById(order.purchaseOrderId),
  ]);
  if (!s) return deny(['There is no such supplier.']);
  if (placed) return deny([`${placed.number} has been placed already.`]);
  return judge(s, new Map(order.lines.map((l) => [l.itemId, l.quantity])));
}

/** The rules, pure: forbidden, for a person, or routine. */
export function judge(s: Snapshot, quantities: ReadonlyMap<string, number>): Gate {
  const order = priced(s, quantities);
  const forbidden = [...supplierForbidden(s), ...linesForbidden(s, order, quantities), ...moneyForbidden(s, order)];
  if (forbidden.length > 0) return deny(forbidden);
  const asks = [...supplierAsks(s), ...orderAsks(s, order)];
  return asks.length > 0
    ? { verdict: 'ask', reasons: asks }
    : { verdict: 'allow', reasons: ['A known supplier, usual prices, and no more than a quarter’s need.'] };
}

const deny = (reasons: string[]): Gate => ({ verdict: 'deny', reasons });
const when = (condition: boolean, reason: string) => (condition ? [reason] : []);

function supplierForbidden(s: Snapshot): string[] {
  const fresh = (days: number) => days < limits.NEW_SUPPLIER_DAYS;
  return [
    ...when(!s.active, `${s.label} is no longer in use.`),
    ...when(!s.approved, `No manager has approved ${s.label}: nothing is ordered there.`),
    ...when(!s.hasBank, `${s.label} has no verified bank details.`),
    ...when(s.deliveries === 0 && fresh(s.daysKnown), `${s.label} is new: the first order is for people to place.`),
    ...when(
      s.daysSinceBankChange !== null && s.daysSinceBankChange < s.daysKnown && fresh(s.daysSinceBankChange),
      `Bank details of ${s.label} changed ${counted(s.daysSinceBankChange ?? 0, 'day')} ago: people order there until it is certain they are right.`,
    ),
    ...when(s.toBase === null, `There is no exchange rate for ${s.currency}.`),
  ];
}

function linesForbidden(s: Snapshot, order: Plan, quantities: ReadonlyMap<string, number>): string[] {
  const known = new Set(order.lines.map((l) => l.line.itemId));
  const unknown = [...quantities.keys()].filter((id) => !known.has(id));
  const written = s.drafts.filter((d) => d.itemIds.some((id) => quantities.has(id)));
  return [
    ...when(unknown.length > 0, `${s.label} has no price for ${unknown.length} of it at this quantity.`),
    ...when(
      unknown.length === 0 && written.length === 0 && order.lines.every((l) => !l.due),
      'Nothing of it has to be ordered any more: what is there and on its way is enough.',
    ),
    ...when(
      written.length > 0,
      `${written.map((d) => d.number).join(', ')} with the same things is being written by people.`,
    ),
    ...order.lines.flatMap((l) => tooMuch(l)),
    ...order.lines.flatMap((l) => tooDear(s, l)),
  ];
}

/** More than half a year's need, unless they sell no smaller lot. */
function tooMuch({ line, quantity }: Planned): string[] {
  const smallest = Math.ceil(line.breaks[0]!.fromQuantity / line.orderMultiple) * line.orderMultiple;
  const days = coverDays(line, position(line) + quantity);
  const endless = line.demand.mean <= 0 && quantity > Math.max(smallest, line.reorderQuantity + line.reorderPoint);
  if (endless) return [`Nobody used ${line.sku} for a quarter: ${quantity} is too many.`];
  return when(
    Number.isFinite(days) && days > limits.MOST_COVER_DAYS + line.leadTimeDays && quantity > smallest,
    `${line.sku} would last ${counted(Math.floor(days), 'day')}; ${limits.MOST_COVER_DAYS} after its arrival is the most.`,
  );
}

/** How much above what it last cost, in basis points. Without a last price: above the standard cost. */
export function dearerBp(s: Snapshot, { line, unitPriceMinor }: Planned): number {
  const before =
    line.lastPaidMinor ?? (line.standardCostMinor > 0 ? line.standardCostMinor / (s.toBase ?? 1) : unitPriceMinor);
  return before > 0 ? Math.round(((unitPriceMinor - before) * 10_000) / before) : 0;
}

const tooDear = (s: Snapshot, l: Planned) =>
  when(
    dearerBp(s, l) > limits.PRICE_TOLERANCE_BP,
    `${l.line.sku} costs ${(dearerBp(s, l) / 100).toFixed(0)}% more than ${l.line.lastPaidMinor === null ? 'its standard cost' : 'last time'}.`,
  );

function moneyForbidden(s: Snapshot, order: Plan): string[] {
  const total = order.totalMinor * (s.toBase ?? 1);
  const money = (minor: number) => moneyText(minor, s.baseCurrency);
  return [
    ...when(total > limits.MOST_PER_ORDER_MINOR, `More than ${money(limits.MOST_PER_ORDER_MINOR)} in one order.`),
    ...when(
      s.spentMonthMinor + total > limits.MOST_PER_MONTH_MINOR,
      `More than ${money(limits.MOST_PER_MONTH_MINOR)} of orders in thirty days: ${money(s.spentMonthMinor)} are sent already.`,
    ),
  ];
}

const supplierAsks = (s: Snapshot) => [
  ...when(s.deliveries < limits.KNOWN_AFTER_DELIVERIES, `${s.label} has delivered ${s.deliveries} times only.`),
  ...when(!s.hasContact, `${s.label} has no contact to write to: hand the order over yourself.`),
];

function orderAsks(s: Snapshot, order: Plan): string[] {
  const total = order.totalMinor * (s.toBase ?? 1);
  const dear = order.lines.filter((l) => dearerBp(s, l) > limits.ROUTINE_PRICE_BP);
  const long = order.lines.filter(
    (l) => coverDays(l.line, position(l.line) + l.quantity) > limits.ROUTINE_COVER_DAYS + l.line.leadTimeDays,
  );
  return [
    ...when(total > limits.ROUTINE_ORDER_MINOR, `More than ${moneyText(limits.ROUTINE_ORDER_MINOR, s.baseCurrency)}.`),
    ...when(
      order.belowMinimum,
      `Below their minimum of ${moneyText(s.minimumOrderMinor, s.currency)}: ask them first.`,
    ),
    ...dear.map((l) => `${l.line.sku} costs ${(dearerBp(s, l) / 100).toFixed(1)}% more than before.`),
    ...when(long.length > 0, `${long.map((l) => l.line.sku).join(', ')} would last more than a quarter.`),
  ];
}

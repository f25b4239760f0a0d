import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import { longDay } from '@/server/kernel/paper/words';
import { PlacePurchaseOrder } from '@/server/procurement/contract';
import type { Card, Draft } from '../../runtime/agent';
import { coverDays, position } from '../replenishment';
import type { Snapshot } from '../snapshot';
import { type Plan, type Planned, plan, priced } from './plan';
import { effectOf, firstOut, isUrgent, waitingPerDay } from './worth';

/** The order as drafted or edited, at the prices of the snapshot. */
export function ordered(s: Snapshot, args: Draft['arguments']): Plan {
  const { lines } = PlacePurchaseOrder.parse(args);
  return priced(s, new Map(lines.map((l) => [l.itemId, l.quantity])));
}

/** What a person sees of an order, made by the same code whoever drafted it. */
export function card(s: Snapshot, draft: Draft): Card {
  const order = ordered(s, draft.arguments);
  const theirs = (minor: number) => moneyText(minor, s.currency);
  const count = order.lines.length;
  const effect = effectOf(s, order);
  const perDay = waitingPerDay(order);
  const out = firstOut(s, order);
  return {
    sentence: `${isUrgent(order) ? 'Order at once' : 'Order'} ${count === 1 ? order.lines[0]!.line.sku : `${count} items`} for ${theirs(order.totalMinor)} from ${s.label}`,
    effect: {
      ...effect,
      currency: s.baseCurrency,
      period: 'month after arrival',
      summary:
        'Contribution of pumps not held up for parts, less freight, handling and keeping; 10 to 100% of held-up sales lost',
    },
    changes: order.lines.map(change(s)),
    evidence: [...lineEvidence(order), ...supplierEvidence(s, order)],
    options: options(s, order, effect.minor, perDay),
    ifIgnored: out
      ? `${out.planned.line.sku} is expected to run out about ${longDay(out.day)}; an order placed then arrives ${counted(Math.round(out.planned.line.leadTimeDays), 'day')} later.`
      : 'Stock stays below what was set. The agent looks again tomorrow.',
    waiting:
      perDay > 0
        ? {
            perDayMinor: perDay,
            currency: s.baseCurrency,
            summary: 'Expected contribution lost per day the order waits',
          }
        : null,
  };
}

const change =
  (s: Snapshot) =>
  ({ line, quantity, unitPriceMinor }: Planned, index: number) => ({
    field: `${index + 1}. ${line.sku} ${line.name}`,
    before: `${amount(line, line.onHand)} in stock${line.onOrder > 0 ? `, ${amount(line, line.onOrder)} on the way` : ''}`,
    after: `+ ${quantity} at ${moneyText(unitPriceMinor, s.currency)} = ${moneyText(quantity * unitPriceMinor, s.currency)}`,
  });

const amount = ({ unit }: Planned['line'], quantity: number) =>
  unit === 'piece' ? `${quantity}` : `${quantity} ${unit}`;
const days = (n: number) => (Number.isFinite(n) ? counted(Math.floor(n), 'day') : 'no demand seen');

/** The three that run out first. */
const lineEvidence = ({ lines }: Plan): Card['evidence'] =>
  [...lines]
    .sort((a, b) => coverDays(a.line) - coverDays(b.line))
    .slice(0, 3)
    .map(({ line, level, quantity }) => ({
      label: line.sku,
      value: `lasts ${days(coverDays(line))} at ${line.demand.mean.toFixed(1)} ± ${line.demand.sd.toFixed(1)} a day; delivery ${Math.round(line.leadTimeDays)} ± ${line.leadTimeSdDays.toFixed(0)} days; reorder at ${level.reorderAt}${level.by !== 'set' && level.reorderAt > line.reorderPoint ? '' : ' as set'} (safety ${level.safetyStock}); then ${days(coverDays(line, position(line) + quantity))}`,
      href: line.kind === 'component' ? `/desk/procurement/components/${line.itemId}` : `/desk/catalog/${line.itemId}`,
    }));

function supplierEvidence(s: Snapshot, order: Plan): Card['evidence'] {
  const dearer = order.lines.filter((l) => l.line.lastPaidMinor !== null && l.unitPriceMinor > l.line.lastPaidMinor);
  const onTime =
    s.onTime === null ? 'no delivery yet' : `${Math.round(s.onTime * 100)}% on time in ${s.deliveries} deliveries`;
  return [
    {
      label: 'Supplier',
      value: `${s.rating === null ? 'not rated' : `${s.rating.toFixed(1)} of 5`}, ${onTime}`,
      href: `/desk/procurement/suppliers/${s.id}`,
    },
    {
      label: 'Prices',
      value: [
        dearer.length === 0
          ? 'none above the last paid'
          : `above the last paid: ${dearer.map((l) => l.line.sku).join(', ')}`,
        ...order.lines.flatMap(({ line: { sku, elsewhere } }) =>
          elsewhere ? [`${sku} ${Math.round(elsewhere.lessBp / 100)}% cheaper at ${elsewhere.supplier}`] : [],
        ),
      ].join('; '),
      href: `/desk/procurement/suppliers/${s.id}`,
    },
    {
      label: 'Terms',
      value: `minimum ${moneyText(s.minimumOrderMinor, s.currency)}, freight ${order.freightMinor === 0 ? 'free' : moneyText(order.freightMinor, s.currency)}`,
      href: null,
    },
  ];
}

function options(s: Snapshot, order: Plan, effectMinor: number, perDay: number): Card['options'] {
  const due = plan(s, 1, 'due');
  const fewer = due && due.lines.length > 0 && due.lines.length < order.lines.length ? due : null;
  return [
    { label: `Order now for ${moneyText(order.totalMinor, s.currency)}`, effectMinor, chosen: true },
    ...(fewer
      ? [
          {
            label: `Only what is due, for ${moneyText(fewer.totalMinor, s.currency)}`,
            effectMinor: effectOf(s, fewer).minor,
            chosen: false,
          },
        ]
      : []),
    { label: 'Wait a week', effectMinor: effectMinor - 7 * perDay, chosen: false },
    { label: 'Do not order', effectMinor: 0, chosen: false },
  ];
}

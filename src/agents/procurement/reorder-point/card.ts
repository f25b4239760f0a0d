import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import { SetReorder } from '@/server/procurement/contract';
import type { Card, Draft } from '../../runtime/agent';
import { coverDays, position, priceOf } from '../replenishment';
import { effectOf, shortPerCycle, wantedLevel } from './policy';
import type { Subject } from './subject';

/** What a person sees of a new reorder point, made by the same code whoever drafted it. */
export function card(s: Subject, draft: Draft): Card {
  const { reorderPoint, reorderQuantity } = SetReorder.parse(draft.arguments);
  const { line } = s;
  const effect = effectOf(s, reorderPoint, reorderQuantity);
  const price = priceOf(line, Math.max(reorderQuantity, line.breaks[0]!.fromQuantity)) ?? 0;
  const bound = Math.round((reorderPoint - line.reorderPoint) * price * s.toBase);
  const href = `/desk/procurement/components/${s.id}`;
  const wanted = wantedLevel(s);
  const raised = reorderPoint >= line.reorderPoint;
  const perDay = Math.round(effect.minor / 30);
  return {
    sentence: `${raised ? 'Raise' : 'Lower'} the reorder point of ${line.sku} from ${line.reorderPoint} to ${reorderPoint}`,
    effect: {
      ...effect,
      currency: s.baseCurrency,
      period: 'month',
      summary: 'Contribution no longer lost for want of it, less the cost of keeping more',
    },
    changes: [
      { field: `Reorder point of ${line.sku}`, before: String(line.reorderPoint), after: String(reorderPoint) },
      {
        field: `Reorder quantity of ${line.sku}`,
        before: String(line.reorderQuantity),
        after: String(reorderQuantity),
      },
    ],
    evidence: [
      {
        label: 'Demand',
        value: `${line.demand.mean.toFixed(1)} ± ${line.demand.sd.toFixed(1)} a day in ${counted(line.demand.days, 'day')}`,
        href,
      },
      {
        label: 'Delivery',
        value: `${Math.round(line.leadTimeDays)} ± ${line.leadTimeSdDays.toFixed(0)} days from ${s.supplier}`,
        href,
      },
      {
        label: 'Stock',
        value: `${position(line)} with what is on its way, lasts ${Number.isFinite(coverDays(line)) ? counted(Math.floor(coverDays(line)), 'day') : 'without end'}`,
        href,
      },
      {
        label: 'Short per cycle',
        value: `${shortPerCycle(s, line.reorderPoint).toFixed(1)} now, ${shortPerCycle(s, reorderPoint).toFixed(1)} then`,
        href: null,
      },
      {
        label: raised ? 'Money bound' : 'Money set free',
        value: moneyText(Math.abs(bound), s.baseCurrency),
        href: null,
      },
    ],
    options: [
      { label: `Set ${reorderPoint}`, effectMinor: effect.minor, chosen: true },
      ...(wanted && wanted.reorderAt !== reorderPoint
        ? [
            {
              label: `All the way to ${wanted.reorderAt}`,
              effectMinor: effectOf(s, wanted.reorderAt, reorderQuantity).minor,
              chosen: false,
            },
          ]
        : []),
      { label: `Keep ${line.reorderPoint}`, effectMinor: 0, chosen: false },
    ],
    ifIgnored: raised
      ? 'It is ordered later than demand and delivery ask for, and may run out.'
      : 'It is ordered earlier than need be, and ties up money.',
    waiting:
      perDay > 0
        ? { perDayMinor: perDay, currency: s.baseCurrency, summary: 'Expected worth of the change per day' }
        : null,
  };
}

import { targetFor } from '@/server/forecasting';
import { SetTarget } from '@/server/forecasting/contract';
import { counted } from '@/server/kernel/counted';
import { moneyText, round } from '@/server/kernel/money';
import type { Card, Draft } from '../runtime/agent';
import { capitalOf, compareLevels, demandOf, effectOf } from './economics';
import type { Snapshot } from './snapshot';

const few = (n: number) => (n >= 20 ? String(Math.round(n)) : n.toFixed(1));

/** What a person sees of a draft, made by the same code whoever drafted it. */
export function card(s: Snapshot, draft: Draft): Card {
  const wanted = SetTarget.parse(draft.arguments);
  const { targetQuantity } = wanted;
  const before = s.target?.targetQuantity ?? null;
  const money = (minor: number) => moneyText(minor, s.currency);
  const effect = effectOf(s, wanted, targetQuantity);
  const { now, after } = compareLevels(s, wanted, targetQuantity);
  const capital = capitalOf(s, wanted, targetQuantity);
  const perDay = round(effect.minor / 30);
  const href = `/desk/forecasting/${s.id}`;
  const levels = [
    ...new Set([before ?? 0, Math.round(((before ?? 0) + targetQuantity) / 2), at(s, wanted, 9900), targetQuantity]),
  ];
  return {
    sentence:
      before === null
        ? `Set the target of ${s.sku} to ${targetQuantity}`
        : `${targetQuantity > before ? 'Raise' : 'Lower'} the target of ${s.sku} from ${before} to ${targetQuantity}`,
    effect: {
      ...effect,
      currency: s.currency,
      period: 'month',
      summary: `Contribution of units that would be lost, less the cost of the stock (20 % a year); ${few(now.shortPerMonth)} units a month not served now, ${few(after.shortPerMonth)} then`,
    },
    changes: [
      line(s, 'Target', before, targetQuantity),
      line(s, 'Reorder point', s.target?.reorderPoint ?? null, wanted.reorderPoint),
      line(s, 'Safety stock', s.target?.safetyStock ?? null, wanted.safetyStock),
    ],
    evidence: [
      {
        label: 'Expected',
        value: `${few(s.demand.weeklyMean)} a week ± ${few(s.demand.sigma)}, ${s.demand.class} demand, ${counted(s.demand.weeksSeen, 'week')} seen`,
        href,
      },
      {
        label: 'Stock',
        value: `${s.available} available; ${counted(wanted.leadTimeDays, 'day')} to come, ${wanted.serviceLevelBp / 100} % service`,
        href: `/desk/inventory/${s.id}`,
      },
      {
        label: 'Capital',
        value:
          capital === null
            ? 'the cost is not known'
            : capital >= 0
              ? `binds ${money(capital)} more`
              : `frees ${money(-capital)}`,
        href,
      },
    ],
    options: levels
      .sort((a, b) => a - b)
      .map((level) => ({
        label: level === before ? `Keep ${level}` : counted(level, 'unit'),
        effectMinor: effectOf(s, wanted, level).minor,
        chosen: level === targetQuantity,
      })),
    ifIgnored: 'The target stays as it is. The agent looks again next Monday and may propose anew.',
    waiting:
      perDay > 0
        ? {
            perDayMinor: perDay,
            currency: s.currency,
            summary: 'A thirtieth of the month’s effect: units lost, or stock that lies idle',
          }
        : null,
  };
}

const at = (s: Snapshot, basis: ReturnType<typeof SetTarget.parse>, serviceLevelBp: number) =>
  targetFor(demandOf(s), { ...basis, serviceLevelBp }).targetQuantity;

const line = (s: Snapshot, name: string, before: number | null, after: number) => ({
  field: `${name} of ${s.sku}`,
  before: before === null ? 'none' : String(before),
  after: String(after),
});

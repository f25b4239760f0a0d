import { moneyText } from '@/server/kernel/money';
import { longDay } from '@/server/kernel/paper/words';
import type { Card, Draft } from '../../runtime/agent';
import { lateWorth } from '../worth';
import type { ExpediteSnapshot } from './snapshot';

/** What a person sees of a pin, made by the same code whoever drafted it. */
export function expediteCard(s: ExpediteSnapshot, _: Draft): Card {
  const effect = lateWorth(s.netMinor ?? 0);
  const order = `/desk/orders/${s.id}`;
  const money = (minor: number | null) => (minor === null ? 'not known' : moneyText(minor, s.currency));
  return {
    sentence: `Put ${s.label} first: ${s.shipBy < s.today ? 'it is late' : 'it must leave today'} and stands at place ${s.position}`,
    effect: {
      ...effect,
      currency: s.currency,
      period: 'once',
      summary: 'What a late order costs in goodwill and hurry, taken as 5% of its goods (2% to 10%)',
    },
    changes: [{ field: `Place of ${s.label}`, before: String(s.position), after: 'first' }],
    evidence: [
      { label: 'Leaves by', value: longDay(s.shipBy), href: order },
      {
        label: 'The pace',
        value: `about ${s.perDay === 1 ? '1 order leaves' : `${s.perDay} orders leave`} in a day; ${s.spare} of those before it may wait`,
        href: '/desk/fulfillment?view=queued',
      },
      {
        label: 'The order',
        value: `goods ${money(s.netMinor)}, margin ${money(s.marginMinor)}${s.tier ? `, ${s.tier} dealer` : ''}`,
        href: order,
      },
      {
        label: 'Its place',
        value: s.parts.map((p) => `${p.what}: ${p.hours} h ahead`).join(', ') || 'by its day only',
        href: '/desk/fulfillment',
      },
    ],
    options: [
      { label: 'Leave it at its place', effectMinor: 0, chosen: false },
      { label: 'Put it first', effectMinor: effect.minor, chosen: true },
    ],
    ifIgnored: 'It leaves when the queue comes to it, probably a day late.',
    waiting: {
      perDayMinor: effect.minor,
      currency: s.currency,
      summary: 'Taken as lost for each day it is late',
    },
  };
}

import { compareWalks } from '@/server/fulfillment';
import { PlanBatch } from '@/server/fulfillment/contract';
import { counted } from '@/server/kernel/counted';
import { moneyText, round } from '@/server/kernel/money';
import type { Card, Draft } from '../../runtime/agent';
import { minutesWorth } from '../worth';
import type { BatchSnapshot } from './snapshot';

/** What a person sees of a batch, made by the same code whoever drafted it. */
export function batchCard(s: BatchSnapshot, draft: Draft): Card {
  const { orderIds } = PlanBatch.parse(draft.arguments);
  const orders = s.waiting.filter((o) => orderIds.includes(o.orderId));
  const { walk, apart, pieces, savedMinutes } = compareWalks(orders);
  const minor = minutesWorth(savedMinutes);
  const due = orders.filter((o) => o.shipBy <= s.today);
  const aisles = [...new Set(orders.flatMap((o) => o.bins).map((bin) => bin?.[0] ?? 'no bin'))].sort();
  const shortest = orders.slice(0, Math.max(2, orders.length >> 1));
  return {
    sentence: `Fetch ${orders.length} orders in one walk: ${walk.metres} m instead of ${apart.metres} m`,
    effect: {
      minor,
      lowMinor: round(minor * 0.6),
      highMinor: round(minor * 1.3),
      currency: s.currency,
      period: 'once',
      summary: `About ${counted(Math.round(savedMinutes), 'minute')} of walking, an hour taken as ${moneyText(minutesWorth(60), s.currency)}; people differ, so 60% to 130% of it`,
    },
    changes: [
      {
        field: orders.map((o) => o.number).join(', '),
        before: `${orders.length} walks, ${apart.metres} m`,
        after: `1 walk, ${walk.metres} m`,
      },
    ],
    evidence: [
      {
        label: 'The trolley',
        value: `${counted(pieces, 'piece')} of ${counted(orders.length, 'order')}`,
        href: '/desk/fulfillment',
      },
      {
        label: 'The way',
        value: `${counted(walk.stops, 'stop')}, aisles ${aisles.join(', ')}`,
        href: '/desk/inventory',
      },
      {
        label: 'Must leave today',
        value: due.length === 0 ? 'none of them' : due.map((o) => o.number).join(', '),
        href: '/desk/fulfillment?view=queued',
      },
    ],
    options: [
      { label: 'One walk each', effectMinor: 0, chosen: false },
      ...(shortest.length < orders.length
        ? [
            {
              label: `The first ${shortest.length} only`,
              effectMinor: minutesWorth(compareWalks(shortest).savedMinutes),
              chosen: false,
            },
          ]
        : []),
      { label: `All ${orders.length} together`, effectMinor: minor, chosen: true },
    ],
    ifIgnored: 'Each order is fetched on its own, in the order of the queue. The agent looks again at its next hour.',
    waiting: null,
  };
}

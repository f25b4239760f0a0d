import type { Card, Draft } from '../../runtime/agent';
import type { LetGoSnapshot } from './snapshot';

/** What a person sees of goods to be given back, made by the same code whoever drafted it. */
export function letGoCard(s: LetGoSnapshot, _: Draft): Card {
  const order = `/desk/orders/${s.id}`;
  return {
    sentence: `Give back ${s.units} ${s.units === 1 ? 'unit' : 'units'} that ${s.label} still holds though it has ended`,
    effect: null,
    changes: [{ field: 'Goods on the shelf', before: 'promised to the order', after: 'free' }],
    evidence: [
      { label: 'The order', value: s.fact, href: order },
      { label: 'In the log', value: `holds ${s.units}`, href: `/desk/events?q=${s.id}` },
    ],
    options: [
      { label: 'Leave them promised', effectMinor: null, chosen: false },
      { label: 'Give them back', effectMinor: null, chosen: true },
    ],
    ifIgnored: 'Nobody else can buy them.',
    waiting: null,
  };
}

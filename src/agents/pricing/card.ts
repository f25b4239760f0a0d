import type { Arguments, Judgement } from '@/server/decisions';
import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import type { Card, Draft } from '../runtime/agent';
import { effectOf, floorOf, marginBp, marketMiddle } from './economics';
import { observe } from './observe';
import type { Snapshot } from './snapshot';

/** What a person sees of a draft, made by the same code whoever drafted it. */
export function card(s: Snapshot, draft: Draft): Card {
  const price = Number(draft.arguments.priceMinor);
  const money = (minor: number) => moneyText(minor, s.currency);
  const percent = (bp: number) => `${(bp / 100).toFixed(1)}%`;
  const effect = effectOf(s, price);
  const middle = marketMiddle(s.market);
  const cost = s.costMinor ?? 0;
  const half = Math.round((s.priceMinor + price) / 200) * 100;
  const alternatives = [
    { label: `Keep ${money(s.priceMinor)}`, price: s.priceMinor },
    ...(half !== price && half !== s.priceMinor ? [{ label: `Half the step: ${money(half)}`, price: half }] : []),
    { label: money(price), price },
  ];
  return {
    sentence: `${price > s.priceMinor ? 'Raise' : 'Lower'} ${s.sku} from ${money(s.priceMinor)} to ${money(price)}`,
    effect: {
      ...effect,
      currency: s.currency,
      period: 'month',
      summary: `Contribution (net price less cost) over a month, by ${elasticityText(s)}`,
    },
    changes: [{ field: `List price of ${s.sku}`, before: money(s.priceMinor), after: money(price) }],
    evidence: [
      {
        label: 'Margin',
        value: `${percent(marginBp(s.priceMinor, cost, s.taxBp))} now, ${percent(marginBp(price, cost, s.taxBp))} then; floor ${money(floorOf(cost, s.taxBp))}`,
        href: `/desk/catalog/${s.id}`,
      },
      {
        label: 'Market',
        value:
          middle === undefined
            ? 'fewer than two competitors seen'
            : `middle of ${s.market.length} competitors ${money(middle)}; we ask ${percent((s.priceMinor * 10_000) / middle)} of it`,
        href: `/desk/pricing?search=${encodeURIComponent(s.sku)}`,
      },
      { label: 'Sales', value: `${s.unitsMonth} in 30 days, ${s.unitsQuarter} in 90`, href: `/p/${s.slug}` },
    ],
    options: alternatives.map((o) => ({
      label: o.label,
      effectMinor: effectOf(s, o.price).minor,
      chosen: o.price === price,
    })),
    waiting: waitingCost(effect.minor, s.currency),
    ifIgnored: 'The price stays as it is. The agent looks again tomorrow and may propose anew.',
  };
}

/** The same for a price that somebody outside proposes; null for what is not on sale. */
export async function judgement(args: Arguments, orgId: string): Promise<Judgement | null> {
  const [s] = (await observe(orgId, [String(args.productId)])).subjects;
  if (!s) return null;
  const { effect, evidence, options } = card(s, { arguments: args, rationale: '', confidence: 0 });
  return { effect, evidence, options };
}

/** A gain not taken is lost a day at a time; a price that only protects a margin costs nothing to leave. */
const waitingCost = (monthMinor: number, currency: string): Card['waiting'] =>
  monthMinor > 0
    ? { perDayMinor: Math.round(monthMinor / 30), currency, summary: 'Expected contribution not earned per day' }
    : null;

const bases = { own: 'its own', category: 'its category’s' };
/** "elasticity −1.4 (−2.0 to −0.8), from 26 weeks of its own sales". */
function elasticityText({ elasticity: e }: Snapshot) {
  const number = (n: number) => `−${Math.abs(n).toFixed(1)}`;
  const range = `elasticity ${number(e.middle)} (${number(e.steep)} to ${number(e.flat)})`;
  return e.basis === 'house'
    ? `${range}, assumed`
    : `${range}, from ${counted(e.weeks, 'week')} of ${bases[e.basis]} sales`;
}

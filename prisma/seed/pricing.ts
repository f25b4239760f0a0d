import { idFrom } from '@/server/kernel/id';
import { agreeDealerPrice, observeCompetitorPrice } from '@/server/pricing';
import { OPENED } from './calendar';
import { planDiscounts } from './discounts';
import type { SeedFacts } from './facts';
import { demoProducts, productId } from './products';
import type { Timeline } from './timeline';

/** Invented competitors, and where each stands to our list price. */
const competitors = [
  { name: 'Pumpenhof Weser', level: 1.02, url: 'https://pumpenhof-weser.example/' },
  { name: 'AquaDirekt', level: 0.97, url: 'https://aquadirekt.example/' },
  { name: 'Brunnen & Co', level: 1.06, url: 'https://brunnen-und-co.example/' },
  { name: 'Nordwasser', level: 1.0, url: 'https://nordwasser.example/' },
];

/** Products that are watched, and how far the market has moved from our price over the last quarter. */
const watched: Record<string, number> = {
  'JV-CP-550': 0.09,
  'JV-CP-750': 0.06,
  'JV-CP-1100': 0.03,
  'JV-CP-370': 0,
  'JV-PE-370': 0.01,
  'JV-PE-550': -0.04,
  'JV-PE-750': 0.02,
  'JV-PA-370': 0.05,
  'JV-PA-750': 0,
  'JV-JP-550': -0.02,
  'JV-JP-750': -0.05,
  'JV-JS-750': 0.04,
  'JV-BW3-550': 0.02,
  'JV-BW4-550': 0.07,
  'JV-BW4-750': 0.04,
  'JV-BW4-1100': 0.03,
  'JV-DR-370': 0.05,
  'JV-DR-550': -0.08,
  'JV-DS-400': 0,
  'JV-DW-1100': 0.02,
  'JV-SW-900': 0.01,
  'JV-BS-750': -0.03,
  'JV-BV-750': -0.02,
  'JV-FT-110': -0.06,
  'JV-CI-25-60': 0.04,
  'JV-PT-24': 0.08,
};

const QUARTER = 88;
/** The same number between -1 and 1 for the same words. */
const chance = (...words: string[]) => Number.parseInt(idFrom(...words).slice(0, 8), 16) / 0x7fffffff - 1;
/** Prices in shops end in 9 or 90. */
const shopPrice = (minor: number) => Math.max(990, Math.round(minor / 100) * 100 - 10);

/** What competitors asked over a year, one price agreed with the demo's dealer, and the discounts. */
export async function seedPricing(timeline: Timeline, { people }: SeedFacts) {
  for (let days = OPENED - 3, round = 0; days > 0; days -= days > QUARTER ? 21 : 8, round++) {
    const at = timeline.ago(days - 0.3);
    const observedOn = at.toISOString().slice(0, 10);
    const seen = Object.entries(watched).flatMap(([sku, drift]) =>
      competitors
        .filter((c) => chance('carries', sku, c.name) > -0.4)
        .map((c) => {
          const start = demoProducts.find((p) => p.facts.sku === sku)!.priceMinor;
          // Before the last quarter the market moved slowly, all of it upwards.
          const lately = Math.max(0, 1 - days / QUARTER);
          const before = -0.03 * Math.max(0, (days - QUARTER) / OPENED);
          const moved = 1 + before + drift * lately + 0.015 * chance('noise', sku, c.name, String(round >> 1));
          return {
            productId: productId(sku),
            observationId: idFrom('observation', sku, c.name, observedOn),
            competitor: c.name,
            priceMinor: shopPrice(start * c.level * moved),
            currency: 'EUR',
            url: c.url,
            source: 'csv' as const,
            observedOn,
          };
        }),
    );
    timeline.plan(at, () => Promise.all(seen.map((observation) => timeline.run(observeCompetitorPrice, observation))));
  }
  await planDiscounts(timeline);
  timeline.plan(timeline.ago(60), () =>
    timeline.run(agreeDealerPrice, {
      customerId: people.dealer.customerId,
      productId: productId('JV-BW4-750'),
      netMinor: 24_900,
      currency: 'EUR',
    }),
  );
}

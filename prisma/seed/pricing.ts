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

/** Products that are watched: how far the market moves from our price, and since how many days it has done so. */
const watched: Record<string, [drift: number, since: number]> = {
  'JV-CP-550': [0.13, 100],
  'JV-CP-750': [0.09, 80],
  'JV-CP-1100': [0.1, 62],
  'JV-CP-370': [0.0, 90],
  'JV-PE-370': [0.02, 90],
  'JV-PE-550': [-0.04, 90],
  'JV-PE-750': [0.02, 90],
  'JV-PA-370': [0.05, 90],
  'JV-PA-750': [0.0, 90],
  'JV-JP-550': [-0.02, 90],
  'JV-JP-750': [-0.12, 88],
  'JV-JS-750': [0.1, 36],
  'JV-BW3-550': [0.02, 90],
  'JV-BW4-550': [0.12, 70],
  'JV-BW4-750': [0.04, 90],
  'JV-BW4-1100': [0.03, 90],
  'JV-DR-370': [0.11, 50],
  'JV-DR-550': [-0.13, 45],
  'JV-DS-400': [0.0, 90],
  'JV-DW-1100': [0.02, 90],
  'JV-SW-900': [0.12, 28],
  'JV-BS-750': [-0.03, 90],
  'JV-BV-750': [0.11, 92],
  'JV-FT-110': [-0.14, 110],
  'JV-CI-25-60': [0.12, 24],
  'JV-PT-24': [0.14, 76],
  'JV-BV-400': [0.12, 105],
  'JV-PT-50': [0.11, 57],
  'JV-JP-1500': [0.1, 96],
  'JV-BW3-750': [0.13, 40],
  'JV-CI-15-DW': [0.13, 16],
  'JV-DR-750': [-0.12, 33],
  'JV-MS-2': [0.11, 66],
  'JV-SW-1470': [0.13, 20],
  'JV-JP-370': [-0.12, 26],
  'JV-BS-400': [0.11, 84],
};
/** Days that such a move takes. */
const MOVE = 30;

const QUARTER = 88;
/** The same number between -1 and 1 for the same words. */
const chance = (...words: string[]) => Number.parseInt(idFrom(...words).slice(0, 8), 16) / 0x7fffffff - 1;
/** Prices in shops end in 9 or 90. */
const shopPrice = (minor: number) => Math.max(990, Math.round(minor / 100) * 100 - 10);

/** What competitors asked over a year, one price agreed with the demo's dealer, and the discounts. */
export async function seedPricing(timeline: Timeline, { people }: SeedFacts) {
  for (let days = OPENED - 3, round = 0; days > 0; days -= days > QUARTER + MOVE ? 30 : 8, round++) {
    const at = timeline.ago(days - 0.3);
    const observedOn = at.toISOString().slice(0, 10);
    const seen = Object.entries(watched).flatMap(([sku, [drift, since]]) =>
      competitors
        .filter((c) => chance('carries', sku, c.name) > -0.4)
        .map((c) => {
          const start = demoProducts.find((p) => p.facts.sku === sku)!.priceMinor;
          // Besides, all of it has moved upwards slowly.
          const lately = Math.min(1, Math.max(0, (since - days) / MOVE));
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

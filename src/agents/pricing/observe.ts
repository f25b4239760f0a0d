import { productSales } from '@/server/analytics';
import { costsOf, pricesOf, productCards } from '@/server/catalog';
import { organisationById } from '@/server/identity';
import { marketOf, taxRate } from '@/server/pricing';
import type { Snapshot } from './snapshot';

const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A snapshot of every active product, from what catalogue, analytics and pricing offer; five queries whatever the catalogue's size. */
export async function observe(
  orgId: string,
  only?: readonly string[],
): Promise<{ subjects: Snapshot[]; summary: string }> {
  const now = Date.now();
  const home = await organisationById(orgId);
  const cards = await productCards(only ? { ids: only } : {});
  const ids = cards.map((c) => c.id);
  const [costs, sales, market, steps] = await Promise.all([
    costsOf(ids),
    productSales(iso(now - 90 * DAY)),
    marketOf(ids, iso(now)),
    pricesOf(ids, new Date(now - 30 * DAY)),
  ]);
  const month = iso(now - 30 * DAY);
  const units = (id: string, since: string) =>
    sales.reduce((sum, s) => (s.productId === id && s.day >= since ? sum + s.units : sum), 0);
  const changed = new Map(
    steps.filter((s) => s.kind === 'price' && s.previousMinor !== null).map((s) => [s.productId, s.at]),
  );
  const subjects = cards.map((card): Snapshot => {
    const at = changed.get(card.id);
    return {
      id: card.id,
      type: 'product',
      label: `${card.sku} ${card.name}`,
      sku: card.sku,
      slug: card.slug,
      currency: card.currency,
      taxBp: taxRate(home?.country ?? 'DE', iso(now)),
      priceMinor: card.priceMinor,
      costMinor: costs.get(card.id) ?? null,
      unitsMonth: units(card.id, month),
      unitsQuarter: units(card.id, '0000'),
      daysSincePriceChange: at ? Math.floor((now - Date.parse(at)) / DAY) : null,
      market: [...(market.get(card.id)?.values() ?? [])].map(({ competitor, priceMinor, observedOn }) => ({
        competitor,
        priceMinor,
        observedOn,
      })),
    };
  });
  const seen = subjects.filter((s) => s.market.length > 0).length;
  return { subjects, summary: `${subjects.length} products, ${seen} with prices of competitors` };
}

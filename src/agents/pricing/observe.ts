import { productSales } from '@/server/analytics';
import { costsOf, pricesOf, productCards } from '@/server/catalog';
import { organisationById } from '@/server/identity';
import { currentTime } from '@/server/kernel/clock';
import { counted } from '@/server/kernel/counted';
import { marketOf, taxRate } from '@/server/pricing';
import { elasticityOf, weeksOf } from './elasticity';
import type { Snapshot } from './snapshot';

const DAY = 86_400_000;
/** Half a year of weeks: enough prices, still the same market. */
const HISTORY_DAYS = 182;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A snapshot of every active product, from what catalogue, analytics and pricing offer; five queries whatever the catalogue's size. */
export async function observe(
  orgId: string,
  only?: readonly string[],
): Promise<{ subjects: Snapshot[]; summary: string }> {
  const now = currentTime().getTime();
  const home = await organisationById(orgId);
  const cards = await productCards(only ? { ids: only } : {});
  const ids = cards.map((c) => c.id);
  const [costs, sales, market, steps] = await Promise.all([
    costsOf(ids),
    productSales(iso(now - HISTORY_DAYS * DAY)),
    marketOf(ids, iso(now)),
    pricesOf(ids),
  ]);
  const [month, quarter] = [iso(now - 30 * DAY), iso(now - 90 * DAY)];
  const listSteps = steps.filter((s) => s.kind === 'price');
  const soldBy = byProduct(sales);
  const stepsBy = byProduct(listSteps);
  const weeks = new Map(
    cards.map(({ id, priceMinor }) => {
      const [sold, own] = [soldBy.get(id) ?? [], stepsBy.get(id) ?? []];
      return [id, weeksOf(sold, own, priceMinor, iso(now - HISTORY_DAYS * DAY), iso(now - DAY))];
    }),
  );
  const kinds = byKind(cards.map((c) => ({ ...c, weeks: weeks.get(c.id) ?? [] })));
  const units = (id: string, since: string) =>
    (soldBy.get(id) ?? []).reduce((sum, s) => (s.day >= since ? sum + s.units : sum), 0);
  const changed = new Map(listSteps.filter((s) => s.previousMinor !== null).map((s) => [s.productId, s.at]));
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
      unitsQuarter: units(card.id, quarter),
      daysSincePriceChange: at ? Math.floor((now - Date.parse(at)) / DAY) : null,
      elasticity: elasticityOf(
        weeks.get(card.id) ?? [],
        (kinds.get(card.kind) ?? []).filter((c) => c.id !== card.id).map((c) => c.weeks),
      ),
      market: [...(market.get(card.id)?.values() ?? [])].map(({ competitor, priceMinor, observedOn }) => ({
        competitor,
        priceMinor,
        observedOn,
      })),
    };
  });
  const seen = subjects.filter((s) => s.market.length > 0).length;
  return { subjects, summary: `${counted(subjects.length, 'product')}, ${seen} with prices of competitors` };
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
const byProduct = <T extends { productId: string }>(rows: readonly T[]) => grouped(rows, (r) => r.productId);
const byKind = <T extends { kind: string }>(rows: readonly T[]) => grouped(rows, (r) => r.kind);

import type { ProductCard } from '@/server/catalog';
import type { Photo } from './photo';

export type StockState = 'in-stock' | 'few' | 'out';
const FEW = 5;

/** What a visitor is told of the stock; the exact number stays ours unless few are left. */
export const stockState = (available: number): StockState =>
  available <= 0 ? 'out' : available <= FEW ? 'few' : 'in-stock';

const photoOf = ({ sha256, type, width, height }: Photo): Photo => ({ sha256, type, width, height });

/** A product in a list: small, plain, the same for server and browser. Curve as [l/min, m] pairs. */
export function itemOf(card: ProductCard, available: number) {
  const { maxFlowLpm, maxHeadM, powerW, inlet, outlet, phases, volumeL, lengthM, maxPressureBar } = card.specifications;
  return {
    id: card.id,
    sku: card.sku,
    slug: card.slug,
    name: card.name,
    summary: card.summary,
    categoryId: card.categoryId,
    image: card.image && photoOf(card.image),
    kind: card.kind,
    brand: card.brand,
    weightKg: card.specifications.weightKg,
    flow: maxFlowLpm,
    head: maxHeadM,
    powerW,
    connection: inlet ?? outlet,
    phases,
    volumeL,
    lengthM,
    pressureBar: maxPressureBar,
    priceMinor: card.priceMinor,
    currency: card.currency,
    leadTimeDays: card.leadTimeDays,
    stock: stockState(available),
    curve: card.curve.map((p): [number, number] => [p.flowLpm, p.headM]),
  };
}
export type Item = ReturnType<typeof itemOf>;

/** An item as a card beside something else needs it: without its curve, which would travel with the page. */
export const withoutCurve = (item: Item): Item => ({ ...item, curve: [] });

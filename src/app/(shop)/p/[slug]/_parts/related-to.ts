import type { ProductKind } from '@/server/catalog/contract';
import type { Item } from '../../../_shop/item';

/** What is usually bought with a kind of pump. */
const goesWith: Partial<Record<ProductKind, ProductKind[]>> = {
  peripheral: ['pressure-tank', 'controller', 'foot-valve', 'hose'],
  centrifugal: ['foot-valve', 'hose', 'filter', 'seal-kit'],
  jet: ['pressure-tank', 'controller', 'hose', 'filter'],
  multistage: ['pressure-tank', 'controller', 'seal-kit'],
  borewell: ['cable', 'controller', 'pressure-tank', 'filter'],
  solar: ['cable', 'float-switch', 'filter'],
  drainage: ['hose', 'float-switch'],
  sewage: ['float-switch', 'hose'],
  fountain: ['hose'],
  booster: ['filter', 'hose', 'pressure-tank', 'fitting'],
  'pressure-tank': ['controller', 'fitting', 'hose'],
  controller: ['pressure-tank', 'fitting'],
  hose: ['foot-valve', 'fitting'],
  'foot-valve': ['hose', 'fitting'],
};

type Anchor = {
  id: string;
  kind: ProductKind;
  priceMinor: number;
  specifications: { inlet?: string; outlet?: string };
};

/** The four nearest of its kind by price, and one of each thing that goes with it, of the same connection where there is one. */
export function relatedTo(product: Anchor, items: readonly Item[]) {
  const far = (item: Item) => Math.abs(Math.log(item.priceMinor / product.priceMinor));
  const beside = items
    .filter((item) => item.kind === product.kind && item.id !== product.id)
    .sort((a, b) => far(a) - far(b))
    .slice(0, 4)
    .sort((a, b) => a.priceMinor - b.priceMinor);
  const size = product.specifications.inlet ?? product.specifications.outlet;
  const around = (goesWith[product.kind] ?? []).flatMap((kind) => {
    const some = items.filter((item) => item.kind === kind);
    return some.find((item) => item.connection === size) ?? some[0] ?? [];
  });
  return { beside, around };
}

/** A line of which something has left and not come back yet. */
export type Returnable = {
  productId: string;
  sku: string;
  name: string;
  out: number;
  quantity: number;
  grossMinor: number;
};
export type Back = { productId: string; quantity: number; to: 'stock' | 'scrap' };

type Bought = { productId: string; quantity: number; grossMinor: number };
type Moved = { productId: string; sku: string; name: string; shipped: number; returned?: number };

/** What of an order can still come back. */
export const returnables = (bought: readonly Bought[], moved: readonly Moved[]): Returnable[] =>
  moved.flatMap(({ productId, sku, name, shipped, returned = 0 }) => {
    const line = bought.find((b) => b.productId === productId);
    const out = shipped - returned;
    return line && out > 0 ? [{ productId, sku, name, out, quantity: line.quantity, grossMinor: line.grossMinor }] : [];
  });

/** What goods had cost, tax included, in minor units. */
export const costOf = (lines: readonly Returnable[], back: readonly Back[]): number =>
  back.reduce((sum, { productId, quantity }) => {
    const line = lines.find((l) => l.productId === productId);
    return line ? sum + Math.round((line.grossMinor * quantity) / line.quantity) : sum;
  }, 0);

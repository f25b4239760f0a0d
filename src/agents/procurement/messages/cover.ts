export type Parts = {
  boms: { productId: string; lines: { componentId: string; quantity: number }[] }[];
  components: { componentId: string; sku: string; onHand: number }[];
  coming: { itemId: string; quantity: number; nextOn: string | null }[];
};
export type Cover = {
  sku: string;
  /** How many can be built from what is there; null without a bill of materials. */
  buildable: number | null;
  short: { sku: string; missing: number; onOrder: number; nextOn: string | null }[];
};

/** What can be built of a product, and which parts are missing for as many as are wanted. Pure. */
export function coverOf(
  { productId, sku, wanted }: { productId: string; sku: string; wanted: number },
  facts: Parts,
): Cover {
  const bom = facts.boms.find((b) => b.productId === productId);
  if (!bom || bom.lines.length === 0) return { sku, buildable: null, short: [] };
  const needed = bom.lines.map((line) => {
    const part = facts.components.find((c) => c.componentId === line.componentId);
    const coming = facts.coming.find((c) => c.itemId === line.componentId);
    const onHand = Math.max(0, part?.onHand ?? 0);
    return {
      sku: part?.sku ?? line.componentId,
      enoughFor: Math.floor(onHand / line.quantity),
      missing: Math.max(0, Math.ceil(wanted * line.quantity - onHand)),
      onOrder: coming?.quantity ?? 0,
      nextOn: coming?.nextOn ?? null,
    };
  });
  return {
    sku,
    buildable: Math.min(...needed.map((n) => n.enoughFor)),
    short: needed.filter((n) => n.missing > 0).map(({ enoughFor: _, ...part }) => part),
  };
}

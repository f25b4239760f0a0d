/** Products in whose name, SKU or kind every typed word stands. */
export function found<P extends { sku: string; name: string; kind: string }>(
  products: readonly P[],
  typed: string,
): P[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return products.filter(({ sku, name, kind }) => {
    const text = `${sku} ${name} ${kind}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Margin over cost, as a share of the net price. `homeBp`: the tax that list prices hold, in basis points. */
export function marginOf(priceMinor: number, costMinor: number, homeBp: number): number {
  const net = (priceMinor * 10_000) / (10_000 + homeBp);
  return net > 0 ? (net - costMinor) / net : 0;
}

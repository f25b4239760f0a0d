import { reject } from '@/server/kernel/rejection';

/** What is to be sent of one product, and how far it has come. Always 0 ≤ returned ≤ shipped ≤ picked ≤ quantity. */
export type FulfilmentLine = {
  productId: string;
  sku: string;
  name: string;
  quantity: number;
  picked: number;
  shipped: number;
  /** How many of those shipped came back; left out while none did. */
  returned?: number;
};
export type Portion = { productId: string; quantity: number };

const of = (portions: readonly Portion[], productId: string) =>
  portions.reduce((sum, p) => (p.productId === productId ? sum + p.quantity : sum), 0);

export const withPicked = (lines: readonly FulfilmentLine[], portions: readonly Portion[]): FulfilmentLine[] =>
  lines.map((line) => ({ ...line, picked: line.picked + of(portions, line.productId) }));

export const withShipped = (lines: readonly FulfilmentLine[], portions: readonly Portion[]): FulfilmentLine[] =>
  lines.map((line) => ({ ...line, shipped: line.shipped + of(portions, line.productId) }));

export const withReturned = (lines: readonly FulfilmentLine[], portions: readonly Portion[]): FulfilmentLine[] =>
  lines.map((line) => {
    const back = of(portions, line.productId);
    return back > 0 ? { ...line, returned: (line.returned ?? 0) + back } : line;
  });

const portions = (lines: readonly FulfilmentLine[], quantity: (line: FulfilmentLine) => number): Portion[] =>
  lines.flatMap((line) => (quantity(line) > 0 ? [{ productId: line.productId, quantity: quantity(line) }] : []));

/** What a picker still has to fetch. */
export const open = (lines: readonly FulfilmentLine[]) => portions(lines, (l) => l.quantity - l.picked);

/** What lies in the parcels and has not left yet. */
export const ready = (lines: readonly FulfilmentLine[]) => portions(lines, (l) => l.picked - l.shipped);

/** Whether these portions complete the order when they leave. */
export const completes = (lines: readonly FulfilmentLine[], leaving: readonly Portion[]) =>
  withShipped(lines, leaving).every((l) => l.shipped === l.quantity);

/** Lines of the same product as one, in the order of the first. */
export function merged<T extends Portion>(lines: readonly T[]): T[] {
  const byProduct = new Map<string, T>();
  for (const line of lines) {
    const before = byProduct.get(line.productId);
    byProduct.set(line.productId, before ? { ...before, quantity: before.quantity + line.quantity } : line);
  }
  return [...byProduct.values()];
}

/** Refuses goods back that never left, or more of them than did. */
export function neverShipped(lines: readonly FulfilmentLine[], back: readonly Portion[]) {
  for (const [index, { productId }] of back.entries()) {
    const line = lines.find((l) => l.productId === productId);
    if (!line) return reject('not-in-order', 'This product is not part of the order.', { field: `lines.${index}` });
    const out = line.shipped - (line.returned ?? 0);
    if (of(back, productId) > out)
      return reject('too-many', `${line.sku}: only ${out} of them left and can come back.`, {
        field: `lines.${index}.quantity`,
        details: { productId, out },
      });
  }
}

/** Refuses portions that name a foreign product or more than is open. */
export function exceeding(lines: readonly FulfilmentLine[], wanted: readonly Portion[]) {
  for (const [index, { productId, quantity }] of wanted.entries()) {
    const line = lines.find((l) => l.productId === productId);
    if (!line) return reject('not-in-order', 'This product is not part of the order.', { field: `lines.${index}` });
    if (quantity > line.quantity - line.picked)
      return reject('too-many', `${line.sku}: only ${line.quantity - line.picked} left to pick.`, {
        field: `lines.${index}.quantity`,
      });
  }
}

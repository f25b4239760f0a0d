type Limits = { min: number; max: number };

/** A quantity as it was typed: the whole number, or why it is none that can be ordered. Nothing is guessed. */
export function readQuantity(text: string, { min, max }: Limits): { quantity: number } | { problem: string } {
  const typed = text.trim();
  if (!/^\d+$/.test(typed)) return { problem: 'Write a whole number.' };
  const quantity = Number(typed);
  if (quantity > max) return { problem: `At most ${max} per order.` };
  if (quantity < min) return { problem: `Sold from ${min} up.` };
  return { quantity };
}

import { type FulfilmentLine, open, type Portion } from './lines';

export type MissingPiece = Portion & { orderId: string };

/** What was brought for an order: everything open less what was missing. */
export const found = (orderId: string, lines: readonly FulfilmentLine[], missing: readonly MissingPiece[]): Portion[] =>
  open(lines).flatMap(({ productId, quantity }) => {
    const lacking = missing
      .filter((m) => m.orderId === orderId && m.productId === productId)
      .reduce((sum, m) => sum + m.quantity, 0);
    return quantity > lacking ? [{ productId, quantity: quantity - lacking }] : [];
  });

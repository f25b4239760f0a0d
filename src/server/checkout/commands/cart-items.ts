import { productsByIds } from '@/server/catalog';
import type { Actor } from '@/server/kernel/actor';
import { type Rejection, reject } from '@/server/kernel/rejection';
import { CartItemSet, MOST_LINES } from '../contract';
import { type Cart, withItem } from '../state';
import { mayNotChange } from './cart-access';

type Item = Cart['items'][number];
type Product = Awaited<ReturnType<typeof productsByIds>>[number];

/** Which of these items may not be put in, and why: no longer on sale, too few or too many. What is taken out always may. */
export async function refusedItems(items: readonly Item[]) {
  const wanted = items.filter(({ quantity }) => quantity > 0).map(({ productId }) => productId);
  const products = new Map((await productsByIds(wanted)).map((product) => [product.id, product]));
  return items.flatMap((item, place) => {
    const refused = item.quantity > 0 && refusal(item.quantity, products.get(item.productId));
    return refused ? [{ productId: item.productId, place, refused }] : [];
  });
}

function refusal(quantity: number, product: Product | undefined): Rejection | undefined {
  if (!product?.active)
    return reject('not-on-sale', 'This product is no longer on sale.', { kind: 'conflict', field: 'productId' });
  const { minQuantity: least, maxQuantity: most } = product;
  return quantity < least || quantity > most
    ? reject('quantity', `Between ${least} and ${most} per order.`, { field: 'quantity', details: { least, most } })
    : undefined;
}

/** What setting these items adds to a basket's history: only what changes. */
export function setItems(cart: Cart, cartId: string, wanted: readonly Item[], actor: Actor) {
  const refused = mayNotChange(cart, actor);
  if (refused) return refused;
  let { items } = cart;
  const events: ReturnType<typeof CartItemSet>[] = [];
  for (const { productId, quantity } of wanted) {
    if ((items.find((item) => item.productId === productId)?.quantity ?? 0) === quantity) continue;
    items = withItem(items, productId, quantity);
    events.push(CartItemSet({ cartId, productId, quantity }));
  }
  return items.length > Math.max(MOST_LINES, cart.items.length)
    ? reject('cart-full', `A basket holds at most ${MOST_LINES} different products.`)
    : events;
}

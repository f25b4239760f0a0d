import { agent, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ChangePrice, ProductPriced } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';

/**
 * Sets the list price: what an approved decision leads to; people propose or decide, they do not call it. With `expectedMinor`, only
 * if the price is still the one the change was made from.
 */
export const changePrice = command({
  name: 'catalog.change-price',
  input: ChangePrice,
  allow: [agent('pricing'), system],
  stream: product,
  id: (i) => i.productId,
  decide: (state, { productId, priceMinor, expectedMinor, reason }) => {
    if (!state.exists || state.currency === null) return noProduct();
    if (expectedMinor !== undefined && state.priceMinor !== expectedMinor)
      return reject('stale', 'The price has changed meanwhile. Nothing was changed; look at the new price first.', {
        kind: 'conflict',
        field: 'priceMinor',
        details: { expectedMinor, priceMinor: state.priceMinor },
      });
    if (state.priceMinor === priceMinor) return [];
    return [
      ProductPriced({ productId, priceMinor, previousMinor: state.priceMinor, currency: state.currency, reason }),
    ];
  },
});

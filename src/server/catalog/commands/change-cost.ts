import { api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ChangeCost, ProductCosted } from '../contract';
import { noProduct } from '../rules';
import { product } from '../state';

/** Sets what one piece costs us, without tax. */
export const changeCost = command({
  name: 'catalog.change-cost',
  input: ChangeCost,
  allow: [staff('catalog', 'manager'), staff('pricing', 'manager'), api('catalog:write'), system],
  stream: product,
  id: (i) => i.productId,
  decide: (state, { productId, costMinor, reason }) => {
    if (!state.exists || state.currency === null) return noProduct();
    if (state.costMinor === costMinor) return [];
    return [ProductCosted({ productId, costMinor, previousMinor: state.costMinor, currency: state.currency, reason })];
  },
});

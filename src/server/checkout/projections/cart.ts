import { projection } from '@/server/kernel/projection';
import { CartCheckedOut, CartClaimed, CartCodeSet, CartItemSet } from '../contract';
import { type Cart, withItem } from '../state';

export type CartRow = {
  id: string;
  items: Cart['items'];
  code: string | null;
  customerId: string | null;
  orderId: string | null;
  updatedAt: string;
};

const id = (e: { data: { cartId: string } }) => ({ id: e.data.cartId });
const empty = (cartId: string, at: string): CartRow => ({
  id: cartId,
  items: [],
  code: null,
  customerId: null,
  orderId: null,
  updatedAt: at,
});

/** Every basket. Read by its id only, which is known to whoever filled it. */
export const carts = projection<CartRow>({
  name: 'checkout.cart',
  table: 'cart',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(CartItemSet, id, (row = empty('', ''), { data, at }) => ({
      ...row,
      id: data.cartId,
      items: withItem(row.items, data.productId, data.quantity),
      updatedAt: at,
    })),
    on(CartCodeSet, id, (row, { data, at }) => ({
      ...(row ?? empty(data.cartId, at)),
      code: data.code,
      updatedAt: at,
    })),
    on(CartClaimed, id, (row, { data, at }) => ({
      ...(row ?? empty(data.cartId, at)),
      customerId: data.customerId,
      updatedAt: at,
    })),
    on(CartCheckedOut, id, (row, { data, at }) => row && { ...row, orderId: data.orderId, updatedAt: at }),
  ],
});

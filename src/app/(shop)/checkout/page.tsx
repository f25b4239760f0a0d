import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { api } from '@/app/_api/server';
import { CheckoutForm } from './checkout-form';
import { known } from './known';
import { NothingToOrder } from './nothing-to-order';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

/** One page from basket to order, with or without an account. */
export default async function CheckoutPage() {
  const cartId = (await cookies()).get('jovey_cart')?.value;
  const caller = await api();
  const [cart, me] = await Promise.all([
    caller.checkout.cart({ cartId: /^[0-9a-f-]{36}$/.test(cartId ?? '') ? cartId : undefined }),
    caller.customers.me().catch(() => null), // a visitor has no record
  ]);
  return (
    <>
      <h1 className="mb-6 text-xl">Checkout</h1>
      {cart.lines.length === 0 ? <NothingToOrder /> : <CheckoutForm initial={cart} known={known(me)} />}
    </>
  );
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { api } from '@/app/_api/server';
import { CartContents } from './cart-contents';

export const metadata: Metadata = { title: 'Basket', robots: { index: false } };

/** The basket of whoever holds its id in their cookie. */
export default async function CartPage() {
  const cartId = (await cookies()).get('jovey_cart')?.value;
  const cart = await (await api()).checkout.cart({ cartId: /^[0-9a-f-]{36}$/.test(cartId ?? '') ? cartId : undefined });
  return (
    <>
      <h1 className="mb-6 text-xl">Your basket</h1>
      <CartContents initial={cart} />
    </>
  );
}

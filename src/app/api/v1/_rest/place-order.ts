import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { productsBySkus } from '@/server/catalog';
import type { PlaceOrder, RefusedLine } from '@/server/checkout/contract';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { Rejected, reject } from '@/server/kernel/rejection';
import { asError } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { orderById, trackingToken } from '@/server/orders';
import type { Asked, Call } from './endpoint';

export const Line = z
  .object({ productId: Id.optional(), sku: z.string().trim().max(40).optional(), quantity: z.int().min(1).max(9999) })
  .refine((line) => (line.productId === undefined) !== (line.sku === undefined), 'Give either productId or sku')
  .meta({ oneOf: [{ required: ['productId'] }, { required: ['sku'] }] });

type Body = Omit<PlaceOrder, 'cartId' | 'orderId' | 'expectedTotalMinor'> & {
  lines: z.output<typeof Line>[];
  expectedTotalMinor?: number;
  discountCode?: string;
};

export const order = async (call: Call, orderId: string) => {
  const found = await call.orders.get({ orderId });
  return { ...found, discount: found.quote.discount ?? null };
};

/** Lines by product, in one fixed order, several of the same product as one; and where each product stands first in the request. */
async function wanted(orgId: string, lines: Body['lines']) {
  const skus = lines.flatMap((line) => line.sku ?? []);
  const known = new Map(
    skus.length ? (await asSystem(orgId, () => productsBySkus(skus))).map((product) => [product.sku, product.id]) : [],
  );
  const quantities = new Map<string, number>();
  const places = new Map<string, number>();
  for (const [index, { productId, sku, quantity }] of lines.entries()) {
    const id = productId ?? known.get(sku?.toUpperCase() ?? '');
    if (!id) throw asError(reject('unknown-sku', `There is no product ${sku}.`, { field: `lines.${index}.sku` }));
    quantities.set(id, (quantities.get(id) ?? 0) + quantity);
    if (!places.has(id)) places.set(id, index);
  }
  const sorted = [...quantities]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([productId, quantity]) => ({ productId, quantity }));
  return { lines: sorted, places };
}

/**
 * An order as any other: a basket is filled, priced and placed. All its ids come from the idempotency key and its lines, so a
 * repetition finds the order instead of placing another one, and the same key with other words is refused.
 */
export async function placeOrder(asked: Asked<unknown, Body>) {
  try {
    return await attempt(asked);
  } catch (error) {
    // The same request at the same time may have been quicker: then this one is its repetition.
    if (!(await asSystem(asked.orgId, () => orderById(asked.fresh('order'))))) throw error;
    return await attempt(asked);
  }
}

async function attempt({ orgId, body, step, fresh }: Asked<unknown, Body>) {
  const { lines: asked, expectedTotalMinor, discountCode, ...rest } = body;
  const { lines, places } = await wanted(orgId, asked);
  const orderId = fresh('order');
  const cartId = idFrom('api cart', orderId, JSON.stringify(lines));
  const before = await asSystem(orgId, () => orderById(orderId));
  if (before && !same(before.lines, lines))
    throw asError(
      reject('idempotency-key-reused', 'This idempotency key was used before with other lines.', { kind: 'conflict' }),
    );
  if (!before) {
    await step('lines').checkout.setCartItems({ cartId, items: lines }).catch(atItsLine(places));
    if (discountCode) await step('code').checkout.setCartCode({ cartId, code: discountCode });
  }
  const ask = expectedTotalMinor === undefined || discountCode !== undefined;
  const now = before?.totalMinor ?? (ask ? await priceOf() : expectedTotalMinor);
  const total = expectedTotalMinor ?? now;
  const done = await step('place')
    .checkout.placeOrder({ ...rest, cartId, orderId, expectedTotalMinor: total })
    .catch(atItsLine(places));
  const placed = await asSystem(orgId, () => orderById(orderId));
  if (!placed) throw new Error(`order ${orderId} was placed and cannot be read`);
  return { ...placed, paymentUrl: paymentUrl(placed), duplicate: done.duplicate };

  async function priceOf() {
    const { shippingAddress, shippingMethod, customerId } = rest;
    const view = await step('quote')
      .checkout.quote({ cartId, destination: shippingAddress.country, shippingMethod, customerId })
      .catch(renamed({ destination: 'shippingAddress.country' }));
    if (view.code?.refused)
      throw asError(reject('discount-not-counting', view.code.refused, { kind: 'conflict', field: 'discountCode' }));
    return view.quote.totalMinor;
  }
}

/** A refusal for a product names its first line as the request wrote it: the basket has them sorted, and each product once. */
const atItsLine = (places: ReadonlyMap<string, number>) => (error: unknown) => {
  if (!(error instanceof TRPCError) || !(error.cause instanceof Rejected)) throw error;
  const { rejection } = error.cause;
  const [first] = (rejection.details?.lines ?? []) as RefusedLine[]; // as `checkout.set-cart-items` wrote them
  const place = places.get(first?.productId ?? rejection.field?.replace(/^lines\./, '') ?? '');
  throw place === undefined ? error : asError({ ...rejection, field: `lines.${place}.quantity` });
};

/** A refusal under the name that the request has for the field. */
const renamed = (names: Record<string, string>) => (error: unknown) => {
  if (!(error instanceof TRPCError) || !(error.cause instanceof Rejected)) throw error;
  const { rejection } = error.cause;
  throw asError({ ...rejection, field: names[rejection.field ?? ''] ?? rejection.field });
};

/** The page that leads to the card processor; the order's own key opens it, nothing else. */
const paymentUrl = ({ id, paymentMethod, status }: { id: string; paymentMethod: string; status: string }) =>
  paymentMethod === 'card' && status === 'placed'
    ? `${process.env.SITE_URL ?? 'http://127.0.0.1:3000'}/api/orders/${id}/pay?t=${trackingToken(id)}`
    : null;

type Portion = { productId: string; quantity: number };
const same = (placed: readonly Portion[], lines: readonly Portion[]) =>
  placed.length === lines.length &&
  lines.every((line) => placed.some((p) => p.productId === line.productId && p.quantity === line.quantity));

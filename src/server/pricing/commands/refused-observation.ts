import { type Rejection, reject } from '@/server/kernel/rejection';

type Line = { currency: string; observedOn: string };

/** Why a competitor's price of a product cannot be recorded at `now`; undefined when it can. */
export function refusedObservation(
  line: Line,
  product: { currency: string | null } | undefined,
  now: Date,
): Rejection | undefined {
  if (!product)
    return reject('no-such-product', 'This product does not exist.', { kind: 'not-found', field: 'productId' });
  if (product.currency !== line.currency)
    return reject('other-currency', `Enter the price in ${product.currency}.`, { field: 'currency' });
  // A day ahead of UTC is today somewhere.
  if (line.observedOn > new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10))
    return reject('in-the-future', 'The day lies in the future.', { field: 'observedOn' });
  return undefined;
}

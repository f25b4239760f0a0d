import { product } from '@/server/catalog';
import { customer } from '@/server/customers';
import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { AgreeDealerPrice, DealerPriceAgreed } from '../contract';
import { priceAgreement } from '../state';

/** Agrees a dealer's own net price for a product; it wins over their discount. */
export const agreeDealerPrice = command({
  name: 'pricing.agree-dealer-price',
  input: AgreeDealerPrice,
  allow: [staff('pricing', 'manager'), staff('customers', 'manager'), system],
  stream: priceAgreement,
  id: (i) => i.customerId,
  reads: (i) => ({ product: { stream: product, id: i.productId }, customer: { stream: customer, id: i.customerId } }),
  decide: ({ netMinor }, input, { reads }) => {
    if (!reads.customer.known || !reads.customer.dealer)
      return reject('unknown-dealer', 'This dealer does not exist.', { kind: 'not-found', field: 'customerId' });
    if (!reads.product.exists)
      return reject('no-such-product', 'This product does not exist.', { kind: 'not-found', field: 'productId' });
    if (reads.product.currency !== input.currency)
      return reject('other-currency', `Enter the price in ${reads.product.currency}.`, { field: 'currency' });
    return netMinor[input.productId] === input.netMinor ? [] : [DealerPriceAgreed(input)];
  },
});

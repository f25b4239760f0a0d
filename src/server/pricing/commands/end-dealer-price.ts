import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { DealerPriceEnded, EndDealerPrice } from '../contract';
import { priceAgreement } from '../state';

/** Ends an agreed price: the dealer's discount counts again. */
export const endDealerPrice = command({
  name: 'pricing.end-dealer-price',
  input: EndDealerPrice,
  allow: [staff('pricing', 'manager'), staff('customers', 'manager')],
  stream: priceAgreement,
  id: (i) => i.customerId,
  decide: ({ netMinor }, input) => (input.productId in netMinor ? [DealerPriceEnded(input)] : []),
});

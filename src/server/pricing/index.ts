import type { Plug } from '@/server/kernel/plug';
import { competitorPrices } from './projections/competitor-price';
import { priceAgreements } from './projections/price-agreement';

export const pricing: Plug = {
  name: 'pricing',
  projections: [competitorPrices, priceAgreements],
  reactions: [],
};

export { agreeDealerPrice } from './commands/agree-dealer-price';
export { endDealerPrice } from './commands/end-dealer-price';
export { observeCompetitorPrice } from './commands/observe-competitor-price';
export { withdrawCompetitorPrice } from './commands/withdraw-competitor-price';
export { homeOf } from './home';
export { type CompetitorPrice, competitorPricesOf, marketOf } from './projections/competitor-price';
export { agreedPrices } from './projections/price-agreement';
export { dealerNet, parcel, quote, type Wanted } from './quote';
export { type QuoteBuyer, type QuoteFor, quoteFor, shippingFor } from './quote-for';
export {
  FREE_FROM_MINOR,
  type ShippingMethod,
  type ShippingOption,
  shippingMethods,
  shippingOptions,
} from './shipping';
export { isEu, taxRate } from './tax-rates';
export { type Buyer, type Home, type TaxRule, taxFor } from './tax-rule';

import type { Plug } from '@/server/kernel/plug';
import { competitorPrices } from './projections/competitor-price';
import { discounts } from './projections/discount';
import { discountRedemptions } from './projections/discount-redemption';
import { priceAgreements } from './projections/price-agreement';

export const pricing: Plug = {
  name: 'pricing',
  projections: [competitorPrices, priceAgreements, discounts, discountRedemptions],
  reactions: [],
};

export { buyerIds } from './buyer-ids';
export { agreeDealerPrice } from './commands/agree-dealer-price';
export { changeDiscount } from './commands/change-discount';
export { createDiscount } from './commands/create-discount';
export { endDealerPrice } from './commands/end-dealer-price';
export { endDiscount } from './commands/end-discount';
export { observeCompetitorPrice } from './commands/observe-competitor-price';
export { observeCompetitorPrices } from './commands/observe-competitor-prices';
export { reactivateDiscount } from './commands/reactivate-discount';
export { redeemDiscount } from './commands/redeem-discount';
export { givingBack } from './commands/release-discount';
export { withdrawCompetitorPrice } from './commands/withdraw-competitor-price';
export { homeOf } from './home';
export { type DiscountBuyer, offerOfCode } from './offers';
export { type CompetitorPrice, competitorPricesOf, marketOf } from './projections/competitor-price';
export { discountById } from './projections/discount.queries';
export { type Redemption, redemptionOf } from './projections/discount-redemption';
export { agreedPrices } from './projections/price-agreement';
export { dealerNet, parcel, quote, type Wanted } from './quote';
export { type QuoteBuyer, type QuoteFor, quoteFor, quoteWithCode, shippingFor } from './quote-for';
export {
  FREE_FROM_MINOR,
  type ShippingMethod,
  type ShippingOption,
  shippingMethods,
  shippingOptions,
} from './shipping';
export { discount } from './state';
export { isEu, taxRate } from './tax-rates';
export { type Buyer, type Home, type TaxRule, taxFor } from './tax-rule';

import { z } from 'zod';
import { DeskFilter, productsByIds } from '@/server/catalog';
import { agent, api, dealer, everyone, staff } from '@/server/kernel/actor';
import { asSystem, readingTime } from '@/server/kernel/database/scope';
import { door, query, router } from '@/server/kernel/trpc';
import { Country, Day, Id } from '@/server/kernel/values';
import { agreeDealerPrice } from './commands/agree-dealer-price';
import { changeDiscount } from './commands/change-discount';
import { createDiscount } from './commands/create-discount';
import { endDealerPrice } from './commands/end-dealer-price';
import { endDiscount } from './commands/end-discount';
import { observeCompetitorPrice } from './commands/observe-competitor-price';
import { observeCompetitorPrices } from './commands/observe-competitor-prices';
import { reactivateDiscount } from './commands/reactivate-discount';
import { withdrawCompetitorPrice } from './commands/withdraw-competitor-price';
import { dealerPrices } from './dealer-prices';
import { DiscountRecord, discountRecord } from './discount-record';
import { homeOf } from './home';
import { competitorPricesOf } from './projections/competitor-price';
import { discountPage, ListDiscounts } from './projections/discount.queries';
import { agreementsOf } from './projections/price-agreement';
import { ASSUMED_KG, FREE_FROM_MINOR, shippingOptions } from './shipping';
import { strategy } from './strategy';
import { taxRate } from './tax-rates';

const reader = [staff('pricing', 'readonly'), api('pricing:read'), agent('pricing')];

export const pricingRouter = router({
  /** Where we sit, what we count in, and the tax (basis points) that list prices hold today. */
  home: query([everyone], z.void(), async (_, { orgId }) => {
    const home = await homeOf(orgId);
    return { ...home, taxBp: taxRate(home.country, readingTime().toISOString().slice(0, 10)) };
  }),
  /** Ways of delivery and their prices for one parcel, consumers' prices with home tax; at home unless a country is named. */
  delivery: query(
    [everyone],
    z.object({
      weightKg: z.number().positive().default(ASSUMED_KG),
      goodsMinor: z.int().nonnegative(),
      destination: Country.optional(),
    }),
    async ({ weightKg, goodsMinor, destination }, { orgId }) => {
      const home = await homeOf(orgId);
      return {
        options: shippingOptions(home, destination ?? home.country, weightKg, goodsMinor),
        freeFromMinor: FREE_FROM_MINOR,
      };
    },
  ),
  /** The signed-in dealer's own price list. */
  dealerPrices: query([dealer], z.void(), async (_, { orgId, actor }) =>
    actor.kind === 'dealer' ? dealerPrices(orgId, actor.customerId) : [],
  ),
  /** One dealer's price list, for those who serve them. */
  pricesOf: query(
    [staff('pricing', 'readonly'), staff('customers', 'readonly'), api('pricing:read')],
    z.object({ customerId: Id }),
    ({ customerId }, { orgId }) => asSystem(orgId, () => dealerPrices(orgId, customerId)),
  ),
  competitorPrices: query(
    reader,
    z.object({ productIds: z.array(Id).max(200), since: Day.optional() }),
    ({ productIds, since }) => competitorPricesOf(productIds, since),
  ),
  /** Cost, margin, dealers' net prices and the market for each product, a page at a time. */
  strategy: query([staff('pricing', 'readonly'), api('pricing:read')], DeskFilter, (filter, { orgId }) =>
    strategy(orgId, filter),
  ),
  /** Net prices agreed with one dealer, with their products. */
  agreements: query(
    [staff('pricing', 'readonly'), staff('customers', 'readonly')],
    z.object({ customerId: Id }),
    async ({ customerId }, { orgId }) =>
      asSystem(orgId, async () => {
        const agreed = await agreementsOf(customerId);
        const products = new Map((await productsByIds(agreed.map((a) => a.productId))).map((p) => [p.id, p]));
        return agreed.flatMap((a) => {
          const product = products.get(a.productId);
          return product ? [{ ...a, sku: product.sku, name: product.name }] : [];
        });
      }),
  ),
  /** Discounts with their uses, newest first. */
  discounts: query([staff('pricing', 'readonly'), api('pricing:read')], ListDiscounts, discountPage),
  /** One discount with what it covers and who used it lately. */
  discount: query([staff('pricing', 'readonly'), api('pricing:read')], DiscountRecord, discountRecord),
  createDiscount: door(createDiscount),
  changeDiscount: door(changeDiscount),
  endDiscount: door(endDiscount),
  reactivateDiscount: door(reactivateDiscount),
  observeCompetitorPrice: door(observeCompetitorPrice),
  observeCompetitorPrices: door(observeCompetitorPrices),
  withdrawCompetitorPrice: door(withdrawCompetitorPrice),
  agreeDealerPrice: door(agreeDealerPrice),
  endDealerPrice: door(endDealerPrice),
});

import { z } from 'zod';
import { agent, api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { agreeDealerPrice } from './commands/agree-dealer-price';
import { endDealerPrice } from './commands/end-dealer-price';
import { observeCompetitorPrice } from './commands/observe-competitor-price';
import { withdrawCompetitorPrice } from './commands/withdraw-competitor-price';
import { competitorPricesOf } from './projections/competitor-price';

const reader = [staff('pricing', 'readonly'), api('pricing:read'), agent('pricing')];

export const pricingRouter = router({
  competitorPrices: query(
    reader,
    z.object({ productIds: z.array(Id).max(200), since: z.iso.date().optional() }),
    ({ productIds, since }) => competitorPricesOf(productIds, since),
  ),
  observeCompetitorPrice: door(observeCompetitorPrice),
  withdrawCompetitorPrice: door(withdrawCompetitorPrice),
  agreeDealerPrice: door(agreeDealerPrice),
  endDealerPrice: door(endDealerPrice),
});

/**
 * Doors behind which nobody is named and nobody's money or keys are: counts, sums and rules, goods and their prices, the house's own
 * papers, one's own account. Whatever does not stand here is sensitive, so a new door is until somebody has judged it.
 */
const DOORS: Record<string, string> = {
  agentMessages: 'overdue topics',
  analytics: 'followBriefing',
  budgets: 'fallbacks resetLoop setLimits standing usage warnings',
  catalog:
    'activateProduct addProductFile addProductImage addresses bySku bySkus bySlug cards categories changeCategory changeCost changePriceNow changeProduct costs createCategory createProduct deactivateProduct describeProductImage list movedTo names orderProductImages priceProposal prices proposePrice record removeProductFile removeProductImage search shown',
  checkout: 'cart quote setCartCode setCartItems trackingToken',
  customers: 'waitingApplications',
  decisions: 'agents ladder ladderStory waiting',
  eventLog:
    'anchor catalogue checkIntegrity choices consumers eventType head projections rebuildProjections retryConsumer seals span tasks',
  forecasting: 'get list offTrack request setTarget',
  fulfillment: 'batch batches counts letterhead nextBatch payTo waiting',
  identity: 'me names sessions staff',
  integrations: 'failedMails',
  inventory: 'adjust assignBin availability count ledger levels lowCount receive setLowLevel',
  orders: 'counts',
  platform: 'broken checkInvariants health',
  pricing:
    'changeDiscount competitorPrices createDiscount delivery discount discounts endDiscount home observeCompetitorPrice observeCompetitorPrices pricesOf reactivateDiscount strategy withdrawCompetitorPrice',
  procurement:
    'addComponent adjustComponent attention bom cancelOrder changeComponent changeOrder closeOrder component componentBackground components confirmOrder countComponent demand draftOrder figures ledger placeOrder rates receiveComponent receiveOrder rescheduleOrder sendOrder setBom setComponentCost setPrice setRate setReorder',
  receivables: 'cashForecast figures ladder overdueCount',
};

/** The harmless doors by their full name. */
export const harmless: ReadonlySet<string> = new Set(
  Object.entries(DOORS).flatMap(([fn, names]) => names.split(' ').map((name) => `${fn}.${name}`)),
);

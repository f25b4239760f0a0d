import { changeCost } from '@/server/catalog';
import { adjustStock, countStock, receiveStock } from '@/server/inventory';
import type { AnyCommand } from '@/server/kernel/command';
import { noteOrder } from '@/server/orders';
import { observeCompetitorPrice } from '@/server/pricing';

/**
 * The event types that can be posted by hand, each with the ordinary command that records it: facts seen in the world, never a
 * decision of ours. The command keeps its rule, its permissions and its idempotency; there is no raw way into the log.
 */
export const postable: Readonly<Record<string, AnyCommand>> = {
  'competitor-price.observed': observeCompetitorPrice,
  'stock.counted': countStock,
  'stock.received': receiveStock,
  'stock.adjusted': adjustStock,
  'product.cost-changed': changeCost,
  'order.noted': noteOrder,
};

export const postableTypes = Object.keys(postable).sort();

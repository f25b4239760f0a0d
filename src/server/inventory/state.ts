import { stream } from '@/server/kernel/stream';
import {
  BinAssigned,
  LowStockLevelSet,
  StockAdjusted,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReleased,
  StockReserved,
  StockReturned,
} from './contract';

/** One product at one place. `held` says how much each order has reserved and not yet received; `reserved` is its sum. */
export type Stock = { onHand: number; reserved: number; held: Readonly<Record<string, number>>; bin: string | null };

/** How many may still be promised. */
export const available = (stock: Stock) => stock.onHand - stock.reserved;

/** The id of a stock's stream: a product at a location. */
export const stockId = (at: { productId: string; location: string }) => `${at.productId}-${at.location}`;

export const stock = stream({
  type: 'stock',
  events: [
    StockReceived,
    StockAdjusted,
    StockCounted,
    StockReserved,
    StockReleased,
    StockIssued,
    StockReturned,
    LowStockLevelSet,
    BinAssigned,
  ],
  initial: { onHand: 0, reserved: 0, held: {}, bin: null } as Stock,
  evolve: (s, e) => {
    switch (e.type) {
      case 'stock.received':
        return { ...s, onHand: s.onHand + e.data.quantity };
      case 'stock.adjusted':
      case 'stock.counted':
        return { ...s, onHand: s.onHand + e.data.delta };
      case 'stock.reserved':
        return hold(s, e.data.orderId, e.data.quantity);
      case 'stock.released':
        return hold(s, e.data.orderId, -e.data.quantity);
      case 'stock.issued':
        return { ...hold(s, e.data.orderId, -e.data.quantity), onHand: s.onHand - e.data.quantity };
      case 'stock.returned':
        return e.data.to === 'stock' ? { ...s, onHand: s.onHand + e.data.quantity } : s;
      case 'stock.bin-assigned':
        return { ...s, bin: e.data.bin };
      default:
        return s;
    }
  },
});

/** Changes what an order holds; an order that holds nothing is forgotten, so the state stays as small as the open orders. */
function hold(s: Stock, orderId: string, change: number): Stock {
  const quantity = (s.held[orderId] ?? 0) + change;
  const { [orderId]: _, ...others } = s.held;
  return { ...s, reserved: s.reserved + change, held: quantity > 0 ? { ...others, [orderId]: quantity } : others };
}

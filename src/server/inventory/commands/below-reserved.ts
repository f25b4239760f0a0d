import { reject } from '@/server/kernel/rejection';
import type { Stock } from '../state';

/** Refuses a quantity on hand that would leave open orders without their goods. */
export const belowReserved = (stock: Stock, onHand: number, field: string) =>
  onHand < stock.reserved
    ? reject(
        'below-reserved',
        onHand < 0
          ? `There are only ${stock.onHand} on hand.`
          : `${stock.reserved} are promised to open orders. Cancel or change those orders first.`,
        { kind: 'conflict', field, details: { onHand: stock.onHand, reserved: stock.reserved } },
      )
    : undefined;

import { reject } from '@/server/kernel/rejection';
import { MOST_HELD } from '@/server/kernel/values';

/** Refuses a quantity on hand that nobody has, and no table holds. */
export const tooMany = (onHand: number, field: string) =>
  onHand > MOST_HELD
    ? reject('too-many', 'At most 1,000,000,000 can be on hand. Please check the quantity.', { field })
    : undefined;

import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CreditReleased, ReleaseCredit } from '../contract';
import { credit } from '../state';

/** Gives credit back when an order was paid or cancelled: never more than the order holds. */
export const releaseCredit = command({
  name: 'customers.release-credit',
  input: ReleaseCredit,
  allow: [system],
  stream: credit,
  id: (i) => i.customerId,
  decide: (state, i) => {
    const amountMinor = Math.min(i.amountMinor, state.held[i.orderId] ?? 0);
    return amountMinor > 0 ? [CreditReleased({ ...i, amountMinor })] : [];
  },
});

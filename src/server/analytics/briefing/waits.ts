import { waitingApplications } from '@/server/customers';
import { type agentsDay, waitingDecisions } from '@/server/decisions';
import { periodWords } from '@/server/decisions/contract';
import { openUnits, waitingToPick } from '@/server/fulfillment';
import { lowStockCount } from '@/server/inventory';
import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import { receivablesFigures } from '@/server/receivables';
import type { BriefingFact } from '../contract';

type Sees = (fn: string) => boolean;
type Day = Awaited<ReturnType<typeof agentsDay>>;

/** What waits for people, dearest decisions first. What has nothing waiting is not in the way. */
export async function waits(currency: string, sees: Sees, day: Day | null): Promise<BriefingFact[]> {
  const read = async <T>(fn: string, from: () => Promise<T>) => (sees(fn) ? from() : null);
  const [waiting, open, toPick, owed, low, dealers] = await Promise.all([
    read('decisions', waitingDecisions),
    read('fulfillment', openUnits),
    read('fulfillment', waitingToPick),
    read('receivables', receivablesFigures),
    read('inventory', lowStockCount),
    read('customers', waitingApplications),
  ]);
  const facts: BriefingFact[] = [];
  const add = (key: string, count: number | null | undefined, text: string, href: string, watch = false) => {
    if (count) facts.push({ key, part: 'waits', text, href, tone: watch ? 'watch' : 'plain' });
  };
  add('decisions', waiting, `${counted(waiting ?? 0, 'decision')} of agents to approve`, '/desk/inbox');
  for (const { id, sentence, effect } of day?.dearest ?? []) {
    const worth = effect
      ? `: ${effect.minor > 0 ? '+' : ''}${moneyText(effect.minor, effect.currency)}${effect.period ? ` ${periodWords(effect.period)}` : ''}`
      : '';
    add(`decision-${id}`, 1, `${sentence}${worth}`, `/desk/inbox?id=${id}`);
  }
  if (open) add('late', open.late, `${counted(open.late, 'order')} past the promised day`, '/desk/fulfillment', true);
  add('pick', toPick, `${counted(toPick ?? 0, 'order')} to pick`, '/desk/fulfillment');
  if (owed)
    add(
      'overdue',
      owed.overdueInvoices,
      `${counted(owed.overdueInvoices, 'invoice')} overdue (${moneyText(owed.overdueMinor, currency)})`,
      '/desk/receivables?view=overdue',
      true,
    );
  add('low', low, `${counted(low ?? 0, 'product')} running low`, '/desk/inventory?show=low', true);
  add('dealers', dealers, `${counted(dealers ?? 0, 'dealer')} applied`, '/desk/dealers?view=applied');
  return facts;
}

import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { inView } from '../views';

/** The board as it is filtered: who owes what, and which letter comes when. */
export function GET(request: Request) {
  return csvAnswer('reminders', async () => {
    const view = new URL(request.url).searchParams.get('view') ?? '';
    const { accounts } = await (await api()).receivables.board();
    return accounts
      .filter((account) => inView(account, view))
      .map((a) => ({
        customer: a.customerName,
        kind: a.customerKind,
        open: decimal(a.openMinor, a.currency),
        overdue: decimal(a.overdueMinor, a.currency),
        currency: a.currency,
        'days overdue': a.oldestDays,
        'last contact': a.lastContactOn,
        'due letter': a.plan.wait === null ? a.plan.stage : null,
        'letter over': decimal(a.plan.totalMinor, a.currency),
        'next letter on': a.plan.nextOn,
        'paused because': a.paused?.reason ?? null,
        'paused until': a.paused?.until ?? null,
        'promises kept': a.promises.kept,
        'promises broken': a.promises.broken,
      }));
  });
}

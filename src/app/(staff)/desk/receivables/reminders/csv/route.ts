import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { inView } from '../views';

/** The board as it is filtered: who owes what, and which letter comes when. */
export function GET(request: Request) {
  return csvAnswer('reminders', async () => {
    const view = new URL(request.url).searchParams.get('view') ?? '';
    const { accounts } = await (await api()).receivables.board();
    return table(
      accounts.filter((account) => inView(account, view)),
      [
        ['customer', (a) => a.customerName],
        ['kind', (a) => a.customerKind],
        ['open', (a) => decimal(a.openMinor, a.currency)],
        ['overdue', (a) => decimal(a.overdueMinor, a.currency)],
        ['currency', (a) => a.currency],
        ['days overdue', (a) => a.oldestDays],
        ['last contact', (a) => a.lastContactOn],
        ['due letter', (a) => (a.plan.wait === null ? a.plan.stage : null)],
        ['letter over', (a) => decimal(a.plan.totalMinor, a.currency)],
        ['next letter on', (a) => a.plan.nextOn],
        ['paused because', (a) => a.paused?.reason ?? null],
        ['paused until', (a) => a.paused?.until ?? null],
        ['promises kept', (a) => a.promises.kept],
        ['promises broken', (a) => a.promises.broken],
      ],
    );
  });
}

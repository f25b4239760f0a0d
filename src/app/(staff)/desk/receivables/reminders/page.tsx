import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { Money } from '@/app/_ui/money';
import { Stat } from '@/app/_ui/stat';
import { ReceivablesHeader } from '../tabs';
import { ReminderBoard } from './reminder-board';
import { inView, type View } from './views';

export const metadata: Metadata = { title: 'Reminders' };

/** What a person reads at once; the most urgent come first. */
const MOST = 150;

export default async function RemindersPage({ searchParams }: { searchParams: Promise<{ view?: string }> }) {
  const { view = '' } = await searchParams;
  const { receivables } = await api();
  const [{ accounts, today }, sent] = await Promise.all([receivables.board(), receivables.reminders({ limit: 10 })]);
  const count = (of: View) => accounts.filter((a) => inView(a, of)).length;
  const due = accounts.filter((a) => inView(a, 'today'));
  const shown = accounts.filter((a) => inView(a, view));
  const currency = accounts[0]?.currency ?? 'EUR';
  const sum = (of: (a: (typeof accounts)[number]) => number, list = accounts) => list.reduce((s, a) => s + of(a), 0);
  return (
    <>
      <ReceivablesHeader current="/desk/receivables/reminders" />
      <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label={`Letters due today, ${due.length}`}
          value={<Money minor={sum((a) => a.plan.totalMinor, due)} currency={currency} />}
          href="/desk/receivables/reminders?view=today"
        />
        <Stat
          label="Overdue in all"
          value={<Money minor={sum((a) => a.overdueMinor)} currency={currency} />}
          href="/desk/receivables/ageing"
        />
        <Stat
          label="Left alone: promised, disputed, paused"
          value={count('stopped')}
          href="/desk/receivables/reminders?view=stopped"
        />
        <Stat label="To hand over" value={count('hand-over')} href="/desk/receivables/reminders?view=hand-over" />
      </div>
      <ReminderBoard
        accounts={shown.slice(0, MOST)}
        more={shown.length - MOST}
        today={today}
        view={view}
        sent={sent.rows}
      />
    </>
  );
}

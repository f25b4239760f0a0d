'use client';
import { MailCheck } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { CsvLink } from '@/app/_ui/csv-link';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { daysText } from '../day-words';
import { type Account, classWords, planWords, stageWords } from '../reminder-words';
import { SendLetter } from './send-letter';

type Props = {
  accounts: Account[];
  /** How many less urgent ones are not shown; zero or less when all are. */
  more: number;
  today: string;
  view: string;
  sent: Outputs['receivables']['reminders']['rows'];
};

/** Who is due a letter, when, and who is left alone and why. */
export function ReminderBoard({ accounts, more, today, view, sent }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <FilterChips
            filters={[
              {
                param: 'view',
                label: 'Show',
                options: [
                  { value: 'today', label: 'Due today' },
                  { value: 'later', label: 'Later' },
                  { value: 'stopped', label: 'Left alone' },
                  { value: 'hand-over', label: 'To hand over' },
                ],
              },
            ]}
          />
          <div className="ml-auto flex flex-wrap items-center gap-2">
            <CsvLink href={`/desk/receivables/reminders/csv${view ? `?view=${encodeURIComponent(view)}` : ''}`} />
            <ButtonLink href="/desk/receivables/ladder">When who is reminded</ButtonLink>
          </div>
        </div>
        <ListKeys>
          <DataTable
            caption="Customers with something due"
            rows={accounts}
            rowKey={(a) => a.customerId}
            rowHref={(a) => `/desk/receivables/accounts/${a.customerId}`}
            empty={
              <EmptyState icon={<MailCheck />} title={view ? 'Nobody fits.' : 'Nobody owes anything that is due.'}>
                Customers appear here two weeks before an invoice is due, with the letter that comes next.
              </EmptyState>
            }
            columns={[
              {
                key: 'customer',
                header: 'Customer',
                className: 'max-w-56 truncate max-sm:max-w-32',
                cell: (a) => a.customerName,
              },
              { key: 'class', header: 'Class', from: 'wide', cell: (a) => classWords[a.class] },
              {
                key: 'overdue',
                header: 'Overdue',
                align: 'right',
                cell: (a) =>
                  a.overdueMinor > 0 ? (
                    <Money minor={a.overdueMinor} currency={a.currency} />
                  ) : (
                    <span className="text-muted">–</span>
                  ),
              },
              {
                key: 'days',
                header: 'Oldest',
                align: 'right',
                from: 'wide',
                cell: (a) => (a.oldestDays > 0 ? daysText(a.oldestDays) : ''),
              },
              {
                key: 'plan',
                header: 'What comes next',
                from: 'medium',
                className: 'max-w-72 truncate',
                cell: (a) => (
                  <span className={a.plan.stage && !a.plan.wait ? 'font-medium' : 'text-muted'}>
                    {planWords(a, today)}
                  </span>
                ),
              },
              {
                key: 'last',
                header: 'Last letter',
                from: 'wide',
                cell: (a) =>
                  a.lastContactOn && <DateTime at={`${a.lastContactOn}T00:00:00Z`} style="date" timeZone="UTC" />,
              },
              {
                key: 'act',
                header: <span className="sr-only">Actions</span>,
                align: 'right',
                cell: (a) =>
                  a.plan.stage &&
                  !a.plan.wait && (
                    <IfMay give="receivables.sendReminder">
                      <SendLetter account={a} size="sm" />
                    </IfMay>
                  ),
              },
            ]}
          />
        </ListKeys>
        {more > 0 && (
          <p className="mt-2 text-dense text-muted">{more} more, less urgent. Choose a view to narrow the list.</p>
        )}
      </div>
      <Panel title="Letters sent lately" flush>
        <DataTable
          bare
          caption="Letters sent lately"
          rows={sent}
          rowKey={(r) => r.reminderId}
          rowHref={(r) => `/desk/receivables/accounts/${r.customerId}`}
          empty={<EmptyState title="No letter was sent yet." className="py-8" />}
          columns={[
            { key: 'to', header: 'Customer', className: 'max-w-56 truncate', cell: (r) => r.customerName },
            { key: 'stage', header: 'Letter', cell: (r) => stageWords[r.stage] },
            {
              key: 'invoices',
              header: 'Invoices',
              figures: true,
              from: 'medium',
              className: 'max-w-60 truncate',
              cell: (r) => r.lines.map((l) => l.number).join(', '),
            },
            {
              key: 'total',
              header: 'Asked for',
              align: 'right',
              from: 'medium',
              cell: (r) => <Money minor={r.totalMinor} currency={r.currency} />,
            },
            { key: 'at', header: 'Sent', cell: (r) => <DateTime at={r.sentAt} style="date" /> },
          ]}
        />
      </Panel>
    </div>
  );
}

import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { StatusBadge } from '@/app/_ui/status-badge';
import { HistoryLink } from '../../../events/history-link';
import { daysText, formatDay } from '../../day-words';
import { DisputeList } from '../../promises/dispute-list';
import { PromiseList } from '../../promises/promise-list';
import { type Account, classWords, planWords } from '../../reminder-words';
import { SendLetter } from '../../reminders/send-letter';
import { AccountStatement } from './account-statement';
import { PauseDialog } from './pause-dialog';
import { PromiseDialog } from './promise-dialog';
import { Standings } from './standings';

type Props = {
  customerId: string;
  name: string;
  currency: string;
  today: string;
  account: Account | null;
  statement: Outputs['receivables']['statement'];
  letters: Outputs['receivables']['reminders']['rows'];
  promises: Outputs['receivables']['promises'];
  disputes: Outputs['receivables']['disputes'];
};

/** One customer's account: what is owed, what comes next and why, what was asked, promised and disputed. */
export function AccountRecord({ customerId, name, currency, today, account, ...rest }: Props) {
  const { statement, letters, promises, disputes } = rest;
  const due = account?.plan.stage && !account.plan.wait;
  const free = account?.plan.standings.some((s) => s.stop?.why !== 'promise');
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Receivables', href: '/desk/receivables' },
          { label: 'Reminders', href: '/desk/receivables/reminders' },
          { label: name },
        ]}
        title={name}
        badge={account?.hold?.on && <StatusBadge status="problem">On hold</StatusBadge>}
        actions={
          account && (
            <>
              <HistoryLink stream={`account-${customerId}`} />
              <IfMay give="receivables.pauseReminders">
                <PauseDialog customerId={customerId} name={name} paused={account.paused} today={today} />
              </IfMay>
              {free && (
                <IfMay give="receivables.promise">
                  <PromiseDialog account={account} today={today} />
                </IfMay>
              )}
              {account.hold && <ButtonLink href={`/desk/dealers/${customerId}`}>Credit and hold</ButtonLink>}
              {due && (
                <IfMay give="receivables.sendReminder">
                  <SendLetter account={account} />
                </IfMay>
              )}
            </>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          {account ? (
            <>
              <Notice tone={due ? 'caution' : 'brand'} title={planWords(account, today)}>
                {account.paused?.reason}
              </Notice>
              <Standings account={account} />
            </>
          ) : (
            <Notice tone="positive" title="Nothing is owed." />
          )}
          <PromiseList promises={promises} hide="customer" />
          <DisputeList disputes={disputes} hide="customer" />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          {account && (
            <Panel title="Facts">
              <DataList
                facts={[
                  { label: 'Class', value: classWords[account.class] },
                  { label: 'Open', value: <Money minor={account.openMinor} currency={currency} /> },
                  { label: 'Overdue', value: <Money minor={account.overdueMinor} currency={currency} /> },
                  { label: 'Oldest', value: account.oldestDays > 0 ? `${daysText(account.oldestDays)} overdue` : null },
                  { label: 'Last letter', value: account.lastContactOn && formatDay(account.lastContactOn) },
                  {
                    label: 'Promises',
                    value:
                      account.promises.kept + account.promises.broken > 0
                        ? `${account.promises.kept} kept, ${account.promises.broken} broken`
                        : null,
                  },
                  {
                    label: 'Credit used',
                    value: account.hold && (
                      <>
                        <Money minor={account.hold.usedMinor} currency={currency} /> of{' '}
                        <Money minor={account.hold.limitMinor} currency={currency} />
                      </>
                    ),
                  },
                ]}
              />
            </Panel>
          )}
          <AccountStatement customerId={customerId} statement={statement} letters={letters} currency={currency} />
        </div>
      </div>
    </>
  );
}

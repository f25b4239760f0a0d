'use client';
import { useRouter } from 'next/navigation';
import type { Outputs } from '@/app/_api/client';
import { useTRPCClient } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { formatDay } from '../day-words';

type Promised = Outputs['receivables']['promises'][number];

/** What customers said they will pay and when, and what became of it. */
export function PromiseList({ promises, hide }: { promises: Promised[]; hide?: 'customer' }) {
  return (
    <Panel title="Promises to pay" flush actions={!hide && <CsvLink href="/desk/receivables/promises/csv" />}>
      <DataTable
        bare
        caption="Promises to pay"
        rows={promises}
        rowKey={(p) => p.promiseId}
        rowHref={hide ? undefined : (p) => `/desk/receivables/accounts/${p.customerId}`}
        empty={
          <EmptyState title="Nobody has promised anything." className="py-8">
            Open a customer’s account from Reminders and write down when they said they will pay.
          </EmptyState>
        }
        columns={[
          ...(hide
            ? []
            : [
                {
                  key: 'customer',
                  header: 'Customer',
                  className: 'max-w-56 truncate max-sm:max-w-28',
                  cell: (p: Promised) => p.customerName ?? '',
                },
              ]),
          { key: 'on', header: 'Pays by', cell: (p) => formatDay(p.payOn) },
          {
            key: 'amount',
            header: 'Amount',
            align: 'right',
            cell: (p) => <Money minor={p.amountMinor} currency={p.currency} />,
          },
          {
            key: 'invoices',
            header: 'Invoices',
            from: 'wide',
            figures: true,
            className: 'max-w-56 truncate',
            cell: (p) => p.invoices.map((i) => i.number).join(', '),
          },
          {
            key: 'note',
            header: 'Note',
            from: 'wide',
            className: 'max-w-60 truncate text-muted',
            cell: (p) => p.note,
          },
          { key: 'state', header: 'State', cell: (p) => <PromiseState promise={p} /> },
          {
            key: 'act',
            header: <span className="sr-only">Actions</span>,
            align: 'right',
            cell: (p) =>
              p.status === 'open' && (
                <IfMay give="receivables.withdrawPromise">
                  <Withdraw promise={p} />
                </IfMay>
              ),
          },
        ]}
      />
    </Panel>
  );
}

function PromiseState({ promise }: { promise: Promised }) {
  if (promise.status === 'kept') return <StatusBadge status="done">Kept</StatusBadge>;
  if (promise.status === 'broken') return <StatusBadge status="problem">Broken</StatusBadge>;
  if (promise.status === 'withdrawn') return <StatusBadge status="stopped">Withdrawn</StatusBadge>;
  return <StatusBadge status="waiting">Open</StatusBadge>;
}

function Withdraw({ promise: { customerId, promiseId } }: { promise: Promised }) {
  const client = useTRPCClient();
  const router = useRouter();
  const act = async () => {
    try {
      await client.receivables.withdrawPromise.mutate({ customerId, promiseId });
    } catch (error) {
      return sentenceOf(error);
    }
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" className="relative z-10">
          Withdraw
        </Button>
      }
      title="Withdraw this promise?"
      description="The ladder goes on as if it had not been made."
      confirm="Withdraw"
      onConfirm={act}
    />
  );
}

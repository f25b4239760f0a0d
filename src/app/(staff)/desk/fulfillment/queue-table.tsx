'use client';
import { useMutation } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { SearchBox } from '@/app/_ui/address/search-box';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { buttonStyles } from '@/app/_ui/button-styles';
import { CsvLink } from '@/app/_ui/csv-link';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { Kbd } from '@/app/_ui/kbd';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { RelativeTime } from '@/app/_ui/relative-time';
import { DataTable } from '@/app/_ui/table/data-table';
import { BulkBar, Selection } from '@/app/_ui/table/selection';
import { toast } from '@/app/_ui/toaster';
import { FulfilmentState } from './fulfilment-words';
import { PinButton } from './pin-button';
import { PlaceCell } from './place-cell';
import { StepButton } from './step-button';

type Props = { page: Outputs['fulfillment']['queue']; view: string; q: string; today: string };

/** The queue. n takes the next step of the row, Enter opens the order, x selects for a common pick list. */
export function QueueTable({ page, view, q, today }: Props) {
  const address = new URLSearchParams({ ...(view && { view }), ...(q && { q }) });
  return (
    <Selection>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="Order number" className="max-sm:max-w-none" />
        <span className="ml-auto flex items-center gap-1.5 pr-1 text-dense text-muted max-md:hidden">
          <Kbd>n</Kbd> next step <Kbd>x</Kbd> select <Kbd>Enter</Kbd> open
        </span>
        <CsvLink href={`/desk/fulfillment/csv?${address}`} />
      </div>
      <ListKeys keys={{ n: (_, row) => row.querySelector<HTMLElement>('[data-step]')?.click() }}>
        <DataTable
          caption="Orders to send"
          selectable
          rows={page.rows}
          rowKey={(row) => row.orderId}
          rowHref={(row) => `/desk/orders/${row.orderId}`}
          empty={
            <EmptyState
              icon={<PackageCheck />}
              title={view ? 'Nothing stands at this step.' : 'Everything has left.'}
              action={view ? <ButtonLink href="/desk/fulfillment">Show all that is to do</ButtonLink> : undefined}
            >
              Orders come here as soon as they are confirmed.
            </EmptyState>
          }
          below={(row) => (
            <>
              <DateTime at={`${row.standing.shipBy}T00:00:00Z`} style="date" timeZone="UTC" />, {row.units}{' '}
              {row.units === 1 ? 'piece' : 'pieces'}
            </>
          )}
          columns={[
            {
              key: 'number',
              header: 'Order',
              figures: true,
              cell: (row) => row.number,
            },
            { key: 'status', header: 'Step', from: 'medium', cell: (row) => <FulfilmentState status={row.status} /> },
            {
              key: 'promised',
              header: 'Leaves by',
              from: 'medium',
              cell: (row) => (
                <span className="flex items-center gap-2 whitespace-nowrap">
                  <DateTime at={`${row.standing.shipBy}T00:00:00Z`} style="date" timeZone="UTC" />
                  {row.standing.shipBy < today && row.status !== 'shipped' && <Badge tone="negative">late</Badge>}
                  {row.standing.shipBy === today && row.status !== 'shipped' && <Badge tone="caution">today</Badge>}
                </span>
              ),
            },
            {
              key: 'place',
              header: 'Hours, weighted',
              from: 'wide',
              cell: (row) => <PlaceCell standing={row.standing} />,
            },
            {
              key: 'what',
              header: 'What',
              from: 'wide',
              className: 'max-w-56 truncate text-muted',
              cell: (row) => row.lines.map((l) => `${l.quantity} × ${l.sku}`).join(', '),
            },
            {
              key: 'pieces',
              header: 'Pieces',
              align: 'right',
              figures: true,
              from: 'full',
              cell: (row) => row.units,
            },
            {
              key: 'kind',
              header: 'For',
              from: 'full',
              cell: (row) => (row.customerKind === 'dealer' ? <Badge tone="brand">Dealer</Badge> : row.country),
            },
            {
              key: 'since',
              header: 'Waits since',
              from: 'full',
              cell: (row) => <RelativeTime at={row.queuedAt} className="whitespace-nowrap text-muted" />,
            },
            {
              key: 'step',
              header: <span className="sr-only">Next step</span>,
              align: 'right',
              cell: (row) => (
                <span className="flex items-center justify-end gap-1">
                  <PinButton row={row} />
                  <StepButton row={row} size="sm" />
                </span>
              ),
            },
          ]}
        />
      </ListKeys>
      <CursorPager next={page.next && withParams(address, { cursor: page.next })} />
      <BulkBar>
        {(ids, clear) => <Bulk rows={page.rows.filter((r) => ids.includes(r.orderId))} clear={clear} />}
      </BulkBar>
    </Selection>
  );
}

function Bulk({ rows, clear }: { rows: Props['page']['rows']; clear: () => void }) {
  const router = useRouter();
  const may = useMay('fulfillment.startPicking');
  const start = useMutation(useTRPC().fulfillment.startPicking.mutationOptions());
  const startable = rows.filter((row) => row.status === 'queued' || row.status === 'partly-shipped');
  const all = async () => {
    const outcomes = await Promise.allSettled(startable.map(({ orderId }) => start.mutateAsync({ orderId })));
    const refused = outcomes.flatMap((o) => (o.status === 'rejected' ? [sentenceOf(o.reason)] : []));
    if (refused.length > 0) toast.error(`${refused.length} of ${outcomes.length} were refused: ${refused[0]}`);
    else toast.success(`Picking of ${outcomes.length} ${outcomes.length === 1 ? 'order' : 'orders'} started.`);
    clear();
    router.refresh();
  };
  return (
    <>
      <a
        className={buttonStyles({ size: 'sm' })}
        href={`/api/documents/pick-list?orders=${rows.map((r) => r.orderId).join(',')}`}
        target="_blank"
        rel="noreferrer"
      >
        Pick list
      </a>
      {may && startable.length > 0 && (
        <Button size="sm" variant="primary" loading={start.isPending} onClick={() => void all()}>
          Start picking {startable.length}
        </Button>
      )}
    </>
  );
}

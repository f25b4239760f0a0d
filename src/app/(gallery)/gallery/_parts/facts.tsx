import { PackageOpen, Truck, Undo2 } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { Progress } from '@/app/_ui/progress';
import { Skeleton, TableSkeleton } from '@/app/_ui/skeleton';
import { Stat } from '@/app/_ui/stat';
import { StatusBadge } from '@/app/_ui/status-badge';
import { Stepper } from '@/app/_ui/stepper';
import { Tabs } from '@/app/_ui/tabs';
import { Timeline } from '@/app/_ui/timeline';
import { Part, Row } from './part';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export function FactParts() {
  return (
    <Part title="Facts">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label="Revenue, 7 days"
          value="$48,210"
          delta={0.124}
          versus="against the week before"
          trend={[3, 4, 3.4, 5, 4.6, 6, 7]}
          href="/gallery/desk"
        />
        <Stat label="Open decisions" value="4" delta={0} />
        <Stat
          label="Days sales outstanding"
          value="31.4"
          delta={0.06}
          goodWhen="down"
          trend={[28, 29, 28.5, 30, 31, 31.4]}
        />
        <Stat label="Oldest order waiting" value="3 h 12 min" hint="Order 1042" />
      </div>
      <Row>
        <StatusBadge status="draft">Draft</StatusBadge>
        <StatusBadge status="open">Placed</StatusBadge>
        <StatusBadge status="active">Picking</StatusBadge>
        <StatusBadge status="waiting">Waits for you</StatusBadge>
        <StatusBadge status="done">Paid</StatusBadge>
        <StatusBadge status="problem">Overdue</StatusBadge>
        <StatusBadge status="stopped">Cancelled</StatusBadge>
        <Badge tone="accent">New</Badge>
      </Row>
      <Notice tone="caution" title="Credit is nearly used" action={<Button size="sm">See open invoices</Button>}>
        $1,240 of $20,000 is left. Orders above it wait for approval.
      </Notice>
      <Notice tone="negative" title="The carrier did not answer">
        The order is packed and nothing was lost. Try again, or enter the tracking number by hand.
      </Notice>
      <Panel title="Order 1042" description="Placed by Nils Karlsson">
        <Stepper
          label="Progress"
          steps={[
            { label: 'Placed', detail: '21 Nov, 09:12', state: 'done' },
            { label: 'Packed', detail: '21 Nov, 10:40', state: 'done' },
            { label: 'Shipped', detail: 'Today before 16:00', state: 'current' },
            { label: 'Delivered', detail: '24 Nov', state: 'todo' },
          ]}
        />
      </Panel>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Panel title="Facts">
          <DataList
            facts={[
              { label: 'SKU', value: 'JV-CP-550', figures: true },
              { label: 'Total', value: <Money minor={129000} currency="USD" /> },
              { label: 'Terms', value: 'Net 30' },
              {
                label: 'Credit used',
                value: (
                  <span className="grid w-40 gap-1">
                    <Progress value={18760} max={20000} label="Credit used" tone="caution" />
                    <Money minor={1876000} currency="USD" className="text-xs" />
                  </span>
                ),
              },
            ]}
          />
        </Panel>
        <Panel title="History">
          <Timeline
            entries={[
              {
                id: '3',
                at: ago(4),
                title: 'Shipped with Postnord',
                actor: 'Anna, fulfilment',
                icon: <Truck />,
                tone: 'positive',
              },
              { id: '2', at: ago(80), title: 'Packed', actor: 'Anna, fulfilment', detail: 'One carton, 9.5 kg' },
              {
                id: '1',
                at: ago(60 * 27),
                title: 'Returned to stock',
                actor: 'Reservation ran out',
                icon: <Undo2 />,
                tone: 'caution',
              },
            ]}
          />
        </Panel>
      </div>
      <Tabs
        tabs={[
          { value: 'a', label: 'Lines', count: 3, content: <p className="text-sm">Three lines.</p> },
          { value: 'b', label: 'Invoices', count: 1, content: <p className="text-sm">One invoice.</p> },
          { value: 'c', label: 'History', content: <Skeleton className="h-4 w-40" /> },
        ]}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Panel title="Returns" flush>
          <EmptyState
            icon={<PackageOpen />}
            title="Returns appear here when a customer asks for one"
            action={<Button size="sm">Open a return</Button>}
          >
            You can also open one from any shipped order.
          </EmptyState>
        </Panel>
        <TableSkeleton rows={5} columns={4} />
      </div>
    </Part>
  );
}

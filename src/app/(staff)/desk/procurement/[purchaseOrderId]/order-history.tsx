import { Ban, CalendarClock, Check, CircleCheck, FilePen, FilePlus, PackageCheck, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Timeline } from '@/app/_ui/timeline';
import { type namesOf, who } from '../../_who';

const told: Record<string, [title: string, icon: ReactNode]> = {
  'purchase-order.drafted': ['Drafted', <FilePlus key="i" />],
  'purchase-order.changed': ['Draft changed', <FilePen key="i" />],
  'purchase-order.sent': ['Sent', <Send key="i" />],
  'purchase-order.confirmed': ['Confirmed by the supplier', <Check key="i" />],
  'purchase-order.rescheduled': ['Expected on another day', <CalendarClock key="i" />],
  'purchase-order.received': ['Delivery taken in', <PackageCheck key="i" />],
  'purchase-order.closed': ['Closed', <CircleCheck key="i" />],
  'purchase-order.cancelled': ['Cancelled', <Ban key="i" />],
};

type Props = { order: Outputs['procurement']['order']; names: ReturnType<typeof namesOf> };

/** What happened to the order, newest first. */
export function OrderHistory({ order, names }: Props) {
  return (
    <Panel title="History">
      <Timeline
        entries={[...order.timeline].reverse().map((entry) => {
          const [title, icon] = told[entry.type] ?? [entry.type, undefined];
          return {
            id: entry.id,
            at: entry.at,
            title,
            icon,
            tone: entry.type.endsWith('cancelled') ? ('negative' as const) : undefined,
            actor: who(entry.by, names, 'Staff'),
            detail: entry.text || undefined,
          };
        })}
      />
    </Panel>
  );
}

import type { Outputs } from '@/app/_api/client';
import { Badge } from '@/app/_ui/badge';
import { EmptyState } from '@/app/_ui/empty-state';
import { type Column, DataTable } from '@/app/_ui/table/data-table';

type Entry = Outputs['eventLog']['catalogue'][number];

const columns: Column<Entry>[] = [
  {
    key: 'type',
    header: 'Type',
    className: 'w-full',
    cell: (e) => (
      <span className="flex flex-wrap items-center gap-2">
        <span className="figures">{e.type}</span>
        {e.personal && <Badge tone="caution">personal</Badge>}
      </span>
    ),
  },
  { key: 'version', header: 'Version', align: 'right', figures: true, cell: (e) => e.version },
  { key: 'streams', header: 'Stream', from: 'wide', cell: (e) => e.streams.join(', ') },
  {
    key: 'commands',
    header: 'Commands',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (e) => e.commands.length,
  },
  {
    key: 'projections',
    header: 'Projections',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (e) => e.projections.length,
  },
  {
    key: 'reactions',
    header: 'Reactions',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (e) => e.reactions.length,
  },
];

/** The kinds of events, each a way to its shape and examples. */
export const TypeTable = ({ entries }: { entries: Entry[] }) => (
  <DataTable
    caption="Event types"
    columns={columns}
    rows={entries}
    rowKey={(e) => e.type}
    rowHref={(e) => `/desk/events/catalogue/${e.type}`}
    empty={<EmptyState title="No type fits these words">Try a command, a listener, or fewer words.</EmptyState>}
  />
);

import type { Outputs } from '@/app/_api/client';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { type Column, DataTable } from '@/app/_ui/table/data-table';

type Process = Outputs['platform']['health']['processes'][number];
const mib = (bytes: number) => `${Math.round(bytes / 2 ** 20).toLocaleString('en-US')} MiB`;

const columns: Column<Process>[] = [
  { key: 'name', header: 'Process', className: 'w-full', cell: (p) => p.process },
  {
    key: 'state',
    header: 'State',
    cell: (p) =>
      p.fresh ? <StatusBadge status="done">Running</StatusBadge> : <StatusBadge status="problem">Silent</StatusBadge>,
  },
  { key: 'memory', header: 'Memory', align: 'right', figures: true, cell: (p) => mib(p.rssBytes) },
  {
    key: 'since',
    header: 'Began',
    align: 'right',
    className: 'whitespace-nowrap',
    from: 'medium',
    cell: (p) => <RelativeTime at={p.startedAt} />,
  },
  { key: 'node', header: 'Node', align: 'right', figures: true, from: 'wide', cell: (p) => p.node },
];

/** The processes of this installation, each with what it told last. */
export const ProcessTable = ({ processes }: { processes: Process[] }) => (
  <DataTable caption="Processes" columns={columns} rows={processes} rowKey={(p) => p.process} />
);

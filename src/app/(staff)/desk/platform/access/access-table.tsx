import type { Outputs } from '@/app/_api/client';
import { Badge } from '@/app/_ui/badge';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import { actorLabel, type Names, shortId } from '../../events/words';
import { deedWords, pageOf, recordWord } from './words';

type Access = Outputs['privacy']['accesses']['rows'][number];

/** One record by name and a way to it; a list by how many it showed. */
function Record({ access: { record, recordId, records } }: { access: Access }) {
  if (recordId === null)
    return records > 1
      ? `${recordWord(record)}s, ${records.toLocaleString('en-US')} in a list`
      : `${recordWord(record)}s`;
  const page = pageOf(record, recordId);
  const words = `${recordWord(record)} ${shortId(recordId)}`;
  return page ? (
    <Link href={href(page)} className="text-brand hover:underline" title={recordId}>
      {words}
    </Link>
  ) : (
    <span title={recordId}>{words}</span>
  );
}

const columnsFor = (names: Names): Column<Access>[] => [
  {
    key: 'at',
    header: 'When',
    from: 'medium',
    className: 'whitespace-nowrap',
    cell: (a) => <DateTime at={a.at} style="second" />,
  },
  {
    key: 'who',
    header: 'Who',
    className: 'sm:whitespace-nowrap',
    cell: (a) => (
      <>
        {actorLabel(a.by, names)}
        <DateTime at={a.at} style="minute" className="block text-muted text-xs sm:hidden" />
      </>
    ),
  },
  {
    key: 'deed',
    header: 'What',
    cell: (a) => <Badge tone={deedWords[a.deed]?.tone}>{deedWords[a.deed]?.label ?? a.deed}</Badge>,
  },
  { key: 'record', header: 'Record', className: 'w-full', cell: (a) => <Record access={a} /> },
  { key: 'address', header: 'From', figures: true, from: 'medium', cell: (a) => a.address ?? '–' },
  { key: 'door', header: 'By', figures: true, from: 'wide', cell: (a) => a.door },
];

/** Who was where, newest first. */
export const AccessTable = ({ rows, names }: { rows: Access[]; names: Names }) => (
  <DataTable
    caption="Accesses"
    columns={columnsFor(names)}
    rows={rows}
    rowKey={(a) => a.id}
    empty={
      <EmptyState title="Nobody was here">
        Each look at a customer, an order, an invoice, an account or a key stands here from the moment it happens. Take
        a filter away to see more.
      </EmptyState>
    }
  />
);

import type { Outputs } from '@/app/_api/client';
import { type Column, DataTable } from '@/app/_ui/table/data-table';

type Finding = Outputs['eventLog']['task']['findings'][number];

const plain = (value: unknown) => (value === null || value === undefined ? 'none' : JSON.stringify(value));
const place = ({ table, key }: Finding) => (table ? `${table} ${Object.values(key ?? {}).join(' ')}` : 'the log');

const columns = (hidden: boolean): Column<Finding>[] => [
  { key: 'where', header: 'Where', className: 'align-top', cell: (f) => <span className="figures">{place(f)}</span> },
  {
    key: 'what',
    header: 'What',
    className: 'w-full whitespace-normal',
    cell: (f) => (
      <span className="grid gap-0.5 py-1">
        <span>{f.what}</span>
        {f.columns?.map((c) => (
          <span key={c.column} className="figures break-all text-dense text-muted">
            {c.column}
            {!hidden && `: table ${plain(c.live)}, log ${plain(c.rebuilt)}`}
          </span>
        ))}
      </span>
    ),
  },
  {
    key: 'at',
    header: 'Position',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (f) => f.position,
  },
];

/** Everything a check found, each with the row, the column and both values. */
export const Findings = (props: { findings: Finding[]; more: number; hidden: boolean }) => (
  <div className="grid gap-2">
    <DataTable
      caption="What was found"
      columns={columns(props.hidden)}
      rows={props.findings}
      rowKey={(f) => JSON.stringify([f.rule, f.position, f.table, f.key])}
    />
    {props.more > 0 && <p className="text-muted text-sm">{props.more.toLocaleString('en-US')} more are not listed.</p>}
    {props.hidden && <p className="text-muted text-sm">Values are shown to staff who work with customers.</p>}
  </div>
);

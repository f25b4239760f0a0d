import type { Outputs } from '@/app/_api/client';
import { formatMoney } from '@/app/_ui/format/money';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { StatusBadge } from '@/app/_ui/status-badge';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import { DeltaFigure } from '../delta-figure';

type Row = Outputs['eventLog']['whatIfProposals']['rows'][number];

const change = ({ priceMinor, expectedMinor, targetQuantity, reorderPoint, safetyStock }: Row, currency: string) =>
  priceMinor !== undefined && expectedMinor !== undefined
    ? `Price ${formatMoney(expectedMinor, currency)} → ${formatMoney(priceMinor, currency)}`
    : `Target ${targetQuantity}, reorder point ${reorderPoint}, safety stock ${safetyStock}`;

function Answer({ answer }: { answer: Row['answer'] }) {
  if (!answer) return <StatusBadge status="active">Being looked at</StatusBadge>;
  if (answer.decisionId)
    return (
      <Link className="underline underline-offset-2" href={href(`/desk/inbox?id=${answer.decisionId}`)}>
        Proposed: open it
      </Link>
    );
  return (
    <span className="grid justify-items-start gap-1">
      <StatusBadge status="problem">Refused</StatusBadge>
      <span className="text-muted">{answer.reasons.join(' ')}</span>
    </span>
  );
}

const columns = (currency: string, days: number): Column<Row>[] => [
  {
    key: 'product',
    header: 'Product',
    cell: (r) => (
      <span className="grid gap-0.5">
        {r.label}
        <span className="text-muted">{change(r, currency)}</span>
      </span>
    ),
  },
  {
    key: 'margin',
    header: `Margin in ${days} days`,
    align: 'right',
    from: 'medium',
    cell: (r) => <DeltaFigure by={r.marginMinor} currency={currency} good="up" />,
  },
  {
    key: 'out',
    header: 'Days without',
    align: 'right',
    figures: true,
    from: 'wide',
    cell: (r) => `${r.outDaysWas} → ${r.outDaysIs}`,
  },
  { key: 'answer', header: 'What became of it', className: 'max-w-96', cell: (r) => <Answer answer={r.answer} /> },
];

/** Every change that was asked for, with what the agent made of it. */
export const WishTable = ({ rows, currency, days }: { rows: Row[]; currency: string; days: number }) => (
  <DataTable
    caption="Changes asked for"
    columns={columns(currency, days)}
    rows={rows}
    rowKey={(r) => `${r.what} ${r.productId}`}
  />
);

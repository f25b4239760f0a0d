import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import type { WhatIfAnswer } from './answer';
import { DeltaFigure } from './delta-figure';

type Product = WhatIfAnswer['products'][number];

const columns = (currency: string): Column<Product>[] => [
  { key: 'name', header: 'Product', className: 'max-w-64 truncate', cell: (p) => p.name },
  {
    key: 'units',
    header: 'Pieces',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (p) => `${p.real.units} → ${p.other.units}`,
  },
  {
    key: 'out',
    header: 'Days without',
    align: 'right',
    figures: true,
    from: 'wide',
    cell: (p) => `${p.real.outDays} → ${p.other.outDays}`,
  },
  {
    key: 'was',
    header: 'Margin',
    align: 'right',
    from: 'medium',
    cell: (p) => <Money minor={p.real.marginMinor} currency={currency} />,
  },
  {
    key: 'other',
    header: 'What if',
    align: 'right',
    cell: (p) => <Money minor={p.other.marginMinor} currency={currency} />,
  },
  {
    key: 'delta',
    header: 'Difference',
    align: 'right',
    cell: (p) => <DeltaFigure by={p.other.marginMinor - p.real.marginMinor} currency={currency} good="up" />,
  },
];

/** Products by how much their margin moves; each leads to its price. */
export const ProductTable = ({ answer, selectable }: { answer: WhatIfAnswer; selectable: boolean }) => (
  <DataTable
    selectable={selectable}
    bare
    caption="Products"
    columns={columns(answer.currency)}
    rows={answer.products}
    rowKey={(p) => p.productId}
    rowHref={(p) => `/desk/pricing/${p.productId}`}
    empty={<EmptyState title="Nothing was sold in these days">Choose more days.</EmptyState>}
  />
);

import { EmptyState } from '@/app/_ui/empty-state';
import { formatMoney } from '@/app/_ui/format/money';
import { Money } from '@/app/_ui/money';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import type { WhatIfAnswer } from './answer';
import { DeltaFigure } from './delta-figure';

type Product = WhatIfAnswer['products'][number];

const delta = (p: Product, currency: string) => (
  <DeltaFigure by={p.other.marginMinor - p.real.marginMinor} currency={currency} good="up" />
);

const columns = (currency: string): Column<Product>[] => [
  {
    key: 'name',
    header: 'Product',
    className: 'whitespace-normal',
    cell: (p) => (
      <>
        {p.name}
        {p.otherPriceMinor !== p.priceMinor && (
          <span className="figures block text-muted text-xs">
            {formatMoney(p.priceMinor, currency)} → {formatMoney(p.otherPriceMinor, currency)}
          </span>
        )}
      </>
    ),
  },
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
    key: 'margin',
    header: 'Margin → what if',
    align: 'right',
    figures: true,
    cell: (p) => (
      <span className="grid justify-items-end">
        <Money minor={p.real.marginMinor} currency={currency} className="text-muted text-xs" />
        <Money minor={p.other.marginMinor} currency={currency} />
        <span className="text-xs sm:hidden">{delta(p, currency)}</span>
      </span>
    ),
  },
  {
    key: 'delta',
    header: 'Difference',
    align: 'right',
    figures: true,
    from: 'medium',
    cell: (p) => delta(p, currency),
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

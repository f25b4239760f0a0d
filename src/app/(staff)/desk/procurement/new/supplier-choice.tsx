import type { Outputs } from '@/app/_api/client';
import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { Rating } from '../_parts/supplier-state';

type Props = {
  suppliers: Outputs['procurement']['suppliers']['rows'];
  /** Whose components are at their reorder point, once for each. */
  wanted: (string | null)[];
};

/** From whom to order: those first from whom something has to be ordered. */
export function SupplierChoice({ suppliers, wanted }: Props) {
  const rows = suppliers
    .map((s) => ({ ...s, wanted: wanted.filter((id) => id === s.supplierId).length }))
    .sort((a, b) => b.wanted - a.wanted || a.name.localeCompare(b.name));
  return (
    <DataTable
      caption="Suppliers"
      rows={rows}
      rowKey={(s) => s.supplierId}
      rowHref={(s) => `/desk/procurement/new?supplier=${s.supplierId}`}
      columns={[
        { key: 'name', header: 'Supplier', className: 'max-w-72 truncate max-sm:max-w-40', cell: (s) => s.name },
        {
          key: 'wanted',
          header: 'To order',
          cell: (s) =>
            s.wanted > 0 ? (
              <Badge tone="negative">{s.wanted === 1 ? '1 component' : `${s.wanted} components`}</Badge>
            ) : (
              <span className="text-muted">nothing</span>
            ),
        },
        {
          key: 'lead',
          header: 'Lead time',
          align: 'right',
          from: 'medium',
          figures: true,
          cell: (s) => `${s.leadTimeDays} d`,
        },
        { key: 'currency', header: 'Currency', from: 'medium', figures: true, cell: (s) => s.currency },
        { key: 'rating', header: 'Rating', align: 'right', cell: (s) => <Rating rating={s.rating} /> },
      ]}
    />
  );
}

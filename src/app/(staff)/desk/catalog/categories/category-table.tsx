'use client';
import { useMay } from '@/app/_api/if-may';
import { DataTable } from '@/app/_ui/table/data-table';
import { type Category, CategoryDialog, type Top } from './category-dialog';

type Props = { rows: (Category & { depth: number })[]; tops: Top[]; seen: number };

/** All categories, each top one before those under it. */
export function CategoryTable({ rows, tops, seen }: Props) {
  const mayChange = useMay('catalog.changeCategory');
  return (
    <DataTable
      caption="Categories"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          cell: (row) => <span className={row.depth > 0 ? 'pl-5' : 'font-medium'}>{row.name}</span>,
        },
        { key: 'slug', header: 'Address', from: 'medium', cell: (row) => `/c/${row.slug}` },
        { key: 'keywords', header: 'Keywords', from: 'wide', cell: (row) => row.keywords.join(', ') },
        { key: 'sort', header: 'Order', align: 'right', figures: true, cell: (row) => row.sort },
        ...(mayChange
          ? [
              {
                key: 'change',
                header: <span className="sr-only">Change</span>,
                align: 'right' as const,
                cell: (row: Category) => (
                  <CategoryDialog
                    category={row}
                    seen={seen}
                    tops={tops}
                    leaf={!rows.some((r) => r.parentId === row.id)}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

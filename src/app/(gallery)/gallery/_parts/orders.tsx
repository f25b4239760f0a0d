'use client';

import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { Button } from '@/app/_ui/button';
import { CsvLink } from '@/app/_ui/csv-link';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { RelativeTime } from '@/app/_ui/relative-time';
import { type Status, StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { BulkBar, Selection } from '@/app/_ui/table/selection';

const states: [Status, string][] = [
  ['open', 'Placed'],
  ['active', 'Picking'],
  ['waiting', 'Back-order'],
  ['done', 'Shipped'],
  ['problem', 'Late'],
];
const names = ['Nils Karlsson', 'Wells & Sons Drilling', 'Hanna Berg', 'Irrigation Supply Co', 'Jonas Wirth'];
const orders = Array.from({ length: 24 }, (_, index) => ({
  number: String(1064 - index),
  customer: names[index % names.length] ?? '',
  state: states[(index * 3) % states.length] ?? states[0],
  lines: (index % 4) + 1,
  total: 12900 * ((index % 7) + 1) + index * 35,
  at: new Date(Date.UTC(2026, 10, 20, 16 - index)).toISOString(),
}));

/** A list as every function's list shall be. */
export function OrderList() {
  return (
    <Selection>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="Find in orders" className="max-sm:max-w-none" />
        <FilterChips
          filters={[
            {
              param: 'status',
              label: 'Status',
              many: true,
              options: states.map(([value, label]) => ({ value, label, count: 5 })),
            },
            {
              param: 'channel',
              label: 'Channel',
              options: [
                { value: 'shop', label: 'Shop' },
                { value: 'dealer', label: 'Dealer' },
              ],
            },
          ]}
        />
        <span className="ml-auto">
          <CsvLink href="/gallery/desk" />
        </span>
      </div>
      <ListKeys>
        <DataTable
          caption="Orders"
          selectable
          rows={orders}
          rowKey={(order) => order.number}
          rowHref={() => '/gallery/desk'}
          columns={[
            { key: 'number', header: 'Order', figures: true, cell: (order) => order.number },
            {
              key: 'customer',
              header: 'Customer',
              cell: (order) => order.customer,
              className: 'max-sm:max-w-32 truncate',
            },
            {
              key: 'state',
              header: 'State',
              cell: ({ state }) => state && <StatusBadge status={state[0]}>{state[1]}</StatusBadge>,
            },
            {
              key: 'lines',
              header: 'Lines',
              align: 'right',
              figures: true,
              from: 'wide',
              cell: (order) => order.lines,
            },
            {
              key: 'total',
              header: 'Total',
              align: 'right',
              cell: (order) => <Money minor={order.total} currency="USD" />,
            },
            {
              key: 'at',
              header: 'Placed',
              align: 'right',
              from: 'medium',
              cell: (order) => <RelativeTime at={order.at} className="text-muted" />,
            },
          ]}
        />
      </ListKeys>
      <BulkBar>
        {(ids) => (
          <Button size="sm" variant="primary">
            Pick {ids.length}
          </Button>
        )}
      </BulkBar>
    </Selection>
  );
}

import { Check } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { EmptyState } from '@/app/_ui/empty-state';
import { DataTable } from '@/app/_ui/table/data-table';
import { methodNames } from '../words';

type Forecast = NonNullable<NonNullable<Outputs['forecasting']['get']>['forecast']>;
const two = (n: number | null) => (n === null ? '–' : n.toFixed(2));

/** All methods that suit this demand, the least error first. */
export const MethodTable = ({ compared, chosen }: { compared: Forecast['compared']; chosen: Forecast['method'] }) => (
  <DataTable
    bare
    caption="Methods compared"
    rows={compared}
    rowKey={(r) => r.method}
    empty={<EmptyState title="Methods are compared from eight weeks of history on." className="py-8" />}
    columns={[
      {
        key: 'method',
        header: 'Method',
        cell: (r) => (
          <span className="inline-flex items-center gap-1.5">
            {methodNames[r.method]}
            {r.method === chosen && (
              <>
                <Check aria-hidden="true" className="size-3.5 text-positive" />
                <span className="sr-only">chosen</span>
              </>
            )}
          </span>
        ),
      },
      { key: 'rmse', header: 'RMSE', align: 'right', figures: true, cell: (r) => two(r.rmse) },
      { key: 'mae', header: 'MAE', align: 'right', figures: true, cell: (r) => two(r.mae) },
      { key: 'me', header: 'Bias', align: 'right', figures: true, cell: (r) => two(r.me).replace('-', '−') },
      { key: 'mase', header: 'MASE', align: 'right', figures: true, from: 'medium', cell: (r) => two(r.mase) },
      { key: 'n', header: 'Compared', align: 'right', figures: true, from: 'medium', cell: (r) => r.n },
    ]}
  />
);

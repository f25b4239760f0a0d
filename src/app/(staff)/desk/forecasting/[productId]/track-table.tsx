import type { Outputs } from '@/app/_api/client';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatTime } from '@/app/_ui/format/time';
import { DataTable } from '@/app/_ui/table/data-table';
import { units } from '../words';

type Forecast = NonNullable<NonNullable<Outputs['forecasting']['get']>['forecast']>;
const signed = (n: number) => `${n > 0 ? '+' : n < 0 ? '−' : ''}${units(Math.abs(n))}`;

/** Past weeks, newest first: the forecast that was in force, what came, the error. */
export const TrackTable = ({ weeks }: { weeks: Forecast['tracked'] }) => (
  <DataTable
    bare
    caption="Forecast and actual by week"
    rows={[...weeks].reverse()}
    rowKey={(r) => r.week}
    empty={<EmptyState title="Appears here when the first week of a forecast is over." className="py-8" />}
    columns={[
      { key: 'week', header: 'Week of', cell: (r) => formatTime(new Date(r.week), 'date', { timeZone: 'UTC' }) },
      { key: 'forecast', header: 'Forecast', align: 'right', figures: true, cell: (r) => units(r.forecast) },
      { key: 'actual', header: 'Ordered', align: 'right', figures: true, cell: (r) => units(r.actual) },
      { key: 'error', header: 'Error', align: 'right', figures: true, cell: (r) => signed(r.actual - r.forecast) },
    ]}
  />
);

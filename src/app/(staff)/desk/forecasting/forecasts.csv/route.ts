import type { NextRequest } from 'next/server';
import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { readListing } from '../read-listing';

/** The list as it is filtered now, all pages. */
export async function GET(request: NextRequest) {
  const { cursor: _, ...filter } = readListing(Object.fromEntries(request.nextUrl.searchParams));
  return csvAnswer('forecasts', async () => {
    const a = await api();
    const rows = await allPages((cursor: string | undefined) => a.forecasting.list({ ...filter, cursor, limit: 200 }));
    return table(rows, [
      ['sku', (row) => row.sku],
      ['name', (row) => row.name],
      ['demand', ({ forecast: f }) => f?.class ?? null],
      ['method', ({ forecast: f }) => f?.method ?? null],
      ['week', ({ forecast: f }) => f?.week ?? null],
      ['weekly_mean', ({ forecast: f }) => f?.weeklyMean ?? null],
      ['next_four_weeks', ({ forecast: f }) => f?.nextFour ?? null],
      ['mean_absolute_error', ({ forecast: f }) => f?.mae?.toFixed(3) ?? null],
      ['mase', ({ forecast: f }) => f?.mase?.toFixed(3) ?? null],
      ['tracking_signal', ({ forecast: f }) => f?.signal.toFixed(2) ?? null],
      ['available', (row) => row.available],
      ['safety_stock', ({ target }) => target?.safetyStock ?? null],
      ['reorder_point', ({ target }) => target?.reorderPoint ?? null],
      ['target', ({ target }) => target?.targetQuantity ?? null],
      ['service_level_percent', ({ target }) => (target ? target.serviceLevelBp / 100 : null)],
      ['lead_time_days', ({ target }) => target?.leadTimeDays ?? null],
    ]);
  });
}

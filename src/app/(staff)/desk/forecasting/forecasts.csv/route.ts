import type { NextRequest } from 'next/server';
import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { readListing } from '../read-listing';

/** The list as it is filtered now, all pages. */
export async function GET(request: NextRequest) {
  const { cursor: _, ...filter } = readListing(Object.fromEntries(request.nextUrl.searchParams));
  return csvAnswer('forecasts', async () => {
    const a = await api();
    const rows = await allPages((cursor: string | undefined) => a.forecasting.list({ ...filter, cursor, limit: 200 }));
    return rows.map(({ sku, name, forecast: f, available, target }) => ({
      sku,
      name,
      demand: f?.class ?? null,
      method: f?.method ?? null,
      week: f?.week ?? null,
      weekly_mean: f?.weeklyMean ?? null,
      next_four_weeks: f?.nextFour ?? null,
      mean_absolute_error: f?.mae?.toFixed(3) ?? null,
      mase: f?.mase?.toFixed(3) ?? null,
      tracking_signal: f?.signal.toFixed(2) ?? null,
      available,
      safety_stock: target?.safetyStock ?? null,
      reorder_point: target?.reorderPoint ?? null,
      target: target?.targetQuantity ?? null,
      service_level_percent: target ? target.serviceLevelBp / 100 : null,
      lead_time_days: target?.leadTimeDays ?? null,
    }));
  });
}

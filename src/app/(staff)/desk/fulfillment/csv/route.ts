import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { readQueue } from '../read-queue';

/** The queue as it is filtered, the most urgent first, all pages. */
export function GET(request: Request) {
  return csvAnswer('fulfilment', async () => {
    const { fulfillment } = await api();
    const params = new URL(request.url).searchParams;
    const ask = readQueue(params.get('view') ?? '', params.get('q') ?? undefined);
    const rows = await allPages((cursor?: string) => fulfillment.queue({ ...ask, cursor, limit: 200 }));
    return rows.map((row) => ({
      order: row.number,
      step: row.status,
      'leaves by': row.standing.shipBy,
      'hours left': row.standing.hoursLeft,
      first: row.standing.pinned?.reason ?? '',
      lines: row.lines.map((l) => `${l.quantity} × ${l.sku}`).join(', '),
      pieces: row.units,
      for: row.customerKind,
      country: row.country,
      'waits since': row.queuedAt,
    }));
  });
}

import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { readQueue } from '../read-queue';

/** The queue as it is filtered, the most urgent first, all pages. */
export function GET(request: Request) {
  return csvAnswer('fulfilment', async () => {
    const { fulfillment } = await api();
    const params = new URL(request.url).searchParams;
    const ask = readQueue(params.get('view') ?? '', params.get('q') ?? undefined);
    const rows = await allPages((cursor?: string) => fulfillment.queue({ ...ask, cursor, limit: 200 }));
    return table(rows, [
      ['order', (row) => row.number],
      ['step', (row) => row.status],
      ['leaves by', (row) => row.standing.shipBy],
      ['hours left', (row) => row.standing.hoursLeft],
      ['first', (row) => row.standing.pinned?.reason ?? ''],
      ['lines', (row) => row.lines.map((l) => `${l.quantity} × ${l.sku}`).join(', ')],
      ['pieces', (row) => row.units],
      ['for', (row) => row.customerKind],
      ['country', (row) => row.country],
      ['waits since', (row) => row.queuedAt],
    ]);
  });
}

import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { filterFrom } from '../filter';

/** The audit as it is filtered, the newest 20,000 lines. */
export function GET(request: Request) {
  const { cursor: _, ...filter } = filterFrom(Object.fromEntries(new URL(request.url).searchParams));
  return csvAnswer('access', async () => {
    const a = await api();
    const rows = await allPages((cursor: string | undefined) => a.privacy.accesses({ ...filter, cursor, limit: 500 }));
    return table(rows, [
      ['At', (row) => row.at.toISOString()],
      ['Who', (row) => row.by],
      ['What', (row) => row.deed],
      ['Record', (row) => row.record],
      ['Id', (row) => row.recordId],
      ['Records', (row) => row.records],
      ['Address', (row) => row.address],
      ['Door', (row) => row.door],
      ['Request', (row) => row.requestId],
    ]);
  });
}

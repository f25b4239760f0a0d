import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { customerQuery } from '../_parts/query';

const MOST = 5000;

/** The list as it is filtered, the newest 5,000 rows. */
export function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return csvAnswer('customers', async () => {
    const { items } = await (await api()).customers.list({ ...customerQuery(params), cursor: undefined, limit: MOST });
    return table(items, [
      ['Number', (c) => c.code],
      ['Kind', (c) => c.kind],
      ['Name', (c) => c.name],
      ['Company', (c) => c.company],
      ['E-mail', (c) => c.email],
      ['Phone', (c) => c.phone],
      ['Country', (c) => c.country],
      ['Since', (c) => c.since.toISOString()],
    ]);
  });
}

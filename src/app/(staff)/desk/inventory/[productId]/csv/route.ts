import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { movementWords } from '../../movement-words';

type Asked = { params: Promise<{ productId: string }> };

/** Every movement of a product, the latest first. */
export function GET(_: Request, { params }: Asked) {
  return csvAnswer('stock-ledger', async () => {
    const [{ productId }, { inventory }] = [await params, await api()];
    const rows = await allPages((cursor?: number) => inventory.ledger({ productId, cursor, limit: 200 }));
    return table(rows, [
      ['at', (row) => row.at.toISOString()],
      ['what', (row) => movementWords[row.kind] ?? row.kind],
      ['on hand', (row) => row.onHandDelta],
      ['promised', (row) => row.reservedDelta],
      ['order', (row) => row.orderId],
      ['note', (row) => row.note],
    ]);
  });
}

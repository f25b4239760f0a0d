import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { movementWords } from '../../movement-words';

type Asked = { params: Promise<{ productId: string }> };

/** Every movement of a product, the latest first. */
export function GET(_: Request, { params }: Asked) {
  return csvAnswer('stock-ledger', async () => {
    const [{ productId }, { inventory }] = [await params, await api()];
    const rows = await allPages((cursor?: number) => inventory.ledger({ productId, cursor, limit: 200 }));
    return rows.map((row) => ({
      at: row.at.toISOString(),
      what: movementWords[row.kind] ?? row.kind,
      'on hand': row.onHandDelta,
      promised: row.reservedDelta,
      order: row.orderId,
      note: row.note,
    }));
  });
}

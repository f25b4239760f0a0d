import { readPool } from '@/server/kernel/database/pools';

/** Pieces that were ordered and have not left yet; `backOrdered`: those that other parcels of their order left without. SQL: a sum. */
export async function openUnits() {
  const { rows } = await readPool().query<Record<'orders' | 'units' | 'late' | 'back', string>>({
    name: 'open-units',
    text: `select count(distinct f."orderId") as orders, count(distinct f."orderId") filter (where f."promisedOn" < current_date) as late,
        coalesce(sum((l ->> 'quantity')::int - (l ->> 'shipped')::int), 0) as units,
        coalesce(sum((l ->> 'quantity')::int - (l ->> 'shipped')::int) filter (where f.status = 'partly-shipped'), 0) as back
      from fulfilment f cross join lateral jsonb_array_elements(f.lines) l
      where f.status in ('queued', 'picking', 'picked', 'packed', 'partly-shipped')`,
  });
  const row = rows[0]!;
  return {
    orders: Number(row.orders),
    late: Number(row.late),
    units: Number(row.units),
    backOrdered: Number(row.back),
  };
}
